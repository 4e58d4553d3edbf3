package mingjian.infra.web.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingjian.command.Command;
import mingjian.command.casefile.OpeningCommand;
import mingjian.command.registry.OfficeHolderCommand;
import mingjian.infra.web.commands.BadInput;
import mingjian.infra.web.commands.CommandReader;
import mingjian.infra.web.commands.FieldProblem;
import mingjian.infra.web.commands.SampleCommand;
import mingjian.infra.web.forms.FormField.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FormModelTest {
  private static final FormModel FORM = FormModel.of(SampleCommand.class);

  @Test
  void the_fields_are_the_components_without_the_id() {
    assertThat(FORM.name()).isEqualTo("sample-command");
    assertThat(FORM.fields()).extracting(FormField::name).startsWith("title", "reason", "urgent").doesNotContain("caseId");
  }

  @Test
  void each_kind_of_component_has_its_kind_of_field() {
    assertThat(FORM.fields()).extracting(FormField::kind).containsExactly(
        Kind.TEXT, Kind.LONG_TEXT, Kind.YES_NO, Kind.YES_NO, Kind.NUMBER, Kind.AMOUNT, Kind.PARTIAL_DATE, Kind.DATE, Kind.DATE_TIME,
        Kind.CHOICE, Kind.CHOICE, Kind.PICKER, Kind.PICKER, Kind.GROUP, Kind.GROUP, Kind.GROUP);
  }

  @Test
  void a_choice_offers_chinese_words_and_a_picker_says_what_it_looks_up() {
    assertThat(field("role").options()).contains(new FormField.Option("HEAD", "主要负责人"));
    assertThat(field("personId").picks()).isEqualTo("office-holders");
    assertThat(field("members").picks()).isEqualTo("staff");
  }

  @Test
  void a_hint_about_the_unit_of_a_case_does_not_stand_at_the_unit_of_a_tenure() {
    assertThat(hint(OpeningCommand.OpenCase.class, "unit")).contains("待查");
    assertThat(hint(OfficeHolderCommand.RecordTenure.class, "unit")).isNull();
  }

  private static @Nullable String hint(Class<? extends Command> command, String name) {
    return FormModel.of(command).fields().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow().hint();
  }

  @Test
  void what_is_posted_becomes_the_body_that_the_api_takes() {
    ObjectNode tree = PostedForm.read(FORM, posted(
        "title", "某局", "urgent", "true", "days", "3", "occurredOn", "2015年3月", "roles", "HEAD", "members[]", "g1",
        "document.title", "函", "document.issuedOn", "2015.3.4", "period.from", "", "reason", " ",
        "measures[2].text", "公示", "measures[2].owner", "g1", "measures[2].dueOn", "20151231", "measures[5].text", "", "_csrf", "x"));

    assertThat(tree).hasToString(new JsonMapper().readTree("""
        {"title": "某局", "urgent": true, "days": 3, "occurredOn": "2015-03", "roles": ["HEAD"], "members": ["g1"],
         "document": {"title": "函", "issuedOn": "2015-03-04"}, "measures": [{"text": "公示", "owner": "g1", "dueOn": "2015-12-31"}]}""").toString());
    assertThat(CommandReader.read(SampleCommand.class, "case-1", tree).measures()).hasSize(1);
  }

  @Test
  void a_required_check_box_left_alone_means_no_and_a_required_group_shows_what_it_lacks() {
    ObjectNode tree = PostedForm.read(FORM, posted());
    assertThat(tree.get("urgent").booleanValue()).isFalse();
    assertThat(tree.get("document").isObject()).isTrue();
    assertThat(tree.has("period")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2015年3月4日,2015-03-04", "2015年,2015", "2015-3,2015-03", "2015/3/4,2015-03-04", "201503,2015-03", "不详,unknown", "去年,去年", "2015-02-30,2015-02-30"
  })
  void dates_may_be_typed_as_people_write_them(String typed, String normal) {
    assertThat(TypedDates.normal(typed)).isEqualTo(normal);
  }

  @Test
  void an_amount_is_typed_in_yuan_and_sent_in_fen_and_shown_again_in_yuan() {
    ObjectNode tree = PostedForm.read(FORM, posted("amountFen", "38.5万元"));
    assertThat(tree.get("amountFen").longValue()).isEqualTo(38_500_000);
    assertThat(new FilledForm(FORM, tree, List.of()).amount("amountFen")).isEqualTo("385000");

    ObjectNode wrong = PostedForm.read(FORM, posted("amountFen", "约38万"));
    assertThat(new FilledForm(FORM, wrong, List.of()).amount("amountFen")).isEqualTo("约38万");
    assertThatThrownBy(() -> CommandReader.read(SampleCommand.class, "case-1", wrong)).isInstanceOfSatisfying(BadInput.class, refused ->
        assertThat(refused.problems()).filteredOn(problem -> problem.pointer().equals("/amountFen")).singleElement()
            .satisfies(problem -> assertThat(problem.detail()).contains("以元为单位", "以分为单位的整数")));
  }

  @Test
  void a_refused_form_shows_what_was_typed_with_the_problem_beside_it() {
    ObjectNode tree = PostedForm.read(FORM, posted("measures[1].text", "公示"));
    FilledForm form = new FilledForm(FORM, tree, List.of(
        new FieldProblem("/measures/0/owner", "field-required", "必须填写"), new FieldProblem("", "wrong-state", "不能执行")));

    assertThat(form.value("measures[0].text")).isEqualTo("公示");
    assertThat(form.rows("measures", 1)).containsExactly(0);
    assertThat(new FilledForm(FORM, tree, List.of(), "measures").rows("measures", 1)).as("one more").containsExactly(0, 1);
    assertThat(form.problemsAt("measures[0].owner")).containsExactly("必须填写");
    assertThat(form.problemsElsewhere()).containsExactly("不能执行");
  }

  private static FormField field(String name) {
    return FORM.fields().stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
  }

  private static Map<String, List<String>> posted(String... pairs) {
    Map<String, List<String>> posted = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      posted.put(pairs[i], List.of(pairs[i + 1]));
    }
    return posted;
  }
}
