package mingjian.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YuanTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "380000|38000000", "380,000.00|38000000", "380 000元|38000000", "38万元|38000000", "38万|38000000", "0.125万|125000", "1234.5|123450", "0.01|1", "-5|-500", "0|0",
      "99999999999999|9999999999999900"})
  void an_amount_is_taken_as_people_write_it(String typed, long fen) {
    assertThat(Yuan.fen(typed)).hasValue(fen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "元", "三十八万", "0.001", "0.0000001万", "1.2.3", "38亿", "1e9", "999999999999999", "约38万元", "38-40万元"})
  void what_is_no_amount_or_has_parts_of_a_fen_is_none(String typed) {
    assertThat(Yuan.fen(typed)).isEmpty();
  }

  @Test
  void an_amount_is_read_with_two_decimals_and_typed_with_as_many_as_it_has() {
    assertThat(Yuan.text(38_000_000)).isEqualTo("380,000.00");
    assertThat(Yuan.text(1)).isEqualTo("0.01");
    assertThat(Yuan.typed(38_000_000)).isEqualTo("380000");
    assertThat(Yuan.typed(123_450)).isEqualTo("1234.5");
    assertThat(Yuan.typed(0)).isEqualTo("0");
  }
}
