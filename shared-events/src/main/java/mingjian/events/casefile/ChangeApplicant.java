package mingjian.events.casefile;

/// Who asks that a coercive measure be changed (监察法 50条).
public enum ChangeApplicant {
  /// 本人
  PERSON,
  /// 近亲属
  NEAR_RELATIVE
}
