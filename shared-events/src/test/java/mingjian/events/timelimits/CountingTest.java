package mingjian.events.timelimits;

import static mingjian.events.timelimits.Limits.CALENDAR;
import static mingjian.events.timelimits.Limits.limit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvSource({
      "2026-03-02, 1日, 2026-03-03", "2026-03-02, 90日, 2026-05-31", "2026-03-02, 1个月, 2026-04-02",
      "2026-01-31, 1个月, 2026-02-28", "2028-01-31, 1个月, 2028-02-29", "2026-02-28, 1个月, 2026-03-28", "2026-08-31, 6个月, 2027-02-28"})
  void the_first_day_is_not_counted_and_months_end_on_the_same_day_or_their_last(LocalDate started, String length, LocalDate dueOn) {
    assertThat(due(limit(length), started, 0)).isEqualTo(dueOn);
  }

  @Test
  void working_days_leave_out_weekends_and_holidays_and_count_days_that_make_up_for_them() {
    // Tue 3, (Wed 4 is a holiday), Thu 5, Fri 6, Sat 7 is worked, (Sun 8), Mon 9
    assertThat(due(limit("4个工作日"), MONDAY, 0)).isEqualTo(LocalDate.of(2026, 3, 7));
    assertThat(due(limit("5个工作日"), MONDAY, 0)).isEqualTo(LocalDate.of(2026, 3, 9));
  }

  @Test
  void a_year_without_a_calendar_falls_back_to_weekends() {
    Deadline plain = Counting.of(limit("5个工作日"), MONDAY, 0, WorkCalendar.weekendsOnly());
    assertThat(plain.dueOn()).isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(plain.explanation()).isEqualTo("自2026年3月2日起5个工作日，扣除周末；2026年未装载节假日安排，仅扣周末");
  }

  @Test
  void what_fell_back_is_told_for_the_year_it_concerns() {
    Deadline loaded = Counting.of(limit("15个工作日"), MONDAY, 0, CALENDAR);
    assertThat(loaded.explanation()).isEqualTo("自2026年3月2日起15个工作日，扣除周末和节假日");
    Deadline overTheYear = Counting.of(limit("3个工作日"), LocalDate.of(2026, 12, 30), 0, CALENDAR);
    assertThat(overTheYear.dueOn()).isEqualTo(LocalDate.of(2027, 1, 4));
    assertThat(overTheYear.explanation()).isEqualTo("自2026年12月30日起3个工作日，扣除周末和节假日；2027年未装载节假日安排，仅扣周末");
  }

  @Test
  void a_month_is_told_without_a_word_of_calendars() {
    assertThat(Counting.of(limit("1个月"), MONDAY, 0, WorkCalendar.weekendsOnly()).explanation()).isEqualTo("自2026年3月2日起1个月");
  }

  @Test
  void a_free_last_day_stays_the_last_day() {
    assertThat(due(limit("5日"), MONDAY, 0)).isEqualTo(LocalDate.of(2026, 3, 7));
    assertThat(due(limit("2日"), MONDAY, 0)).isEqualTo(Limits.HOLIDAY);
  }

  @Test
  void an_extension_begins_where_the_time_before_it_ended() {
    TimeLimit limit = limit("3个月", new Extension(Length.parse("3个月"), "上一级机关"), new Extension(Length.parse("2个月"), "国家监委"));
    LocalDate started = LocalDate.of(2026, 1, 31);
    assertThat(due(limit, started, 0)).isEqualTo(LocalDate.of(2026, 4, 30));
    assertThat(due(limit, started, 1)).isEqualTo(LocalDate.of(2026, 7, 30));
    assertThat(due(limit, started, 2)).isEqualTo(LocalDate.of(2026, 9, 30));
    assertThat(Counting.of(limit, started, 2, CALENDAR).explanation()).isEqualTo("自2026年1月31日起3个月，延长3个月（上一级机关），延长2个月（国家监委）");
  }

  @ParameterizedTest
  @CsvSource({"12小时, 2026-03-03", "24小时, 2026-03-03", "25小时, 2026-03-04", "48小时, 2026-03-04"})
  void hours_are_counted_from_the_end_of_the_day_because_no_event_tells_the_hour(String length, LocalDate dueOn) {
    Deadline deadline = Counting.of(limit(length), MONDAY, 0, CALENDAR);
    assertThat(deadline.dueOn()).isEqualTo(dueOn);
    assertThat(deadline.explanation()).isEqualTo("自2026年3月2日起" + length + "，只载明日期，自当日24时起算");
  }

  @Test
  void hours_of_an_extension_follow_hours_and_days_follow_the_day_they_end_in() {
    assertThat(due(limit("12小时", new Extension(Length.parse("12小时"), "批准人")), MONDAY, 1)).isEqualTo(LocalDate.of(2026, 3, 3));
    assertThat(due(limit("12小时", new Extension(Length.parse("3日"), "批准人")), MONDAY, 1)).isEqualTo(LocalDate.of(2026, 3, 6));
    assertThat(due(limit("7日", new Extension(Length.parse("24小时"), "批准人")), MONDAY, 1)).isEqualTo(LocalDate.of(2026, 3, 10));
  }

  @Test
  void an_extension_that_the_rule_does_not_allow_is_told_and_not_counted() {
    Deadline deadline = Counting.of(limit("1个月"), MONDAY, 1, CALENDAR);
    assertThat(deadline.dueOn()).isEqualTo(LocalDate.of(2026, 4, 2));
    assertThat(deadline.explanation()).endsWith("；另有1次延长超出规定次数，未计入");
  }

  @ParameterizedTest
  @CsvSource({"0日", "1年", "个月", "十日", "15工作日"})
  void what_is_no_length_is_refused_in_chinese(String text) {
    assertThatThrownBy(() -> Length.parse(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("期限");
  }

  private static LocalDate due(TimeLimit limit, LocalDate started, int extended) {
    return Counting.of(limit, started, extended, CALENDAR).dueOn();
  }
}
