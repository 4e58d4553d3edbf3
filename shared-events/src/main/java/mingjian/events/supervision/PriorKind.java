package mingjian.events.supervision;

/// Of what kind a matter is that an opinion on somebody's integrity counts.
public enum PriorKind {
  /// 处分
  SANCTION,
  /// 诫勉
  ADMONITION
}
