package mingjian.events.talk;

/// Who is asked, as far as the rules of approval and reply depend on it.
public enum InquiryTarget {
  /// 下一级党委（党组）主要负责人
  HEAD_OF_PARTY_BODY_BELOW,
  /// 其他
  OTHER
}
