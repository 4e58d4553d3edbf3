package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import mingjian.events.PartialDate;
import org.junit.jupiter.api.Test;

class MomentTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Test
  void an_address_without_a_moment_is_now() {
    assertThat(moment(new AskedMoment(null, " ", null, "happened", ""))).isEqualTo(Moment.NOW);
  }

  @Test
  void an_address_keeps_either_clock_and_gives_it_back() {
    for (AskedMoment asked : new AskedMoment[] {
        new AskedMoment("12", null, null, null, null), new AskedMoment(null, "2015-03", null, null, null), new AskedMoment(null, null, "2015", null, null)}) {
      Moment moment = moment(asked);
      assertThat(moment.parameter()).isIn("asOf=12&", "knownOn=2015-03&", "happenedBy=2015&");
    }
  }

  @Test
  void the_form_says_clock_and_date_apart() {
    assertThat(moment(AskedMoment.by("happened", "2015-03-04"))).isEqualTo(new Moment.HappenedBy(PartialDate.of(2015, 3, 4)));
    assertThat(moment(AskedMoment.by("known", "2015"))).isEqualTo(new Moment.KnownOn(PartialDate.ofYear(2015)));
    assertThat(moment(AskedMoment.by("record", "7"))).isEqualTo(new Moment.AfterRecord(7));
  }

  @Test
  void a_date_of_this_month_may_be_asked_for() {
    assertThat(moment(AskedMoment.by("known", "2026-03"))).isEqualTo(new Moment.KnownOn(PartialDate.ofMonth(2026, 3)));
  }

  @Test
  void a_date_to_come_is_out_of_range() {
    refused(AskedMoment.by("known", "2026-03-03"), "日期超出范围");
    refused(AskedMoment.by("happened", "2099"), "日期超出范围");
    refused(AskedMoment.by("happened", "0999"), "日期超出范围");
  }

  @Test
  void what_is_no_date_is_told_with_the_way_to_write_one() {
    refused(AskedMoment.by("known", "去年"), "请写作2015-03-04");
    refused(AskedMoment.by("known", "2015-13"), "月份");
    refused(AskedMoment.by("known", "2015-02-30"), "没有这一天");
  }

  @Test
  void a_record_that_is_not_there_yet_is_out_of_range() {
    refused(new AskedMoment("101", null, null, null, null), "记录号超出范围");
    refused(new AskedMoment("x", null, null, null, null), "记录号须为数字");
    assertThat(moment(new AskedMoment("100", null, null, null, null))).isEqualTo(new Moment.AfterRecord(100));
  }

  @Test
  void one_looks_by_one_clock() {
    refused(new AskedMoment(null, "2015", "2016", null, null), "只能选一个");
    refused(AskedMoment.by("sundial", "2015"), "没有这种时钟");
  }

  private static Moment moment(AskedMoment asked) {
    return Moment.of(asked, TODAY, 100);
  }

  private static void refused(AskedMoment asked, String words) {
    assertThatThrownBy(() -> moment(asked)).isInstanceOf(DateTimeException.class).hasMessageContaining(words);
  }
}
