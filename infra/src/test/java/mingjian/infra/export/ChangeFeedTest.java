package mingjian.infra.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mingjian.events.Actor;
import mingjian.events.CaseId;
import mingjian.events.EventCatalogue;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.casefile.HearingEvent.AcceptedForHearing;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.NewCommit;
import mingjian.infra.eventlog.NewEvent;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.export.ChangeFeed.Change;
import mingjian.infra.export.ChangeFeed.Changes;
import mingjian.infra.json.Json;
import mingjian.query.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeFeedTest {
  private static final Visible HEAD = new Visible(new Viewer(new Actor("H403", Role.HEAD), Set.of("role:HEAD")));
  private static final Visible MEMBER = new Visible(new Viewer(new Actor("C101", Role.INVESTIGATOR), Set.of("role:INVESTIGATOR", "case:case-1")));
  private static final int WRITERS = 4;
  private static final int EACH = 60;

  @TempDir
  private Path folder;
  private EventLog log;
  private ChangeFeed feed;

  @BeforeEach
  void open() {
    log = SqliteEventLog.open(folder);
    feed = new ChangeFeed(log);
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void nothing_is_lost_and_nothing_comes_twice_while_many_write() throws Exception {
    List<Long> seen = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> writing = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        String name = "case-w" + writer;
        writing.add(pool.submit(() -> {
          for (int i = 0; i < EACH; i++) append(name, i, 1 + i % 3);
        }));
      }
      long after = 0;
      for (boolean over = false; !over; ) {
        over = writing.stream().allMatch(Future::isDone) && after == log.head();
        Changes page = feed.after(after, 7, Long.MAX_VALUE, HEAD);
        page.changes().stream().map(Change::position).forEach(seen::add);
        after = page.next();
      }
      for (Future<?> one : writing) one.get();
    }
    assertThat(seen).isEqualTo(java.util.stream.LongStream.rangeClosed(1, log.head()).boxed().toList());
    assertThat(log.head()).isEqualTo(WRITERS * (EACH / 3) * (1 + 2 + 3));
  }

  @Test
  void what_is_not_the_viewers_is_left_out_and_next_goes_on_all_the_same() {
    append("case-2", 0, 5);
    append("case-1", 0, 1);
    Changes page = feed.after(0, 5, Long.MAX_VALUE, MEMBER);
    assertThat(page.changes()).isEmpty();
    assertThat(page.next()).isEqualTo(5);
    assertThat(page.head()).isEqualTo(6);
    assertThat(feed.after(5, 5, Long.MAX_VALUE, MEMBER).changes()).extracting(Change::position, Change::stream, Change::type)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(6L, "case-1", "casefile/accepted-for-hearing"));
    Visible sealed = new Visible(new Viewer(new Actor("C101", Role.HEAD), Set.of("role:HEAD"), Set.of("case:case-1")));
    assertThat(feed.after(0, 100, Long.MAX_VALUE, sealed).changes()).extracting(Change::stream).containsOnly("case-2");
  }

  @Test
  void nothing_is_shown_before_the_rights_are_known() {
    append("case-1", 0, 4);
    Changes page = feed.after(0, 100, 2, HEAD);
    assertThat(page.changes()).extracting(Change::position).containsExactly(1L, 2L);
    assertThat(page.next()).isEqualTo(2);
    assertThat(feed.after(2, 100, 2, HEAD).next()).isEqualTo(2);
  }

  private void append(String stream, int number, int events) {
    List<NewEvent> news = new ArrayList<>();
    long next = log.lastSequence(stream) + 1;
    AcceptedForHearing event = new AcceptedForHearing(
        new CaseId(stream), List.of(new PersonId("person-1")), Set.of(new StaffId("S201")), Set.of(), PartialDate.of(2026, 3, 2));
    for (int i = 0; i < events; i++) {
      news.add(new NewEvent(stream + "-" + number + "-" + i, "casefile/case", stream, next + i, EventCatalogue.ALL.nameOf(event), "1",
          Json.mapper().writeValueAsString(event), "{\"actor\":\"C101\",\"role\":\"INVESTIGATOR\"}"));
    }
    log.append(new NewCommit(stream + "-" + number, new byte[32], Instant.parse("2026-03-02T02:00:00Z"), news));
  }
}
