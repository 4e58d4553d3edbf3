package mingjian.events.deliberation;

/// 三重一大.
public enum MatterKind {
  /// 重大决策
  DECISION,
  /// 重要干部任免
  APPOINTMENT,
  /// 重大项目安排
  PROJECT,
  /// 大额度资金使用
  SPENDING
}
