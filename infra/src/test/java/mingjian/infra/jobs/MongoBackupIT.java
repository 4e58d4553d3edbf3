package mingjian.infra.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.Role;
import mingjian.infra.Node;
import mingjian.infra.Storage;
import mingjian.infra.accounts.AccountStore;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.accounts.MongoAccounts;
import mingjian.infra.demo.DemoSet;
import mingjian.infra.eventlog.Commits;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.MongoEventLog;
import mingjian.infra.mongo.MongoStore;
import mingjian.infra.mongo.Mongod;
import mingjian.infra.personal.Channel;
import mingjian.infra.personal.Draft;
import mingjian.infra.personal.MongoPersonal;
import mingjian.infra.personal.PersonalStore;
import mingjian.infra.personal.SqlitePersonal;
import mingjian.infra.personal.Subscription;
import mingjian.infra.proofs.SigningKey;
import mingjian.infra.views.Views;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups of a replica set, and restoring them to either store.
@Tag("mongod")
class MongoBackupIT {
  private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
  private static final Draft DRAFT = new Draft("g01", "/do/assign-team/case-1", Map.of("s0.leader", List.of("g01")), AT, null);
  private static final Subscription WANTED = new Subscription("g01", Channel.MAIL, "g01@example.org", 3, 3);

  @TempDir Path place;
  private Path key;
  private String backup;

  @BeforeEach
  void a_key() {
    key = place.resolve("key.pem");
    SigningKey.create(key);
    backup = place.resolve("backup").toString();
  }

  private JobRun done(String... arguments) {
    JobRun run = JobRun.of(arguments);
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(Jobs.OK);
    return run;
  }

  /// A start over what was restored: every view comes to the end of the log.
  private static void started(Storage storage, long head) {
    try (Node node = Node.open(storage)) {
      assertThat(node.log().head()).isEqualTo(head);
      for (int tried = 1; !node.await(head).there(); tried++) assertThat(tried).as("views came to the end of the log").isLessThan(30);
      assertThat(node.health()).hasSize(Views.all().size()).allSatisfy(view -> assertThat(view.healthy()).isTrue());
    }
  }

  @Test
  void a_replica_set_is_backed_up_and_restored_to_another_database_and_to_files() throws Exception {
    String uri = Mongod.shared().freshUri();
    String elsewhere = Mongod.shared().freshUri();
    String outside = place.resolve("outside").toString();
    long head;
    try (Node node = Node.open(new Storage(place.resolve("node"), uri))) {
      DemoSet.sendMainLineTo(node.log(), node.commands(), AT);
      head = node.log().head();
      done("checkpoint", "--key-file", key.toString(), "--folder", outside, "--mongodb-uri", uri);
      try (Accounts accounts = Accounts.in(MongoAccounts.open(uri), false)) {
        accounts.add("g01", "第一室承办人", Set.of(Role.INVESTIGATOR), "correct horse");
      }
      try (PersonalStore personal = MongoPersonal.open(uri)) {
        personal.save(DRAFT);
        personal.subscribe(WANTED);
      }
      assertThat(done("backup", "--to", backup, "--mongodb-uri", uri).lastLine()).startsWith("完好。末尾 " + head + ":");
    }
    String end = done("verify", "--mongodb-uri", uri, "--checkpoint", outside).lastLine();
    assertThat(done("verify", "--data-dir", backup, "--checkpoint", outside).lastLine()).isEqualTo(end);

    done("copy", "--data-dir", backup, "--to-mongodb-uri", elsewhere);
    assertThat(done("verify", "--mongodb-uri", elsewhere, "--checkpoint", outside).out()).contains(end).doesNotContain("没有检查点");
    try (AccountStore there = MongoAccounts.open(elsewhere); AccountStore source = MongoAccounts.open(uri)) {
      assertThat(there.all()).isEqualTo(source.all()).hasSize(1);
    }
    try (PersonalStore there = MongoPersonal.open(elsewhere); PersonalStore folder = SqlitePersonal.open(Path.of(backup))) {
      assertThat(List.of(there.drafts(), folder.drafts())).containsOnly(List.of(DRAFT));
      assertThat(List.of(there.subscriptions(), folder.subscriptions())).containsOnly(List.of(WANTED));
    }
    assertThat(rootAfterSigning(elsewhere)).as("the same tree").isEqualTo(rootAfterSigning(uri));
    started(new Storage(place.resolve("other-node"), elsewhere), head);

    assertThat(done("account", "list", "--data-dir", backup).out()).contains("g01").doesNotContain("argon2");
    started(new Storage(Path.of(backup), null), head);
    done("verify", "--views", "--data-dir", backup);
  }

  /// Nothing has grown, so the checkpoint is the one that was brought along; the job compares it with the tree.
  private String rootAfterSigning(String uri) {
    return done("checkpoint", "--key-file", key.toString(), "--mongodb-uri", uri).out();
  }

  @Test
  void a_backup_of_files_is_restored_to_a_replica_set() {
    Path data = place.resolve("data");
    long head;
    try (Node node = Node.open(data)) {
      DemoSet.sendMainLineTo(node.log(), node.commands(), AT);
      head = node.log().head();
      done("checkpoint", "--key-file", key.toString(), "--data-dir", data.toString());
      done("backup", "--to", backup, "--data-dir", data.toString());
    }
    String uri = Mongod.shared().freshUri();
    done("copy", "--data-dir", backup, "--to-mongodb-uri", uri);
    assertThat(done("verify", "--mongodb-uri", uri).lastLine()).isEqualTo(done("verify", "--data-dir", data.toString()).lastLine());
    started(new Storage(place.resolve("node"), uri), head);
    // and back: the backup is one of the same log, wherever that lies now
    done("backup", "--to", backup, "--mongodb-uri", uri);
  }

  @Test
  void an_earlier_backup_and_an_interrupted_one_are_gone_on_with() throws Exception {
    String uri = Mongod.shared().freshUri();
    append(uri, 700);
    done("backup", "--to", backup, "--mongodb-uri", uri);
    append(uri, 900);
    Path part = place.resolve("backup.part");
    interruptedAt(part, uri, 1_200);
    assertThat(done("backup", "--to", backup, "--mongodb-uri", uri).lastLine()).startsWith("完好。末尾 1600:");
    assertThat(part).doesNotExist();
    append(uri, 1);
    assertThat(done("backup", "--to", backup, "--mongodb-uri", uri).lastLine()).startsWith("完好。末尾 1601:");
  }

  /// As a killed job leaves it: some of the commits, in a folder that is no backup.
  private void interruptedAt(Path part, String uri, int commits) throws Exception {
    Path whole = place.resolve("whole");
    done("backup", "--to", whole.toString(), "--mongodb-uri", uri);
    Files.createDirectory(part);
    Files.copy(whole.resolve("log.db"), part.resolve("log.db"));
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + part.resolve("log.db")); Statement s = c.createStatement()) {
      s.executeUpdate("DELETE FROM events WHERE position > " + commits);
      s.executeUpdate("DELETE FROM commits WHERE first > " + commits);
    }
  }

  @Test
  void a_damaged_log_makes_no_backup_and_does_not_spoil_the_next_one() {
    String uri = Mongod.shared().freshUri();
    append(uri, 30);
    Document changed = new Document("$set", new Document("events.0.payload", "{}"));
    try (MongoStore server = MongoStore.open(uri)) {
      MongoCollection<Document> commits = server.database().getCollection("commits");
      Document before = commits.findOneAndUpdate(new Document("_id", 12L), changed);
      JobRun refused = JobRun.of("backup", "--to", backup, "--mongodb-uri", uri);
      assertThat(refused.code()).isEqualTo(Jobs.FAILED);
      assertThat(refused.err()).contains("第 12 号位置");
      assertThat(Path.of(backup)).doesNotExist();
      commits.replaceOne(new Document("_id", 12L), before);
    }
    assertThat(done("backup", "--to", backup, "--mongodb-uri", uri).lastLine()).startsWith("完好。末尾 30:");
  }

  @Test
  void another_log_leaves_a_backup_alone() throws Exception {
    String one = Mongod.shared().freshUri();
    append(one, 5);
    done("backup", "--to", backup, "--mongodb-uri", one);
    String label = Files.readString(Path.of(backup, "backup.txt"));
    String other = Mongod.shared().freshUri();
    append(other, 9);
    JobRun refused = JobRun.of("backup", "--to", backup, "--mongodb-uri", other);
    assertThat(refused.code()).isEqualTo(Jobs.FAILED);
    assertThat(refused.err()).contains("已有另一事件日志");
    assertThat(Files.readString(Path.of(backup, "backup.txt"))).isEqualTo(label);
    assertThat(done("backup", "--to", backup, "--mongodb-uri", one).lastLine()).startsWith("完好。末尾 5:");
  }

  private static void append(String uri, int commits) {
    try (EventLog log = MongoEventLog.open(uri)) {
      long from = log.head();
      for (long i = from; i < from + commits; i++) log.append(Commits.stream("case-" + i, 1));
    }
  }
}
