package mingjian.command.talk;

import java.time.LocalDate;
import java.util.List;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.InquiryId;
import mingjian.events.PartialDate;
import mingjian.events.StaffId;
import mingjian.events.talk.Countersignature;
import mingjian.events.talk.InquiryApprover;
import mingjian.events.talk.InquiryKind;
import mingjian.events.talk.InquiryOutcome;
import mingjian.events.talk.InquiryTarget;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What may be recorded about an inquiry by letter.
public sealed interface InquiryCommand extends Command {
  InquiryId inquiryId();

  @Override
  default String aggregateId() {
    return inquiryId().value();
  }

  /// `occurredOn` is the day of the letter; `granted` are those who handle it and may read it.
  record IssueInquiry(
      InquiryId inquiryId, WorkAbout about, String headline, InquiryKind kind, InquiryTarget target, List<String> problems, DocumentRef letter,
      @Nullable String clue, String responsible, LocalDate replyDueOn, List<StaffId> granted, InquiryApprover approvedAs, Approval approval,
      PartialDate occurredOn) implements InquiryCommand, Creates {}

  /// `occurredOn` is the day the reply came in.
  record RecordInquiryReply(
      InquiryId inquiryId, DocumentRef document, @Nullable Countersignature countersignature, boolean concernsHead, PartialDate occurredOn)
      implements InquiryCommand {}

  record AskAgain(
      InquiryId inquiryId, List<String> problems, DocumentRef letter, LocalDate replyDueOn, Approval approval, PartialDate occurredOn)
      implements InquiryCommand {}

  record CloseInquiry(
      InquiryId inquiryId, InquiryOutcome outcome, String opinion, @Nullable DocumentRef feedbackLetter, Approval approval, PartialDate occurredOn)
      implements InquiryCommand {}

  record WithdrawInquiry(InquiryId inquiryId, String reason, Approval approval, PartialDate occurredOn) implements InquiryCommand {}

  /// All of those who handle it, and may read it, from now on.
  record ChangeInquiryHandlers(InquiryId inquiryId, List<StaffId> handlers, String reason, PartialDate occurredOn) implements InquiryCommand {}

  record DecideInquiryRecusal(InquiryId inquiryId, StaffId staff, String reason, Approval approval, PartialDate occurredOn)
      implements InquiryCommand {}

  record CorrectInquiryRecord(
      InquiryId inquiryId, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements InquiryCommand {}
}
