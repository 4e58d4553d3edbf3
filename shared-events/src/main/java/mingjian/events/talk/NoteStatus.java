package mingjian.events.talk;

/// The legal status of a note 笔录 (DOMAIN 8.3).
public enum NoteStatus {
  /// 谈话笔录
  TALK,
  /// 询问笔录
  QUESTIONING,
  /// 讯问笔录
  INTERROGATION,
  /// 谈话情况记录: written by the interviewers alone, signed by nobody else.
  SUMMARY
}
