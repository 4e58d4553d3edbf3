package mingjian.infra.mechanisms;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.Words;

/// The table of all mechanisms, one file a context.
public final class Mechanisms {
  private static final List<String> FILES = List.of("core", "casework", "clue", "deliberation", "inquiry", "records");

  private Mechanisms() {}

  /// In order of their numbers.
  public static List<Mechanism> all() {
    return FILES.stream().flatMap(Mechanisms::read).sorted(Comparator.comparingInt(Mechanism::number)).toList();
  }

  private static Stream<Mechanism> read(String file) {
    String path = "/mingjian/mechanisms/" + file + ".csv";
    List<Mechanism> rows = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(Mechanisms.class.getResourceAsStream(path), path);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        rows.add(new Mechanism(
            Integer.parseInt(row.getField("number")), row.getField("name"), words(row, "commands"), words(row, "events"), words(row, "rules"),
            words(row, "views"), words(row, "tests"), row.getField("note")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
    return rows.stream();
  }

  private static List<String> words(NamedCsvRecord row, String field) {
    return Stream.of(row.getField(field).strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  /// The sentence of a rule, for people; empty for a code that nobody speaks of.
  public static Optional<String> sentence(String rule) {
    return Stream.of("rejection." + rule, "basis." + rule, "value." + rule, rule).map(Words::find).flatMap(Optional::stream).findFirst();
  }

  /// As a table in Markdown, with the Chinese words.
  public static String asMarkdown() {
    StringBuilder text = new StringBuilder("""
        # Mechanisms

        Every mechanism of supervising heads that the source articles describe, and what serves it. Made from
        `infra/src/main/resources/mingjian/mechanisms/*.csv`, which a test holds against the program: each command, event, rule, view and test named here exists.

        | # | 机制 | 怎样记录 | 事件 | 规则 | 在哪里看 | 测试 | 说明 |
        |---|---|---|---|---|---|---|---|
        """);
    for (Mechanism m : all()) {
      text.append("| ").append(m.number()).append(" | ").append(m.name()).append(" | ")
          .append(said(m.commands(), command -> Words.of("command." + command))).append(" | ").append(code(m.events())).append(" | ").append(code(m.rules())).append(" | ")
          .append(said(m.views(), view -> Words.of("view." + view))).append(" | ").append(code(m.tests())).append(" | ").append(m.note()).append(" |\n");
    }
    return text.toString();
  }

  private static String said(List<String> names, UnaryOperator<String> word) {
    return names.stream().map(word).distinct().collect(Collectors.joining("、"));
  }

  private static String code(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" "));
  }
}
