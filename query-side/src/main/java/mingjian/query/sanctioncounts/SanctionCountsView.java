package mingjian.query.sanctioncounts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.Standing;
import mingjian.events.casefile.SubjectState;
import mingjian.query.Fields;
import mingjian.query.Lists;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per case and year and one per person and year, under `<case>/<year>` and `<person>/<year>`: several sanctions on one person in one year count
/// once, in each year a sanction counts by its own date (DOMAIN 8.1.14). What others announced imposes nothing here.
public final class SanctionCountsView implements View<SanctionCountsRow> {
  @Override
  public String name() {
    return "sanction-counts";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<SanctionCountsRow> rowType() {
    return SanctionCountsRow.class;
  }

  private record Imposed(PersonId person, PartialDate on) {}

  @Override
  public Set<String> keys(Recorded recorded) {
    Set<String> keys = new LinkedHashSet<>();
    if (recorded.event() instanceof CaseEvent event) {
      for (Imposed imposed : imposed(event)) {
        keys.add(event.caseId() + "/" + imposed.on().year());
        keys.add(imposed.person() + "/" + imposed.on().year());
      }
    }
    return keys;
  }

  @Override
  public SanctionCountsRow fold(@Nullable SanctionCountsRow row, Recorded recorded, String key) {
    CaseEvent event = (CaseEvent) recorded.event();
    int slash = key.lastIndexOf('/');
    Counted counted = key.substring(0, slash).equals(event.caseId().value()) ? Counted.CASES : Counted.PERSONS;
    SanctionCountsRow before = row == null ? new SanctionCountsRow(counted, Integer.parseInt(key.substring(slash + 1)), List.of(), List.of()) : row;
    return new SanctionCountsRow(
        before.counted(), before.year(), Lists.with(before.cases(), event.caseId()), Lists.with(before.positions(), recorded.position()));
  }

  /// Of a case entered later 补录 only what stands there as a sanction: of one that was carried out since, the day of the sanction isn't told.
  private static List<Imposed> imposed(CaseEvent event) {
    return switch (event) {
      case SanctionImposed e -> List.of(new Imposed(e.subject(), e.occurredOn()));
      case ExistingCaseRegistered e -> e.standings().stream().filter(SanctionCountsView::isSanction)
          .map(standing -> new Imposed(standing.person(), standing.since())).toList();
      default -> List.of();
    };
  }

  private static boolean isSanction(Standing standing) {
    return standing.state() == SubjectState.SANCTIONED;
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(SanctionCountsRow row) {
    return Fields.of("counted", row.counted(), "year", row.year());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("counted", "year"));
  }

  @Override
  public Set<String> readers(SanctionCountsRow row) {
    return Readers.figures();
  }
}
