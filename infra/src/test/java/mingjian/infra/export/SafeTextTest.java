package mingjian.infra.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
  @ParameterizedTest
  @ValueSource(strings = {
    "=1+1", "=HYPERLINK(\"http://x\",\"点我\")", "+8613800000000", "-2+3", "-", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\t普通", "=", "＝1+1", "＋1", "－1", "＠A1",
    "﹦1", "﹢1", "﹣1", "﹫A1", "−1", " =1", "　=1", "\u00A0=1", "\u200B=1", "\uFEFF=1", " \t ＝cmd|'/c calc'!A0"
  })
  void what_a_spreadsheet_would_run_gets_an_apostrophe(String text) {
    assertThat(SafeText.of(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "某县财政局", "1=1", "甲-乙", "a@b", "（-1）", "2016年3月4日", "'=1", "“=1”", "中纪办发〔2016〕1号", "第一行\n=第二行"})
  void all_else_stays_as_it_is(String text) {
    assertThat(SafeText.of(text)).isEqualTo(text);
  }

  @Test
  void what_no_file_can_hold_is_left_out_before_it_is_looked_at() {
    assertThat(SafeText.of("甲\u0000乙\u0007")).isEqualTo("甲乙");
    assertThat(SafeText.of("\u0001=1+1")).isEqualTo("'=1+1");
  }

  @Test
  void what_is_too_long_for_a_cell_says_so() {
    String text = SafeText.of("长".repeat(40_000));
    assertThat(text).hasSize(SafeText.LENGTH_MAX).endsWith("…（原文共40000字）");
    assertThat(SafeText.of("长".repeat(SafeText.LENGTH_MAX))).hasSize(SafeText.LENGTH_MAX).endsWith("长");
  }
}
