package mingjian.infra.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import mingjian.events.Attachment;
import mingjian.infra.attachments.AttachmentSweep.Swept;
import mingjian.infra.eventlog.Commits;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.NewEvent;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.json.Json;
import mingjian.infra.personal.Draft;
import mingjian.infra.personal.PersonalStore;
import mingjian.infra.personal.SqlitePersonal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is removed of the files that were handed in, and what never is.
class AttachmentSweepTest {
  private static final Instant OLD = Instant.now().minus(AttachmentSweep.KEPT).minusSeconds(60);

  @TempDir Path folder;
  private final AtomicBoolean current = new AtomicBoolean(true);
  private AttachmentStore store;
  private EventLog log;
  private PersonalStore personal;
  private AttachmentSweep sweep;

  AttachmentStore openStore() {
    return new FolderAttachments(folder);
  }

  /// As if it had been handed in then.
  void age(String sha256) throws IOException {
    Files.setLastModifiedTime(folder.resolve("attachments").resolve(sha256.substring(0, 2)).resolve(sha256), FileTime.from(OLD));
  }

  static Instant old() {
    return OLD;
  }

  @BeforeEach
  void open() {
    store = openStore();
    log = SqliteEventLog.open(folder);
    personal = SqlitePersonal.open(folder);
    sweep = new AttachmentSweep(store, log, personal, current::get, Clock.systemUTC());
    log.append(Commits.stream("case-1", 3));
  }

  @AfterEach
  void close() {
    sweep.close();
    personal.close();
    log.close();
    store.close();
  }

  private Attachment old(String words) throws IOException {
    Attachment taken = taken(words);
    age(taken.sha256());
    return taken;
  }

  private Attachment taken(String words) {
    return new Attachments(store, 1_000, "").take(new ByteArrayInputStream(("%PDF-1.7 " + words).getBytes(UTF_8)), words + ".pdf", "C101");
  }

  private void named(Attachment attachment) {
    NewEvent event = new NewEvent(UUID.randomUUID().toString(), "case", "case-" + attachment.sha256(), 0, "casefile/case-opened", "1",
        "{\"document\":{\"attachment\":" + Json.mapper().writeValueAsString(attachment) + "}}", "{\"actor\":\"C101\"}");
    log.append(Commits.commit(event));
  }

  @Test
  void what_nobody_names_is_removed_when_it_is_old_with_who_handed_it_in() throws IOException {
    Attachment left = old("没有提交的");
    Attachment young = taken("刚上传的");
    assertThat(sweep.sweep()).isEqualTo(new Swept(1, left.sizeBytes()));
    assertThat(store.all()).containsExactly(young.sha256());
    assertThat(store.handedInBy(left.sha256(), "C101")).isFalse();
    assertThat(taken("没有提交的")).as("and may come again").isEqualTo(left);
    assertThat(store.handedInBy(left.sha256(), "C101")).isTrue();
    assertThat(sweep.sweep()).isEqualTo(Swept.NOTHING);
  }

  @Test
  void what_an_event_names_stays_whenever_it_was_recorded() throws IOException {
    Attachment early = old("早已记录的");
    named(early);
    assertThat(sweep.sweep()).isEqualTo(Swept.NOTHING);
    Attachment later = old("后来记录的");
    named(later);
    assertThat(sweep.sweep()).isEqualTo(Swept.NOTHING);
    assertThat(store.all()).containsExactlyInAnyOrder(early.sha256(), later.sha256());
  }

  @Test
  void what_a_draft_names_stays_as_long_as_the_draft() throws IOException {
    Attachment inDraft = old("草稿中的");
    personal.save(new Draft("C101", "/do/open-case", Map.of("s0.document.attachment.sha256", List.of(inDraft.sha256())), Instant.now(), null));
    assertThat(sweep.sweep()).isEqualTo(Swept.NOTHING);
    personal.remove("C101", "/do/open-case");
    assertThat(sweep.sweep()).isEqualTo(new Swept(1, inDraft.sizeBytes()));
  }

  @Test
  void what_is_handed_in_again_is_new_again() throws IOException {
    Attachment again = old("重新上传的");
    taken("重新上传的");
    assertThat(sweep.sweep()).isEqualTo(Swept.NOTHING);
    assertThat(store.has(again.sha256())).isTrue();
  }

  @Test
  void what_a_step_is_about_to_name_is_new_again() throws IOException {
    Attachment sent = old("正在提交的");
    assertThat(new Attachments(store, 1_000, "").notHandedInBy(sent, "C102")).as("not a stranger's to keep").contains(sent);
    assertThat(store.untouchedSince(OLD.plusSeconds(1))).containsExactly(sent.sha256());
    assertThat(new Attachments(store, 1_000, "").notHandedInBy(sent, "C101")).isEmpty();
    assertThat(sweep.sweep()).isEqualTo(Swept.NOTHING);
    assertThat(store.removeUntouchedSince(OLD.plusSeconds(1), sent.sha256())).as("even where the sweep had looked before").isZero();
    assertThat(store.handedInBy(sent.sha256(), "C101")).isTrue();
  }

  @Test
  void nothing_is_removed_while_views_are_behind() throws IOException {
    old("没有提交的");
    current.set(false);
    assertThat(sweep.sweep()).isEqualTo(Swept.NOTHING);
    current.set(true);
    assertThat(sweep.sweep().files()).isEqualTo(1);
  }

  @Test
  void nothing_is_removed_beside_an_empty_log() throws IOException {
    Attachment left = old("另一日志的");
    try (EventLog empty = SqliteEventLog.open(folder.resolve("empty"))) {
      assertThat(new AttachmentSweep(store, empty, personal, () -> true, Clock.systemUTC()).sweep()).isEqualTo(Swept.NOTHING);
    }
    assertThat(store.has(left.sha256())).isTrue();
  }
}
