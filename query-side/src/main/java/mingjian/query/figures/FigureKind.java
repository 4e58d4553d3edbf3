package mingjian.query.figures;

/// What kind of fact is counted. Own work and what others announced are different kinds, so that no question adds them (DOMAIN 8.1.14).
public enum FigureKind {
  /// 立案
  OPENED,
  /// 结案
  CLOSED,
  /// 处分
  SANCTIONED,
  /// 处分决定宣布与警示教育同步
  ANNOUNCED_WITH_EDUCATION,
  /// 问责
  ACCOUNTABILITY,
  /// 谈话
  TALK,
  /// 警示教育
  EDUCATION,
  /// 民主生活会
  LIFE_MEETING,
  /// 干部任免票决
  BALLOT,
  /// 个人有关事项报告
  DISCLOSURE,
  /// 经济责任审计
  AUDIT,
  /// 整改
  RECTIFICATION,
  /// 公开通报（非本机关案件）
  ANNOUNCEMENT
}
