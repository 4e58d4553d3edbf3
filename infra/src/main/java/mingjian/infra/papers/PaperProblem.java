package mingjian.infra.papers;

import java.util.Map;
import mingjian.events.Words;

/// A sheet that can't be made, for a reason that an administrator can mend. The sentence says what and how.
public final class PaperProblem extends RuntimeException {
  private final String code;

  PaperProblem(String code, Map<String, ?> arguments) {
    super(Words.sentence("problem." + code, arguments));
    this.code = code;
  }

  /// `paper-font-missing` or `paper-template-broken`.
  public String code() {
    return code;
  }

  /// In Chinese.
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
