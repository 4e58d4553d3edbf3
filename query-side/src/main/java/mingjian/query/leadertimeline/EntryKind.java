package mingjian.query.leadertimeline;

/// What an entry is about; people filter by it.
public enum EntryKind {
  /// 任职
  TENURE,
  /// 分工
  DIVISION,
  /// 监督职责
  SUPERVISION,
  /// 身份
  IDENTITY,
  /// 谈话
  TALK,
  /// 案件
  CASE,
  /// 处分
  SANCTION,
  /// 公开通报
  ANNOUNCEMENT,
  /// 问责
  ACCOUNTABILITY,
  /// 整改
  RECTIFICATION,
  /// 预警
  WARNING,
  /// 问题线索，须经授权查阅
  CLUE,
  /// 模型预警（未核实），须经授权查阅
  MODEL_ALERT,
  /// 函询
  INQUIRY,
  /// 诫勉
  ADMONITION,
  /// 监督记录
  RECORD,
  /// 个人有关事项
  DISCLOSURE,
  /// 审计
  AUDIT,
  /// 述责述廉
  DUTY_REPORT,
  /// 选拔任用
  APPOINTMENT,
  /// 集体决策
  DELIBERATION,
  /// 责任落实
  DUTY,
  /// 申诉
  APPEAL,
  /// 澄清
  CLEARANCE,
  /// 更正
  CORRECTION
}
