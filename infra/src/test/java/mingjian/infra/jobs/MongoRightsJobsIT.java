package mingjian.infra.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingjian.infra.Node;
import mingjian.infra.Storage;
import mingjian.infra.demo.DemoSet;
import mingjian.infra.mongo.GuardedMongod;
import mingjian.infra.proofs.SigningKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What each job needs of an account on the server, and what it says to one that may less.
@Tag("mongod")
class MongoRightsJobsIT {
  @TempDir static Path place;
  private static GuardedMongod server;
  private static String full;
  private static Path key;
  private static Path checkpoint;
  private static String stream;

  @BeforeAll
  static void a_log_on_a_server_that_asks_who_comes() throws Exception {
    server = new GuardedMongod();
    full = server.user("mingjian", "readWrite", "dbAdmin");
    key = place.resolve("key.pem");
    SigningKey.create(key);
    try (Node node = Node.open(new Storage(place.resolve("node"), full))) {
      DemoSet.sendMainLineTo(node.log(), node.commands(), Instant.parse("2026-03-02T02:00:00Z"));
      stream = node.log().readAt(List.of(1L)).getFirst().aggregateId();
    }
    Path outside = place.resolve("outside");
    assertThat(JobRun.of("checkpoint", "--key-file", key.toString(), "--folder", outside.toString(), "--mongodb-uri", full).code()).isZero();
    try (var files = Files.list(outside)) {
      checkpoint = files.findFirst().orElseThrow();
    }
  }

  @AfterAll
  static void close() {
    if (server != null) server.close();
  }

  /// Every job over a store, each with a file of its own to write.
  private static List<String[]> jobs(String uri, String name) {
    List<String[]> jobs = new ArrayList<>(readers(uri, name));
    jobs.add(new String[] {"checkpoint", "--key-file", key.toString(), "--mongodb-uri", uri});
    jobs.add(new String[] {"prove", "--case", stream, "--out", place.resolve(name + ".json").toString(), "--mongodb-uri", uri});
    jobs.add(new String[] {"consistency", "--checkpoint", checkpoint.toString(), "--mongodb-uri", uri});
    jobs.add(new String[] {"rebuild", "--mongodb-uri", uri});
    jobs.add(new String[] {"copy", "--data-dir", place.resolve("backup").toString(), "--to-mongodb-uri", uri});
    return jobs;
  }

  private static List<String[]> readers(String uri, String name) {
    return List.of(
        new String[] {"verify", "--mongodb-uri", uri}, new String[] {"backup", "--to", place.resolve(name).toString(), "--mongodb-uri", uri},
        new String[] {"keys", "show", "--key-file", key.toString(), "--mongodb-uri", uri});
  }

  private static void done(String[] job) {
    JobRun run = JobRun.of(job);
    assertThat(run.code()).as("%s: %s%s", job[0], run.out(), run.err()).isEqualTo(Jobs.OK);
  }

  private static void refused(String[] job, String words) {
    JobRun run = JobRun.of(job);
    assertThat(run.code()).as("%s: %s%s", job[0], run.out(), run.err()).isEqualTo(job[0].equals("verify") ? Jobs.UNANSWERED : Jobs.FAILED);
    assertThat(run.err()).as(job[0]).contains(words).doesNotContain("Exception", "not authorized", "Command execution", "\tat ");
  }

  @Test
  void every_job_does_with_the_rights_that_are_documented() {
    jobs(full, "backup").forEach(MongoRightsJobsIT::done);
  }

  @Test
  void an_account_that_only_reads_and_validates_verifies_and_backs_up_and_nothing_else() {
    server.role("verifier", Map.of("commits", List.of("validate")), "read");
    for (String uri : List.of(server.user("reader", "read", "dbAdmin"), server.user("auditor", "verifier"))) {
      String name = uri.replaceAll("mongodb://|:.*", "");
      readers(uri, name).forEach(MongoRightsJobsIT::done);
      jobs(uri, name).stream().skip(readers(uri, name).size()).filter(job -> !job[0].equals("copy")).forEach(job -> refused(job, "权限不足"));
    }
  }

  /// As operating.md has it, for whoever shall not even see the hashes of passwords.
  @Test
  void an_account_that_sees_log_and_tree_alone_verifies() {
    server.role("auditor", Map.of(
        "commits", List.of("find", "listIndexes", "validate"), "format", List.of("find"), "tree.tiles", List.of("find"), "tree.edge", List.of("find"),
        "tree.checkpoints", List.of("find")));
    String uri = server.user("narrow", "auditor");
    done(new String[] {"verify", "--mongodb-uri", uri, "--checkpoint", checkpoint.toString()});
    refused(new String[] {"backup", "--to", place.resolve("narrow").toString(), "--mongodb-uri", uri}, "权限不足");
    refused(new String[] {"account", "list", "--mongodb-uri", uri}, "权限不足");
  }

  @Test
  void an_account_that_may_read_alone_is_told_what_verify_lacks() {
    String uri = server.user("curious", "read");
    JobRun run = JobRun.of("verify", "--mongodb-uri", uri);
    assertThat(run.code()).as("nothing is said about the log").isEqualTo(Jobs.UNANSWERED);
    assertThat(run.err()).contains("未能核验", "权限不足", "read和dbAdmin").doesNotContain("not authorized", "损坏");
  }

  @Test
  void an_account_without_rights_is_told_which_it_needs() {
    String uri = server.user("stranger");
    jobs(uri, "stranger").stream().filter(job -> !job[0].equals("copy")).forEach(job -> refused(job, "权限不足：服务和写入的任务需要该数据库的readWrite和dbAdmin"));
  }

  @Test
  void a_wrong_password_is_said_and_not_repeated() {
    String uri = server.uri("mingjian", "guess-4711");
    jobs(uri, "guess").stream().filter(job -> !job[0].equals("copy")).forEach(job -> {
      refused(job, "MongoDB拒绝登录：用户名或口令不对");
      assertThat(JobRun.of(job).err()).doesNotContain("guess-4711");
    });
  }

  @Test
  void a_copy_is_refused_in_the_same_words() {
    Path data = place.resolve("files");
    try (Node node = Node.open(data)) {
      DemoSet.sendMainLineTo(node.log(), node.commands(), Instant.parse("2026-03-02T02:00:00Z"));
    }
    refused(new String[] {"copy", "--data-dir", data.toString(), "--to-mongodb-uri", server.user("no-copy", "read")}, "权限不足");
    refused(new String[] {"copy", "--data-dir", data.toString(), "--to-mongodb-uri", server.uri("no-copy", "guess-4711")}, "拒绝登录");
  }
}
