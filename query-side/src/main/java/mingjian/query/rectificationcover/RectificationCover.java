package mingjian.query.rectificationcover;

/// What became of a case in this respect (DOMAIN 1D row 37).
public enum RectificationCover {
  /// 未整改，也未说明理由
  NONE,
  /// 已下发整改
  RECTIFIED,
  /// 无须整改
  DECLINED
}
