package mingjian.command.clue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.clue.ReportCommand.CorrectReportRecord;
import mingjian.command.clue.ReportCommand.ExtendReport;
import mingjian.command.clue.ReportCommand.FileReport;
import mingjian.command.clue.ReportCommand.ForwardReport;
import mingjian.command.clue.ReportCommand.GiveFeedback;
import mingjian.command.clue.ReportCommand.NotifyAcceptance;
import mingjian.command.clue.ReportCommand.RegisterReport;
import mingjian.command.clue.ReportCommand.TransferReportToClue;
import mingjian.events.PartialDate;
import mingjian.events.clue.ReportChannel;
import mingjian.events.clue.ReportEvent;
import mingjian.events.clue.ReportEvent.AcceptanceNotified;
import mingjian.events.clue.ReportEvent.FeedbackGiven;
import mingjian.events.clue.ReportEvent.ReportExtended;
import mingjian.events.clue.ReportEvent.ReportFiled;
import mingjian.events.clue.ReportEvent.ReportForwarded;
import mingjian.events.clue.ReportEvent.ReportRecordCorrected;
import mingjian.events.clue.ReportEvent.ReportRegistered;
import mingjian.events.clue.ReportEvent.ReportTurnedIntoClue;
import mingjian.events.clue.ReportState;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// 检举控告: taken in without the one who made it, forwarded, or turned into a clue; who gave a name is told that it was accepted and what came of it.
public final class ReportDecider implements WorkDecider<ReportCommand, ReportDecider.Report, ReportEvent> {
  /// @param registered null before it was; @param dueOn null where nothing is due
  public record Report(ReportState state, @Nullable ReportRegistered registered, @Nullable LocalDate dueOn) {
    ReportRegistered known() {
      return Objects.requireNonNull(registered, "a report with a second step was registered");
    }

    WorkAbout about() {
      return known().about();
    }
  }

  @Override
  public List<ReportEvent> decide(ReportCommand command, Report report, Asking asking) {
    requireStep(command, report);
    ReporterTraces.refuseIn(command);
    return List.of(switch (command) {
      case RegisterReport c -> register(c, asking);
      case ForwardReport c -> forward(c, report, asking);
      case NotifyAcceptance c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        requireNamed(report);
        yield new AcceptanceNotified(c.reportId(), report.about(), c.dueOn(), c.occurredOn());
      }
      case TransferReportToClue c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        asking.requireExists("clue", "clues", c.clue());
        yield new ReportTurnedIntoClue(c.reportId(), report.about(), c.clue(), isOwed(report), c.dueOn(), c.occurredOn());
      }
      case ExtendReport c -> extend(c, report, asking);
      case GiveFeedback c -> giveFeedback(c, report, asking);
      case FileReport c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        yield new ReportFiled(c.reportId(), report.about(), c.filingGround(), c.reason(), c.occurredOn());
      }
      case CorrectReportRecord c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        asking.requireApproved(c.approval());
        ClueEndRules.requireReason(c.reason());
        yield new ReportRecordCorrected(
            c.reportId(), report.about(), c.eventId(), c.item(), c.was(), c.right(), c.reason(), c.approval(), c.occurredOn());
      }
    });
  }

  private ReportEvent register(RegisterReport c, Asking asking) {
    requireAbout(c.about(), asking);
    asking.requirePast("occurredOn", c.occurredOn());
    if (c.named() && c.sealedFileNo() == null) {
      throw Rejection.at("sealedFileNo", "sealed-file-missing");
    }
    return new ReportRegistered(
        c.reportId(), c.about(), c.brief(), c.number(), c.channel(), c.named(), c.sealedFileNo(), c.allegation(), c.dueOn(), c.occurredOn(),
        c.competence());
  }

  /// Never to those who were reported (处理检举控告工作规则 47条).
  private static ReportEvent forward(ForwardReport c, Report report, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (c.toUnit() != null) {
      if (c.toUnit().equals(report.about().unit())) {
        throw Rejection.at("toUnit", "forwarded-to-reported");
      }
      asking.requireExists("toUnit", "units", c.toUnit());
    }
    return new ReportForwarded(c.reportId(), report.about(), c.toOrgan(), c.toUnit(), c.reason(), c.document(), c.occurredOn());
  }

  private static ReportEvent extend(ExtendReport c, Report report, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    if (report.dueOn() != null && !c.dueOn().isAfter(report.dueOn())) {
      throw Rejection.at("dueOn", "disposal-extension-not-later", "due", PartialDate.of(report.dueOn()));
    }
    return new ReportExtended(c.reportId(), report.about(), c.dueOn(), c.reason(), c.approval(), c.occurredOn());
  }

  private static ReportEvent giveFeedback(GiveFeedback c, Report report, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (!isOwed(report)) {
      throw Rejection.because("report-not-named");
    }
    return new FeedbackGiven(c.reportId(), report.about(), c.result(), c.objection(), c.newEvidence(), c.occurredOn());
  }

  /// Nobody is there to be told of what came without a name (处理检举控告工作规则 27、28条).
  private static void requireNamed(Report report) {
    if (!report.known().named()) {
      throw Rejection.because("report-not-named");
    }
  }

  private static boolean isOwed(Report report) {
    return report.known().named() || report.known().channel() == ReportChannel.SUPERIOR;
  }

  @Override
  public Report evolve(Report report, ReportEvent event) {
    Due due = event.due();
    return new Report(
        event.state() instanceof ReportState state ? state : report.state(),
        event instanceof ReportRegistered registered ? registered : report.registered(),
        due == null ? report.dueOn() : due.on());
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.REPORTS;
  }

  @Override
  public WorkState stateOf(Report report) {
    return report.state();
  }

  @Override
  public Class<ReportCommand> commands() {
    return ReportCommand.class;
  }

  @Override
  public Class<ReportEvent> events() {
    return ReportEvent.class;
  }

  @Override
  public Report initial() {
    return new Report(ReportState.NONE, null, null);
  }
}
