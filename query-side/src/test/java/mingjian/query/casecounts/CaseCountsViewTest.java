package mingjian.query.casecounts;

import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.PLACE;
import static mingjian.query.Happened.announcedByOthers;
import static mingjian.query.Happened.closed;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.decided;
import static mingjian.query.Happened.opened;
import static mingjian.query.Happened.sanctioned;
import static mingjian.query.Happened.sealed;
import static mingjian.query.Happened.team;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingjian.events.Actor;
import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.Place;
import mingjian.events.Role;
import mingjian.events.casefile.CaseState;
import mingjian.query.View;
import mingjian.query.ViewScenario;
import mingjian.query.ViewStore;
import mingjian.query.Viewer;
import mingjian.query.casecounts.CaseCountsQuery.Figure;
import org.junit.jupiter.api.Test;

class CaseCountsViewTest {
  private static final Place ELSEWHERE = new Place("530000", null, null, "某|某县");

  private final CaseCountsView view = new CaseCountsView();
  private final ViewScenario<CaseCountsRow> counts = given(view);

  @Test
  void own_cases_and_announcements_are_never_added() {
    threeCases();
    assertThat(CaseCountsQuery.figures(new Counting(), true, viewer(Role.REPORTER)))
        .containsExactly(
            new Figure(Province.UNKNOWN, "某省某市某县", 2025, CaseState.OPENED, 1, 1), new Figure(Province.UNKNOWN, "某省某市某县", 2025, CaseState.UNDER_INVESTIGATION, 1, 1));
    assertThat(CaseCountsQuery.figures(new Counting(), false, viewer(Role.REPORTER)))
        .containsExactly(new Figure(Province.YUNNAN, "某|某县", 2014, CaseState.ANNOUNCED_ONLY, 1, 1));
  }

  @Test
  void a_place_without_a_known_code_is_in_no_province() {
    assertThat(Province.of(new Place("530500", null, "保山市", null))).isEqualTo(Province.YUNNAN);
    assertThat(Province.of(new Place(null, "云南省", "保山市", null))).isEqualTo(Province.UNKNOWN);
    assertThat(Province.of(new Place("99", null, null, null))).isEqualTo(Province.UNKNOWN);
    assertThat(Province.of(new Place("5", null, null, null))).isEqualTo(Province.UNKNOWN);
  }

  @Test
  void each_province_has_a_square_of_its_own() {
    List<Province> placed = Arrays.stream(Province.values()).filter(province -> province != Province.UNKNOWN).toList();
    assertThat(placed).hasSize(34);
    assertThat(placed.stream().map(province -> province.row() + "/" + province.column())).doesNotHaveDuplicates();
  }

  @Test
  void a_sealed_case_counts_like_any_other() {
    counts.happened("case-1", opened(), sealed());
    assertThat(CaseCountsQuery.figures(new Counting(), true, viewer(Role.REPORTER))).hasSize(1);
  }

  @Test
  void investigators_and_administrators_get_no_figures() {
    threeCases();
    assertThat(CaseCountsQuery.figures(new Counting(), true, viewer(Role.INVESTIGATOR))).isEmpty();
    assertThat(CaseCountsQuery.figures(new Counting(), true, viewer(Role.SYSTEM_ADMINISTRATOR))).isEmpty();
  }

  @Test
  void a_closed_case_counts_in_the_year_of_closing() {
    counts.happened("case-1", opened(CASE, PLACE, PartialDate.of(2024, 12, 30)), decided(), sanctioned(), closed());
    assertThat(CaseCountsQuery.closedByYear(new Counting(), viewer(Role.REPORTER))).isEqualTo(Map.of(2025, new CaseCountsQuery.Closed(1, 1)));
  }

  @Test
  void a_figure_opens_to_the_event_behind_it() {
    counts.happened("case-1", opened(), team());
    assertThat(counts.row("case-1").position()).isEqualTo(1);
    assertThat(counts.row("case-1").movedAt()).isEqualTo(2);
  }

  private void threeCases() {
    counts.happened("case-1", opened(), team())
        .happened("case-2", opened(new CaseId("case-2"), PLACE, day(3, 1)))
        .happened("case-3", announcedByOthers(new CaseId("case-3"), ELSEWHERE, PartialDate.ofYear(2014)));
  }

  private static Viewer viewer(Role role) {
    return new Viewer(new Actor("someone", role), Set.of(Viewer.role(role)));
  }

  /// Counts the rows one by one, as a person would.
  private final class Counting implements ViewStore {
    @Override
    public <R> Map<String, Long> counts(View<R> asked, String field, Ask ask, Viewer viewer) {
      Map<String, Long> byValue = new LinkedHashMap<>();
      for (CaseCountsRow row : counts.seenBy(viewer.tags().toArray(String[]::new))) {
        var fields = view.fields(row);
        boolean meant = ask.filters().stream().allMatch(it -> it.to() == null
            ? fields.get(it.field()) != null : it.from().equals(fields.get(it.field())));
        if (meant && fields.get(field) != null) {
          byValue.merge(fields.get(field).toString(), 1L, Long::sum);
        }
      }
      return byValue;
    }

    @Override
    public <R> Optional<R> find(View<R> asked, String key, Viewer viewer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <R> Map<String, R> findAll(View<R> asked, Set<String> keys, Viewer viewer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <R, T> T walk(View<R> asked, Ask ask, Viewer viewer, Walk<R, T> walk) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <R> Page<R> page(View<R> asked, Ask ask, Viewer viewer) {
      return new Page<>(List.of(), 0, true, 0, 1);
    }

    @Override
    public long position(View<?> asked) {
      return 0;
    }
  }
}
