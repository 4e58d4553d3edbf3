package mingjian.bench;

import static mingjian.bench.Measure.percentile;
import static mingjian.bench.Measure.seconds;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.Actor;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.UnitId;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OutcomeEvent.CaseClosed;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.casefile.Subject;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.PoliticalStatus;
import mingjian.events.registry.ServiceStatus;
import mingjian.events.registry.SupervisedCategory;
import mingjian.infra.reports.ReportMaker;
import mingjian.infra.views.SqliteViewStore;
import mingjian.query.Folding;
import mingjian.query.Recorded;
import mingjian.query.View;
import mingjian.query.Viewer;
import mingjian.query.figures.Dimension;
import mingjian.query.figures.FigureAsk;
import mingjian.query.figures.FigureKind;
import mingjian.query.figures.FigureQuery;
import mingjian.query.figures.Span;

/// The page of reports on an office with 100,000 closed cases of ten years: what a log of 1,000,000 events holds at ten events a case.
final class FiguresBench {
  private static final int CASES = 100_000;
  private static final int YEARS = 10;
  private static final int BATCH = 1_000;
  private static final int ASKED = 50;
  private static final Actor CLERK = new Actor("bench", Role.REPORTER);
  private static final Viewer REPORTER = new Viewer(CLERK, Set.of(Viewer.role(Role.REPORTER)));
  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
  private static final DocumentRef PAPER = new DocumentRef("文件", null, PartialDate.ofYear(2016));
  private static final Approval APPROVAL = new Approval("某市纪委", "书记", null, PartialDate.ofYear(2016), PAPER);

  private final Report report;

  FiguresBench(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    report.title("Reports over 100,000 cases of ten years, through the view store on SQLite");
    Folders.use(this::ask);
  }

  private void ask(Path folder) throws Exception {
    try (SqliteViewStore store = SqliteViewStore.open(folder)) {
      report.value("folding them", "cases/s", CASES / seconds(() -> ReportMaker.VIEWS.forEach(view -> fill(store, view))));
      asked(store, "one year by place and level", new FigureAsk(Span.year(2020), List.of(Dimension.PLACE, Dimension.LEVEL), Map.of()), 300);
      asked(store, "one month by field", new FigureAsk(new Span(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 31)), List.of(Dimension.FIELD), Map.of()), 300);
      asked(store, "all ten years by place", new FigureAsk(new Span(FIRST, FIRST.plusYears(YEARS)), List.of(Dimension.PLACE), Map.of()), Double.MAX_VALUE);
    }
  }

  private void asked(SqliteViewStore store, String what, FigureAsk ask, double millisMost) {
    double[] millis = new double[ASKED];
    for (int i = -10; i < ASKED; i++) {
      long begun = System.nanoTime();
      new FigureQuery(store).figures(ask, EnumSet.allOf(FigureKind.class), REPORTER).table(ReportMaker.OWN);
      if (i >= 0) millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    report.value(what + ": p50", "ms", percentile(millis, 50));
    report.atMost("… p99", "ms", percentile(millis, 99), millisMost);
  }

  private static <R> void fill(SqliteViewStore store, View<R> view) {
    long position = 0;
    for (int from = 0; from < CASES; from += BATCH) {
      List<Recorded> batch = new ArrayList<>();
      for (int i = from; i < from + BATCH; i++) {
        for (CaseEvent event : life(i)) {
          batch.add(new Recorded(event, "event-" + position, "casefile/event", event.caseId().value(), 0, ++position, Instant.parse("2026-03-02T02:00:00Z"), CLERK));
        }
      }
      store.write(view, batch.getFirst().position() - 1, Folding.fold(view, batch, keys -> store.rows(view, keys)));
    }
  }

  private static List<CaseEvent> life(int i) {
    CaseId id = new CaseId("case-" + i);
    PersonId person = new PersonId("person-" + i);
    PartialDate opened = PartialDate.of(FIRST.plusDays((long) i * 7919 % (YEARS * 365)));
    PartialDate closed = PartialDate.of(opened.latest().plusDays(120));
    IdentityStatus status = new IdentityStatus(
        PoliticalStatus.PARTY_MEMBER, SupervisedCategory.CIVIL_SERVANT, ServiceStatus.IN_SERVICE, Set.of(), "干部", i % 20 == 0 ? "县处级副职" : "乡科级正职", null);
    Place place = new Place(null, "某省", "某市", "第" + i % 12 + "县");
    return List.of(
        new CaseOpened(id, null, List.of(), null, List.of(new Subject(person, status, null)), new UnitId("unit-" + i % 900),
            Set.of(FieldOfWork.values()[i % FieldOfWork.values().length]), null, "反映问题", place, "某市纪委", Secrecy.INTERNAL, List.of(PAPER), Set.of(), opened),
        new SanctionImposed(id, person, SanctionKind.PARTY, Penalty.SERIOUS_WARNING, "某市纪委", List.of(APPROVAL), PAPER, status, null, Set.of(), closed),
        new CaseClosed(id, List.of(person), closed));
  }
}
