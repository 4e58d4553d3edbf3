package mingjian.events.accountability;

/// What a reader must know of a row beside the figures (DOMAIN 5.4).
public enum EdgeNote {
  /// 主持工作或代理
  ACTING,
  /// 有人主持或代理期间的原任：a candidate only if he kept the duty.
  ACTED_FOR,
  /// 党政主要负责人分设
  CO_HEADS,
  /// 期间易人：answers for his own days; the successor for what he did not discover or did not act on.
  CHANGED_MID_PERIOD,
  /// 一把手直接分管
  MANAGED_FIELD,
  /// 一把手直接分管，违反“不直接分管”
  MANAGED_BARRED_FIELD,
  /// 本案当事人：直接责任由案件审理认定。
  SUBJECT_OF_CASE,
  /// 一把手系当事人，提级：the superior answers in his place.
  LEVELLED_UP,
  /// 回避：由上级机关按监督执纪工作规则 73条办理。
  RECUSED,
  /// 单位合并前的原单位任职
  PREDECESSOR_UNIT,
  /// 单位曾更名
  RENAMED_UNIT,
  /// 已离任：终身问责，由现管理机关办理。
  MOVED_SINCE,
  /// 已退休：不再给予政务处分，可调整待遇并记录。
  RETIRED,
  /// 已去世：不再追究（说明）。
  DECEASED,
  /// 正被立案审查：不另行问责调查（问责条例 9条）。
  UNDER_INVESTIGATION,
  /// 分管领域任职无记录
  NO_TENURE_RECORDED,
  /// 上级机关任职期间职位空缺
  LEFT_POST_VACANT,
  /// 日期不精确：days are a range.
  DATES_NOT_EXACT,
  /// 人工列入
  ADDED_BY_HAND
}
