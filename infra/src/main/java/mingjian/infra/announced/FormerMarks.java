package mingjian.infra.announced;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A phrase with each 原 that means “former” taken out, and where they stood.
///
/// @param text the phrase without them
/// @param offsets places in `text` before which a 原 stood
record FormerMarks(String text, List<Integer> offsets) {
  /// Names and words in which 原 means something else.
  private static final List<String> PROTECTED = List.of(
      "太原", "平原(?=县|区)", "^平原", "原阳(?=县|林场)", "原平(?=市)", "原州(?=区)", "清原(?=县|满)", "松原", "固原(?=市|地区)", "^固原", "五原(?=县)", "三原(?=县)",
      "阳原(?=县)", "开原(?=市)", "海原(?=县)", "^海原", "红原(?=县)", "镇原(?=县)", "青原(?=区)", "屈原(?=管理区)", "新原(?=实业)", "草原", "高原(?!市|县)",
      "原材料", "原料", "原种", "原油", "原子", "原产地",
      // 一中原校长 is 一中 + 原, 高中原校长 likewise.
      "(?<![一二三四五六七八九十高初职附0-9])中原");

  private static final Pattern PROTECTION = Pattern.compile(String.join("|", PROTECTED));
  /// 前局长 for 原局长.
  private static final Pattern FORMERLY = Pattern.compile("(?<=局|委|院|办|司|中心)前(?=(?:副|常务副)?(?:局长|主任|书记|经理|总经理|董事长|院长|校长))");
  private static final char HELD = '\uE000';

  /// An organ that a place always has: 原 before it speaks of the post, since the organ itself hasn't ended.
  private static final Pattern STANDING_ORGAN = Pattern.compile("(?:省|市|县|区|州|旗|盟|地|镇|乡)?(?:委(?!员会)|纪委|政法委|政府|人大|政协|人民政府)");

  static FormerMarks in(String phrase) {
    String held = PROTECTION.matcher(FORMERLY.matcher(phrase).replaceAll("原")).replaceAll(match -> Matcher.quoteReplacement(match.group().replace('原', HELD)));
    StringBuilder text = new StringBuilder();
    List<Integer> offsets = new ArrayList<>();
    for (char c : held.toCharArray()) {
      if (c == '原') {
        offsets.add(text.length());
      } else {
        text.append(c == HELD ? '原' : c);
      }
    }
    return new FormerMarks(text.toString(), List.copyOf(offsets));
  }

  boolean isLeading() {
    return offsets.contains(0);
  }

  /// What a 原 inside the phrase says of the post that begins at `postStart`; a leading one is the caller's to judge.
  Former inside(int postStart) {
    Former former = Former.NO;
    for (int offset : offsets) {
      if (offset == 0 && postStart > 0) {
        continue;
      }
      boolean ofPost = offset >= postStart || STANDING_ORGAN.matcher(text).region(offset, text.length()).lookingAt()
          || postStart - offset == 1 && "局厅委".indexOf(text.charAt(offset)) >= 0;
      former = ofPost ? Former.YES : former == Former.YES ? former : Former.DOUBTFUL;
    }
    return former;
  }
}
