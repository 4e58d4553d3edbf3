package mingjian.events.talk;

import java.util.List;
import mingjian.events.work.WorkState;

/// Where an inquiry 函询 stands (DOMAIN 1B row 19).
public enum InquiryState implements WorkState {
  NONE("IssueInquiry"),
  /// 已发函
  ISSUED(
      "RecordInquiryReply", "CloseInquiry", "WithdrawInquiry", "ChangeInquiryHandlers", "DecideInquiryRecusal", "CorrectInquiryRecord"),
  /// 已回复
  REPLIED("AskAgain", "CloseInquiry", "RecordInquiryReply", "ChangeInquiryHandlers", "DecideInquiryRecusal", "CorrectInquiryRecord"),
  /// 补充函询中
  ASKED_AGAIN(
      "RecordInquiryReply", "CloseInquiry", "WithdrawInquiry", "ChangeInquiryHandlers", "DecideInquiryRecusal", "CorrectInquiryRecord"),
  /// 已了结
  CLOSED("CorrectInquiryRecord"),
  /// 已撤回
  WITHDRAWN("CorrectInquiryRecord");

  private final List<String> next;

  InquiryState(String... next) {
    this.next = List.of(next);
  }

  @Override
  public List<String> next() {
    return next;
  }

  @Override
  public boolean ended() {
    return this == CLOSED || this == WITHDRAWN;
  }
}
