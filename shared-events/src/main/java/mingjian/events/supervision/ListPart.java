package mingjian.events.supervision;

/// The three lists 三张清单.
public enum ListPart {
  /// 任务清单
  TASK,
  /// 问题清单
  PROBLEM,
  /// 整改清单
  RECTIFICATION
}
