package mingjian.command.clue;

import static mingjian.command.clue.ClueWords.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.Scenario;
import mingjian.command.clue.ClueEndCommand.CorrectClueRecord;
import mingjian.command.clue.ClueIntakeCommand.RegisterClue;
import mingjian.command.clue.ReportCommand.GiveFeedback;
import mingjian.events.Attachment;
import mingjian.events.DocumentRef;
import mingjian.events.EventCatalogue;
import mingjian.events.clue.ClueEvent;
import mingjian.events.clue.ClueState;
import mingjian.events.clue.ModelAlertEvent;
import mingjian.events.clue.ReportEvent;
import mingjian.events.clue.ReportState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who made a report is in no event of this context: there is no place for it, and no text lets it in (处理检举控告工作规则 47条).
class ReporterIdentityTest {
  private static final Pattern A_PLACE_FOR_IT = Pattern.compile(
      "(?i).*(reporter|informant|complainant|accuser|whistle|witness|identity|idcard|phone|mobile|telephone|email|mailbox|contact|address|birth|sex).*|.*[nN]ame");

  private static RegisterClue saying(String allegation, DocumentRef document) {
    RegisterClue c = register();
    return new RegisterClue(
        CLUE, ABOUT, c.brief(), NUMBER, c.source(), null, null, allegation, c.target(), null, null, document, RECEIVED, null);
  }

  private static Scenario.Outcome when(Command command) {
    return Scenario.scenario(new ClueDecider()).when(command);
  }

  @Test
  void no_event_has_a_place_for_it() {
    Set<String> places = new LinkedHashSet<>();
    Set<Class<?>> seen = new LinkedHashSet<>();
    Stream.of(ClueEvent.class, ReportEvent.class, ModelAlertEvent.class)
        .flatMap(root -> EventCatalogue.leaves(root).stream()).forEach(type -> walk(type, seen, places));
    assertThat(seen).hasSizeGreaterThan(36);
    assertThat(places).contains("ReportRegistered.sealedFileNo", "Approval.organ", "WorkAbout.persons");
    // a paper may come as a file elsewhere; here it is refused, which is tried below
    places.removeIf(place -> place.startsWith("Attachment."));
    assertThat(places).noneMatch(place -> A_PLACE_FOR_IT.matcher(place.substring(place.indexOf('.') + 1)).matches());
  }

  private static void walk(Class<?> type, Set<Class<?>> seen, Set<String> places) {
    if (!type.isRecord() || !seen.add(type)) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      places.add(type.getSimpleName() + "." + component.getName());
      walk(component.getType(), seen, places);
      if (component.getGenericType() instanceof ParameterizedType listed) {
        for (Type item : listed.getActualTypeArguments()) {
          walk((Class<?>) item, seen, places);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "请联系13800138000", "电话138 0013 8000", "手机１３８００１３８０００", "+86 13800138000", "座机0731-12345678", "证号110101199003074518", "证号11010119900307451X",
    "邮箱someone@example.org", "举报人：张某", "检举人姓名不详", "控告人的住址在某村", "检举控告人:某", "来访人电话见附件"
  })
  void a_text_that_tells_it_is_refused(String text) {
    assertThat(when(saying(text, paper("信访件"))).thenRejected("reporter-identity").field()).isEqualTo("allegation");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "被反映人：某局副局长，被举报人：同上，被检举控告人：同上", "反映2026年2月拨付工程款1380万元", "文号某纪〔2026〕138号", "合同编号20260201138", "举报人反映的问题已核实", "凭证138001380001"
  })
  void what_the_matter_needs_is_not(String text) {
    assertThat(when(saying(text, paper("信访件"))).events()).hasSize(1);
  }

  @Test
  void it_is_found_however_deep_it_lies() {
    assertThat(when(saying("反映违规拨付", paper("举报人：某的来信"))).thenRejected("reporter-identity").field()).isEqualTo("document");
  }

  @Test
  void a_paper_of_a_report_is_not_handed_in_as_a_file() {
    DocumentRef scanned = new DocumentRef("信访件", null, paper("信访件").issuedOn(), new Attachment("0".repeat(64), "来信.pdf", "application/pdf", 7));
    assertThat(when(saying("反映违规拨付", scanned)).thenRejected("report-paper-handed-in").field()).isEqualTo("document");
  }

  @Test
  void and_in_whatever_is_sent_later() {
    Scenario.scenario(new ClueDecider()).given(until(ClueState.CLOSED))
        .when(new CorrectClueRecord(CLUE, "event-1", "来源", "来信", "举报人：某", "笔误", approval(), TODAY)).thenRejected("reporter-identity");
    Scenario.scenario(new ReportDecider()).given(ReportTest.until(ReportState.AWAITING_RESULT))
        .when(new GiveFeedback(ReportTest.REPORT, "已电话13800138000告知", null, null, IN_TIME)).thenRejected("reporter-identity");
  }
}
