package mingjian.infra.jobs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.infra.reports.ReportConditions;
import mingjian.infra.web.pages.ReportQuestion;
import mingjian.query.figures.Dimension;
import mingjian.query.figures.FigureAsk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a report of figures is about: period and conditions as on the page 统计报表. All come as texts, so that what makes no sense is answered in Chinese.
final class FigureOptions {
  @Option(names = "--year", paramLabel = "年份", description = "期间：一年，如2026。")
  @Nullable String year;

  @Option(names = "--quarter", paramLabel = "季度", description = "该年的一个季度，1至4。")
  @Nullable String quarter;

  @Option(names = "--month", paramLabel = "月份", description = "该年的一个月，1至12。")
  @Nullable String month;

  @Option(names = "--from", paramLabel = "日期", description = "或者：期间的第一天，如2026-01-01。")
  @Nullable String from;

  @Option(names = "--to", paramLabel = "日期", description = "期间的最后一天。")
  @Nullable String to;

  @Option(names = "--by", paramLabel = "分组", split = ",",
      description = "分组，一至两项，以逗号分隔：PLACE、LEVEL、RANK、FIELD、FORM、CAMPAIGN、MONTH、UNIT_KIND、TALK_GROUP、TALK_KIND。")
  List<String> by = new ArrayList<>();

  @Option(names = "--place", paramLabel = "地区", description = "只统计该地区（含下级），如四川省广安市。")
  @Nullable String place;

  @Option(names = "--level", paramLabel = "级别", description = "只统计该级别，如县处级。以下各项的值同报表中的写法，多项以|分隔，没有登记的写未登记。")
  @Nullable String level;

  @Option(names = "--rank", paramLabel = "职级", description = "只统计该职级，如县处级副职。")
  @Nullable String rank;

  @Option(names = "--field", paramLabel = "领域", description = "只统计涉及该工作领域的。")
  @Nullable String field;

  @Option(names = "--form", paramLabel = "形态", description = "只统计四种形态之一，如第三种形态。")
  @Nullable String form;

  @Option(names = "--campaign", paramLabel = "专项", description = "只统计列入该专项的。")
  @Nullable String campaign;

  @Option(names = "--unit-kind", paramLabel = "性质", description = "只统计该性质的单位。")
  @Nullable String unitKind;

  boolean areGiven() {
    return !period().isEmpty() || !by.isEmpty() || !only().isEmpty();
  }

  /// @throws IllegalArgumentException in Chinese, where it can't be asked so
  FigureAsk ask() {
    Map<String, String> period = period();
    boolean days = period.containsKey("from") || period.containsKey("to");
    if (days ? period.size() != 2 || !period.keySet().containsAll(List.of("from", "to")) : !period.containsKey("year")) {
      throw new IllegalArgumentException("统计报表须写明期间：--from 和 --to，或者 --year（可再加 --quarter 或 --month），两种不能同时写。");
    }
    if (quarter != null && month != null) {
      throw new IllegalArgumentException("--quarter 和 --month 只能写一个。");
    }
    // with the year always told, today has no part in it
    return new FigureAsk(ReportQuestion.of(period, LocalDate.EPOCH).ask().span(), by.stream().map(FigureOptions::dimension).toList(), ReportConditions.of(only()));
  }

  private Map<String, String> period() {
    Map<String, String> period = new LinkedHashMap<>();
    put(period, "year", year);
    put(period, "quarter", quarter);
    put(period, "month", month);
    put(period, "from", from);
    put(period, "to", to);
    return period;
  }

  private Map<Dimension, String> only() {
    Map<Dimension, String> only = new EnumMap<>(Dimension.class);
    put(only, Dimension.PLACE, place);
    put(only, Dimension.LEVEL, level);
    put(only, Dimension.RANK, rank);
    put(only, Dimension.FIELD, field);
    put(only, Dimension.FORM, form);
    put(only, Dimension.CAMPAIGN, campaign);
    put(only, Dimension.UNIT_KIND, unitKind);
    return only;
  }

  private static <K> void put(Map<K, String> given, K name, @Nullable String value) {
    if (value != null) given.put(name, value);
  }

  private static Dimension dimension(String name) {
    return Stream.of(Dimension.values()).filter(dimension -> dimension.name().equals(name.strip().toUpperCase(Locale.ROOT))).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "不能按“" + name + "”分组，可用：" + Stream.of(Dimension.values()).map(Enum::name).collect(Collectors.joining("、")) + "。"));
  }
}
