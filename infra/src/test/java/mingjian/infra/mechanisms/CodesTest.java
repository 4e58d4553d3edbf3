package mingjian.infra.mechanisms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every refusal has a stable code, a Chinese sentence and a test that names it; the table of them is printed.
class CodesTest {
  private static final Path PRINTED = Path.of("src/docs/codes.md");
  private static final Path WORDS = Path.of("../shared-events/src/main/resources/mingjian/words");
  private static final List<Path> TESTS = List.of(Path.of("src/test/java"), Path.of("../command-side/src/test/java"), Path.of("../query-side/src/test/java"));

  /// By code: the file of its words and its sentence.
  private record Code(String context, String sentence) {}

  @Test
  void each_code_is_named_by_a_test() {
    String tests = TESTS.stream().flatMap(folder -> SourceFiles.below(folder).stream()).filter(file -> file.toString().endsWith(".java")).map(SourceFiles::read).collect(Collectors.joining());
    assertThat(codes().keySet().stream().filter(code -> !tests.contains("\"" + code + "\""))).isEmpty();
  }

  @Test
  void each_sentence_is_chinese() {
    assertThat(codes().entrySet()).allSatisfy(code -> assertThat(code.getValue().sentence()).as(code.getKey()).containsPattern("\\p{IsHan}"));
  }

  @Test
  void the_printed_table_is_this_one() throws IOException {
    String table = "# Codes of refusals\n\nA command that a rule forbids is answered with a stable code (HTTP 409, `code` of the problem details; HTTP 400 where a value contradicts itself) and this sentence; `{…}` is filled in.\n\n"
        + "| code | 说明 | context |\n|---|---|---|\n"
        + codes().entrySet().stream().map(code -> "| `" + code.getKey() + "` | " + code.getValue().sentence() + " | " + code.getValue().context() + " |\n").collect(Collectors.joining());
    if (Boolean.getBoolean("mingjian.write-docs")) Files.writeString(PRINTED, table);
    assertThat(Files.readString(PRINTED)).as("print it again with -Dmingjian.write-docs=true").isEqualTo(table);
  }

  private static TreeMap<String, Code> codes() {
    TreeMap<String, Code> codes = new TreeMap<>();
    SourceFiles.below(WORDS).stream().filter(file -> file.toString().endsWith(".properties")).forEach(file -> {
      Properties words = new Properties();
      try (Reader in = Files.newBufferedReader(file)) {
        words.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      words.stringPropertyNames().stream().filter(key -> key.startsWith("rejection."))
          .forEach(key -> codes.put(key.substring("rejection.".length()), new Code(file.getFileName().toString().replace(".properties", ""), words.getProperty(key))));
    });
    return codes;
  }
}
