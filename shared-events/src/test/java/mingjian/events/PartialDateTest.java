package mingjian.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
  @ParameterizedTest
  @ValueSource(strings = {"2015", "2015-03", "2015-03-04", "2016-02-29", "1900", "2999-12-31", "unknown"})
  void a_date_as_precise_as_its_source_is_read_as_it_is_written(String text) {
    assertThat(PartialDate.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "15", "20150304", "2015-3", "2015-03-4", "2015/03/04", "2015-03-04T", "2015-13", "2015-02-29", "2015-00-04", "1899", "-015", "２０１５", "不详", "2015-0x"})
  void any_other_text_is_refused_in_chinese(String text) {
    assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class).message().containsPattern("\\p{IsHan}");
  }

  @Test
  void dates_are_in_the_order_of_their_keys() {
    List<PartialDate> dates = Stream.of("1900", "2015", "2015-12", "2015-12-31", "2015-12-30", "2016-02", "2016-02-29", "2016-02-28", "2016-03-01", "2016-01-31", "2999-12-31", "2999", "unknown")
        .map(PartialDate::parse).toList();
    for (PartialDate one : dates) {
      for (PartialDate other : dates) {
        assertThat(Integer.signum(one.compareTo(other))).as("%s %s", one, other).isEqualTo(Integer.signum(one.sortKey().compareTo(other.sortKey())));
      }
    }
    assertThat(dates.stream().sorted()).containsExactlyElementsOf(dates.stream().sorted(Comparator.comparing(PartialDate::sortKey)).toList());
  }
}
