package mingjian.infra.announced;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The provinces by the first two digits of their GB/T 2260 code, with the short names that texts use.
final class Provinces {
  /// Full name first, then what texts also say.
  private static final Map<String, List<String>> BY_CODE = Map.ofEntries(
      Map.entry("11", List.of("北京市")), Map.entry("12", List.of("天津市")), Map.entry("13", List.of("河北省")),
      Map.entry("14", List.of("山西省")), Map.entry("15", List.of("内蒙古自治区")), Map.entry("21", List.of("辽宁省")),
      Map.entry("22", List.of("吉林省")), Map.entry("23", List.of("黑龙江省")), Map.entry("31", List.of("上海市")),
      Map.entry("32", List.of("江苏省")), Map.entry("33", List.of("浙江省")), Map.entry("34", List.of("安徽省")),
      Map.entry("35", List.of("福建省")), Map.entry("36", List.of("江西省")), Map.entry("37", List.of("山东省")),
      Map.entry("41", List.of("河南省")), Map.entry("42", List.of("湖北省")), Map.entry("43", List.of("湖南省")),
      Map.entry("44", List.of("广东省")), Map.entry("45", List.of("广西壮族自治区", "广西自治区")), Map.entry("46", List.of("海南省")),
      Map.entry("50", List.of("重庆市")), Map.entry("51", List.of("四川省")), Map.entry("52", List.of("贵州省")),
      Map.entry("53", List.of("云南省")), Map.entry("54", List.of("西藏自治区")), Map.entry("61", List.of("陕西省")),
      Map.entry("62", List.of("甘肃省")), Map.entry("63", List.of("青海省")), Map.entry("64", List.of("宁夏回族自治区", "宁夏自治区")),
      Map.entry("65", List.of("新疆维吾尔自治区", "新疆自治区")));

  private static final String[] NAMES = BY_CODE.values().stream().flatMap(List::stream).toArray(String[]::new);

  private static final List<String> SHORT = List.of(
      "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北",
      "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆");

  /// As one alternative of a pattern.
  static final String SHORT_NAMES = String.join("|", SHORT);

  private Provinces() {}

  static Optional<String> nameOf(String code) {
    return Optional.ofNullable(code.length() < 2 ? null : BY_CODE.get(code.substring(0, 2))).map(List::getFirst);
  }

  /// The province name that `text` begins with, empty where there is none.
  static String leading(String text) {
    for (String name : NAMES) {
      if (text.startsWith(name)) {
        return name;
      }
    }
    return "";
  }

  static boolean beginsWithShortName(String text) {
    return SHORT.stream().anyMatch(text::startsWith);
  }
}
