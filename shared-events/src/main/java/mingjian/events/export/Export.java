package mingjian.events.export;

import java.time.LocalDate;
import mingjian.events.PartialDate;
import mingjian.events.StaffId;
import mingjian.events.export.ExportEvent.ExportApprovalEnded;
import mingjian.events.export.ExportEvent.ExportApproved;
import mingjian.events.export.ExportEvent.ExportBegun;
import mingjian.events.export.ExportEvent.ExportBrokenOff;
import mingjian.events.export.ExportEvent.ExportMade;
import mingjian.events.export.ExportEvent.ExportRefused;
import mingjian.events.export.ExportEvent.ExportRequested;
import mingjian.events.export.ExportEvent.FeedRead;
import org.jspecify.annotations.Nullable;

/// Where an export stands, folded from its events: for its rules, and for whoever looks for an approval that holds.
///
/// @param of who asked for it or began it; null before
/// @param until the last day of its approval; null without one
/// @param lastReadOn when a subscription was last read
public record Export(
    ExportState state, @Nullable ExportKind kind, String list, String filters, @Nullable StaffId of, @Nullable LocalDate until,
    @Nullable PartialDate lastReadOn) {
  public static final Export NONE = new Export(ExportState.NONE, null, "", "", null, null, null);

  public Export after(ExportEvent event) {
    return switch (event) {
      case ExportRequested e -> new Export(ExportState.REQUESTED, e.exportKind(), e.list(), e.filters(), e.requestedBy(), null, null);
      case ExportApproved e -> new Export(ExportState.APPROVED, kind, list, filters, of, e.until(), lastReadOn);
      case ExportRefused _ -> in(ExportState.REFUSED);
      case ExportBegun e -> new Export(ExportState.BEGUN, e.exportKind(), e.list(), e.filters(), e.begunBy(), until, lastReadOn);
      case ExportMade _ -> in(ExportState.MADE);
      case ExportBrokenOff _ -> in(ExportState.BROKEN_OFF);
      case FeedRead e -> new Export(state, kind, list, filters, of, until, e.occurredOn());
      case ExportApprovalEnded _ -> in(ExportState.ENDED);
    };
  }

  private Export in(ExportState next) {
    return new Export(next, kind, list, filters, of, until, lastReadOn);
  }

  public boolean isOf(StaffId staff) {
    return staff.equals(of);
  }

  /// Whether somebody approved it and the day hasn't passed. One that was made is used up.
  public boolean holdsOn(LocalDate today) {
    return until != null && !today.isAfter(until) && (state == ExportState.APPROVED || state == ExportState.BROKEN_OFF);
  }

  /// Whether it is an approval of just this.
  public boolean approves(ExportKind what, String ofList, String ofFilters) {
    return kind == what && list.equals(ofList) && filters.equals(ofFilters);
  }

  public ExportKind kindOrThrow() {
    if (kind == null) throw new IllegalStateException("nothing was asked for yet");
    return kind;
  }
}
