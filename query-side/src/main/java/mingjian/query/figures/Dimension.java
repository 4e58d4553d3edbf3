package mingjian.query.figures;

/// What figures are told apart by. What isn't recorded is 未登记.
public enum Dimension {
  /// 地区
  PLACE,
  /// 级别
  LEVEL,
  /// 职级
  RANK,
  /// 工作领域
  FIELD,
  /// 四种形态
  FORM,
  /// 专项
  CAMPAIGN,
  /// 月份
  MONTH,
  /// 单位性质
  UNIT_KIND,
  /// 谈话对象类别
  TALK_GROUP,
  /// 谈话种类
  TALK_KIND;

  /// Where nothing is recorded.
  public static final String UNRECORDED = "未登记";
}
