package mingjian.infra.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mingjian.events.Attachment;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentsTest {
  private static final byte[] PDF = "%PDF-1.7\n某局的情况说明".getBytes(UTF_8);

  @TempDir Path folder;

  private Attachments attachments(String scanCommand) {
    return new Attachments(new FolderAttachments(folder), 1_000, scanCommand);
  }

  private Attachment take(byte[] content, String name) {
    return attachments("").take(new ByteArrayInputStream(content), name, "C101");
  }

  private void refused(byte[] content, String name, String code) {
    assertThatThrownBy(() -> take(content, name)).isInstanceOfSatisfying(AttachmentRefused.class, refused -> {
      assertThat(refused.code()).isEqualTo(code);
      assertThat(refused.sentence()).contains(name).endsWith("。").doesNotContain("{");
    });
    assertThat(new FolderAttachments(folder).all()).isEmpty();
  }

  @Test
  void a_paper_is_kept_under_the_hash_of_its_content() throws IOException {
    Attachment taken = take(PDF, "情况说明.pdf");
    assertThat(taken).isEqualTo(new Attachment(taken.sha256(), "情况说明.pdf", "application/pdf", PDF.length));
    try (InputStream kept = attachments("").read(taken.sha256()).orElseThrow()) {
      assertThat(kept.readAllBytes()).isEqualTo(PDF);
    }
  }

  @Test
  void the_same_content_is_kept_once() {
    assertThat(take(PDF, "一.pdf").sha256()).isEqualTo(take(PDF, "二.pdf").sha256());
    assertThat(new FolderAttachments(folder).all()).hasSize(1);
  }

  @Test
  void a_page_or_a_program_is_not_taken_under_any_name() {
    byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8);
    refused(page, "说明.html", "attachment-type");
    refused(page, "说明.pdf", "attachment-type");
    refused(page, "说明.txt", "attachment-type");
    refused(new byte[] {'M', 'Z', 0, 1, 2, 3, 4, 5, 6, 7, 8}, "说明.docx", "attachment-type");
    refused("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>".getBytes(UTF_8), "图.png", "attachment-type");
    refused(PDF, "说明", "attachment-type");
  }

  @Test
  void nor_is_one_that_is_empty_or_too_large() {
    refused(new byte[0], "空.pdf", "attachment-empty");
    byte[] large = new byte[1_001];
    System.arraycopy(PDF, 0, large, 0, PDF.length);
    refused(large, "大.pdf", "attachment-too-large");
  }

  @Test
  void a_name_keeps_no_folder_and_nothing_that_misleads() {
    assertThat(take(PDF, "C:\\机密\\说明.pdf").name()).isEqualTo("说明.pdf");
    assertThat(take(PDF, "../../etc/说明.pdf").name()).isEqualTo("说明.pdf");
    assertThat(take(PDF, "说明\u202efdp.pdf").name()).isEqualTo("说明fdp.pdf");
  }

  @Test
  void what_the_scanner_finds_infected_is_not_kept_nor_what_it_gave_no_answer_for() throws IOException {
    Path scanner = Files.writeString(folder.resolve("scanner.sh"), "grep -q 情况说明 \"$1\" && exit 1 || exit 0\n");
    assertThatThrownBy(() -> attachments("sh " + scanner + " {file}").take(new ByteArrayInputStream(PDF), "说明.pdf", "C101"))
        .isInstanceOfSatisfying(AttachmentRefused.class, refused -> assertThat(refused.code()).isEqualTo("attachment-infected"));
    assertThatThrownBy(() -> attachments(folder.resolve("none").toString()).take(new ByteArrayInputStream(PDF), "说明.pdf", "C101"))
        .isInstanceOfSatisfying(AttachmentRefused.class, refused -> assertThat(refused.code()).isEqualTo("attachment-not-scanned"));
    assertThat(new FolderAttachments(folder).all()).isEmpty();
    assertThat(attachments("sh " + scanner + " {file}").take(new ByteArrayInputStream("%PDF-1.7 clean".getBytes(UTF_8)), "说明.pdf", "C101").name())
        .isEqualTo("说明.pdf");
  }

  @Test
  void only_who_handed_it_in_may_name_it() {
    Attachment taken = take(PDF, "说明.pdf");
    List<DocumentRef> named = List.of(new DocumentRef("情况说明", null, PartialDate.parse("2026-03-01"), taken));
    assertThat(attachments("").notHandedInBy(named, "C101")).isEmpty();
    assertThat(attachments("").notHandedInBy(named, "C102")).contains(taken);
    Attachment guessed = new Attachment("../../log.db", "说明.pdf", "application/pdf", 1);
    assertThat(attachments("").notHandedInBy(guessed, "C101")).contains(guessed);
    assertThat(attachments("").read("../../log.db")).isEmpty();
  }

  @Test
  void a_content_that_was_changed_is_found_and_stays_behind() throws IOException {
    Attachment whole = take(PDF, "一.pdf");
    Attachment changed = take("%PDF-1.7 另一份".getBytes(UTF_8), "二.pdf");
    Files.writeString(folder.resolve("attachments").resolve(changed.sha256().substring(0, 2)).resolve(changed.sha256()), "%PDF-1.7 另一分");
    assertThat(AttachmentCheck.of(new FolderAttachments(folder))).isEqualTo(new AttachmentCheck.Found(2, List.of(changed.sha256())));
    FolderAttachments copy = new FolderAttachments(folder.resolve("copy"));
    assertThat(AttachmentCheck.bring(new FolderAttachments(folder), copy).damaged()).containsExactly(changed.sha256());
    assertThat(copy.all()).containsExactly(whole.sha256());
    assertThat(copy.handedInBy(whole.sha256(), "C101")).isTrue();
  }
}
