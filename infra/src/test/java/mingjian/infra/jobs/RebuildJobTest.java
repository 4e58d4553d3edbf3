package mingjian.infra.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.NewCommit;
import mingjian.infra.eventlog.NewEvent;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.json.Examples;
import mingjian.infra.json.Json;
import mingjian.infra.search.SearchIndex;
import mingjian.infra.views.SqliteViewStore;
import mingjian.infra.views.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildJobTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir Path folder;

  @Test
  void all_views_are_built_from_the_log() {
    givenEvents(200);
    assertThat(run("rebuild")).isEqualTo(Jobs.OK);
    assertThat(out.toString().strip().lines().toList().getLast()).startsWith("已重建 " + Views.all().size() + " 个视图，200 个事件");
    try (SqliteViewStore store = SqliteViewStore.open(folder)) {
      assertThat(Views.all()).allSatisfy(view -> assertThat(store.position(view)).isEqualTo(200));
    }
  }

  @Test
  void only_the_named_view_is_touched() {
    givenEvents(10);
    String name = Views.names().getFirst();
    assertThat(run("rebuild", name)).isEqualTo(Jobs.OK);
    try (SqliteViewStore store = SqliteViewStore.open(folder)) {
      assertThat(store.position(Views.named(name))).isEqualTo(10);
      assertThat(store.position(Views.all().getLast())).isZero();
    }
  }

  @Test
  void the_index_of_full_text_search_is_built_with_them_or_alone() {
    givenEvents(50);
    assertThat(run("rebuild")).isEqualTo(Jobs.OK);
    assertThat(searched()).isEqualTo(50);
    assertThat(run("rebuild", "full-text")).isEqualTo(Jobs.OK);
    assertThat(searched()).isEqualTo(50);
    assertThat(out.toString()).contains("全文检索的索引已重建");
  }

  private long searched() {
    try (EventLog log = SqliteEventLog.openReadOnly(folder); SearchIndex index = SearchIndex.open(folder, log)) {
      return index.position();
    }
  }

  @Test
  void an_unknown_view_is_answered_with_the_names_of_those_there_are() {
    assertThat(run("rebuild", "nonsense")).isEqualTo(Jobs.USAGE);
    assertThat(err.toString()).contains("没有这个视图：nonsense").contains(Views.names().getFirst());
  }

  @Test
  void a_folder_in_use_is_refused_and_nothing_is_cleared() {
    givenEvents(10);
    run("rebuild");
    try (SqliteViewStore server = SqliteViewStore.open(folder)) {
      assertThat(run("rebuild")).isEqualTo(Jobs.FAILED);
      assertThat(err.toString()).contains("使用");
      assertThat(server.position(Views.all().getFirst())).isEqualTo(10);
    }
  }

  @Test
  void a_folder_without_a_log_is_refused() {
    assertThat(run("rebuild")).isEqualTo(Jobs.USAGE);
    assertThat(err.toString()).contains("没有事件日志");
    assertThat(Files.exists(folder.resolve("views.db"))).isFalse();
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data-dir", folder.toString()));
    return Jobs.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
  }

  private void givenEvents(int count) {
    Examples examples = new Examples(new Random(1), true);
    List<Class<? extends Event>> types = EventCatalogue.ALL.names().stream()
        .<Class<? extends Event>>map(name -> EventCatalogue.ALL.typeOf(name).orElseThrow()).toList();
    try (EventLog log = SqliteEventLog.open(folder)) {
      for (int i = 0; i < count; i++) {
        Event event = examples.of(types.get(i % types.size()));
        log.append(new NewCommit("command-" + i, new byte[32], Instant.parse("2026-03-02T04:00:00Z"), List.of(new NewEvent(
            "event-" + i, "test/test", "stream-1", i, EventCatalogue.ALL.nameOf(event), "1", Json.mapper().writeValueAsString(event),
            Json.mapper().writeValueAsString(Map.of("actor", "job:test", "role", "INVESTIGATOR"))))));
      }
    }
  }
}
