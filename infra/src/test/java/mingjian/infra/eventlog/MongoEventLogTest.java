package mingjian.infra.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mingjian.infra.mongo.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The contract on a real server.
@Tag("mongod")
class MongoEventLogTest extends EventLogContract {
  private final FreshDatabase database = new FreshDatabase();

  @Override
  protected EventLog open() {
    return MongoEventLog.open(database.store());
  }

  @AfterEach
  void close_the_database() {
    database.close();
  }

  @Test
  void a_commit_that_no_document_can_hold_is_refused_and_its_neighbours_are_stored() throws Exception {
    NewEvent large = new NewEvent("large", "case", "large", 0, "casefile/case-opened", "1", "留".repeat(6 << 20), "{}");
    try (EventLog log = open(); ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<StoredCommit>> neighbours = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String stream = "case-" + i;
        neighbours.add(threads.submit(() -> log.append(Commits.stream(stream, 1))));
      }
      assertThatThrownBy(() -> log.append(Commits.commit(large))).isInstanceOf(LogUnavailable.class).hasMessageContaining("超过16 MB").hasMessageContaining("请分几次提交");
      for (Future<StoredCommit> neighbour : neighbours) assertThat(neighbour.get().last()).isPositive();
      assertThat(log.head()).isEqualTo(20);
    }
  }
}
