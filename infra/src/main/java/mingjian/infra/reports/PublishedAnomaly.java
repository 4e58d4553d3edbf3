package mingjian.infra.reports;

/// What keeps a published number from being taken as it stands. Shown with the quote, never mended.
public enum PublishedAnomaly {
  /// 概数
  APPROXIMATE,
  /// 无起始日期
  UNDEFINED_START,
  /// 止期未载
  OPEN_END,
  /// 跨年度
  CROSSES_YEAR,
  /// 累计数
  CUMULATIVE,
  /// 归属不明
  AMBIGUOUS_PART,
  /// 同一文本重复
  DUPLICATE_TEXT,
  /// 制度或要求
  RULE_NOT_COUNT,
  /// 本库无此范围
  NOT_RECORDED_HERE
}
