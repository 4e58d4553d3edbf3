package mingjian.infra.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mingjian.command.Commands;
import mingjian.command.Receipt;
import mingjian.command.casefile.OutcomeCommand.RecordAppealOutcome;
import mingjian.events.Actor;
import mingjian.events.AppealId;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.Subject;
import mingjian.events.casework.AppealEvent.AppealDecided;
import mingjian.events.casework.AppealEvent.AppealFiled;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealOrgan;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.work.WorkAbout;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.NewCommit;
import mingjian.infra.eventlog.NewEvent;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.json.Json;
import mingjian.infra.views.SqliteViewStore;
import mingjian.query.Folding;
import mingjian.query.Recorded;
import mingjian.query.View;
import mingjian.query.ViewProgress;
import mingjian.query.accountability.AccountabilityView;
import mingjian.query.casefacts.CaseFactsView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Appeals that were decided while nobody told their cases.
class UntoldAppealsTest {
  private static final int CASES = 620;
  private static final PartialDate DAY = PartialDate.of(2025, 3, 1);
  private static final DocumentRef PAPER = new DocumentRef("文件", null, DAY);
  private static final Approval APPROVAL = new Approval("某县纪委", "书记", null, DAY, PAPER);
  private static final PersonId PERSON = new PersonId("person-1");

  private final ViewProgress progress = new ViewProgress();
  @TempDir Path folder;

  @Test
  void however_many_there_are_each_case_is_told_at_start() throws InterruptedException {
    CountDownLatch left = new CountDownLatch(CASES);
    Set<String> told = new ConcurrentSkipListSet<>();
    Commands commands = envelope -> {
      String id = ((RecordAppealOutcome) envelope.command()).caseId().value();
      if (told.add(id)) {
        left.countDown();
      }
      return new Receipt(id, 0, 0, false);
    };
    try (EventLog log = SqliteEventLog.open(folder); SqliteViewStore store = SqliteViewStore.open(folder)) {
      List<Recorded> recorded = happened(log);
      fold(store, new CaseFactsView(), recorded);
      fold(store, new AccountabilityView(), recorded);
      try (LateFacts policy = new LateFacts(log, store, progress, commands, EventCatalogue.ALL, Clock.systemUTC())) {
        policy.start();
        assertThat(left.await(60, TimeUnit.SECONDS)).as("told: %d", told.size()).isTrue();
      }
    }
  }

  /// In one commit, so that there is one sync.
  private static List<Recorded> happened(EventLog log) {
    List<NewEvent> events = new ArrayList<>();
    List<Recorded> recorded = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      CaseId caseId = new CaseId("case-" + i);
      AppealId appeal = new AppealId("appeal-" + i);
      add(caseId.value(), 0, opened(caseId), events, recorded);
      add(appeal.value(), 0, filed(appeal, caseId), events, recorded);
      add(appeal.value(), 1, revoked(appeal, caseId), events, recorded);
    }
    log.append(new NewCommit("test:1", new byte[32], Instant.EPOCH, events));
    return recorded;
  }

  private static void add(String stream, long sequence, Event event, List<NewEvent> events, List<Recorded> recorded) {
    String name = EventCatalogue.ALL.nameOf(event.getClass());
    String id = "event-" + events.size();
    events.add(new NewEvent(id, "test", stream, sequence, name, "1", Json.mapper().writeValueAsString(event), "{}"));
    recorded.add(new Recorded(event, id, name, stream, sequence, events.size(), Instant.EPOCH, new Actor("anli01", Role.CASE_ADMINISTRATOR)));
  }

  private <R> void fold(SqliteViewStore store, View<R> view, List<Recorded> recorded) {
    store.write(view, store.position(view), Folding.fold(view, recorded, keys -> store.rows(view, keys)));
    progress.advanced(view.name(), recorded.size());
  }

  private static CaseOpened opened(CaseId caseId) {
    return new CaseOpened(
        caseId, null, List.of(), null, List.of(new Subject(PERSON, IdentityStatus.UNKNOWN, null)), null, Set.of(), null, "涉嫌违反财经纪律",
        Place.UNKNOWN, "某县纪委", Secrecy.INTERNAL, List.of(PAPER), Set.of(), DAY);
  }

  private static AppealFiled filed(AppealId appeal, CaseId caseId) {
    return new AppealFiled(appeal, about(caseId), "对处分不服", AppealKind.RE_EXAMINATION, null, DAY, null, "事实不清", null, DAY);
  }

  private static AppealDecided revoked(AppealId appeal, CaseId caseId) {
    return new AppealDecided(
        appeal, about(caseId), AppealOutcome.REVOKED, null, "某县监委", "事实不清", PAPER, APPROVAL, DAY, AppealOrgan.ORIGINAL, null);
  }

  private static WorkAbout about(CaseId caseId) {
    return new WorkAbout(List.of(PERSON), null, caseId, Secrecy.INTERNAL);
  }
}
