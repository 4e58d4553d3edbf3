package mingjian.infra.mechanisms;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.command.Deciders;
import mingjian.events.EventCatalogue;
import mingjian.events.watch.WatchRule;
import mingjian.infra.views.Views;
import org.junit.jupiter.api.Test;

/// A table of coverage that can't lie: what a row names exists, and has been tested.
class MechanismsTest {
  private static final Path PRINTED = Path.of("src/docs/mechanisms.md");
  private static final Path NAMES = Path.of("src/test/resources/mingjian/mechanisms/names.csv");

  /// As the catalogue of the source articles has them (DOMAIN section 1).
  @Test
  void every_mechanism_stands_there_once_and_under_its_name() throws IOException {
    List<String> names = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(NAMES)) {
      csv.forEach(row -> names.add(row.getField("number") + " " + row.getField("name")));
    }
    assertThat(names).hasSize(98);
    assertThat(Mechanisms.all()).extracting(row -> row.number() + " " + row.name()).containsExactlyElementsOf(names);
  }

  @Test
  void every_rule_that_watches_stands_in_a_row() {
    Set<String> named = Mechanisms.all().stream().flatMap(row -> row.rules().stream()).collect(Collectors.toSet());
    assertThat(named).containsAll(Stream.of(WatchRule.values()).map(rule -> "WatchRule." + rule).toList());
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
      row.tests().stream().filter(name -> !CitedTests.isThere(name)).forEach(name -> missing.add(row.number() + ": test " + name));
    }
    assertThat(missing).isEmpty();
  }

  /// A test that is cited for a row speaks of something that the row names.
  @Test
  void a_test_that_is_cited_is_about_its_row() {
    List<String> foreign = new ArrayList<>();
    for (Mechanism row : Mechanisms.all()) {
      row.tests().stream().filter(name -> !CitedTests.mention(name.split("#")[0], row)).forEach(name -> foreign.add(row.number() + ": " + name));
    }
    assertThat(foreign).isEmpty();
  }

  /// And the other way round: whatever a row says can be recorded or is a rule, one of its tests tries.
  @Test
  void each_command_and_each_rule_of_a_row_is_tried_by_a_test_that_it_cites() {
    List<String> untried = new ArrayList<>();
    for (Mechanism row : Mechanisms.all()) {
      CitedTests.untried(row).forEach(name -> untried.add(row.number() + ": " + name));
    }
    assertThat(untried).isEmpty();
  }

  @Test
  void the_printed_table_is_this_one() throws IOException {
    if (Boolean.getBoolean("mingjian.write-docs")) Files.writeString(PRINTED, Mechanisms.asMarkdown());
    assertThat(Files.readString(PRINTED)).as("print it again with -Dmingjian.write-docs=true").isEqualTo(Mechanisms.asMarkdown());
  }
}
