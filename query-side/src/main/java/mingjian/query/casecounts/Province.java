package mingjian.query.casecounts;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingjian.events.Place;

/// The province-level divisions 省级行政区 by the first two digits of a place's code (GB/T 2260), and where each stands among equal squares laid out
/// roughly as on a map: no outline of the country comes with the program.
public enum Province {
  BEIJING("11", "BJ", 2, 7), TIANJIN("12", "TJ", 3, 8), HEBEI("13", "HE", 3, 7), SHANXI("14", "SX", 3, 6), INNER_MONGOLIA("15", "NM", 2, 6),
  LIAONING("21", "LN", 2, 8), JILIN("22", "JL", 2, 9), HEILONGJIANG("23", "HL", 1, 9),
  SHANGHAI("31", "SH", 5, 8), JIANGSU("32", "JS", 5, 7), ZHEJIANG("33", "ZJ", 6, 7), ANHUI("34", "AH", 5, 6), FUJIAN("35", "FJ", 7, 7),
  JIANGXI("36", "JX", 6, 6), SHANDONG("37", "SD", 4, 7),
  HENAN("41", "HA", 4, 6), HUBEI("42", "HB", 4, 5), HUNAN("43", "HN", 5, 5), GUANGDONG("44", "GD", 6, 5), GUANGXI("45", "GX", 6, 4), HAINAN("46", "HI", 7, 4),
  CHONGQING("50", "CQ", 4, 4), SICHUAN("51", "SC", 4, 3), GUIZHOU("52", "GZ", 5, 4), YUNNAN("53", "YN", 5, 3), TIBET("54", "XZ", 5, 2),
  SHAANXI("61", "SN", 3, 5), GANSU("62", "GS", 3, 3), QINGHAI("63", "QH", 4, 2), NINGXIA("64", "NX", 3, 4), XINJIANG("65", "XJ", 2, 1),
  TAIWAN("71", "TW", 7, 8), HONG_KONG("81", "HK", 7, 6), MACAU("82", "MO", 7, 5),
  /// No code is recorded, or none of these: never guessed from a name.
  UNKNOWN("", "", 0, 0);

  private static final Map<String, Province> BY_CODE = Arrays.stream(values()).collect(Collectors.toMap(province -> province.code, Function.identity()));

  private final String code;
  private final String letters;
  private final int row;
  private final int column;

  Province(String code, String letters, int row, int column) {
    this.code = code;
    this.letters = letters;
    this.row = row;
    this.column = column;
  }

  public static Province of(Place place) {
    String code = place.code();
    return code == null || code.length() < 2 ? UNKNOWN : BY_CODE.getOrDefault(code.substring(0, 2), UNKNOWN);
  }

  /// The two letters of the standard, where a name is too long for its square.
  public String letters() {
    return letters;
  }

  /// From the north, beginning with 1.
  public int row() {
    return row;
  }

  /// From the west, beginning with 1.
  public int column() {
    return column;
  }
}
