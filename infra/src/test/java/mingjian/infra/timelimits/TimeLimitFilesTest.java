package mingjian.infra.timelimits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import mingjian.events.timelimits.TimeLimits;
import mingjian.infra.CannotStart;
import mingjian.infra.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a customer may put into the data folder, and what is refused of it.
class TimeLimitFilesTest {
  private static final String HEADER = String.join(",", LimitTable.HEADER) + "\n";
  private static final String GOOD =
      "T1,审理,规则,第一条,2019年,2019-01-01,,casefile/accepted-for-hearing,,1个月,,casefile/case-decided,,,每人,职责,提醒,是,已核对,\n";

  @TempDir Path folder;

  @Test
  void without_files_of_its_own_a_folder_has_those_shipped() {
    assertThat(TimeLimitFiles.load(folder).fingerprint()).isEqualTo(TimeLimitFiles.shipped().fingerprint());
    assertThat(TimeLimitFiles.load(folder.resolve("nowhere")).fingerprint()).isEqualTo(TimeLimitFiles.shipped().fingerprint());
  }

  @Test
  void a_file_of_the_folder_takes_the_place_of_the_shipped_one() throws IOException {
    limits(HEADER + GOOD);
    TimeLimits limits = TimeLimitFiles.load(folder);
    assertThat(limits.all()).singleElement().satisfies(limit -> assertThat(limit.id()).isEqualTo("T1"));
    assertThat(limits.fingerprint()).isNotEqualTo(TimeLimitFiles.shipped().fingerprint());
  }

  @Test
  void a_calendar_of_the_folder_holds_for_its_year_and_an_empty_one_for_none() throws IOException {
    calendar("2027.csv", "日期,安排,名称\n2027-01-01,休,元旦\n2027-01-03,班,元旦调休\n");
    calendar("2028.csv", "# 尚未公布\n日期,安排,名称\n");
    TimeLimits limits = TimeLimitFiles.load(folder);
    assertThat(limits.calendar().loaded()).containsExactly(2027);
    assertThat(limits.calendar().isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(limits.calendar().isWorkingDay(LocalDate.of(2027, 1, 3))).isTrue();
    assertThat(TimeLimitFiles.summary(limits)).contains(limits.fingerprint(), "已装载节假日安排：2027年");
    assertThat(TimeLimitFiles.summary(TimeLimitFiles.shipped())).contains("未装载节假日安排，工作日仅扣周末");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "1个月 | 一个月 | “期限”列：期限须写作90日、1个月、15个工作日或24小时",
      "2019-01-01 | 2019-02-30 | “施行日期”列：“2019-02-30”不是日期，须写作2026-01-01",
      "casefile/case-decided | casefile/case-settled | “终止事件”列：没有事件“casefile/case-settled”",
      "casefile/case-decided | '' | “终止事件”列：职责的时限须有终止事件",
      "已核对 | 凭记忆 | “启用”列：凭记忆的条目不得启用",
      "提醒 | 警告 | “后果”列：“警告”无法识别，须为提醒、说明、阻止之一",
      "审理 | '' | “名称”列：不得为空",
      "T1 | L/1 | “编号”列：“L/1”须为1至20个字母、数字或短横线",
      "hearing,, | hearing,kind=PARTY, | “起算条件”列：起算事件没有取值为PARTY的字段kind",
      "casefile/accepted-for-hearing,, | 'casefile/sanction-imposed,kind=PARTY|STATE,' | “起算条件”列：起算事件没有取值为STATE的字段kind",
      "hearing,, | hearing,PARTY, | “起算条件”列：条件须写作“字段=取值”",
      "1个月,, | 1个月,1个月, | “延长”列：每次延长须写作“1个月 批准人”",
      "1个月,, | 1个月,至批准日期 负责人；1个月 负责人, | “延长”列：“至批准日期”须单独填写",
      "'1个月,,casefile/case-decided,' | '1个月,至批准日期 负责人,casefile/case-decided,casefile/formalities-extended' | “延长事件”列：事件“casefile/formalities-extended”不载明延长到哪一天",
      "2019-01-01,, | '2019-01-01,2018-01-01,' | “失效日期”列：2018-01-01早于施行日期2019-01-01"})
  void a_wrong_cell_is_refused_with_file_line_column_and_remedy(String right, String wrong, String message) throws IOException {
    limits(HEADER + GOOD.replace(right, wrong));
    assertThatThrownBy(() -> TimeLimitFiles.load(folder)).isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("time-limits.csv 第2行，").hasMessageContaining(message).hasMessageEndingWith("。");
  }

  @Test
  void what_is_off_may_name_events_that_are_not_there_yet() throws IOException {
    limits(HEADER + GOOD.replace("casefile/case-decided", "casefile/case-settled").replace("是,", "否,"));
    assertThat(TimeLimitFiles.load(folder).on()).isEmpty();
  }

  @Test
  void two_versions_in_force_on_one_day_are_refused_and_one_after_the_other_is_not() throws IOException {
    String second = GOOD.replace("2019-01-01,,", "2024-01-01,,");
    limits(HEADER + GOOD + second);
    assertThatThrownBy(() -> TimeLimitFiles.load(folder)).hasMessage("time-limits.csv 第3行，“施行日期”列：与T1的另一版本同时施行。请为旧版本填写失效日期。");
    limits(HEADER + GOOD.replace("2019-01-01,,", "2019-01-01,2023-12-31,") + second);
    assertThat(TimeLimitFiles.load(folder).all()).hasSize(2);
  }

  @Test
  void a_file_of_another_shape_is_refused() throws IOException {
    limits("编号,名称\n");
    assertThatThrownBy(() -> TimeLimitFiles.load(folder)).hasMessageStartingWith("time-limits.csv 第1行：表头不符。请改为“编号,名称,文件,");
    limits(HEADER + "T1,审理\n");
    assertThatThrownBy(() -> TimeLimitFiles.load(folder)).hasMessage("time-limits.csv 第2行：有2列，应为20列。请补齐空列，含逗号的内容须加引号。");
    Files.write(folder.resolve("time-limits.csv"), new byte[] {(byte) 0xB1, (byte) 0xE0});
    assertThatThrownBy(() -> TimeLimitFiles.load(folder)).hasMessageContaining("不是UTF-8编码");
  }

  @ParameterizedTest
  @CsvSource({
      "2026-03-02,班,不是周末，本来就是工作日", "2027-01-01,休,不在2026年。请移到2027.csv", "2026-01-01,放假,“放假”无法识别，须为班、休之一",
      "元旦,休,“元旦”不是日期"})
  void a_wrong_day_of_a_calendar_is_refused(String day, String kind, String message) throws IOException {
    calendar("2026.csv", "日期,安排,名称\n" + day + "," + kind + ",某日\n");
    assertThatThrownBy(() -> TimeLimitFiles.load(folder)).isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("calendars/2026.csv 第2行，").hasMessageContaining(message);
  }

  @Test
  void a_calendar_must_be_named_after_its_year() throws IOException {
    calendar("今年.csv", "日期,安排,名称\n");
    assertThatThrownBy(() -> TimeLimitFiles.load(folder)).hasMessageContaining("文件名须为年份");
  }

  @Test
  void a_node_does_not_start_on_a_wrong_file_and_leaves_the_folder_free() throws IOException {
    limits(HEADER + GOOD.replace("1个月", "一个月"));
    assertThatThrownBy(() -> Node.open(folder)).isInstanceOf(CannotStart.class);
    limits(HEADER + GOOD);
    try (Node node = Node.open(folder)) {
      assertThat(node.timeLimits().all()).hasSize(1);
    }
  }

  private void limits(String text) throws IOException {
    Files.writeString(folder.resolve("time-limits.csv"), text);
  }

  private void calendar(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("calendars")).resolve(name), text);
  }
}
