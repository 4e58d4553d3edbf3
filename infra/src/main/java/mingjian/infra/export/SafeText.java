package mingjian.infra.export;

/// Text for a cell that a spreadsheet takes for text and for nothing else. What a program would read as a formula gets an apostrophe in front, which spreadsheets
/// know and people can read over; nothing is taken away but what no file can hold.
final class SafeText {
  /// What a cell of a workbook can hold.
  static final int LENGTH_MAX = 32_767;
  /// Also as wide and small characters of Chinese input, which spreadsheets turn into the narrow ones.
  private static final String BEGINS_FORMULA = "=+-@＝＋－＠﹦﹢﹣﹫−";

  private SafeText() {}

  static String of(String text) {
    String clean = withoutControls(text);
    String safe = beginsFormula(clean) ? "'" + clean : clean;
    return safe.length() <= LENGTH_MAX ? safe : shortened(safe);
  }

  /// Blanks and invisible characters before the sign don't hide it: programs that import text strip them.
  private static boolean beginsFormula(String text) {
    if (text.isEmpty()) return false;
    char first = text.charAt(0);
    if (first == '\t' || first == '\r' || first == '\n') return true;
    int at = 0;
    while (at < text.length() && isInvisible(text.charAt(at))) at++;
    return at < text.length() && BEGINS_FORMULA.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isInvisible(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
  }

  private static String withoutControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnwritable(text.charAt(i))) {
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().filter(c -> !isUnwritable((char) c)).forEach(c -> clean.append((char) c));
        return clean.toString();
      }
    }
    return text;
  }

  /// XML can't hold them.
  private static boolean isUnwritable(char c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == '\uFFFE' || c == '\uFFFF';
  }

  private static String shortened(String text) {
    String note = "…（原文共" + text.length() + "字）";
    int end = LENGTH_MAX - note.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + note;
  }
}
