package mingjian.events.deliberation;

/// What a file on spending is about (DOMAIN 1E rows 52 and 53).
public enum SpendingKind {
  /// 大额经费审批
  LARGE_AMOUNT,
  /// 大额非生产性支出会签
  NON_PRODUCTIVE,
  /// 授权副职分管审批
  DELEGATION
}
