package mingjian.events.casefile;

/// 监督执纪“四种形态” (纪律处分条例 5条).
public enum FormOfDiscipline {
  /// 第一种：谈话提醒、批评教育、责令检查、诫勉
  FIRST,
  /// 第二种：轻处分、组织调整
  SECOND,
  /// 第三种：重处分、重大职务调整
  THIRD,
  /// 第四种：涉嫌犯罪追究刑事责任
  FOURTH
}
