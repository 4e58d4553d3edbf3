package mingjian.command.supervision;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.supervision.DutySlipCommand.CloseSlip;
import mingjian.command.supervision.DutySlipCommand.CorrectSlipRecord;
import mingjian.command.supervision.DutySlipCommand.DispatchDutyList;
import mingjian.command.supervision.DutySlipCommand.IssueIntegrityNotice;
import mingjian.command.supervision.DutySlipCommand.IssueRecommendationSlip;
import mingjian.command.supervision.DutySlipCommand.IssueTaskSlip;
import mingjian.command.supervision.DutySlipCommand.LinkSlipRectification;
import mingjian.command.supervision.DutySlipCommand.LinkSlipTalk;
import mingjian.command.supervision.DutySlipCommand.RecordSlipFeedback;
import mingjian.events.PartialDate;
import mingjian.events.Words;
import mingjian.events.supervision.DutyItem;
import mingjian.events.supervision.DutySlipEvent;
import mingjian.events.supervision.DutySlipEvent.DutyListDispatched;
import mingjian.events.supervision.DutySlipEvent.IntegrityNoticeIssued;
import mingjian.events.supervision.DutySlipEvent.RecommendationSlipIssued;
import mingjian.events.supervision.DutySlipEvent.SlipClosed;
import mingjian.events.supervision.DutySlipEvent.SlipFeedbackRecorded;
import mingjian.events.supervision.DutySlipEvent.SlipRecordCorrected;
import mingjian.events.supervision.DutySlipEvent.SlipRectificationLinked;
import mingjian.events.supervision.DutySlipEvent.SlipTalkLinked;
import mingjian.events.supervision.DutySlipEvent.TaskSlipIssued;
import mingjian.events.supervision.DutySlipKind;
import mingjian.events.supervision.SlipGap;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;

/// 任务单、反馈单、建议单 and “派单+抄告+约谈” (DOMAIN 1D rows 46 and 47).
public final class DutySlipDecider implements WorkDecider<DutySlipCommand, DutySlip, DutySlipEvent> {
  @Override
  public List<DutySlipEvent> decide(DutySlipCommand command, DutySlip slip, Asking asking) {
    requireStep(command, slip);
    asking.requirePast("occurredOn", command.occurredOn());
    return List.of(switch (command) {
      case DispatchDutyList c -> dispatch(c, asking);
      case IssueTaskSlip c -> {
        requireAbout(c.about(), asking);
        requireDueLater(c.feedbackDueOn(), c.occurredOn());
        yield new TaskSlipIssued(
            c.dutySlipId(), c.about(), c.headline(), DutySlipKind.TASK, c.task(), c.responsible(), c.feedbackDueOn(), c.document(), c.occurredOn());
      }
      case IssueIntegrityNotice c -> issueNotice(c, asking);
      case RecordSlipFeedback c ->
          new SlipFeedbackRecorded(c.dutySlipId(), about(slip), c.feedback(), c.slipProblems(), c.document(), c.occurredOn());
      case IssueRecommendationSlip c -> recommend(c, slip);
      case LinkSlipTalk c -> linkTalk(c, slip, asking);
      case LinkSlipRectification c -> linkRectification(c, slip, asking);
      case CloseSlip c -> close(c, slip);
      case CorrectSlipRecord c -> {
        asking.requireApproved(c.approval());
        yield new SlipRecordCorrected(
            c.dutySlipId(), about(slip), c.eventId(), c.item(), c.was(), c.right(), c.reason(), c.approval(), c.occurredOn());
      }
    });
  }

  /// One head, one quarter, one list (DOMAIN 1D row 47); the event claims it.
  private DutySlipEvent dispatch(DispatchDutyList c, Asking asking) {
    requireAbout(c.about(), asking);
    if (c.about().persons().size() != 1 || c.about().unit() == null) {
      throw Rejection.at("about", "duty-list-of-one-head");
    }
    if (c.dutyItems().isEmpty()) {
      throw Rejection.at("dutyItems", "duty-list-empty");
    }
    Set<String> nos = new HashSet<>();
    for (DutyItem item : c.dutyItems()) {
      if (!nos.add(item.no())) {
        throw Rejection.at("dutyItems", "duty-number-twice", "no", item.no());
      }
    }
    if (c.year() < 2000 || c.year() > asking.today().getYear() + 1) {
      throw Rejection.at("year", "duty-year-implausible", "year", c.year());
    }
    requireDueLater(c.feedbackDueOn(), c.occurredOn());
    return new DutyListDispatched(c.dutySlipId(), c.about(), c.headline(), DutySlipKind.DUTY_LIST, c.year(), c.quarter(), c.dutyItems(), c.responsible(),
        c.feedbackDueOn(), c.document(), c.occurredOn());
  }

  private DutySlipEvent issueNotice(IssueIntegrityNotice c, Asking asking) {
    requireAbout(c.about(), asking);
    asking.requireExists("toLeaderInCharge", "office-holders", c.toLeaderInCharge());
    requireDueLater(c.feedbackDueOn(), c.occurredOn());
    return new IntegrityNoticeIssued(c.dutySlipId(), c.about(), c.headline(), DutySlipKind.INTEGRITY_NOTICE, c.toLeaderInCharge(), c.facts(),
        c.responsible(), c.feedbackDueOn(), c.document(), c.occurredOn());
  }

  private static void requireDueLater(LocalDate dueOn, PartialDate issuedOn) {
    if (issuedOn.isKnown() && !dueOn.isAfter(issuedOn.earliest())) {
      throw Rejection.at("feedbackDueOn", "slip-due-before-issue");
    }
  }

  /// A recommendation follows a problem that the feedback told (DOMAIN 1D row 46).
  private static DutySlipEvent recommend(IssueRecommendationSlip c, DutySlip slip) {
    if (!slip.problemOpen()) {
      throw Rejection.because("recommendation-without-problem");
    }
    requireDueLater(c.feedbackDueOn(), c.occurredOn());
    return new RecommendationSlipIssued(
        c.dutySlipId(), about(slip), c.advice(), c.responsible(), c.feedbackDueOn(), c.document(), c.occurredOn());
  }

  private static DutySlipEvent linkTalk(LinkSlipTalk c, DutySlip slip, Asking asking) {
    asking.requireExists("talkId", "talks", c.talkId());
    if (slip.talks().contains(c.talkId())) {
      throw Rejection.at("talkId", "slip-linked-already");
    }
    return new SlipTalkLinked(c.dutySlipId(), about(slip), c.talkId(), c.occurredOn());
  }

  private static DutySlipEvent linkRectification(LinkSlipRectification c, DutySlip slip, Asking asking) {
    asking.requireExists("rectificationId", "rectifications", c.rectificationId());
    if (slip.rectifications().contains(c.rectificationId())) {
      throw Rejection.at("rectificationId", "slip-linked-already");
    }
    return new SlipRectificationLinked(c.dutySlipId(), about(slip), c.rectificationId(), c.occurredOn());
  }

  private static DutySlipEvent close(CloseSlip c, DutySlip slip) {
    Set<SlipGap> gaps = slip.gaps();
    if (!gaps.isEmpty() && c.gapReason() == null) {
      throw Rejection.at("gapReason", "slip-chain-open", "gaps", gaps.stream().sorted().map(Words::of).collect(Collectors.joining("、")));
    }
    return new SlipClosed(c.dutySlipId(), about(slip), c.conclusion(), gaps, c.gapReason(), c.occurredOn());
  }

  @Override
  public DutySlip evolve(DutySlip slip, DutySlipEvent event) {
    return slip.evolve(event);
  }

  private static WorkAbout about(DutySlip slip) {
    return Objects.requireNonNull(slip.about(), "a slip that was issued is about somebody");
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.DUTY_SLIPS;
  }

  @Override
  public WorkState stateOf(DutySlip slip) {
    return slip.state();
  }

  @Override
  public Class<DutySlipCommand> commands() {
    return DutySlipCommand.class;
  }

  @Override
  public Class<DutySlipEvent> events() {
    return DutySlipEvent.class;
  }

  @Override
  public DutySlip initial() {
    return DutySlip.NONE;
  }
}
