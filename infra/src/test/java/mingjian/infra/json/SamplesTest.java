package mingjian.infra.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;

/// Every event ever published has a sample file per revision, which is never edited: what was written once can be read for ever.
/// A new event gets its file by `-Dmingjian.write-samples=true`; the file is then checked in. Where a component was added later, which is left out where it isn't
/// known, the first file stays and proves that, and the later shape has its own beside it: `name.1b.json`.
class SamplesTest {
  private static final Path SAMPLES = Path.of("src/test/resources/samples");
  private static final EventCatalogue CATALOGUE = EventCatalogue.ALL;

  static Collection<String> names() {
    return CATALOGUE.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_stored_sample_is_read_and_written_back_unchanged(String name) throws IOException {
    Path file = SAMPLES.resolve(name + "." + CATALOGUE.revisionOf(name) + ".json");
    Class<? extends Event> type = CATALOGUE.typeOf(name).orElseThrow();
    if (!Files.exists(file)) {
      if (!Boolean.getBoolean("mingjian.write-samples")) {
        fail("没有样本文件 " + file + "；新事件请以 -Dmingjian.write-samples=true 运行一次并提交该文件");
      }
      Files.createDirectories(file.getParent());
      ObjectWriter pretty = Json.mapper().writerWithDefaultPrettyPrinter();
      Files.writeString(file, pretty.writeValueAsString(new Examples(new Random(name.hashCode()), true).of(type)) + "\n");
    }
    JsonNode sample = Json.mapper().readTree(Files.readString(file));
    Event read = Json.mapper().treeToValue(sample, type);
    assertThat(Json.mapper().writeValueAsString(read)).isEqualTo(Json.mapper().writeValueAsString(sample));
  }

  static List<Path> laterShapes() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files.filter(file -> file.toString().matches(".*\\.\\d+[a-z]\\.json")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("laterShapes")
  void a_later_shape_of_a_revision_is_read_and_written_back_unchanged(Path file) throws IOException {
    String name = SAMPLES.relativize(file).toString().replaceFirst("\\.\\d+[a-z]\\.json$", "");
    JsonNode sample = Json.mapper().readTree(Files.readString(file));
    Event read = Json.mapper().treeToValue(sample, CATALOGUE.typeOf(name).orElseThrow());
    assertThat(Json.mapper().writeValueAsString(read)).isEqualTo(Json.mapper().writeValueAsString(sample));
  }

  @ParameterizedTest
  @MethodSource("names")
  void any_value_survives_the_way_to_json_and_back(String name) {
    Class<? extends Event> type = CATALOGUE.typeOf(name).orElseThrow();
    for (int seed = 0; seed < 50; seed++) {
      Event event = new Examples(new Random(seed), false).of(type);
      assertThat(Json.mapper().readValue(Json.mapper().writeValueAsString(event), type)).as("seed %d", seed).isEqualTo(event);
    }
  }

  @Test
  void no_published_name_has_vanished() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      TreeSet<String> published = new TreeSet<>();
      files.filter(Files::isRegularFile)
          .map(file -> SAMPLES.relativize(file).toString().replaceFirst("\\.\\d+[a-z]?\\.json$", ""))
          .forEach(published::add);
      assertThat(CATALOGUE.names()).containsAll(published);
    }
  }
}
