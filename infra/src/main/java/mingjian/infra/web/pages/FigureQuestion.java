package mingjian.infra.web.pages;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which statistics an address asks for: the office's own cases or public announcements, of a year or of all.
///
/// @param year null for all; 0 where it isn't known
/// @param problem what was wrong in it, in Chinese; null where nothing was
record FigureQuestion(boolean own, @Nullable Integer year, @Nullable String problem) {
  static FigureQuestion of(Map<String, String> asked) {
    String of = asked.getOrDefault("of", "");
    String whose = of.isEmpty() || of.equals("own") || of.equals("announced") ? null
        : "没有" + AskedPage.quoted(of) + "这种统计，请选择本机关案件或者公开通报；现显示本机关案件。";
    try {
      return new FigureQuestion(own(asked), year(asked.getOrDefault("year", "")), whose);
    } catch (Senseless noYear) {
      return new FigureQuestion(own(asked), null, noYear.sentence() + "现按全部年份显示。");
    }
  }

  static boolean own(Map<String, String> asked) {
    return !asked.getOrDefault("of", "").equals("announced");
  }

  /// @return null where none was written
  /// @throws Senseless where it is none
  static @Nullable Integer year(String written) {
    String text = written.strip();
    if (!text.isEmpty() && !text.matches("0|(19|2\\d)\\d\\d")) {
      throw new Senseless("“年份”须为1900至2999之间的四位数字（年份不详的写0），" + AskedPage.quoted(text) + "不是。");
    }
    return text.isEmpty() ? null : Integer.valueOf(text);
  }

  static String label(int year) {
    return year == 0 ? "年份不详" : year + "年";
  }

  String address() {
    return own ? "own" : "announced";
  }
}
