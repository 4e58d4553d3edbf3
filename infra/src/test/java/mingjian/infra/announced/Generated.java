package mingjian.infra.announced;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// A file of made-up announcements: invented places, posts instead of people, the unevenness of the real one.
final class Generated {
  private static final List<String> COUNTIES = List.of("云溪县", "东岭县", "北河区", "青石市", "");
  private static final List<String> BUREAUS = List.of("水务局", "教育局", "林业局", "交通运输局", "人民医院", "第一中学", "农机站", "住建局规划科", "公安局交警大队");
  private static final List<String> POSTS = List.of("局长", "原局长", "副局长", "党委书记、局长", "副主任兼办公室主任", "主任科员", "负责人", "科长");
  private static final List<String> MORE = List.of("", "", "", "、县委常委", "、财政局原局长", "、青石镇党委书记", "(副科级)");
  private static final List<String> REASONS = List.of("涉嫌受贿", "贪污3万元", "\"违规收受礼金，涉嫌受贿\"", "迎合局长王_要求违规操作");
  private static final List<String> YEARS = List.of("2013", "2014", "2015", "");
  private static final List<String> MONTHS = List.of("1", "7", "12", "", "89");

  private Generated() {}

  /// @return the header and `rows` lines, the same for the same seed; every 50th has no position, every 60th repeats the one before
  static List<String> lines(int rows, long seed) {
    Random random = new Random(seed);
    List<String> lines = new java.util.ArrayList<>(List.of(String.join(",", AnnouncedRow.HEADER)));
    String content = "";
    for (int i = 1; i <= rows; i++) {
      if (i % 60 != 0) {
        String county = any(COUNTIES, random);
        String place = county.isEmpty() ? "安和市" : county;
        String position = i % 50 == 0 ? "" : place + any(BUREAUS, random) + any(POSTS, random) + any(MORE, random);
        content = String.join(",", "140000", "安和市", "149900", county, county.isEmpty() ? "" : "149921", position, "9", any(REASONS, random),
            any(YEARS, random), any(MONTHS, random));
      }
      lines.add(i + "," + content);
    }
    return lines;
  }

  static Path file(Path folder, int rows, long seed) throws IOException {
    return Files.write(folder.resolve("announced.csv"), lines(rows, seed));
  }

  private static String any(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
