package mingjian.infra.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.result.UpdateResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.events.Role;
import mingjian.infra.Storage;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.eventlog.Commits;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.LogVerifier;
import mingjian.infra.eventlog.MongoEventLog;
import mingjian.infra.eventlog.ReadableEvents;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.mongo.MongoStore;
import mingjian.infra.mongo.Mongod;
import mingjian.infra.views.Views;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Jobs on a replica set, and what they say where there is none.
@Tag("mongod")
class MongoJobsIT {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir Path folder;

  @Test
  void a_log_is_moved_as_it_is_and_can_be_moved_on() {
    String uri = Mongod.shared().freshUri();
    fill(300);
    assertThat(run("copy", "--to-mongodb-uri", uri)).as(err.toString()).isEqualTo(Jobs.OK);
    assertThat(out.toString()).contains("已复制 300 个提交").contains("两边相符：300 个提交");
    fill(20);
    assertThat(run("copy", "--to-mongodb-uri", uri)).as(err.toString()).isEqualTo(Jobs.OK);
    assertThat(out.toString()).contains("已复制 20 个提交").contains("两边相符：320 个提交");
    try (EventLog source = SqliteEventLog.openReadOnly(folder); EventLog target = MongoEventLog.openReadOnly(uri)) {
      assertThat(target.readAfter(0, Integer.MAX_VALUE)).isEqualTo(source.readAfter(0, Integer.MAX_VALUE));
    }
  }

  @Test
  void the_worked_example_is_loaded_once() {
    String uri = Mongod.shared().freshUri();
    assertThat(run("example", "--mongodb-uri", uri)).as(err.toString()).isEqualTo(Jobs.OK);
    assertThat(out.toString()).containsPattern("示例共 (\\d+) 步，本次记录 \\1 步");
    assertThat(run("example", "--mongodb-uri", uri)).as(err.toString()).isEqualTo(Jobs.OK);
    assertThat(out.toString()).contains("本次记录 0 步");
    assertThat(run("verify", "--mongodb-uri", uri)).as(err.toString()).isEqualTo(Jobs.OK);
  }

  @Test
  void an_account_is_made_for_all_nodes_and_no_folder_is_left() {
    String uri = Mongod.shared().freshUri();
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("correct horse\n".getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(run("account", "add", "g01", "--label", "第一室承办人", "--role", "承办人", "--mongodb-uri", uri)).as(err.toString()).isEqualTo(Jobs.OK);
    } finally {
      System.setIn(before);
    }
    assertThat(run("account", "disable", "g01", "--mongodb-uri", uri)).isEqualTo(Jobs.OK);
    assertThat(run("account", "disable", "g09", "--mongodb-uri", uri)).isEqualTo(Jobs.FAILED);
    assertThat(err.toString()).contains("没有这个账号：g09");
    assertThat(run("account", "list", "--mongodb-uri", uri)).isEqualTo(Jobs.OK);
    assertThat(out.toString()).contains("g01", "已停用").doesNotContain("argon2");
    assertThat(folder.resolve("accounts.db")).doesNotExist();
  }

  @Test
  void a_database_with_another_log_is_left_alone() {
    String uri = Mongod.shared().freshUri();
    try (EventLog other = MongoEventLog.open(uri)) {
      other.append(Commits.stream("another", 3));
    }
    fill(5);
    assertThat(run("copy", "--to-mongodb-uri", uri)).isEqualTo(Jobs.FAILED);
    assertThat(err.toString()).contains("目标数据库中已有另一事件日志");
    try (EventLog other = MongoEventLog.openReadOnly(uri)) {
      assertThat(other.head()).isEqualTo(3);
    }
  }

  @Test
  void a_changed_document_is_named_whatever_was_changed() {
    List<Document> changes = List.of(
        new Document("$set", new Document("events.1.payload", "{}")), new Document("$set", new Document("events.0.sequence", 7L)),
        new Document("$set", new Document("events.0.sequence", 0)), new Document("$set", new Document("recordedAt", 1L)),
        new Document("$set", new Document("command", "another")), new Document("$set", new Document("count", 9)),
        new Document("$set", new Document("note", "one field more")), new Document("$unset", new Document("bodyHash", "")),
        new Document("$set", new Document("events.1.aggregate", "case-x")), new Document("$pop", new Document("events", 1)));
    for (Document change : changes) {
      String uri = Mongod.shared().freshUri();
      try (MongoStore store = MongoStore.open(uri); EventLog log = MongoEventLog.open(store)) {
        for (int i = 0; i < 10; i++) log.append(Commits.stream("case-" + i, 2));
        long changed = store.database().getCollection("commits").updateOne(new Document("_id", 9L), change).getModifiedCount();
        assertThat(changed).as("%s", change).isEqualTo(1);
        assertThat(LogVerifier.verify(log, null, position -> {}).damage()).as("%s", change)
            .hasValueSatisfying(damage -> assertThat(damage.position()).isBetween(9L, 10L));
        store.database().drop();
      }
    }
  }

  @Test
  void a_stream_with_a_hole_is_named() {
    String uri = Mongod.shared().freshUri();
    try (EventLog log = MongoEventLog.open(uri)) {
      log.append(Commits.commit(Commits.event("case-1", 0)));
      log.append(Commits.commit(Commits.event("case-2", 0), Commits.event("case-1", 2)));
      LogVerifier.Report report = LogVerifier.verify(log, null, position -> {});
      assertThat(report.damage()).hasValueSatisfying(damage -> {
        assertThat(damage.position()).isEqualTo(3);
        assertThat(damage.what()).contains("不连续");
      });
    }
  }

  @Test
  void views_are_compared_with_a_fold_from_the_first_event_on() {
    String uri = Mongod.shared().freshUri();
    try (MongoStore store = MongoStore.open(uri); EventLog log = MongoEventLog.open(store)) {
      ReadableEvents events = new ReadableEvents(new Random(1), 5);
      for (int i = 0; i < 200; i++) log.append(events.next());
      refused(uri, "还没有视图", "--views");
      assertThat(run("rebuild", "--mongodb-uri", uri)).as(err.toString()).isEqualTo(Jobs.OK);
      assertThat(run("verify", "--views", "--mongodb-uri", uri)).as(err.toString()).isEqualTo(Jobs.OK);
      assertThat(out.toString()).contains("全部视图与重算的相符");
      String register = "view.case-register.v" + Views.named("case-register").version();
      UpdateResult changed = store.database().getCollection(register).updateOne(new Document(), new Document("$set", new Document("json", "{}")));
      assertThat(changed.getModifiedCount()).as("rows there are").isEqualTo(1);
      assertThat(run("verify", "--views", "--mongodb-uri", uri)).isEqualTo(Jobs.FAILED);
      assertThat(err.toString()).contains("视图与日志不符：视图 case-register，键 ", "号位置，此行的内容不同", "rebuild");
      store.database().drop();
    }
  }

  @Test
  void a_report_and_an_export_say_the_same_from_either_store() throws IOException {
    String uri = Mongod.shared().freshUri();
    done("example");
    try (Accounts accounts = Accounts.open(folder)) {
      accounts.add("L001", "案管主任", Set.of(Role.SECTION_HEAD), "very-long-secret-1");
    }
    done("rebuild");
    done("copy", "--to-mongodb-uri", uri);
    String[] report = {"report", "figures", "--from", "2010-01-01", "--to", "2029-12-31", "--by", "MONTH", "--out"};
    byte[] fromFiles = made(report);
    assertThat(fromFiles).isNotEmpty();
    assertThat(made(report, "--mongodb-uri", uri)).as("before the first start there: folded anew").isEqualTo(fromFiles);
    String[] export = {"export", "cases", "--account", "L001", "--out"};
    List<String> cases = rows(made(export));
    assertThat(cases).hasSizeGreaterThan(2).last().asString().endsWith("行，完");
    done("rebuild", "--mongodb-uri", uri);
    assertThat(made(report, "--mongodb-uri", uri)).as("from the views there").isEqualTo(fromFiles);
    assertThat(made(with(report, "--at", "80"), "--mongodb-uri", uri)).isEqualTo(made(with(report, "--at", "80")));
    assertThat(rows(made(export, "--mongodb-uri", uri))).isEqualTo(cases);
    assertThat(run("export", "cases", "--account", "L009", "--out", folder.resolve("none.csv").toString(), "--mongodb-uri", uri)).isEqualTo(Jobs.FAILED);
    assertThat(err.toString()).contains("没有这个账号");
    assertThat(folder.resolve("none.csv")).doesNotExist();
  }

  /// The head says when and on which line of the record.
  private static List<String> rows(byte[] file) {
    return new String(file, StandardCharsets.UTF_8).lines().filter(line -> !line.contains(RecordedFile.LOG) && !line.startsWith("导出时间")).toList();
  }

  /// @param job ends with `--out`
  private byte[] made(String[] job, String... where) throws IOException {
    Path file = folder.resolve("made");
    done(Stream.of(job, new String[] {file.toString()}, where).flatMap(Stream::of).toArray(String[]::new));
    return Files.readAllBytes(file);
  }

  private static String[] with(String[] job, String... more) {
    return Stream.of(Arrays.copyOf(job, job.length - 1), more, new String[] {"--out"}).flatMap(Stream::of).toArray(String[]::new);
  }

  private void done(String... arguments) {
    assertThat(run(arguments)).as("%s: %s", List.of(arguments), err).isEqualTo(Jobs.OK);
  }

  @Test
  void what_is_wrong_with_a_server_is_said_in_chinese() throws Exception {
    int dead;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      dead = socket.getLocalPort();
    }
    refused("paper", "mingjian.mongodb.uri 无法识别");
    refused("mongodb://127.0.0.1:1/?replicaSet=rs", "没有写数据库名");
    refused("mongodb://127.0.0.1:" + dead + "/mingjian?replicaSet=rs", "连不上MongoDB");
    try (Mongod alone = Mongod.startAlone()) {
      refused("mongodb://" + alone.nodes().getFirst().address() + "/mingjian", "不是副本集");
    }
    String uri = Mongod.shared().freshUri();
    refused(uri, "没有事件日志");
    try (MongoStore store = MongoStore.open(uri)) {
      store.database().getCollection("format").insertOne(new Document("_id", "log").append("version", 2));
      refused(uri, "格式 2");
      try {
        Storage.of(folder, uri).open().close();
        throw new AssertionError("a newer log was opened");
      } catch (RuntimeException e) {
        assertThat(e).hasMessageContaining("格式 2");
      }
      store.database().drop();
    }
  }

  private void refused(String uri, String words, String... options) {
    assertThat(run(Stream.concat(Stream.of("verify", "--mongodb-uri", uri), Stream.of(options)).toArray(String[]::new))).as(uri).isNotEqualTo(Jobs.OK);
    assertThat(err.toString()).as(uri).contains(words).doesNotContain("Exception").doesNotContain("\tat ");
  }

  private void fill(int commits) {
    try (EventLog log = SqliteEventLog.open(folder)) {
      long from = log.head();
      for (long i = from; i < from + commits; i++) log.append(Commits.stream("case-" + i, 1));
    }
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    String[] all = Stream.concat(Stream.of(arguments), Stream.of("--data-dir", folder.toString())).toArray(String[]::new);
    return Jobs.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }
}
