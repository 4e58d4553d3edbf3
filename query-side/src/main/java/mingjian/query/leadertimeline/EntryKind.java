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
  /// 申诉
  APPEAL,
  /// 澄清
  CLEARANCE,
  /// 更正
  CORRECTION
}
