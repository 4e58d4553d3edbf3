package mingjian.infra.web.pages;

import org.jspecify.annotations.Nullable;

/// Which page of a list was asked for.
///
/// @param problem in Chinese, where what stands in the address is no number of a page; the first page is shown then
record AskedPage(int number, @Nullable String problem) {
  private static final int QUOTED_MAX = 40;

  static AskedPage of(@Nullable String asked) {
    String text = asked == null ? "" : asked.strip();
    if (text.isEmpty() || text.matches("[1-9]\\d{0,5}")) {
      return new AskedPage(text.isEmpty() ? 1 : Integer.parseInt(text), null);
    }
    return new AskedPage(1, "页码须为1至999999之间的整数，" + quoted(text) + "不是；现显示第1页。");
  }

  /// What somebody typed, as far as it needs repeating.
  static String quoted(String text) {
    return "“" + shortened(text) + "”";
  }

  static String shortened(String text) {
    return text.length() <= QUOTED_MAX ? text : text.substring(0, QUOTED_MAX) + "…";
  }
}
