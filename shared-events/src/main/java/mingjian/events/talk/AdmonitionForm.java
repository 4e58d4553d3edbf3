package mingjian.events.talk;

/// How somebody was admonished.
public enum AdmonitionForm {
  /// 书面诫勉
  WRITTEN,
  /// 诫勉谈话
  TALK
}
