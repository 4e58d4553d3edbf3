package mingjian.infra.reports;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingjian.events.FieldOfWork;
import mingjian.events.Words;
import mingjian.events.casefile.FormOfDiscipline;
import mingjian.events.registry.UnitKind;
import mingjian.query.figures.Dimension;
import mingjian.query.figures.RankLevel;

/// To what a report is held: values as the report itself tells them, several divided by `|`. What the report could never tell is refused, or a slip of the
/// pen would be answered with a nought.
public final class ReportConditions {
  /// What a report can be held to, by the name that an address has for it.
  public static final Map<String, Dimension> NAMES = names();
  private static final String OTHER_LEVEL = "其他（";

  private ReportConditions() {}

  private static Map<String, Dimension> names() {
    Map<String, Dimension> names = new LinkedHashMap<>();
    names.put("place", Dimension.PLACE);
    names.put("level", Dimension.LEVEL);
    names.put("rank", Dimension.RANK);
    names.put("field", Dimension.FIELD);
    names.put("form", Dimension.FORM);
    names.put("campaign", Dimension.CAMPAIGN);
    names.put("unitKind", Dimension.UNIT_KIND);
    return names;
  }

  /// @throws ReportMistake in Chinese, where a value is none of its dimension
  public static Map<Dimension, String> of(Map<Dimension, String> asked) {
    Map<Dimension, String> conditions = new TreeMap<>();
    asked.forEach((dimension, value) -> {
      List<String> values = Stream.of(value.split("\\|", -1)).map(String::strip).toList();
      values.forEach(one -> check(dimension, one));
      conditions.put(dimension, String.join("|", values));
    });
    return conditions;
  }

  /// @param asked by name
  public static Map<Dimension, String> named(Map<String, String> asked) {
    Map<Dimension, String> conditions = new EnumMap<>(Dimension.class);
    NAMES.forEach((name, dimension) -> {
      if (asked.containsKey(name)) conditions.put(dimension, asked.get(name));
    });
    return of(conditions);
  }

  private static void check(Dimension dimension, String value) {
    if (value.isEmpty()) {
      throw mistake(dimension, "“" + Words.of(dimension) + "”没有写明限于什么，请写明或者去掉。");
    }
    List<String> choices = choices(dimension);
    boolean ownLevel = dimension == Dimension.LEVEL && value.startsWith(OTHER_LEVEL);
    if (!choices.isEmpty() && !ownLevel && !choices.contains(value)) {
      throw mistake(dimension, "“" + Words.of(dimension) + "”没有“" + value + "”这一项，可用：" + String.join("、", choices) + "；多项以|分隔。");
    }
  }

  private static ReportMistake mistake(Dimension dimension, String sentence) {
    return new ReportMistake(NAMES.entrySet().stream().filter(name -> name.getValue() == dimension).findFirst().map(Map.Entry::getKey).orElse(""), sentence);
  }

  /// What can be chosen; empty where anything may be recorded.
  public static List<String> choices(Dimension dimension) {
    return switch (dimension) {
      case LEVEL -> orUnrecorded(RankLevel.labels().stream());
      case FIELD -> words(FieldOfWork.values());
      case FORM -> words(FormOfDiscipline.values());
      case UNIT_KIND -> words(UnitKind.values());
      case PLACE, RANK, CAMPAIGN, MONTH, TALK_GROUP, TALK_KIND -> List.of();
    };
  }

  private static List<String> words(Enum<?>[] values) {
    return orUnrecorded(Arrays.stream(values).map(value -> Words.of(value)));
  }

  private static List<String> orUnrecorded(Stream<String> words) {
    return Stream.concat(words, Stream.of(Dimension.UNRECORDED)).toList();
  }
}
