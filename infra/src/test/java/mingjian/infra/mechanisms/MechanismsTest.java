package mingjian.infra.mechanisms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.command.Deciders;
import mingjian.events.EventCatalogue;
import mingjian.infra.views.Views;
import org.junit.jupiter.api.Test;

/// A table of coverage that can't lie: what a row names exists, and has been tested.
class MechanismsTest {
  private static final Path PRINTED = Path.of("src/docs/mechanisms.md");
  private static final List<Path> SOURCES = List.of(
      Path.of("src/test/java"), Path.of("../command-side/src/test/java"), Path.of("../query-side/src/test/java"), Path.of("../shared-events/src/test/java"));

  @Test
  void each_mechanism_stands_there_once() {
    assertThat(Mechanisms.all().stream().map(Mechanism::number)).doesNotHaveDuplicates().allMatch(number -> number >= 1 && number <= 98);
    assertThat(Mechanisms.all().stream().map(Mechanism::name)).doesNotHaveDuplicates().allMatch(name -> !name.isBlank());
  }

  @Test
  void a_row_names_what_is_recorded_where_it_is_seen_and_what_tests_it() {
    for (Mechanism row : Mechanisms.all()) {
      assertThat(row.views()).as("views of %d", row.number()).isNotEmpty();
      assertThat(row.tests()).as("tests of %d", row.number()).isNotEmpty();
      if (row.isPrinciple()) {
        assertThat(row.note()).as("how principle %d is served", row.number()).isNotBlank();
      } else {
        assertThat(row.commands()).as("commands of %d", row.number()).isNotEmpty();
        assertThat(row.events()).as("events of %d", row.number()).isNotEmpty();
      }
    }
  }

  @Test
  void everything_named_exists() {
    Set<String> commands = Deciders.ALL.stream().flatMap(decider -> EventCatalogue.leaves(decider.commands()).stream()).map(Class::getSimpleName).collect(Collectors.toSet());
    List<String> missing = new ArrayList<>();
    for (Mechanism row : Mechanisms.all()) {
      row.commands().stream().filter(name -> !commands.contains(name)).forEach(name -> missing.add(row.number() + ": command " + name));
      row.events().stream().filter(name -> EventCatalogue.ALL.typeOf(name).isEmpty()).forEach(name -> missing.add(row.number() + ": event " + name));
      row.views().stream().filter(name -> !Views.names().contains(name)).forEach(name -> missing.add(row.number() + ": view " + name));
      row.rules().stream().filter(name -> Mechanisms.sentence(name).isEmpty()).forEach(name -> missing.add(row.number() + ": rule " + name));
      row.tests().stream().filter(name -> !isTest(name)).forEach(name -> missing.add(row.number() + ": test " + name));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void the_printed_table_is_this_one() throws IOException {
    if (Boolean.getBoolean("mingjian.write-docs")) Files.writeString(PRINTED, Mechanisms.asMarkdown());
    assertThat(Files.readString(PRINTED)).as("print it again with -Dmingjian.write-docs=true").isEqualTo(Mechanisms.asMarkdown());
  }

  private static final Pattern EXTENDS = Pattern.compile("class \\w+ extends (\\w+)");
  private static final Map<String, String> TEXTS = new HashMap<>();

  private static boolean isTest(String name) {
    String[] parts = name.split("#");
    return parts.length == 2 && has(parts[0], parts[1]);
  }

  /// A walk has its tests from what it extends.
  private static boolean has(String testClass, String method) {
    String text = TEXTS.computeIfAbsent(testClass, MechanismsTest::text);
    Matcher parent = EXTENDS.matcher(text);
    return text.contains(" void " + method + "(") || parent.find() && has(parent.group(1), method);
  }

  private static String text(String testClass) {
    return SOURCES.stream().flatMap(MechanismsTest::files).filter(file -> file.getFileName().toString().equals(testClass + ".java")).map(MechanismsTest::read).findFirst().orElse("");
  }

  private static Stream<Path> files(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
