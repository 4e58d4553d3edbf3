package mingjian.command;

import static org.assertj.core.api.Assertions.assertThat;

/// What every refusal owes whoever reads it: a stable code with a Chinese sentence of its own, whose places are all filled.
final class InChinese {
  private InChinese() {}

  static void isWhole(Rejection refused, String where) {
    assertThat(refused.code()).as(where).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(refused.inChinese()).as("%s: the Chinese sentence of %s", where, refused.code())
        .containsPattern("\\p{IsHan}").doesNotContain("{", "}", "rejection.", "field.", "command.", "value.", "null");
  }
}
