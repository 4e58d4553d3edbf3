package mingjian.infra.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
  private static final String OTHER_LEVEL = "其他（";

  private ReportConditions() {}

  /// @throws IllegalArgumentException in Chinese, where a value is none of its dimension
  public static Map<Dimension, String> of(Map<Dimension, String> asked) {
    Map<Dimension, String> conditions = new TreeMap<>();
    asked.forEach((dimension, value) -> {
      List<String> values = Stream.of(value.split("\\|", -1)).map(String::strip).toList();
      values.forEach(one -> check(dimension, one));
      conditions.put(dimension, String.join("|", values));
    });
    return conditions;
  }

  private static void check(Dimension dimension, String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("“" + Words.of(dimension) + "”没有写明限于什么，请写明或者去掉。");
    }
    List<String> known = known(dimension);
    boolean ownLevel = dimension == Dimension.LEVEL && value.startsWith(OTHER_LEVEL);
    if (!known.isEmpty() && !ownLevel && !known.contains(value) && !value.equals(Dimension.UNRECORDED)) {
      throw new IllegalArgumentException(
          "“" + Words.of(dimension) + "”没有“" + value + "”这一项，可用：" + known.stream().collect(Collectors.joining("、")) + "、" + Dimension.UNRECORDED + "；多项以|分隔。");
    }
  }

  /// Empty where anything may be recorded.
  private static List<String> known(Dimension dimension) {
    return switch (dimension) {
      case LEVEL -> RankLevel.labels();
      case FIELD -> words(FieldOfWork.values());
      case FORM -> words(FormOfDiscipline.values());
      case UNIT_KIND -> words(UnitKind.values());
      case PLACE, RANK, CAMPAIGN, MONTH, TALK_GROUP, TALK_KIND -> List.of();
    };
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> Words.of(value)).toList();
  }
}
