package mingjian.events.talk;

/// A past breach of procedure 程序瑕疵: recorded and marked, never refused (DOMAIN 8.2).
public enum TalkFlaw {
  /// 谈话人员不足两人 (监察法 44条1款)
  ONE_INTERVIEWER,
  /// 谈话早于批准
  HELD_BEFORE_APPROVAL,
  /// 未见批准
  HELD_WITHOUT_APPROVAL,
  /// 应录音录像而未录 (监督执纪工作规则 48条)
  NOT_RECORDED,
  /// 没有笔录
  NO_NOTE,
  /// 笔录缺被谈话人签名
  NOTE_NOT_SIGNED
}
