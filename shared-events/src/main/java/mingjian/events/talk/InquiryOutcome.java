package mingjian.events.talk;

/// What an inquiry led to (监督执纪工作规则 31条). None of them finds anybody guilty.
public enum InquiryOutcome {
  /// 采信了结: the explanation is taken, and the person is told by letter.
  ACCEPTED,
  /// 谈话提醒
  REMINDED,
  /// 批评教育
  CRITICISED,
  /// 责令检查
  SELF_EXAMINATION,
  /// 诫勉
  ADMONISHED,
  /// 转初步核实
  TO_VERIFICATION
}
