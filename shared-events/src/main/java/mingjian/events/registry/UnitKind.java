package mingjian.events.registry;

/// What kind of unit it is 单位性质.
public enum UnitKind {
  /// 机关
  ORGAN,
  /// 事业单位
  PUBLIC_INSTITUTION,
  /// 国有企业
  STATE_FIRM,
  /// 村（居）
  VILLAGE,
  /// 内设机构
  INTERNAL_SECTION,
  /// 派出机构
  BRANCH,
  /// 其他
  OTHER
}
