package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjian.events.Actor;
import mingjian.events.PartialDate;
import mingjian.events.Role;
import mingjian.events.timelimits.Consequence;
import mingjian.infra.views.SqliteViewStore;
import mingjian.query.Viewer;
import mingjian.query.deadlines.DeadlineState;
import mingjian.query.deadlines.DeadlinesRow;
import mingjian.query.deadlines.Running;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileClocksTest {
  private static final LocalDate DUE = LocalDate.of(2025, 4, 3);
  private static final LocalDate LATER = DUE.plusDays(10);

  @TempDir Path folder;
  private SqliteViewStore store;

  @BeforeEach
  void open() {
    store = SqliteViewStore.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_duty_whose_day_has_passed_is_late() {
    assertThat(dueCell(clock(false, DeadlineState.OPEN, null, null), LATER)).isEqualTo(Cell.badge("2025年4月3日 逾期10天", "bad"));
    assertThat(dueCell(clock(false, DeadlineState.OPEN, null, null), DUE)).isEqualTo(Cell.of("2025年4月3日"));
  }

  @Test
  void a_right_whose_day_has_passed_is_over_and_never_late() {
    assertThat(dueCell(clock(true, DeadlineState.OPEN, null, null), LATER)).isEqualTo(Cell.badge("2025年4月3日 已期满", "mute"));
  }

  @Test
  void what_was_done_late_tells_by_how_much_on_that_day_and_what_was_done_in_time_does_not() {
    PartialDate fourLate = PartialDate.of(DUE.plusDays(4));
    assertThat(dueCell(clock(false, DeadlineState.DONE, fourLate, false), LATER)).isEqualTo(Cell.badge("2025年4月3日 逾期4天", "bad"));
    assertThat(dueCell(clock(false, DeadlineState.DONE, PartialDate.of(DUE), true), LATER)).isEqualTo(Cell.of("2025年4月3日"));
  }

  @Test
  void what_is_not_counted_any_more_is_not_late_and_says_so() {
    List<Cell> line = line(clock(false, DeadlineState.VOIDED, PartialDate.of(DUE), null), LATER);
    assertThat(line).contains(Cell.of("2025年4月3日"), Cell.badge("不再计时", "mute"));
  }

  @Test
  void a_clock_that_never_ran_is_not_shown() {
    DeadlinesRow waiting = new DeadlinesRow("case-1", "L33", null, null, null, null, DeadlineState.WAITING, null, null, null, Set.of());
    assertThat(table(waiting, LATER)).isEmpty();
  }

  private Cell dueCell(DeadlinesRow row, LocalDate today) {
    return line(row, today).get(3);
  }

  private List<Cell> line(DeadlinesRow row, LocalDate today) {
    return table(row, today).orElseThrow().lines().getFirst();
  }

  private Optional<Thing.Table> table(DeadlinesRow row, LocalDate today) {
    Names names = new Names(store, new Viewer(new Actor("H403", Role.HEAD), Set.of()), List.of(), code -> Optional.empty());
    return FileClocks.table(List.of(row), names, today);
  }

  private static DeadlinesRow clock(boolean lapses, DeadlineState state, @Nullable PartialDate endedOn, @Nullable Boolean inTime) {
    Running running = new Running(
        "处分决定宣布", "《条例》第四十四条", LocalDate.of(2024, 1, 1), lapses, Consequence.EXPLAIN, LocalDate.of(2025, 3, 3), 7, 0, DUE, "自2025年3月3日起1个月");
    return new DeadlinesRow("case-1", "L33", null, null, null, null, state, running, endedOn, inTime, Set.of());
  }
}
