package mingjian.infra.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingjian.infra.timelimits.CsvTable;
import mingjian.query.figures.Dimension;
import mingjian.query.figures.FigureMeasure;
import mingjian.query.figures.Span;
import org.jspecify.annotations.Nullable;

/// The file of published numbers that is shipped. Texts printed twice are counted once (DOMAIN section 2, rule d).
public final class PublishedFigures {
  private static final String FILE = "/mingjian/published/figures.csv";
  private static final List<String> HEADER = List.of(
      "report", "sourceFile", "line", "place", "item", "periodQuoted", "periodResolved", "quotedText", "value", "unit", "approx", "measure", "only",
      "anomalies", "note");
  /// Of a period that goes on: as far as anything can be recorded.
  private static final LocalDate OPEN = LocalDate.of(2999, 12, 31);
  private static final List<PublishedFigure> ALL = once(read());

  private PublishedFigures() {}

  public static List<PublishedFigure> of(ReadyReport report) {
    return ALL.stream().filter(figure -> figure.report() == report).toList();
  }

  static List<PublishedFigure> once(List<PublishedFigure> figures) {
    Map<List<String>, PublishedFigure> byContent = new LinkedHashMap<>();
    figures.forEach(figure -> byContent.merge(figure.content(), figure, (first, again) -> marked(first, again)));
    return List.copyOf(byContent.values());
  }

  private static PublishedFigure marked(PublishedFigure first, PublishedFigure again) {
    Set<PublishedAnomaly> anomalies = EnumSet.of(PublishedAnomaly.DUPLICATE_TEXT);
    anomalies.addAll(first.anomalies());
    return new PublishedFigure(
        first.report(), first.sourceFile(), first.line() + "、" + again.line(), first.place(), first.item(), first.periodQuoted(), first.periodResolved(),
        first.quotedText(), first.value(), first.unit(), first.approx(), first.measure(), first.only(), anomalies, first.note());
  }

  static List<PublishedFigure> read() {
    try (InputStream in = Objects.requireNonNull(PublishedFigures.class.getResourceAsStream(FILE), FILE)) {
      return CsvTable.parse(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8), HEADER).rows().stream().map(PublishedFigures::figure).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private static PublishedFigure figure(CsvTable.Row row) {
    boolean approx = row.read("approx", Boolean::valueOf);
    Set<PublishedAnomaly> anomalies = EnumSet.noneOf(PublishedAnomaly.class);
    row.list("anomalies").forEach(name -> anomalies.add(PublishedAnomaly.valueOf(name)));
    if (approx) {
      anomalies.add(PublishedAnomaly.APPROXIMATE);
    }
    Map<Dimension, String> only = new TreeMap<>();
    row.list("only").forEach(text -> only.put(Dimension.valueOf(text.split("=")[0]), text.split("=")[1]));
    return new PublishedFigure(
        row.read("report", name -> ReadyReport.named(name).orElseThrow()), row.required("sourceFile"), row.text("line"), row.required("place"),
        row.required("item"), row.required("periodQuoted"), span(row.text("periodResolved")), row.required("quotedText"), row.required("value"),
        row.text("unit"), approx, row.text("measure").isEmpty() ? null : FigureMeasure.valueOf(row.text("measure")), only, anomalies, row.text("note"));
  }

  private static @Nullable Span span(String text) {
    if (text.isEmpty()) {
      return null;
    }
    String[] ends = text.split("/");
    return new Span(LocalDate.parse(ends[0]), ends.length > 1 ? LocalDate.parse(ends[1]) : OPEN);
  }

  static String words(Set<PublishedAnomaly> anomalies) {
    return anomalies.stream().sorted().map(mingjian.events.Words::of).collect(Collectors.joining("；"));
  }
}
