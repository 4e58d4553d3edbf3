package mingjian.query.casecounts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.events.Place;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.FilingEvent.CaseReopened;
import mingjian.events.casefile.InvestigationEvent.FactsSpecified;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import mingjian.events.casefile.OpeningEvent.PublicAnnouncementRecorded;
import mingjian.events.casefile.OutcomeEvent.CaseClosed;
import mingjian.query.Fields;
import mingjian.query.Origin;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per case 件, counted by the store: what a figure says can be counted by hand from the same rows. 立案 counts in the year of
/// opening, 结案 in the year of closing (DOMAIN 8.1.14).
public final class CaseCountsView implements View<CaseCountsRow> {
  @Override
  public String name() {
    return "case-counts";
  }

  @Override
  public int version() {
    return 4;
  }

  @Override
  public Class<CaseCountsRow> rowType() {
    return CaseCountsRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return recorded.event() instanceof CaseEvent e ? Set.of(e.caseId().value()) : Set.of();
  }

  @Override
  public @Nullable CaseCountsRow fold(@Nullable CaseCountsRow row, Recorded recorded, String key) {
    return switch (recorded.event()) {
      case CaseOpened e -> begun(e, Origin.OPENED, e.place(), recorded);
      case ExistingCaseRegistered e -> begun(e, Origin.ENTERED_LATER, e.place(), recorded);
      case PublicAnnouncementRecorded e -> begun(e, Origin.ANNOUNCED, e.place(), recorded);
      case CaseEvent e -> row == null ? null : moved(row, e, recorded.position());
      default -> row;
    };
  }

  private static CaseCountsRow begun(CaseEvent event, Origin origin, @Nullable Place place, Recorded recorded) {
    return new CaseCountsRow(
        event.caseId(), origin, place == null ? Place.UNKNOWN : place, event.occurredOn(), null, CaseProgress.NONE.after(event),
        recorded.position(), recorded.position());
  }

  private static CaseCountsRow moved(CaseCountsRow row, CaseEvent event, long position) {
    CaseProgress progress = row.progress().after(event);
    Place place = event instanceof FactsSpecified e && e.place() != null ? e.place() : row.place();
    PartialDate closedOn = event instanceof CaseClosed e ? e.occurredOn() : event instanceof CaseReopened ? null : row.closedOn();
    boolean moved = progress.state() != row.progress().state();
    return new CaseCountsRow(
        row.caseId(), row.origin(), place, row.openedOn(), closedOn, progress, row.position(), moved ? position : row.movedAt());
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(CaseCountsRow row) {
    return Fields.of(
        "own", row.origin().isOwn(),
        "place", row.place().inChinese(),
        "province", Province.of(row.place()),
        "year", year(row.openedOn()),
        "state", row.progress().state(),
        "cell", cell(row),
        "closedYear", row.closedOn() == null ? null : year(row.closedOn()),
        "closedCell", row.closedOn() == null ? null : year(row.closedOn()) + "|" + row.progress().subjects().size());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(
        List.of("own", "cell"), List.of("own", "place", "year"), List.of("own", "province", "year"), List.of("own", "year", "state"), List.of("own", "state"),
        List.of("own", "closedYear"), List.of("own", "closedCell"));
  }

  /// Everything a figure is told apart by, in one field, so that the store counts all cells in one question.
  private static String cell(CaseCountsRow row) {
    return year(row.openedOn()) + "|" + row.progress().state() + "|" + row.progress().subjects().size() + "|" + Province.of(row.place()) + "|"
        + row.place().inChinese();
  }

  /// 0 where the year isn't known.
  private static long year(PartialDate date) {
    return date.year();
  }

  @Override
  public Set<String> readers(CaseCountsRow row) {
    return Readers.figures();
  }

  @Override
  public Object shown(CaseCountsRow row) {
    return row.shown();
  }
}
