package mingjian.events.casework;

/// The four grades of a case-quality review.
public enum QualityGrade {
  /// 优秀
  EXCELLENT,
  /// 合格
  QUALIFIED,
  /// 瑕疵
  FLAWED,
  /// 不合格
  UNQUALIFIED
}
