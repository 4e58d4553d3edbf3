package mingjian.events.deliberation;

/// What goes before a decision (DOMAIN 1E row 60).
public enum PreparationKind {
  /// 议题准备
  AGENDA,
  /// 充分酝酿（个别酝酿）
  CONSULTATION,
  /// 专家论证
  EXPERT_REVIEW,
  /// 群众参与
  PUBLIC_PARTICIPATION
}
