package mingjian.infra.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.LogRows;
import mingjian.infra.eventlog.LogVerifier.Damage;
import mingjian.infra.json.Examples;
import mingjian.infra.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EventCheckTest {
  private static final String TYPE = "casefile/case-opened";
  private static final String SOUND = Json.mapper().writeValueAsString(new Examples(new Random(1), true).of(EventCatalogue.ALL.typeOf(TYPE).orElseThrow()));
  private static final String METADATA = "{\"actor\":\"chengban01\"}";

  private static LogRows.EventRow row(long position, String type, String payload, String metadata) {
    byte[] none = new byte[0];
    return new LogRows.EventRow(
        position, position, 0, none, none, none, none, 0, type.getBytes(UTF_8), none, payload.getBytes(UTF_8), metadata.getBytes(UTF_8), none, none);
  }

  private static Optional<Damage> checked(List<LogRows.EventRow> rows) {
    try (EventCheck check = new EventCheck(EventCatalogue.ALL)) {
      for (LogRows.EventRow row : rows) {
        Optional<Damage> early = check.event(row);
        if (early.isPresent()) return early;
      }
      return check.end(true);
    }
  }

  private static String why(UnaryOperator<String> change) {
    String changed = change.apply(SOUND);
    assertThat(changed).isNotEqualTo(SOUND);
    String what = checked(List.of(row(1, TYPE, changed, METADATA))).orElseThrow().what();
    inChinese(what);
    return what;
  }

  /// Nothing of the library's own words: only names and samples are in Latin letters.
  private static void inChinese(String what) {
    assertThat(what).startsWith("事件内容无法识别（").containsPattern("(不属于|应为|不合规定|不是完整的)")
        .doesNotContainPattern("[A-Za-z]+ [a-z]+ [a-z]+").doesNotContain("Exception", "null", "tools.", "mingjian.");
  }

  @Test
  void an_event_that_can_be_read_is_sound() {
    assertThat(checked(List.of(row(1, TYPE, SOUND, METADATA)))).isEmpty();
  }

  @Test
  void an_unknown_type_is_named() {
    assertThat(checked(List.of(row(7, "casefile/no-such-thing", SOUND, METADATA)))).contains(new Damage(7, "没有这种事件：casefile/no-such-thing"));
  }

  @Test
  void what_is_wrong_is_said_in_chinese_with_the_field() {
    assertThat(why(json -> json.replaceFirst("\\{", "{\"extra\":1,"))).contains("字段 extra ", "不属于这种事件");
    assertThat(why(json -> json.substring(0, json.length() / 2))).contains("不是完整的JSON");
    assertThat(why(json -> json + "x")).contains("不是完整的JSON");
    assertThat(why(json -> "[" + json + "]")).contains("整体");
    assertThat(why(json -> json.replaceFirst("\"caseId\":\"[^\"]*\"", "\"caseId\":\"a b\""))).contains("字段 caseId ", "编号");
  }

  @Test
  void whatever_is_wrong_with_any_event_nothing_is_said_in_the_words_of_a_library() {
    Random random = new Random(1);
    for (String type : EventCatalogue.ALL.names()) {
      JsonNode sound = Json.mapper().valueToTree(new Examples(random, true).of(EventCatalogue.ALL.typeOf(type).orElseThrow()));
      for (String field : sound.propertyNames()) {
        for (String other : List.of("7", "-1.5", "true", "{}", "[]", "\"x y\"", "\"\"", "\"2015-13-40\"", "[{\"x\":1}]", "null")) {
          String changed = ((ObjectNode) sound.deepCopy()).set(field, Json.mapper().readTree(other)).toString();
          checked(List.of(row(1, type, changed, METADATA))).ifPresent(damage -> inChinese(damage.what()));
        }
      }
    }
  }

  @Test
  void metadata_are_texts() {
    assertThat(checked(List.of(row(3, TYPE, SOUND, "{\"actor\":{}}")))).hasValueSatisfying(damage -> {
      assertThat(damage.position()).isEqualTo(3);
      assertThat(damage.what()).startsWith("事件的元数据无法识别").contains("字段 actor 应为文本");
    });
  }

  @Test
  void the_first_of_several_is_named_though_they_are_read_side_by_side() {
    List<LogRows.EventRow> rows = new ArrayList<>();
    for (int position = 1; position <= 12_000; position++) rows.add(row(position, TYPE, position == 4_321 || position > 4_400 ? "{" : SOUND, METADATA));
    assertThat(checked(rows)).hasValueSatisfying(damage -> assertThat(damage.position()).isEqualTo(4_321));
  }
}
