package mingjian.bench;

import static mingjian.bench.Measure.percentile;
import static mingjian.bench.Measure.seconds;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingjian.events.Actor;
import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.casefile.HearingEvent.AcceptedForHearing;
import mingjian.infra.timelimits.TimeLimitFiles;
import mingjian.infra.views.SqliteViewStore;
import mingjian.query.Folding;
import mingjian.query.Recorded;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.ViewStore.Page;
import mingjian.query.Viewer;
import mingjian.query.deadlines.DeadlinesRow;
import mingjian.query.deadlines.DeadlinesView;

/// The page of what is late, on an office that has 300,000 clocks running, each of a case of its own.
final class DeadlinesBench {
  private static final int OPEN = 300_000;
  private static final int BATCH = 5_000;
  private static final int ASKED = 300;
  /// As far as the page counts: beyond, it says “1万以上”.
  private static final int COUNTED_TO = 10_000;
  private static final Actor CLERK = new Actor("bench", Role.HEARING_OFFICER);
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 1_000;
  private static final Viewer LEADER = new Viewer(CLERK, Set.of(Viewer.role(Role.DEPUTY_LEAD), Viewer.account("bench")));

  private final Report report;
  private final DeadlinesView view = new DeadlinesView(TimeLimitFiles.shipped());

  DeadlinesBench(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    report.title("What is late, of 300,000 running clocks, through the view store on SQLite");
    Folders.use(this::ask);
  }

  private void ask(Path folder) throws Exception {
    try (SqliteViewStore store = SqliteViewStore.open(folder)) {
      report.value("folding them", "clocks/s", OPEN / seconds(() -> fill(store)));
      LocalDate tenth = FIRST.plusMonths(1).plusDays(DAYS / 10);
      LocalDate last = FIRST.plusMonths(2).plusDays(DAYS);
      pages(store, "a leader, one tenth late", LEADER, overdue(tenth));
      pages(store, "… the next 30 days", LEADER, List.of(Condition.is("open", 1L), new Condition("dueOn", tenth, tenth.plusDays(29))));
      pages(store, "… one limit", LEADER, List.of(Condition.is("limit", "L28"), new Condition("owedOn", null, tenth)));
      pages(store, "a hearing officer with 40 cases", officer(), overdue(tenth));
      pages(store, "a leader, all of them late", LEADER, overdue(last));
      pages(store, "… the last of 200 pages", LEADER, overdue(last), 199 * 50);
      pages(store, "a section with 2,000 cases, one tenth late", LEADER, handled(2_000, tenth));
      pages(store, "… all of them late", LEADER, handled(2_000, last));
      pages(store, "a section with 20,000 cases, one tenth late", LEADER, handled(20_000, tenth));
    }
  }

  private static List<Condition> overdue(LocalDate today) {
    return List.of(new Condition("owedOn", null, today.minusDays(1)));
  }

  /// Spread over all days.
  private static List<Condition> handled(int cases, LocalDate today) {
    Set<String> grants = new LinkedHashSet<>();
    for (int i = 0; i < cases; i++) grants.add("case:" + caseId(i * (OPEN / cases)).value());
    return List.of(Condition.anyOf("handled", grants), new Condition("owedOn", null, today.minusDays(1)));
  }

  private static Viewer officer() {
    Set<String> tags = new LinkedHashSet<>(Set.of(Viewer.role(Role.HEARING_OFFICER), Viewer.account("bench")));
    for (int i = 0; i < 40; i++) tags.add("case:" + caseId(i * 97).value());
    return new Viewer(CLERK, tags);
  }

  private void pages(SqliteViewStore store, String what, Viewer viewer, List<Condition> conditions) {
    pages(store, what, viewer, conditions, 0);
  }

  private void pages(SqliteViewStore store, String what, Viewer viewer, List<Condition> conditions, int offset) {
    String sort = conditions.getLast().field();
    double[] millis = new double[ASKED];
    long total = 0;
    for (int i = -ASKED; i < ASKED; i++) {
      long begun = System.nanoTime();
      Page<DeadlinesRow> page = store.page(view, new Ask(conditions, null, sort, false, offset, 50, COUNTED_TO), viewer);
      if (i >= 0) millis[i] = (System.nanoTime() - begun) / 1e6;
      total = page.total();
    }
    report.value(what + " (" + total + "): p50", "ms", percentile(millis, 50));
    report.atMost("… p99", "ms", percentile(millis, 99), 50);
  }

  private void fill(SqliteViewStore store) {
    for (int from = 0; from < OPEN; from += BATCH) {
      List<Recorded> batch = new ArrayList<>();
      for (int i = from; i < from + BATCH; i++) batch.add(accepted(i));
      store.write(view, from, Folding.fold(view, batch, keys -> store.rows(view, keys)));
    }
  }

  private static Recorded accepted(int i) {
    PartialDate on = PartialDate.of(FIRST.plusDays((long) i * 7919 % DAYS));
    AcceptedForHearing event = new AcceptedForHearing(
        caseId(i), List.of(new PersonId("person-" + i)), Set.of(new StaffId("bench")), Set.of(), on);
    return new Recorded(
        event, "event-" + i, "casefile/accepted-for-hearing", caseId(i).value(), 0, i + 1L, Instant.parse("2026-03-02T02:00:00Z"), CLERK);
  }

  private static CaseId caseId(int i) {
    return new CaseId("case-" + i);
  }
}
