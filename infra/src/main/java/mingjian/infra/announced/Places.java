package mingjian.infra.announced;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The places that a row and its text know: the row's own columns, and what the text has named so far.
final class Places {
  /// A name that begins with a place of the usual shape. Words that only look like one are excluded by what they are.
  private static final Pattern SHAPE = Pattern.compile(
      "^(?!城市|都市|省|市|县|区|州|国|社区|中心|开发|经济|农垦|高新|经开|工业|城区(?!区|委|[\\p{IsHan}]{2,}局)|林区|新区|园区|景区|县域|市区|城乡|住房|人民|行政|管理|农业|中国|国有|国营|贸易|边境|自治)"
          + "(?:[\\p{IsHan}_]{2,6}?(?:自治区|自治州|自治县|自治旗|地区|市(?!场|政(?!府|协|法)|容|民|区)|旗)|[\\p{IsHan}_]{2,4}?区(?!域|划)|[\\p{IsHan}_]{1,4}?县(?!城)|芒市|[克博巴]州|锡林郭勒盟|阿拉善盟|兴安盟"
          + "|(?!" + Provinces.SHORT_NAMES + ")[\\p{IsHan}]{2,4}?州(?!市|区|县))");

  private static final Pattern NO_PLACE = Pattern.compile(
      "(?:开发|经开|高新|工业|管理|示范|试验|实验|度假|风景|名胜|旅游|园|保税|聚集|集聚|保护|产业|集中|贸易|工贸|投资|合作|物流|服务|发展|矿|监|学|校|院|小|社|库|灾|片|辖|城中|生态|自贸|新|港|军|教|牧)区$|(?:农贸|城|都|上)市$|(?:兵|工|财)团$|(?:建设|红|国)旗$|联盟$");

  private static final Pattern RELATIVE = Pattern.compile(
      "^(省|自治区|自治州|自治县|市(?=政府|政协|政法)|市(?!场|政|容|民|区)|州|县(?!域|级|城(?!投|建|管|市|乡|区|关|镇|综))|区(?!域|划|块)|旗(?!帜)|盟|地(?=委))(?=[\\p{IsHan}]|$)");

  private final String province;
  private final String prefecture;
  private final String county;
  private final List<String> named = new ArrayList<>();

  Places(AnnouncedRow row) {
    province = Provinces.nameOf(row.provinceCode()).orElse("");
    prefecture = row.prefecture();
    county = row.county();
  }

  /// The most precise place of the row.
  String own() {
    return !county.isEmpty() ? county : !prefecture.isEmpty() ? prefecture : province;
  }

  boolean isProvincial() {
    return county.isEmpty() && prefecture.isEmpty();
  }

  /// True where the row itself knows the place under this very name.
  boolean isOfRow(String place) {
    return place.equals(county) || place.equals(prefecture) || place.equals(province);
  }

  /// How many characters at the front of `name` are places, outer to inner.
  int leading(String name) {
    int end = 0;
    for (int next = one(name, 0); next > end; next = one(name, end)) {
      end = next;
    }
    return end;
  }

  /// The innermost of the leading places.
  String innermost(String name) {
    int before = 0;
    int end = 0;
    for (int next = one(name, 0); next > end; next = one(name, end)) {
      before = end;
      end = next;
    }
    return name.substring(before, end);
  }

  private int one(String name, int from) {
    String rest = name.substring(from);
    for (String known : List.of(county, prefecture, province, Provinces.leading(rest))) {
      if (!known.isEmpty() && rest.startsWith(known)) {
        return from + known.length();
      }
    }
    Matcher shape = SHAPE.matcher(rest);
    // At most three levels: 省、市、县.
    return shape.find() && shape.end() < rest.length() + 1 && !NO_PLACE.matcher(shape.group()).find() && from < 16 ? from + shape.end() : from;
  }

  void remember(String place) {
    if (!place.isEmpty()) {
      named.remove(place);
      named.add(place);
    }
  }

  /// The last place that the text named, else the row's own.
  String current() {
    return named.isEmpty() ? own() : named.getLast();
  }

  /// The level word that `name` begins with in place of a place: 市 in 市国土局.
  static Optional<String> relative(String name) {
    Matcher relative = RELATIVE.matcher(name);
    return relative.find() ? Optional.of(relative.group(1)) : Optional.empty();
  }

  /// The place meant by a bare level word: the last one named that fits, else the row's columns from the county up.
  Optional<String> meantBy(String level) {
    for (int i = named.size() - 1; i >= 0; i--) {
      if (fits(named.get(i), level)) {
        return Optional.of(named.get(i));
      }
    }
    return List.of(county, prefecture, province).stream().filter(place -> fits(place, level)).findFirst();
  }

  private static boolean fits(String place, String level) {
    return switch (level) {
      case "地" -> place.endsWith("地区");
      case "区" -> place.endsWith("区") && !place.endsWith("自治区") && !place.endsWith("地区");
      default -> place.endsWith(level);
    };
  }

  /// True where the name speaks of a place of the row in short, as 石景山游乐园 does: nothing need be put in front.
  boolean speaksOfRow(String name) {
    return List.of(county, prefecture).stream().map(Places::stem).anyMatch(stem -> stem.length() >= 2 && name.contains(stem));
  }

  /// A place of the row whose first characters the text has lost: 家界市 is 张家界市.
  Optional<String> restored(String name) {
    return List.of(county, prefecture).stream()
        .filter(place -> place.length() > 2 && !name.startsWith(place) && name.startsWith(place.substring(1)))
        .findFirst();
  }

  private static String stem(String place) {
    return place.length() <= 2 ? place : place.endsWith("自治州") || place.endsWith("自治县") ? place.substring(0, 2) : place.substring(0, place.length() - 1);
  }
}
