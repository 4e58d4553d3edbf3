package mingjian.infra.search;

import java.text.Normalizer;
import java.util.Locale;

/// One form for all ways to write a letter: full-width as half-width, capitals as small letters. Letter by letter, so that a place found in the one form is
/// the place in the other.
final class Letters {
  private static final char[] ONE_FORM = oneForm();

  private Letters() {}

  static String inOneForm(String text) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = ONE_FORM[letters[i]];
    }
    return new String(letters);
  }

  static boolean isChinese(int letter) {
    return Character.isIdeographic(letter);
  }

  private static char[] oneForm() {
    char[] all = new char[Character.MAX_VALUE + 1];
    for (char letter = 0; letter < Character.MAX_VALUE; letter++) {
      all[letter] = oneForm(letter);
    }
    all[Character.MAX_VALUE] = Character.MAX_VALUE;
    return all;
  }

  private static char oneForm(char letter) {
    if (Character.isSurrogate(letter)) {
      return letter;
    }
    String normal = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return normal.length() == 1 ? normal.charAt(0) : letter;
  }
}
