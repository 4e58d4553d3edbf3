package mingjian.events.casework;

/// Where in a case a reviewer found something wrong.
public enum QualityAspect {
  /// 事实证据
  FACTS_AND_EVIDENCE,
  /// 定性处理
  CHARACTERISATION,
  /// 程序手续
  PROCEDURE,
  /// 文书案卷
  PAPERS,
  /// 其他
  OTHER
}
