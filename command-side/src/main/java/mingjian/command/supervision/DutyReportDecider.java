package mingjian.command.supervision;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.supervision.DutyReportCommand.ApplyAppraisalResult;
import mingjian.command.supervision.DutyReportCommand.CloseDutyReport;
import mingjian.command.supervision.DutyReportCommand.CorrectDutyReportRecord;
import mingjian.command.supervision.DutyReportCommand.RecordAppraisal;
import mingjian.command.supervision.DutyReportCommand.RecordQuestions;
import mingjian.command.supervision.DutyReportCommand.SubmitDutyReport;
import mingjian.events.supervision.AppraisalVotes;
import mingjian.events.supervision.DutyReportEvent;
import mingjian.events.supervision.DutyReportEvent.AppraisalRecorded;
import mingjian.events.supervision.DutyReportEvent.AppraisalResultApplied;
import mingjian.events.supervision.DutyReportEvent.DutyReportClosed;
import mingjian.events.supervision.DutyReportEvent.DutyReportRecordCorrected;
import mingjian.events.supervision.DutyReportEvent.DutyReportSubmitted;
import mingjian.events.supervision.DutyReportEvent.QuestionsRecorded;
import mingjian.events.supervision.DutyReportForum;
import mingjian.events.supervision.DutyReportState;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// 述责述廉: reported, asked, appraised, the appraisal put to use (DOMAIN 1F rows 71 to 73).
public final class DutyReportDecider implements WorkDecider<DutyReportCommand, DutyReportDecider.DutyReport, DutyReportEvent> {
  /// @param opened null before it was submitted
  public record DutyReport(DutyReportState state, @Nullable Opened opened) {
    public record Opened(DutyReportForum forum, WorkAbout about) {}

    DutyReportForum forum() {
      return Objects.requireNonNull(opened, "a report has a forum").forum();
    }

    WorkAbout about() {
      return Objects.requireNonNull(opened, "a report is somebody's").about();
    }
  }

  @Override
  public List<DutyReportEvent> decide(DutyReportCommand command, DutyReport report, Asking asking) {
    requireStep(command, report);
    asking.requirePast("occurredOn", command.occurredOn());
    return List.of(switch (command) {
      case SubmitDutyReport c -> submit(c, asking);
      case RecordQuestions c -> ask(c, report);
      case RecordAppraisal c -> appraise(c, report);
      case ApplyAppraisalResult c -> apply(c, report);
      case CloseDutyReport c -> close(c, report);
      case CorrectDutyReportRecord c -> correct(c, report, asking);
    });
  }

  private DutyReportEvent submit(SubmitDutyReport c, Asking asking) {
    requireAbout(c.about(), asking);
    if (c.about().persons().size() != 1) {
      throw Rejection.at("about", "duty-report-of-one-person");
    }
    if (c.year() < 1949 || c.year() > asking.today().getYear()) {
      throw Rejection.at("year", "duty-report-year-unlikely", "year", c.year());
    }
    return new DutyReportSubmitted(
        c.dutyReportId(), c.about(), c.forum(), c.headline(), c.year(), c.responsible(), c.content(), c.document(), c.occurredOn());
  }

  private static DutyReportEvent ask(RecordQuestions c, DutyReport report) {
    if (c.questions().isEmpty()) {
      throw Rejection.at("questions", "no-question-recorded");
    }
    return new QuestionsRecorded(c.dutyReportId(), report.about(), c.questions(), c.occurredOn());
  }

  /// 当场公布: what was not published on the spot is recorded with its reason (DOMAIN 1F row 71, 8.2).
  private static DutyReportEvent appraise(RecordAppraisal c, DutyReport report) {
    requireForum(report);
    requireSums(c.votes());
    if (c.publishedOnTheSpot() != isBlank(c.notPublishedBecause())) {
      throw Rejection.at("notPublishedBecause", "appraisal-published-or-reason");
    }
    return new AppraisalRecorded(c.dutyReportId(), report.about(), c.votes(), c.publishedOnTheSpot(), c.notPublishedBecause(), c.occurredOn());
  }

  private static void requireForum(DutyReport report) {
    if (!report.forum().isAppraised()) {
      throw Rejection.because("forum-does-not-appraise", "forum", report.forum());
    }
  }

  private static void requireSums(AppraisalVotes votes) {
    boolean negative = IntStream.of(votes.voters(), votes.satisfied(), votes.mostlySatisfied(), votes.dissatisfied(), votes.invalid()).anyMatch(n -> n < 0);
    if (negative || votes.voters() == 0 || votes.cast() > votes.voters()) {
      throw Rejection.at("votes", "appraisal-votes-exceed-voters", "cast", votes.cast(), "voters", votes.voters());
    }
  }

  /// “四个结合”: put to use in at least one way, or it is said why not (DOMAIN 1F row 72).
  private static DutyReportEvent apply(ApplyAppraisalResult c, DutyReport report) {
    if (c.uses().isEmpty() == isBlank(c.noneBecause())) {
      throw Rejection.at("uses", "appraisal-used-or-reason");
    }
    return new AppraisalResultApplied(c.dutyReportId(), report.about(), c.uses(), c.noneBecause(), c.measure(), c.document(), c.occurredOn());
  }

  private static DutyReportEvent close(CloseDutyReport c, DutyReport report) {
    if (report.forum().isAppraised() && report.state() != DutyReportState.APPLIED) {
      throw Rejection.because("duty-report-not-appraised", "forum", report.forum());
    }
    return new DutyReportClosed(c.dutyReportId(), report.about(), c.result(), c.occurredOn());
  }

  private static DutyReportEvent correct(CorrectDutyReportRecord c, DutyReport report, Asking asking) {
    asking.requireApproved(c.approval());
    if (c.reason().isBlank()) {
      throw Rejection.at("reason", "correction-without-reason");
    }
    return new DutyReportRecordCorrected(
        c.dutyReportId(), report.about(), c.eventId(), c.item(), c.was(), c.right(), c.reason(), c.approval(), c.occurredOn());
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  @Override
  public DutyReport evolve(DutyReport report, DutyReportEvent event) {
    DutyReportState state = event.state() instanceof DutyReportState after ? after : report.state();
    return new DutyReport(state, event instanceof DutyReportSubmitted e ? new DutyReport.Opened(e.kind(), e.about()) : report.opened());
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.DUTY_REPORTS;
  }

  @Override
  public WorkState stateOf(DutyReport report) {
    return report.state();
  }

  @Override
  public Class<DutyReportCommand> commands() {
    return DutyReportCommand.class;
  }

  @Override
  public Class<DutyReportEvent> events() {
    return DutyReportEvent.class;
  }

  @Override
  public DutyReport initial() {
    return new DutyReport(DutyReportState.NONE, null);
  }
}
