package mingjian.infra.web.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.Words;
import mingjian.infra.reports.ReportConditions;
import mingjian.infra.reports.ReportMistake;
import mingjian.query.figures.Dimension;
import mingjian.query.figures.FigureAsk;
import mingjian.query.figures.FigureMeasure;
import mingjian.query.figures.FigureTable;
import mingjian.query.figures.Span;
import org.springframework.web.util.UriComponentsBuilder;

/// What the form of the reports asks for: a year, a quarter, a month or two days; none, one or two groups; what it is held to.
///
/// @param asked the parameters as they came, for the form and for links
public record ReportQuestion(FigureAsk ask, boolean outside, Map<String, String> asked) {
  static final String ADDRESS = "/figures/reports";
  static final List<String> NAMES =
      Stream.of(List.of("year", "quarter", "month", "from", "to", "by", "by2"), ReportConditions.NAMES.keySet(), List.of("outside")).flatMap(Collection::stream).toList();
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

  /// @throws ReportMistake in Chinese, where it can't be asked so
  public static ReportQuestion of(Map<String, String> parameters, LocalDate today) {
    Map<String, String> asked = typed(parameters);
    return new ReportQuestion(new FigureAsk(span(asked, today), groups(asked), ReportConditions.named(asked)), asked.containsKey("outside"), asked);
  }

  /// What of the form was filled in.
  static Map<String, String> typed(Map<String, String> parameters) {
    Map<String, String> typed = new LinkedHashMap<>();
    NAMES.forEach(name -> {
      String value = parameters.getOrDefault(name, "").strip();
      if (!value.isEmpty()) typed.put(name, value);
    });
    return typed;
  }

  private static List<Dimension> groups(Map<String, String> asked) {
    List<Dimension> by = Stream.of("by", "by2").filter(asked::containsKey).map(name -> dimension(name, asked.get(name))).toList();
    if (by.size() > by.stream().distinct().count()) {
      throw new ReportMistake("by2", "两项分组不能相同，请改正。");
    }
    return by;
  }

  private static Dimension dimension(String field, String name) {
    return OFFERED.stream().filter(dimension -> dimension.name().equals(name)).findFirst()
        .orElseThrow(() -> new ReportMistake(field, "不能按“" + AskedPage.shortened(name) + "”分组，请从列表中选择。"));
  }

  private static Span span(Map<String, String> asked, LocalDate today) {
    if (asked.containsKey("from") || asked.containsKey("to")) {
      return days(asked);
    }
    int year = asked.containsKey("year") ? number("year", "年份", asked, 1900, 2999) : today.getYear();
    if (asked.containsKey("month")) {
      if (asked.containsKey("quarter")) throw new ReportMistake("month", "季度和月份只能选一个，请去掉一个。");
      YearMonth month = YearMonth.of(year, number("month", "月份", asked, 1, 12));
      return new Span(month.atDay(1), month.atEndOfMonth());
    }
    if (asked.containsKey("quarter")) {
      YearMonth last = YearMonth.of(year, number("quarter", "季度", asked, 1, 4) * 3);
      return new Span(last.minusMonths(2).atDay(1), last.atEndOfMonth());
    }
    return Span.year(year);
  }

  private static Span days(Map<String, String> asked) {
    if (!asked.containsKey("from") || !asked.containsKey("to")) {
      throw new ReportMistake(asked.containsKey("from") ? "to" : "from", "起止日期须同时填写。");
    }
    Stream.of("year", "quarter", "month").filter(asked::containsKey).findFirst().ifPresent(field -> {
      throw new ReportMistake(field, "年份（季度、月份）和起止日期只能用一种，请去掉一种。");
    });
    LocalDate from = day("from", asked);
    LocalDate to = day("to", asked);
    try {
      return new Span(from, to);
    } catch (IllegalArgumentException wrong) {
      throw new ReportMistake("to", String.valueOf(wrong.getMessage()));
    }
  }

  private static LocalDate day(String field, Map<String, String> asked) {
    try {
      return LocalDate.parse(asked.get(field));
    } catch (DateTimeException e) {
      throw new ReportMistake(field, "“" + AskedPage.shortened(asked.get(field)) + "”不是日期，须写作2026-01-01。");
    }
  }

  private static int number(String field, String label, Map<String, String> asked, int from, int to) {
    String text = asked.get(field);
    if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < from || Integer.parseInt(text) > to) {
      throw new ReportMistake(field, label + "须为" + from + "至" + to + "之间的整数，“" + AskedPage.shortened(text) + "”不是。");
    }
    return Integer.parseInt(text);
  }

  /// The period, and by what it is told apart.
  public String period() {
    return period("");
  }

  private String period(String held) {
    String by = ask.by().stream().map(Words::of).collect(Collectors.joining("、"));
    return ask.span().inChinese() + (held.isEmpty() ? "" : "，" + held) + (by.isEmpty() ? "" : "，按" + by);
  }

  /// What it is held to: values, and what each is.
  public List<Option> held() {
    return ask.only().entrySet().stream().map(only -> new Option(only.getValue().replace("|", "、"), Words.of(only.getKey()))).toList();
  }

  public String inChinese() {
    return period(ask.only().keySet().stream().map(this::told).collect(Collectors.joining("、")));
  }

  /// A place says itself that it is one.
  private String told(Dimension dimension) {
    String value = ask.only().getOrDefault(dimension, "").replace("|", "、");
    return dimension == Dimension.PLACE ? value : value + "（" + Words.of(dimension) + "）";
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
