package mingjian.command.talk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Recusal;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.talk.InquiryCommand.AskAgain;
import mingjian.command.talk.InquiryCommand.ChangeInquiryHandlers;
import mingjian.command.talk.InquiryCommand.CloseInquiry;
import mingjian.command.talk.InquiryCommand.CorrectInquiryRecord;
import mingjian.command.talk.InquiryCommand.DecideInquiryRecusal;
import mingjian.command.talk.InquiryCommand.IssueInquiry;
import mingjian.command.talk.InquiryCommand.RecordInquiryReply;
import mingjian.command.talk.InquiryCommand.WithdrawInquiry;
import mingjian.command.talk.InquiryDecider.Inquiry;
import mingjian.events.PartialDate;
import mingjian.events.ProcedureFlaw;
import mingjian.events.StaffId;
import mingjian.events.talk.InquiryApprover;
import mingjian.events.talk.InquiryEvent;
import mingjian.events.talk.InquiryEvent.InquiryAskedAgain;
import mingjian.events.talk.InquiryEvent.InquiryClosed;
import mingjian.events.talk.InquiryEvent.InquiryHandlersChanged;
import mingjian.events.talk.InquiryEvent.InquiryIssued;
import mingjian.events.talk.InquiryEvent.InquiryRecordCorrected;
import mingjian.events.talk.InquiryEvent.InquiryRecusalDecided;
import mingjian.events.talk.InquiryEvent.InquiryReplied;
import mingjian.events.talk.InquiryEvent.InquiryWithdrawn;
import mingjian.events.talk.InquiryKind;
import mingjian.events.talk.InquiryOutcome;
import mingjian.events.talk.InquiryState;
import mingjian.events.talk.InquiryTarget;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// 函询: asked by letter, answered in time and countersigned, settled as soon as the rule in force says (DOMAIN 1B row 19, 3.2 L4, L5).
public final class InquiryDecider implements WorkDecider<InquiryCommand, Inquiry, InquiryEvent> {
  /// @param issued null before it was
  /// @param replyDueOn of the last letter
  /// @param handlers who handles it now; @param recused who had to withdraw from it
  public record Inquiry(
      InquiryState state, @Nullable InquiryIssued issued, @Nullable LocalDate replyDueOn, List<StaffId> handlers, Set<StaffId> recused) {
    @Nullable WorkAbout about() {
      return issued == null ? null : issued.about();
    }
  }

  @Override
  public List<InquiryEvent> decide(InquiryCommand command, Inquiry inquiry, Asking asking) {
    requireStep(command, inquiry);
    requireNobodyRecused(command, inquiry, asking);
    return List.of(switch (command) {
      case IssueInquiry c -> issue(c, asking);
      case RecordInquiryReply c -> reply(c, inquiry, asking);
      case AskAgain c -> askAgain(c, inquiry, asking);
      case CloseInquiry c -> close(c, inquiry, asking);
      case WithdrawInquiry c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        asking.requireApproved(c.approval());
        yield new InquiryWithdrawn(c.inquiryId(), about(inquiry), c.reason(), c.approval(), c.occurredOn());
      }
      case ChangeInquiryHandlers c -> change(c, inquiry, asking);
      case DecideInquiryRecusal c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        asking.requirePast("approval", c.approval().approvedOn());
        yield new InquiryRecusalDecided(c.inquiryId(), about(inquiry), c.staff(), c.reason(), c.approval(), c.occurredOn());
      }
      case CorrectInquiryRecord c -> correct(c, inquiry, asking);
    });
  }

  /// From the letter on: nobody handles an inquiry to himself, or one from which he had to withdraw. The decision on a recusal names who withdraws.
  private static void requireNobodyRecused(InquiryCommand command, Inquiry inquiry, Asking asking) {
    if (!(command instanceof DecideInquiryRecusal)) {
      WorkAbout about = command instanceof IssueInquiry c ? c.about() : about(inquiry);
      Recusal.require(command, inquiry.recused(), about.persons(), asking);
    }
  }

  private static InquiryEvent change(ChangeInquiryHandlers c, Inquiry inquiry, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (c.handlers().isEmpty()) {
      throw Rejection.at("handlers", "inquiry-without-handler");
    }
    if (Set.copyOf(c.handlers()).size() < c.handlers().size()) {
      throw Rejection.at("handlers", "handler-twice");
    }
    List<StaffId> left = inquiry.handlers().stream().filter(handler -> !c.handlers().contains(handler)).toList();
    return new InquiryHandlersChanged(c.inquiryId(), about(inquiry), c.handlers(), left, c.reason(), c.occurredOn());
  }

  private InquiryEvent issue(IssueInquiry c, Asking asking) {
    requireAbout(c.about(), asking);
    if (c.kind() == InquiryKind.INQUIRY && c.about().persons().size() != 1) {
      throw Rejection.at("about", "inquiry-to-one-person");
    }
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    requireLetter(c.problems(), c.replyDueOn(), c.occurredOn());
    requireHead(c);
    Set<ProcedureFlaw> flaws = c.occurredOn().isSurelyBefore(c.approval().approvedOn()) ? Set.of(ProcedureFlaw.APPROVED_AFTERWARDS) : Set.of();
    return new InquiryIssued(
        c.inquiryId(), c.about(), c.headline(), c.kind(), c.target(), c.problems(), c.letter(), c.clue(), c.responsible(), c.replyDueOn(), c.granted(),
        c.approvedAs(), c.approval(), flaws, c.occurredOn());
  }

  /// 监督执纪工作规则 28条: whoever heads a party body of the next lower level is asked with the approval of the own head.
  private static void requireHead(IssueInquiry c) {
    if (c.target() == InquiryTarget.HEAD_OF_PARTY_BODY_BELOW && c.approvedAs() != InquiryApprover.HEAD) {
      throw Rejection.at("approvedAs", "inquiry-needs-head");
    }
  }

  private static void requireLetter(List<String> problems, LocalDate replyDueOn, PartialDate sentOn) {
    if (problems.stream().allMatch(String::isBlank)) {
      throw Rejection.at("problems", "inquiry-without-problem");
    }
    if (sentOn.isKnown() && !replyDueOn.isAfter(sentOn.earliest())) {
      throw Rejection.at("replyDueOn", "reply-due-before-letter");
    }
  }

  private static InquiryEvent reply(RecordInquiryReply c, Inquiry inquiry, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireCountersignature(c, issued(inquiry));
    InquiryReplied replied = replied(c, inquiry, null);
    return replied(c, inquiry, asking.facts().timeLimits().dueFor(InquiryClosed.class, List.of(replied)).orElse(null));
  }

  private static InquiryReplied replied(RecordInquiryReply c, Inquiry inquiry, @Nullable LocalDate settleDueOn) {
    return new InquiryReplied(
        c.inquiryId(), about(inquiry), c.document(), c.countersignature(), c.concernsHead(), daysLate(c.occurredOn(), inquiry.replyDueOn()), settleDueOn,
        c.occurredOn());
  }

  /// 监督执纪工作规则 29条: the head of the person's party body signs. Who is that head, or explains what concerns him, replies directly.
  private static void requireCountersignature(RecordInquiryReply c, InquiryIssued issued) {
    boolean direct = issued.kind() != InquiryKind.INQUIRY || issued.target() == InquiryTarget.HEAD_OF_PARTY_BODY_BELOW || c.concernsHead();
    if (!direct && c.countersignature() == null) {
      throw Rejection.at("countersignature", "reply-not-countersigned");
    }
  }

  private static @Nullable Integer daysLate(PartialDate repliedOn, @Nullable LocalDate dueOn) {
    boolean late = dueOn != null && repliedOn.isKnown() && repliedOn.earliest().isAfter(dueOn);
    return late ? (int) ChronoUnit.DAYS.between(dueOn, repliedOn.earliest()) : null;
  }

  private static InquiryEvent askAgain(AskAgain c, Inquiry inquiry, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    requireLetter(c.problems(), c.replyDueOn(), c.occurredOn());
    return new InquiryAskedAgain(c.inquiryId(), about(inquiry), c.problems(), c.letter(), c.replyDueOn(), c.approval(), c.occurredOn());
  }

  /// Nothing was explained, so nothing can be taken on trust: an inquiry without any reply leads to verification alone.
  private static InquiryEvent close(CloseInquiry c, Inquiry inquiry, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    if (inquiry.state() == InquiryState.ISSUED && c.outcome() != InquiryOutcome.TO_VERIFICATION) {
      throw Rejection.at("outcome", "inquiry-not-replied");
    }
    return new InquiryClosed(c.inquiryId(), about(inquiry), c.outcome(), c.opinion(), c.feedbackLetter(), c.approval(), c.occurredOn());
  }

  private static InquiryEvent correct(CorrectInquiryRecord c, Inquiry inquiry, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    if (c.reason().isBlank()) {
      throw Rejection.at("reason", "correction-without-reason");
    }
    return new InquiryRecordCorrected(
        c.inquiryId(), about(inquiry), c.eventId(), c.item(), c.was(), c.right(), c.reason(), c.approval(), c.occurredOn());
  }

  private static InquiryIssued issued(Inquiry inquiry) {
    return Objects.requireNonNull(inquiry.issued(), "only an inquiry that was issued is answered");
  }

  @Override
  public Inquiry evolve(Inquiry inquiry, InquiryEvent event) {
    InquiryState state = event.state() instanceof InquiryState next ? next : inquiry.state();
    return switch (event) {
      case InquiryIssued e -> new Inquiry(state, e, e.replyDueOn(), e.granted(), Set.of());
      case InquiryAskedAgain e -> new Inquiry(state, inquiry.issued(), e.replyDueOn(), inquiry.handlers(), inquiry.recused());
      case InquiryHandlersChanged e -> new Inquiry(state, inquiry.issued(), inquiry.replyDueOn(), e.handlers(), inquiry.recused());
      case InquiryRecusalDecided e -> without(e.staff(), inquiry);
      case InquiryReplied _, InquiryClosed _, InquiryWithdrawn _, InquiryRecordCorrected _ ->
          new Inquiry(state, inquiry.issued(), inquiry.replyDueOn(), inquiry.handlers(), inquiry.recused());
    };
  }

  private static Inquiry without(StaffId staff, Inquiry inquiry) {
    Set<StaffId> recused = new HashSet<>(inquiry.recused());
    recused.add(staff);
    List<StaffId> left = inquiry.handlers().stream().filter(handler -> !handler.equals(staff)).toList();
    return new Inquiry(inquiry.state(), inquiry.issued(), inquiry.replyDueOn(), left, Set.copyOf(recused));
  }

  private static WorkAbout about(Inquiry inquiry) {
    return Objects.requireNonNull(inquiry.about(), "an inquiry that was issued is about somebody");
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.INQUIRIES;
  }

  @Override
  public WorkState stateOf(Inquiry inquiry) {
    return inquiry.state();
  }

  @Override
  public Class<InquiryCommand> commands() {
    return InquiryCommand.class;
  }

  @Override
  public Class<InquiryEvent> events() {
    return InquiryEvent.class;
  }

  @Override
  public Inquiry initial() {
    return new Inquiry(InquiryState.NONE, null, null, List.of(), Set.of());
  }
}
