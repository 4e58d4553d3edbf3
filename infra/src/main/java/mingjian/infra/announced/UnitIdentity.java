package mingjian.infra.announced;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import mingjian.events.Place;
import mingjian.events.UnitId;
import mingjian.events.registry.UnitKind;
import org.jspecify.annotations.Nullable;

/// Who a unit of an announcement is: the same name in the same place is the same unit, in whatever row it stands.
final class UnitIdentity {
  private static final int ID_HEX_DIGITS = 24;

  private record Kind(Pattern name, UnitKind kind) {}

  private static final List<Kind> KINDS = List.of(
      kind(".*(派出所|街道办|办事处|分局|监察分局|工作站)", UnitKind.BRANCH),
      kind(".*(公司|集团|厂|矿|银行|支行|分行|宾馆|酒店|饭店|书店|商场|电厂|煤业|联社)", UnitKind.OTHER),
      kind(".*(医院|保健院|卫生院|学校|大学|学院|中学|小学|幼儿园|中心|所|站|院|馆|台|场|处|党校|中|园|水库|校)", UnitKind.PUBLIC_INSTITUTION),
      kind(".*(局|委|厅|会|办|办公室|政府|人大|政协|镇|乡|街道|部|法院|检察院|队|监狱|海关|室|区|行署)", UnitKind.ORGAN));

  private UnitIdentity() {}

  /// Names repeat from place to place: 市中区 is in Leshan and in Zaozhuang. So the province always counts, the prefecture where the name speaks of
  /// a district, the row's own place where it speaks of none.
  static UnitId idOf(ParsedUnit unit, AnnouncedRow row) {
    String province = row.provinceCode().length() < 2 ? "" : row.provinceCode().substring(0, 2);
    String within = unit.place().isEmpty() ? row.prefecture() + "/" + row.county() : unit.place().endsWith("区") ? row.prefecture() : "";
    return new UnitId("unit-a" + sha256Hex(normalised(unit.name()) + "|" + province + "|" + within).substring(0, ID_HEX_DIGITS));
  }

  static String normalised(String name) {
    return name.replaceAll("\\s+", "").replace('（', '(').replace('）', ')');
  }

  static UnitKind kindOf(ParsedUnit unit) {
    String name = unit.name().replaceAll("[(][^)]*[)]", "");
    if (unit.village()) {
      return UnitKind.VILLAGE;
    }
    // 法院 and 检察院 end like a hospital.
    if (name.endsWith("法院") || name.endsWith("检察院")) {
      return UnitKind.ORGAN;
    }
    return KINDS.stream().filter(kind -> kind.name().matcher(name).matches()).map(Kind::kind).findFirst().orElse(UnitKind.OTHER);
  }

  /// The unit's place: the row's where the name speaks of it or of none, else only what the name says.
  static Place placeOf(ParsedUnit unit, AnnouncedRow row) {
    String place = unit.place();
    if (place.isEmpty() || place.equals(row.county())) {
      return placeOf(row);
    }
    String province = Provinces.nameOf(row.provinceCode()).orElse(null);
    if (place.equals(row.prefecture())) {
      return new Place(orNull(row.prefectureCode()), province, place, null);
    }
    if (place.equals(province)) {
      return new Place(orNull(row.provinceCode()), province, null, null);
    }
    return place.endsWith("县") || place.endsWith("区") || place.endsWith("旗") ? new Place(null, null, null, place) : new Place(null, null, place, null);
  }

  /// The row's place, most precise code first. A municipality's district stands in both columns and is told once.
  static Place placeOf(AnnouncedRow row) {
    String code = !row.countyCode().isEmpty() ? row.countyCode() : !row.county().isEmpty() ? "" : !row.prefecture().isEmpty() ? row.prefectureCode() : row.provinceCode();
    String prefecture = row.prefecture().equals(row.county()) ? "" : row.prefecture();
    return new Place(orNull(code), Provinces.nameOf(row.provinceCode()).orElse(null), orNull(prefecture), orNull(row.county()));
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256Hex(String text) {
    return HexFormat.of().formatHex(sha256(text));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Kind kind(String name, UnitKind kind) {
    return new Kind(Pattern.compile(name), kind);
  }
}
