package mingjian.events.talk;

/// In which capacity the inspection body's own leader approved on paper; the post in the approval is free text.
public enum InquiryApprover {
  /// 主要负责人
  HEAD,
  /// 分管负责人
  DEPUTY_LEAD
}
