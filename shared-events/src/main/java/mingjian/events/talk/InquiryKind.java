package mingjian.events.talk;

/// 函询 asks an office-holder; 质询 interpellates a body or its leaders (DOMAIN 1B row 19).
public enum InquiryKind {
  /// 函询
  INQUIRY,
  /// 质询
  INTERPELLATION
}
