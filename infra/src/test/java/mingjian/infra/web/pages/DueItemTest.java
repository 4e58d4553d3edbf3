package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingjian.infra.web.pages.DueItem.Due;
import org.junit.jupiter.api.Test;

class DueItemTest {
  @Test
  void a_file_that_is_due_twice_is_one_line_with_the_earlier_date_first() {
    Due own = new Due(LocalDate.of(2026, 5, 1), "");
    Due clock = new Due(LocalDate.of(2026, 4, 1), "谈话后报告");
    DueItem both = new DueItem("talk-a", List.of(own), null).and(new DueItem("talk-a", List.of(clock), null));
    assertThat(both.dues()).containsExactly(clock, own);
    assertThat(both.firstOn()).isEqualTo(clock.on());
  }
}
