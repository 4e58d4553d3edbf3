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
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.RectificationId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.TalkId;
import mingjian.events.UnitId;
import mingjian.events.rectification.RectificationAbout;
import mingjian.events.rectification.RectificationEvent.RectificationIssued;
import mingjian.events.rectification.Reform;
import mingjian.events.talk.TalkAbout;
import mingjian.events.talk.TalkEvent.TalkPlanned;
import mingjian.events.talk.TalkKind;
import mingjian.infra.views.SqliteViewStore;
import mingjian.infra.views.Views;
import mingjian.query.Folding;
import mingjian.query.Recorded;
import mingjian.query.View;
import mingjian.query.Viewer;
import mingjian.query.filenews.FileNewsView;
import mingjian.query.worklist.WorklistView;

/// What the first page asks, of an office that has 300,000 files open: half of them talks that wait for an approval, half rectifications that are due.
final class WorklistBench {
  private static final int OPEN = 300_000;
  private static final int BATCH = 5_000;
  private static final int ASKED = 100;
  private static final int FIRST = 100;
  private static final double GOAL_MILLIS = 300;
  private static final LocalDate BEGUN = LocalDate.of(2024, 1, 1);
  private static final LocalDate TODAY = BEGUN.plusDays(300);
  private static final int DAYS = 1_000;
  private static final Actor CLERK = new Actor("bench", Role.INVESTIGATOR);

  private final Report report;
  private final WorklistView worklist = (WorklistView) Views.named("worklist");
  private final FileNewsView news = new FileNewsView();

  WorklistBench(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    report.title("All questions of the first page, of 300,000 open files, through the view store on SQLite");
    Folders.use(this::ask);
  }

  private void ask(Path folder) throws Exception {
    try (SqliteViewStore store = SqliteViewStore.open(folder)) {
      report.value("folding them, both views", "files/s", OPEN / seconds(() -> fill(store)));
      asked(store, "a leader", new Viewer(CLERK, Set.of(Viewer.role(Role.HEAD), Viewer.account("head"))), Role.HEAD);
      asked(store, "an investigator with 40 files", investigator(), Role.INVESTIGATOR);
    }
  }

  private static Viewer investigator() {
    Set<String> tags = new LinkedHashSet<>(Set.of(Viewer.account("c1")));
    for (int i = 0; i < 40; i++) tags.add("talk:" + "talk-" + i * 7_000);
    return new Viewer(CLERK, tags);
  }

  private void asked(SqliteViewStore store, String what, Viewer viewer, Role role) {
    double[] millis = new double[ASKED];
    for (int i = -ASKED / 4; i < ASKED; i++) {
      long begun = System.nanoTime();
      store.first(worklist, WorklistView.due(null, TODAY.minusDays(1), FIRST), viewer);
      store.first(worklist, WorklistView.due(TODAY, TODAY.plusDays(6), FIRST), viewer);
      store.first(worklist, WorklistView.returned(FIRST), viewer);
      store.first(worklist, WorklistView.awaiting(role, FIRST), viewer);
      store.first(worklist, WorklistView.openedBy("c1", FIRST), viewer);
      store.first(news, FileNewsView.after(OPEN / 2, FIRST), viewer);
      if (i >= 0) millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    report.value(what + ": p50", "ms", percentile(millis, 50));
    report.atMost("… p99", "ms", percentile(millis, 99), GOAL_MILLIS);
  }

  private void fill(SqliteViewStore store) {
    for (int from = 0; from < OPEN; from += BATCH) {
      List<Recorded> batch = new ArrayList<>();
      for (int i = from; i < from + BATCH; i++) batch.add(begun(i));
      for (View<?> view : List.of(worklist, news)) write(store, view, from, batch);
    }
  }

  private static <R> void write(SqliteViewStore store, View<R> view, long from, List<Recorded> batch) {
    store.write(view, from, Folding.fold(view, batch, keys -> store.rows(view, keys)));
  }

  private static Recorded begun(int i) {
    LocalDate on = BEGUN.plusDays((long) i * 7919 % DAYS);
    boolean talk = i % 2 == 0;
    String id = (talk ? "talk-" : "rect-") + i;
    return new Recorded(talk ? planned(id, on) : issued(id, on), "event-" + i, talk ? "talk/talk-planned" : "rectification/rectification-issued", id, 0, i + 1L,
        Instant.parse("2026-03-02T02:00:00Z"), CLERK);
  }

  private static Event planned(String id, LocalDate on) {
    TalkAbout about = new TalkAbout(TalkKind.REMINDER, List.of(new PersonId("person-1")), null, Secrecy.INTERNAL);
    return new TalkPlanned(new TalkId(id), about, "", PartialDate.of(on), "谈话室", List.of(), null, null, null, null, PartialDate.of(on));
  }

  private static Event issued(String id, LocalDate on) {
    return new RectificationIssued(new RectificationId(id), new RectificationAbout(new UnitId("unit-1"), List.of(), null, null), List.of("问题"),
        List.of(new mingjian.events.rectification.Measure("1", "整改", "某局", on, Reform.values()[0])), "某县纪委监委", null, null, null, PartialDate.of(on));
  }
}
