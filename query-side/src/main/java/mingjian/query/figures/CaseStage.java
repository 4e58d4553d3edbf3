package mingjian.query.figures;

/// A stretch of a case, by what ends it.
public enum CaseStage {
  /// 审查调查：立案至移送审理
  INVESTIGATION,
  /// 审理：移送审理至作出处理决定
  HEARING,
  /// 处理：作出处理决定至结案
  OUTCOME
}
