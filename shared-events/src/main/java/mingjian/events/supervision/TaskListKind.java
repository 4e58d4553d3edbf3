package mingjian.events.supervision;

/// What is worked off item by item (DOMAIN 1D rows 45 and 48).
public enum TaskListKind {
  /// 任务清单
  TASKS,
  /// 政治监督项目
  PROJECT
}
