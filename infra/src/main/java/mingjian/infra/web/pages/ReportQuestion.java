package mingjian.infra.web.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.Words;
import mingjian.query.figures.Dimension;
import mingjian.query.figures.FigureAsk;
import mingjian.query.figures.FigureMeasure;
import mingjian.query.figures.FigureTable;
import mingjian.query.figures.Span;
import org.springframework.web.util.UriComponentsBuilder;

/// What the form of the reports asks for: a year, a quarter, a month or two days; none, one or two groups.
///
/// @param asked the parameters as they came, for the form and for links
public record ReportQuestion(FigureAsk ask, boolean outside, Map<String, String> asked) {
  static final String ADDRESS = "/figures/reports";
  static final List<String> NAMES = List.of("year", "quarter", "month", "from", "to", "by", "by2", "place", "outside");
  /// What people group by; the rest is for published tables.
  private static final List<Dimension> OFFERED = List.of(
      Dimension.PLACE, Dimension.LEVEL, Dimension.RANK, Dimension.FIELD, Dimension.FORM, Dimension.CAMPAIGN, Dimension.MONTH, Dimension.UNIT_KIND);

  public record Option(String value, String label) {}

  static List<Option> groups() {
    return OFFERED.stream().map(dimension -> new Option(dimension.name(), Words.of(dimension))).toList();
  }

  /// The same, told apart by one thing only.
  ReportQuestion by(Dimension dimension) {
    Map<String, String> other = new LinkedHashMap<>(asked);
    other.remove("by2");
    other.put("by", dimension.name());
    return new ReportQuestion(new FigureAsk(ask.span(), List.of(dimension), ask.only()), outside, other);
  }

  static ReportQuestion thisYear(LocalDate today) {
    return new ReportQuestion(FigureAsk.of(Span.year(today.getYear())), false, Map.of("year", String.valueOf(today.getYear())));
  }

  /// @throws IllegalArgumentException in Chinese, where it can't be asked so
  public static ReportQuestion of(Map<String, String> parameters, LocalDate today) {
    Map<String, String> asked = new LinkedHashMap<>();
    NAMES.forEach(name -> {
      String value = parameters.getOrDefault(name, "").strip();
      if (!value.isEmpty()) {
        asked.put(name, value);
      }
    });
    List<Dimension> by = new ArrayList<>();
    Stream.of("by", "by2").filter(asked::containsKey).map(name -> dimension(asked.get(name))).forEach(by::add);
    Map<Dimension, String> only = asked.containsKey("place") ? Map.of(Dimension.PLACE, asked.get("place")) : Map.of();
    return new ReportQuestion(new FigureAsk(span(asked, today), by, only), asked.containsKey("outside"), asked);
  }

  private static Dimension dimension(String name) {
    return OFFERED.stream().filter(dimension -> dimension.name().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("不能按“" + name + "”分组，请从列表中选择。"));
  }

  private static Span span(Map<String, String> asked, LocalDate today) {
    if (asked.containsKey("from") || asked.containsKey("to")) {
      if (!asked.containsKey("from") || !asked.containsKey("to")) {
        throw new IllegalArgumentException("起止日期须同时填写。");
      }
      return new Span(day(asked.get("from")), day(asked.get("to")));
    }
    int year = asked.containsKey("year") ? number("年份", asked.get("year"), 1900, 2999) : today.getYear();
    if (asked.containsKey("month")) {
      YearMonth month = YearMonth.of(year, number("月份", asked.get("month"), 1, 12));
      return new Span(month.atDay(1), month.atEndOfMonth());
    }
    if (asked.containsKey("quarter")) {
      YearMonth last = YearMonth.of(year, number("季度", asked.get("quarter"), 1, 4) * 3);
      return new Span(last.minusMonths(2).atDay(1), last.atEndOfMonth());
    }
    return Span.year(year);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("“" + text + "”不是日期，须写作2026-01-01。", e);
    }
  }

  private static int number(String label, String text, int from, int to) {
    if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < from || Integer.parseInt(text) > to) {
      throw new IllegalArgumentException(label + "须为" + from + "至" + to + "之间的整数，“" + text + "”不是。");
    }
    return Integer.parseInt(text);
  }

  /// Chosen group at that place of the form; empty for none.
  public String group(int place) {
    return place < ask.by().size() ? ask.by().get(place).name() : "";
  }

  public String inChinese() {
    String by = ask.by().stream().map(Words::of).collect(Collectors.joining("、"));
    String place = ask.only().getOrDefault(Dimension.PLACE, "");
    return ask.span().inChinese() + (place.isEmpty() ? "" : "，" + place) + (by.isEmpty() ? "" : "，按" + by);
  }

  /// What is made for outside opens to nothing.
  Cell cell(FigureTable.Cell cell, FigureMeasure measure, List<String> group) {
    if (cell.hidden()) return Cell.of(cell.text());
    long number = cell.measure().number();
    return (outside || number == 0 ? Cell.of(cell.text()) : Cell.link(cell.text(), behind(measure, group))).counting(number);
  }

  /// Of the whole, whatever it is told apart by.
  Cell behind(long number, FigureMeasure measure) {
    String text = String.valueOf(number);
    return (outside || number == 0 ? Cell.of(text) : Cell.link(text, behind(measure, List.of()))).counting(number);
  }

  /// Opens to what it is a rate of.
  Cell rate(String text, FigureMeasure measure) {
    return outside ? Cell.of(text) : Cell.link(text, behind(measure, List.of()));
  }

  private String behind(FigureMeasure measure, List<String> group) {
    List<String> more = new ArrayList<>(List.of("measure", measure.name()));
    for (int i = 0; i < group.size(); i++) {
      more.addAll(List.of("g" + (i + 1), group.get(i)));
    }
    return address(ReportPages.BEHIND, more.toArray(String[]::new));
  }

  /// As they stand in an address.
  ///
  /// @param more name, value, name, value …
  Map<String, String> parameters(String... more) {
    Map<String, String> parameters = new LinkedHashMap<>(asked);
    for (int i = 0; i + 1 < more.length; i += 2) parameters.put(more[i], more[i + 1]);
    return parameters;
  }

  /// @param more name, value, name, value …
  String address(String path, String... more) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    Map<String, String> values = parameters(more);
    values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(values).toUriString();
  }
}
