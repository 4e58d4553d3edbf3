package mingjian.infra.eventlog;

import static mingjian.infra.eventlog.Commits.NOON;
import static mingjian.infra.eventlog.Commits.at;
import static mingjian.infra.eventlog.Commits.commit;
import static mingjian.infra.eventlog.Commits.event;
import static mingjian.infra.eventlog.Commits.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import mingjian.infra.eventlog.LogVerifier.Head;
import mingjian.infra.eventlog.LogVerifier.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Commits stand at 1, 2–4, 5–6, 7, 8–11; each test damages the closed file and says which position must be named.
class LogVerifierTest {
  @TempDir Path folder;
  private Head head;

  @BeforeEach
  void five_commits() {
    try (EventLog log = SqliteEventLog.open(folder)) {
      log.append(stream("case-1", 1));
      log.append(commit("c-2", event("case-2", 0), event("case-no:2", 0), event("case-2", 1)));
      log.append(at(NOON.plusSeconds(5), stream("case-3", 2)));
      log.append(at(NOON.plusSeconds(6), stream("case-4", 1)));
      StoredCommit last = log.append(at(NOON.plusSeconds(7), stream("case-5", 4)));
      head = Head.of(last.last(), last.hash());
    }
  }

  private Report verify(Head kept) {
    try (EventLog log = SqliteEventLog.openReadOnly(folder)) {
      return LogVerifier.verify(log, kept, position -> {});
    }
  }

  private void damage(String... statements) throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("log.db")); Statement s = c.createStatement()) {
      for (String statement : statements) assertThat(s.executeUpdate(statement)).as(statement).isPositive();
    }
  }

  @Test
  void an_untouched_log_is_clean_and_says_its_head() {
    assertThat(verify(null)).isEqualTo(new Report(5, 11, head, Optional.empty()));
    assertThat(verify(head).damage()).isEmpty();
    assertThat(Head.parse(head.toString())).isEqualTo(head);
  }

  @Test
  void an_empty_log_is_clean() {
    try (EventLog log = SqliteEventLog.open(folder.resolve("empty"))) {
      assertThat(LogVerifier.verify(log, null, p -> {})).isEqualTo(
          new Report(0, 0, Head.of(0, LogHash.genesis()), Optional.empty()));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "events  ; 3 ; payload = replace(payload, '0', '1')",
    "events  ; 3 ; payload = payload || ' '",
    "events  ; 3 ; metadata = replace(metadata, '01', '02')",
    "events  ; 3 ; id = id || 'x'",
    "events  ; 3 ; aggregate_type = 'talk'",
    "events  ; 3 ; aggregate_id = 'case-no:3'",
    "events  ; 3 ; sequence = 1",
    "events  ; 3 ; type = 'casefile/case-closed'",
    "events  ; 3 ; revision = '2'",
    "events  ; 3 ; salt = zeroblob(16)",
    "events  ; 3 ; salt = zeroblob(15)",
    "events  ; 3 ; hash = zeroblob(32)",
    "events  ; 3 ; recorded_at = recorded_at + 1",
    "events  ; 3 ; command_id = 'c-3'",
    "events  ; 3 ; commit_first = 1",
    "events  ; 3 ; commit_first = 99",
    "events  ; 8 ; commit_first = 7",
    "commits ; 2 ; recorded_at = recorded_at + 1",
    "commits ; 2 ; recorded_at = recorded_at - 1",
    "commits ; 2 ; command_id = 'c-3'",
    "commits ; 2 ; body_hash = zeroblob(32)",
    "commits ; 2 ; body_hash = x''",
    "commits ; 2 ; hash = zeroblob(32)",
    "commits ; 2 ; events = 2",
    "commits ; 2 ; events = 4",
    "commits ; 2 ; events = 0",
    "commits ; 2 ; events = -9000000000000000000",
    "commits ; 8 ; hash = zeroblob(32)",
    "events  ; 11 ; payload = '{}'",
  })
  void a_changed_column_is_named(String table, long position, String change) throws Exception {
    damage("UPDATE " + table + " SET " + change + " WHERE " + (table.equals("events") ? "position" : "first") + " = " + position);
    assertThat(verify(null).damage().orElseThrow().position()).isEqualTo(position);
  }

  @Test
  void a_last_commit_that_claims_more_events_than_there_are_is_named_where_they_end() throws Exception {
    damage("UPDATE commits SET events = 9000000000000000000 WHERE first = 8");
    assertThat(verify(null).damage().orElseThrow().position()).isEqualTo(12);
  }

  @Test
  void an_event_whose_hash_was_worked_out_again_is_named_by_its_commit() throws Exception {
    LogHash hash = new LogHash();
    NewEvent forged = new NewEvent("e-forged", "case", "case-no:2", 0, "casefile/case-opened", "1", "{}", "{}");
    byte[] salt = new byte[LogHash.SALT_BYTES];
    damage("UPDATE events SET id = 'e-forged', payload = '{}', metadata = '{}', salt = zeroblob(16), hash = x'"
        + HexFormat.of().formatHex(hash.event(salt, forged)) + "' WHERE position = 3");
    assertThat(verify(null).damage().orElseThrow().position()).isEqualTo(2);
  }

  @Test
  void a_position_that_was_moved_is_named() throws Exception {
    damage("UPDATE events SET position = 99 WHERE position = 6");
    assertThat(verify(null).damage().orElseThrow().position()).isEqualTo(6);
  }

  @Test
  void a_removed_event_is_named() throws Exception {
    damage("DELETE FROM events WHERE position = 6");
    assertThat(verify(null).damage().orElseThrow().position()).isEqualTo(6);
  }

  @Test
  void a_removed_commit_is_named() throws Exception {
    damage("DELETE FROM commits WHERE first = 5");
    assertThat(verify(null).damage().orElseThrow().position()).isEqualTo(5);
  }

  @Test
  void a_commit_removed_with_its_events_is_named() throws Exception {
    damage("DELETE FROM commits WHERE first = 5", "DELETE FROM events WHERE commit_first = 5");
    assertThat(verify(null).damage().orElseThrow().position()).isEqualTo(5);
  }

  @Test
  void a_commit_taken_out_with_all_later_ones_moved_up_is_named() throws Exception {
    damage(
        "DELETE FROM commits WHERE first = 7", "DELETE FROM events WHERE commit_first = 7",
        "UPDATE commits SET first = 7 WHERE first = 8", "UPDATE events SET position = position - 1, commit_first = 7 WHERE commit_first = 8");
    assertThat(verify(null).damage().orElseThrow().position()).isEqualTo(7);
  }

  @Test
  void an_inserted_event_is_named() throws Exception {
    damage("INSERT INTO events SELECT 12, 8, recorded_at, command_id, 'e-new', aggregate_type, aggregate_id, 4, type, revision, payload, metadata, salt, hash "
        + "FROM events WHERE position = 11");
    assertThat(verify(null).damage().orElseThrow().position()).isEqualTo(12);
  }

  @Test
  void an_inserted_commit_is_named() throws Exception {
    damage(
        "INSERT INTO commits SELECT 12, 1, recorded_at, 'c-new', body_hash, hash FROM commits WHERE first = 8",
        "INSERT INTO events SELECT 12, 12, recorded_at, 'c-new', 'e-new', aggregate_type, aggregate_id, 4, type, revision, payload, metadata, salt, hash "
            + "FROM events WHERE position = 11");
    assertThat(verify(null).damage().orElseThrow().position()).isEqualTo(12);
  }

  @Test
  void a_commit_before_the_first_is_named() throws Exception {
    damage("INSERT INTO commits SELECT 0, 1, recorded_at, 'c-new', body_hash, hash FROM commits WHERE first = 8");
    assertThat(verify(null).damage().orElseThrow().position()).isZero();
  }

  @Test
  void swapped_events_are_named() throws Exception {
    damage(
        "UPDATE events SET position = 99 WHERE position = 5", "UPDATE events SET position = 5 WHERE position = 6",
        "UPDATE events SET position = 6 WHERE position = 99");
    assertThat(verify(null).damage().orElseThrow().position()).isEqualTo(5);
  }

  @Test
  void swapped_commits_are_named() throws Exception {
    damage(
        "UPDATE commits SET first = 99 WHERE first = 1", "UPDATE events SET position = 99, commit_first = 99 WHERE position = 1",
        "UPDATE commits SET first = 1 WHERE first = 7", "UPDATE events SET position = 1, commit_first = 1 WHERE position = 7",
        "UPDATE commits SET first = 7 WHERE first = 99", "UPDATE events SET position = 7, commit_first = 7 WHERE position = 99");
    assertThat(verify(null).damage().orElseThrow().position()).isEqualTo(1);
  }

  @Test
  void a_removed_tail_shows_only_against_a_head_kept_outside() throws Exception {
    damage("DELETE FROM events WHERE position >= 7", "DELETE FROM commits WHERE first >= 7");
    assertThat(verify(null).damage()).isEmpty();
    assertThat(verify(head).damage()).hasValueSatisfying(d -> {
      assertThat(d.position()).isEqualTo(7);
      assertThat(d.what()).contains("末尾被删除").contains("11");
    });
  }

  @Test
  void a_log_written_anew_shows_only_against_a_head_kept_outside() throws Exception {
    Files.delete(folder.resolve("log.db"));
    try (EventLog log = SqliteEventLog.open(folder)) {
      log.append(stream("case-1", 11));
    }
    assertThat(verify(null).damage()).isEmpty();
    assertThat(verify(head).damage()).hasValueSatisfying(d -> assertThat(d.what()).contains("整体改写"));
  }

  @Test
  void a_log_that_went_on_since_the_head_was_kept_is_clean() {
    try (EventLog log = SqliteEventLog.open(folder)) {
      log.append(stream("case-6", 3));
    }
    assertThat(verify(head).damage()).isEmpty();
    assertThat(verify(null).head().position()).isEqualTo(14);
  }

  @Test
  void an_index_that_misses_a_row_is_named() throws Exception {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("log.db")); Statement s = c.createStatement()) {
      s.execute("PRAGMA writable_schema = ON");
      s.executeUpdate("UPDATE sqlite_schema SET sql = replace(sql, 'UNIQUE (aggregate_id, sequence)', 'CHECK (1)') WHERE name = 'events'");
      s.executeUpdate("DELETE FROM sqlite_schema WHERE name = 'sqlite_autoindex_events_2'");
    }
    damage("UPDATE events SET sequence = 7 WHERE position = 6");
    assertThat(verify(null).damage()).isPresent();
  }

  /// Flips single bits of the file anywhere. Either the damage is named, or the bit lies in bytes that no row and no index uses,
  /// and everything reads as before.
  @Test
  void no_flipped_bit_of_the_file_changes_what_is_read_without_being_named() throws Exception {
    long seed = Long.getLong("mingjian.seed", System.nanoTime());
    System.out.println("flipped bits: -Dmingjian.seed=" + seed);
    Random random = new Random(seed);
    Path file = folder.resolve("log.db");
    byte[] sound = Files.readAllBytes(file);
    Everything before = everything();
    int named = 0;
    for (int round = 0; round < 400; round++) {
      byte[] damaged = sound.clone();
      int at = random.nextInt(damaged.length);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      try {
        if (verify(null).damage().isPresent()) named++;
        else assertThat(everything()).as("byte %d, seed %d", at, seed).isEqualTo(before);
      } catch (LogUnavailable e) {
        named++;
      }
    }
    assertThat(named).isPositive();
  }

  private record Everything(List<StoredEvent> inOrder, List<StoredEvent> byStream, long sequence, List<Boolean> commands) {}

  private Everything everything() {
    try (EventLog log = SqliteEventLog.openReadOnly(folder)) {
      List<StoredEvent> all = log.readAfter(0, 100);
      List<StoredEvent> byStream = all.stream().map(StoredEvent::aggregateId).distinct().flatMap(id -> log.readStream(id, 0).stream()).toList();
      return new Everything(
          all, byStream, log.lastSequence("case-5"), all.stream().map(e -> log.findCommit(e.commandId()).isPresent()).toList());
    }
  }

  @Test
  void a_head_is_written_as_position_and_hash() {
    assertThatThrownBy(() -> Head.parse("7")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("位置:哈希");
    assertThatThrownBy(() -> Head.parse("x:" + "0".repeat(64))).isInstanceOf(IllegalArgumentException.class);
  }
}
