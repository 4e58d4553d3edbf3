package mingjian.infra.web.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingjian.infra.web.commands.FieldProblem;
import mingjian.infra.web.commands.SampleCommand;
import mingjian.infra.web.forms.FormField.Option;
import mingjian.infra.web.forms.PastedRows.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

class PastedRowsTest {
  private static final FormModel FORM = FormModel.of(SampleCommand.class);
  private static final List<Option> STAFF = List.of(
      new Option("g1", "承办人甲"), new Option("g2", "承办人乙"), new Option("g3", "室主任"), new Option("g4", "副室主任"));

  private final ArrayNode rows = JsonMapper.shared().createArrayNode();

  @Test
  void a_block_fills_rows_and_columns_with_names_looked_up_and_dates_in_one_form() {
    Result result = paste("measures", null, "公示采购结果\t承办人甲\t2026/3/4\r\n修订办法\t室主任\t2026年3月\r\n");

    assertThat(result.problems()).isEmpty();
    assertThat(rows).hasToString(json("""
        [{"text": "公示采购结果", "owner": "g1", "dueOn": "2026-03-04"}, {"text": "修订办法", "owner": "g3", "dueOn": "2026-03"}]"""));
  }

  @Test
  void a_first_line_of_labels_says_which_column_is_which() {
    String[] labels = list("measures").children().stream().map(FormField::label).toArray(String[]::new);
    Result result = paste("measures", null, labels[2] + "\t备注\t" + labels[0] + "（必填）\n2026.3.4\t无\t公示");

    assertThat(rows).hasToString(json("""
        [{"dueOn": "2026-03-04", "text": "公示"}]"""));
    assertThat(result.problems()).extracting(FieldProblem::code).containsExactly("paste-unknown-column");
    assertThat(result.problems().getFirst().detail()).contains("“备注”");
  }

  @Test
  void what_fits_nobody_or_several_keeps_its_text_and_is_marked() {
    Result result = paste("measures", null, "公示\t承办人丙\t2026-02-30\n修订\t承办人\t2026");

    assertThat(rows.get(0).path("owner").asString()).isEqualTo("承办人丙");
    assertThat(rows.get(1).path("owner").asString()).isEqualTo("承办人");
    assertThat(result.problems()).extracting(FieldProblem::path, FieldProblem::code).containsExactly(
        tuple("measures[0].owner", "paste-not-found"), tuple("measures[0].dueOn", "no-such-date"),
        tuple("measures[1].owner", "paste-several"));
    assertThat(result.problems().getLast().detail()).isEqualTo("“承办人”有2个，请从列表中选择。");
  }

  /// The block stands in the cell as if typed; the row above stays and the one below is filled over.
  @Test
  void a_block_begins_at_the_cell_into_which_it_was_pasted() {
    rows.addObject().put("text", "先前一");
    rows.addObject().put("text", "先前二").put("owner", "承办人乙\t2026\n室主任\t2027");
    rows.addObject().put("text", "先前三").put("owner", "g1");
    Result result = paste("measures", "owner", "承办人乙\t2026\n室主任\t2027");

    assertThat(result.filled()).isEqualTo(2);
    assertThat(rows).hasToString(json("""
        [{"text": "先前一"}, {"text": "先前二", "owner": "g2", "dueOn": "2026"}, {"text": "先前三", "owner": "g3", "dueOn": "2027"}]"""));
  }

  @Test
  void a_cell_in_quotes_keeps_its_lines_and_cells_beyond_the_form_are_told() {
    Result result = paste("measures", null, "\"一、公示\n二、\"\"双签\"\"\"\t承办人甲\t2026\t多余");

    assertThat(rows.get(0).path("text").asString()).isEqualTo("一、公示\n二、\"双签\"");
    assertThat(result.problems()).extracting(FieldProblem::code).containsExactly("paste-too-wide");
  }

  @Test
  void a_list_of_persons_takes_each_cell() {
    rows.add("承办人甲\n承办人乙").add("g4");
    paste("members", "", "承办人甲\n承办人乙");
    assertThat(rows).hasToString("[\"g1\",\"g2\",\"g4\"]");
  }

  @Test
  void words_of_a_choice_become_its_option_and_others_are_told_what_there_is() {
    paste("roles", null, "主要负责人\n负责人");
    assertThat(rows).hasToString("[\"HEAD\",\"负责人\"]");
  }

  @Test
  void more_rows_than_a_list_takes_fill_none() {
    Result result = paste("measures", null, IntStream.range(0, 201).mapToObj(row -> "措施" + row).collect(Collectors.joining("\n")));

    assertThat(result.filled()).isZero();
    assertThat(rows).isEmpty();
    assertThat(result.problems().getFirst().detail()).contains("最多200项，现有201项");
  }

  @ParameterizedTest
  @CsvSource({"2026/3/4 9:30,2026-03-04T09:30", "2026年3月4日 14：05,2026-03-04T14:05", "2026-03-04T09:30,2026-03-04T09:30", "上午,上午"})
  void a_moment_may_be_written_as_spreadsheets_do(String typed, String normal) {
    assertThat(TypedDates.moment(typed)).isEqualTo(normal);
  }

  private Result paste(String list, String cell, String block) {
    return PastedRows.fill(list(list), rows, "/" + list, cell, block, (picks, text) -> STAFF.stream().filter(it -> it.label().contains(text)).toList());
  }

  private static FormField list(String name) {
    return FORM.fields().stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
  }

  private static String json(String text) {
    return JsonMapper.shared().readTree(text).toString();
  }
}
