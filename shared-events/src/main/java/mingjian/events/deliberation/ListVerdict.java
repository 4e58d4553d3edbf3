package mingjian.events.deliberation;

/// How an action stands to the list of its day. It tells where to look, it judges nobody.
public enum ListVerdict {
  /// 与清单相符
  CONFORMS,
  /// 属负面清单所列
  BREACH,
  /// 清单未列，待查
  QUERY
}
