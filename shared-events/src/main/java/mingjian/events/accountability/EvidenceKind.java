package mingjian.events.accountability;

/// What sort of thing binds a candidate to a duty.
public enum EvidenceKind {
  /// 任职
  TENURE,
  /// 分工
  DIVISION,
  /// 监督关系
  SUPERVISION,
  /// 会议记录
  MEETING,
  /// 推荐提名
  NOMINATION,
  /// 知情证据
  KNOWLEDGE,
  /// 其他材料
  OTHER
}
