package mingjian.events.clue;

/// Who approved a disposal on paper.
public enum ApproverRank {
  /// 分管负责人
  DEPUTY_LEAD,
  /// 主要负责人
  HEAD
}
