package mingjian.infra.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingjian.events.Attachment;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    refused(content, name, code, 0);
  }

  private void refused(byte[] content, String name, String code, int kept) {
    assertThatThrownBy(() -> take(content, name)).isInstanceOfSatisfying(AttachmentRefused.class, refused -> {
      assertThat(refused.code()).isEqualTo(code);
      assertThat(refused.sentence()).contains(name).endsWith("。").doesNotContain("{");
    });
    assertThat(new FolderAttachments(folder).all()).hasSize(kept);
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

  static Stream<Arguments> samples() throws IOException {
    byte[] office = begun(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    byte[] jpeg = begun(0xff, 0xd8, 0xff, 0xe0);
    byte[] tiff = begun('I', 'I', 0x2a, 0);
    byte[] text = "某局的情况说明\n".getBytes(UTF_8);
    return Stream.of(
        arguments("pdf", PDF), arguments("docx", zipped("[Content_Types].xml")), arguments("xlsx", zipped("[Content_Types].xml")),
        arguments("pptx", zipped("[Content_Types].xml")), arguments("ofd", zipped("OFD.xml")), arguments("wps", office), arguments("wps", zipped("[Content_Types].xml")),
        arguments("doc", office), arguments("xls", office), arguments("ppt", office), arguments("jpg", jpeg), arguments("jpeg", jpeg),
        arguments("png", begun(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')), arguments("tif", tiff), arguments("tiff", tiff),
        arguments("txt", text), arguments("csv", text), arguments("mp3", begun('I', 'D', '3', 3, 0)),
        arguments("wav", begun('R', 'I', 'F', 'F', 36, 0, 0, 0, 'W', 'A', 'V', 'E', 'f', 'm', 't', ' ')),
        arguments("mp4", begun(0, 0, 0, 0x18, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm')));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void of_each_ending_that_is_allowed_a_file_is_taken(String ending, byte[] content) {
    assertThat(take(content, "材料." + ending).sizeBytes()).isEqualTo(content.length);
  }

  @Test
  void each_ending_that_is_allowed_has_its_sample() throws IOException {
    assertThat(samples().map(it -> (String) it.get()[0]).distinct()).containsExactlyInAnyOrder(FileTypes.allTaken().split("、"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", "csv"})
  void a_text_as_windows_writes_it_is_taken(String ending) {
    Charset national = Charset.forName("GBK");
    assertThat(take("姓名,职务\r\n某人,局长\r\n另一人,副局长\r\n".getBytes(national), "名单." + ending).mediaType()).isEqualTo("text/plain");
    refused("<html><script>alert('某')</script></html>".getBytes(national), "另一份." + ending, "attachment-type", 1);
  }

  @Test
  void what_is_no_text_is_not_taken_for_one() {
    refused(begun(0xc4, 0xb3, 0xc8, 0xcb, 0xff, 0xff), "说明.txt", "attachment-type");
    refused(begun(0xc4, 0xb3, 0xc8, 0xcb, 1, 2), "说明.csv", "attachment-type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "xlsx", "pptx", "ofd"})
  void an_archive_under_the_name_of_a_paper_is_not_taken(String ending) throws IOException {
    refused(zipped("setup.exe"), "说明." + ending, "attachment-type");
    refused(begun('P', 'K', 3, 4), "说明." + ending, "attachment-type");
  }

  private static byte[] begun(int... signs) {
    byte[] content = new byte[64];
    for (int i = 0; i < signs.length; i++) content[i] = (byte) signs[i];
    return content;
  }

  private static byte[] zipped(String entry) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(content)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write("<a/>".getBytes(UTF_8));
    }
    return content.toByteArray();
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
