package mingjian.events.supervision;

/// What a kind of record can't be without. Each is one rule with one code; a kind names those it needs.
public enum RecordNeed {
  /// 涉及领导干部
  PERSON,
  /// 涉及单位
  UNIT,
  /// 所属年度
  YEAR,
  /// 发生日期须到月
  MONTH,
  /// 起止期间（止期可空）
  PERIOD,
  /// 起止期间，且有止期
  PERIOD_WITH_END,
  /// 期限
  DUE,
  /// 文件
  DOCUMENT,
  /// 批准
  APPROVAL,
  /// 数字
  FIGURES,
  /// 办结情况：登记后仍在办
  RESULT,
  /// 发现的问题须关联整改（DOMAIN 1F row 84）
  RECTIFICATION_OF_ISSUES,
  /// 由任免机关决定，不由办案人员决定（DOMAIN 1A row 12）
  DECIDED_BY_OTHERS,
  /// 不得透露尚未办结的问题线索（DOMAIN 1F row 81）
  TELLS_NO_CLUE,
  /// 办结时按当日案卷算出处分和诫勉，作为依据（DOMAIN 1F row 81）
  INTEGRITY_BASIS
}
