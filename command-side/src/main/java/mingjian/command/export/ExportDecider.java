package mingjian.command.export;

import java.time.LocalDate;
import java.util.List;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.export.ExportCommand.ApproveExport;
import mingjian.command.export.ExportCommand.BeginApprovedExport;
import mingjian.command.export.ExportCommand.BeginExport;
import mingjian.command.export.ExportCommand.BreakOffExport;
import mingjian.command.export.ExportCommand.EndExportApproval;
import mingjian.command.export.ExportCommand.FinishExport;
import mingjian.command.export.ExportCommand.RecordFeedReading;
import mingjian.command.export.ExportCommand.RefuseExport;
import mingjian.command.export.ExportCommand.RequestExport;
import mingjian.events.PartialDate;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.export.Export;
import mingjian.events.export.ExportEvent;
import mingjian.events.export.ExportEvent.ExportApprovalEnded;
import mingjian.events.export.ExportEvent.ExportApproved;
import mingjian.events.export.ExportEvent.ExportBegun;
import mingjian.events.export.ExportEvent.ExportBrokenOff;
import mingjian.events.export.ExportEvent.ExportMade;
import mingjian.events.export.ExportEvent.ExportRefused;
import mingjian.events.export.ExportEvent.ExportRequested;
import mingjian.events.export.ExportEvent.FeedRead;
import mingjian.events.export.ExportFormat;
import mingjian.events.export.ExportKind;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;

/// Who asks doesn't approve; a subscription is approved by the head alone; an approval serves the one who asked, until its day (DOMAIN 7.10, 8.1.16).
public final class ExportDecider implements WorkDecider<ExportCommand, Export, ExportEvent> {
  private static final int APPROVED_DAYS_MAX = 366;

  @Override
  public List<ExportEvent> decide(ExportCommand command, Export export, Asking asking) {
    requireStep(command, export);
    StaffId who = new StaffId(asking.actor().account());
    return switch (command) {
      case RequestExport c -> request(c, who, asking);
      case ApproveExport c -> approve(c, export, who, asking);
      case RefuseExport c -> List.of(new ExportRefused(c.exportId(), who, said(c.reason()), past(c.occurredOn(), asking)));
      case BeginExport c -> List.of(new ExportBegun(
          c.exportId(), c.exportKind(), c.list(), c.filters(), c.format(), notNegative(c.rows()), who, past(c.occurredOn(), asking)));
      case BeginApprovedExport c -> begin(c, export, who, asking);
      case FinishExport c -> {
        requireOwn(export, who);
        yield List.of(new ExportMade(c.exportId(), notNegative(c.rows()), c.upTo(), hash(c.sha256()), past(c.occurredOn(), asking)));
      }
      case BreakOffExport c -> {
        requireOwn(export, who);
        yield List.of(new ExportBrokenOff(c.exportId(), notNegative(c.rows()), past(c.occurredOn(), asking)));
      }
      case RecordFeedReading c -> read(c, export, who, asking);
      case EndExportApproval c -> List.of(new ExportApprovalEnded(c.exportId(), who, said(c.reason()), past(c.occurredOn(), asking)));
    };
  }

  private static List<ExportEvent> request(RequestExport c, StaffId who, Asking asking) {
    if (c.purpose().isBlank()) {
      throw Rejection.at("purpose", "export-without-purpose");
    }
    return List.of(new ExportRequested(
        c.exportId(), c.exportKind(), c.list(), c.filters(), notNegative(c.rows()), c.purpose(), who, past(c.occurredOn(), asking)));
  }

  private static List<ExportEvent> approve(ApproveExport c, Export export, StaffId who, Asking asking) {
    if (export.isOf(who)) {
      throw Rejection.because("export-approved-by-requester");
    }
    if (export.kind() == ExportKind.FEED && asking.actor().role() != Role.HEAD) {
      throw Rejection.because("feed-approved-by-head-only");
    }
    if (c.until().isBefore(asking.today()) || c.until().isAfter(asking.today().plusDays(APPROVED_DAYS_MAX))) {
      throw Rejection.at("until", "export-approval-day", "today", PartialDate.of(asking.today()), "days", APPROVED_DAYS_MAX);
    }
    return List.of(new ExportApproved(c.exportId(), who, c.until(), past(c.occurredOn(), asking)));
  }

  private static List<ExportEvent> begin(BeginApprovedExport c, Export export, StaffId who, Asking asking) {
    requireOwn(export, who);
    requireHolds(export, asking.today());
    if (export.kind() == ExportKind.FEED || c.format() == ExportFormat.NDJSON) {
      throw Rejection.because("feed-is-read-not-exported");
    }
    return List.of(new ExportBegun(
        c.exportId(), export.kindOrThrow(), export.list(), export.filters(), c.format(), notNegative(c.rows()), who, past(c.occurredOn(), asking)));
  }

  /// Once a day; who reads a page a second leaves no line for each.
  private static List<ExportEvent> read(RecordFeedReading c, Export export, StaffId who, Asking asking) {
    past(c.occurredOn(), asking);
    requireOwn(export, who);
    requireHolds(export, asking.today());
    if (export.kind() != ExportKind.FEED) {
      throw Rejection.because("export-is-no-feed");
    }
    PartialDate today = PartialDate.of(asking.today());
    return today.equals(export.lastReadOn()) ? List.of() : List.of(new FeedRead(c.exportId(), notNegative(c.after()), who, today));
  }

  private static void requireOwn(Export export, StaffId who) {
    if (!export.isOf(who)) {
      throw Rejection.because("export-of-another");
    }
  }

  private static void requireHolds(Export export, LocalDate today) {
    if (!export.holdsOn(today)) {
      throw Rejection.because("export-approval-over");
    }
  }

  private static String said(String reason) {
    if (reason.isBlank()) {
      throw Rejection.at("reason", "export-without-reason");
    }
    return reason;
  }

  private static String hash(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw Rejection.at("sha256", "export-hash-malformed");
    }
    return sha256;
  }

  private static long notNegative(long number) {
    if (number < 0) {
      throw Rejection.at("rows", "export-rows-negative");
    }
    return number;
  }

  private static PartialDate past(PartialDate on, Asking asking) {
    asking.requirePast("occurredOn", on);
    return on;
  }

  @Override
  public Export evolve(Export export, ExportEvent event) {
    return export.after(event);
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.EXPORTS;
  }

  @Override
  public WorkState stateOf(Export export) {
    return export.state();
  }

  @Override
  public Class<ExportCommand> commands() {
    return ExportCommand.class;
  }

  @Override
  public Class<ExportEvent> events() {
    return ExportEvent.class;
  }

  @Override
  public Export initial() {
    return Export.NONE;
  }
}
