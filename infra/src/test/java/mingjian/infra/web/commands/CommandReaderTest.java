package mingjian.infra.web.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mingjian.command.registry.OfficeHolderCommand.RecordTenure;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CommandReaderTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void a_full_body_becomes_the_command() {
    SampleCommand read = read(full());

    assertThat(read.caseId().value()).isEqualTo("case-1");
    assertThat(read.title()).isEqualTo("某局采购问题");
    assertThat(read.urgent()).isTrue();
    assertThat(read.amountFen()).isEqualTo(12_345_678_901L);
    assertThat(read.occurredOn()).isEqualTo(PartialDate.ofMonth(2015, 3));
    assertThat(read.dueOn()).isEqualTo(LocalDate.of(2016, 2, 29));
    assertThat(read.startedAt()).isEqualTo(LocalDateTime.of(2015, 3, 4, 9, 30));
    assertThat(read.roles()).isEqualTo(Set.of(Role.HEAD, Role.REPORTER));
    assertThat(read.personId()).isEqualTo(new PersonId("person-1"));
    assertThat(read.measures()).hasSize(1);
  }

  @Test
  void what_is_optional_may_be_left_out_and_a_left_out_list_is_empty() {
    SampleCommand read = read(least());

    assertThat(read.reason()).isNull();
    assertThat(read.period()).isNull();
    assertThat(read.measures()).isEmpty();
    assertThat(read.roles()).isEmpty();
  }

  @Test
  void texts_are_stripped() {
    assertThat(read(least().put("title", "  某局 ")).title()).isEqualTo("某局");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"title": null}                       | /title         | field-required
      {"title": "   "}                      | /title         | field-required
      {"title": 7}                          | /title         | wrong-type
      {"title": "a\\u0000b"}                | /title         | invalid-character
      {"title": "a\\ud800b"}                | /title         | invalid-character
      {"caseId": "case-2"}                  | /caseId        | unknown-field
      {"a/b": 1}                            | /a~1b          | unknown-field
      {"urgent": "yes"}                     | /urgent        | wrong-type
      {"days": 1.5}                         | /days          | wrong-type
      {"days": 3000000000}                  | /days          | wrong-type
      {"amountFen": 1e30}                   | /amountFen     | wrong-type
      {"occurredOn": "2015-02-30"}          | /occurredOn    | no-such-date
      {"occurredOn": "去年"}                | /occurredOn    | no-such-date
      {"dueOn": "2015-02"}                  | /dueOn         | wrong-type
      {"dueOn": "2015-02-29"}               | /dueOn         | no-such-date
      {"startedAt": "2015-03-04T25:00"}     | /startedAt     | no-such-date
      {"startedAt": "2015-03-04"}           | /startedAt     | wrong-type
      {"role": "KING"}                      | /role          | not-in-list
      {"roles": "HEAD"}                     | /roles         | wrong-type
      {"members": ["g1", ""]}               | /members/1     | field-required
      {"personId": "two words"}             | /personId      | invalid-id
      {"document": []}                      | /document      | wrong-type
      {"document": {"title": "函"}}         | /document/issuedOn | field-required
      {"period": {"from": "2016", "to": "2015"}} | /period   | period-reversed
      {"measures": [{"text": "改", "owner": "g1", "dueOn": "2015-13"}]} | /measures/0/dueOn | no-such-date
      """)
  void a_mistake_is_named_where_it_stands(String change, String pointer, String code) {
    ObjectNode body = least();
    body.setAll((ObjectNode) JSON.readTree(change));

    assertThat(problems(body)).extracting(FieldProblem::pointer, FieldProblem::code).containsExactly(tuple(pointer, code));
    assertThat(problems(body).getFirst().detail()).containsPattern("\\p{IsHan}").doesNotContain("problem.").doesNotContain("{field}");
  }

  @Test
  void a_tenure_that_ends_before_it_begins_is_refused_by_a_code_of_its_own() {
    ObjectNode tenure = (ObjectNode) JSON.readTree("""
        {"unit": "unit-1", "post": "局长", "head": "YES", "kind": "REGULAR", "period": {"from": "2016-02", "to": "2016-01-31"}, "inferred": false}""");
    BadInput bad = catchThrowableOfType(BadInput.class, () -> CommandReader.read(RecordTenure.class, "person-1", tenure));

    assertThat(bad.problems()).containsExactly(new FieldProblem("/period", "period-reversed", "“期间”的结束日期（2016年1月31日）早于开始日期（2016年2月），请核对。"));
    tenure.withObject("/period").put("to", "2016-02");
    assertThat(CommandReader.read(RecordTenure.class, "person-1", tenure).period().isExact()).isFalse();
  }

  @Test
  void all_mistakes_come_at_once() {
    assertThat(problems(JSON.createObjectNode().put("x", 1)))
        .extracting(FieldProblem::pointer)
        .containsExactly("/x", "/title", "/urgent", "/days", "/occurredOn", "/document");
  }

  @Test
  void a_short_text_takes_200_characters_and_a_long_one_4000() {
    assertThat(read(least().put("title", "字".repeat(200)).put("reason", "字".repeat(4000))).reason()).hasSize(4000);
    assertThat(problems(least().put("title", "字".repeat(201)))).extracting(FieldProblem::code).containsExactly("too-long");
    assertThat(problems(least().put("reason", "字".repeat(4001)))).extracting(FieldProblem::code).containsExactly("too-long");
  }

  @Test
  void a_list_takes_200_items() {
    ObjectNode body = least();
    IntStream.range(0, 201).forEach(i -> body.withArrayProperty("members").add("g" + i));
    assertThat(problems(body)).extracting(FieldProblem::code).containsExactly("too-many");
  }

  @Test
  void a_body_that_is_no_object_is_refused() {
    BadInput bad = catchThrowableOfType(BadInput.class, () -> CommandReader.read(SampleCommand.class, "case-1", JSON.readTree("[1]")));
    assertThat(bad.problems()).extracting(FieldProblem::code).containsExactly("wrong-type");
  }

  @Test
  void a_pointer_reads_as_the_path_of_a_form() {
    assertThat(new FieldProblem("/measures/0/dueOn", "x", "x").path()).isEqualTo("measures[0].dueOn");
    assertThat(new FieldProblem("", "x", "x").path()).isEmpty();
  }

  private static SampleCommand read(ObjectNode body) {
    return CommandReader.read(SampleCommand.class, "case-1", body);
  }

  private static List<FieldProblem> problems(ObjectNode body) {
    return catchThrowableOfType(BadInput.class, () -> read(body)).problems();
  }

  private static ObjectNode least() {
    return (ObjectNode) JSON.readTree("""
        {"title": "某局", "urgent": false, "days": 3, "occurredOn": "unknown", "document": {"title": "函", "issuedOn": "2015"}}""");
  }

  private static ObjectNode full() {
    return (ObjectNode) JSON.readTree("""
        {"title": "某局采购问题", "reason": "如下", "urgent": true, "recorded": false, "days": 3, "amountFen": 12345678901,
         "occurredOn": "2015-03", "dueOn": "2016-02-29", "startedAt": "2015-03-04T09:30", "role": "HEAD", "roles": ["HEAD", "REPORTER"],
         "personId": "person-1", "members": ["g1", "g2"], "document": {"title": "函", "number": "1号", "issuedOn": "2015-01-01"},
         "period": {"from": "2014", "to": "2015-06"}, "measures": [{"text": "公示", "owner": "g1", "dueOn": "2015-12-31"}]}""");
  }
}
