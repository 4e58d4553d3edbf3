package mingjian.infra.eventlog;

import static mingjian.infra.eventlog.Commits.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitCheckTest {
  @TempDir Path folder;

  @BeforeEach
  void three_commits() {
    try (EventLog log = SqliteEventLog.open(folder)) {
      log.append(Commits.stream("case-1", 2));
      log.append(Commits.commit(event("case-2", 0)));
      log.append(Commits.commit(event("case-1", 2), event("case-2", 1), event("case-3", 0)));
    }
  }

  @Test
  void an_untouched_event_holds_and_its_commit_follows_on_the_one_before() {
    for (long position = 1; position <= 6; position++) {
      assertThat(check(position)).hasValueSatisfying(it -> assertThat(it.isSound()).isTrue());
    }
    assertThat(check(1).orElseThrow().previous()).as("before the first").isEqualTo(LogHash.genesis());
    assertThat(check(5).orElseThrow().first()).isEqualTo(4);
    assertThat(check(5).orElseThrow().previous()).isEqualTo(check(3).orElseThrow().commitHash());
  }

  @Test
  void a_changed_event_does_not_hold_while_its_sibling_does() throws Exception {
    damage("UPDATE events SET payload = '{\"caseId\":\"case-9\"}' WHERE position = 5");
    assertThat(check(5)).hasValueSatisfying(it -> assertThat(it.holds()).isFalse());
    assertThat(check(4)).hasValueSatisfying(it -> assertThat(it.holds()).isTrue());
  }

  @Test
  void a_changed_time_breaks_the_chain() throws Exception {
    damage("UPDATE commits SET recorded_at = recorded_at + 1 WHERE first = 3");
    assertThat(check(3)).hasValueSatisfying(it -> assertThat(it.isSound()).isFalse());
    assertThat(check(6)).hasValueSatisfying(it -> assertThat(it.chained()).isTrue());
  }

  @Test
  void a_changed_hash_of_the_commit_before_breaks_the_chain_here() throws Exception {
    damage("UPDATE commits SET hash = zeroblob(32) WHERE first = 3");
    assertThat(check(6)).hasValueSatisfying(it -> {
      assertThat(it.holds()).isTrue();
      assertThat(it.chained()).isFalse();
    });
  }

  private Optional<CommitCheck> check(long position) {
    try (EventLog log = SqliteEventLog.openReadOnly(folder)) {
      return CommitCheck.at(log, log.readAt(List.of(position)).getFirst());
    }
  }

  private void damage(String statement) throws Exception {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("log.db")); Statement s = c.createStatement()) {
      assertThat(s.executeUpdate(statement)).isPositive();
    }
  }
}
