package mingjian.command.supervision;

import static mingjian.command.supervision.DisclosureWords.*;
import static mingjian.command.supervision.SupervisionWords.*;
import static mingjian.events.supervision.DisclosureKind.INFORMATION;
import static mingjian.events.supervision.DisclosureKind.INTERFERENCE;
import static mingjian.events.supervision.DisclosureKind.OFF_DUTY;
import static mingjian.events.supervision.DisclosureKind.PERSONAL_MATTERS;
import static mingjian.events.supervision.DisclosureKind.PORTRAIT;
import static mingjian.events.supervision.DisclosureKind.RELATIVE_MATTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.command.Scenario;
import mingjian.command.supervision.DisclosureCommand.FileDisclosure;
import mingjian.events.Event;
import mingjian.events.supervision.DisclosureContent;
import mingjian.events.supervision.DisclosureEvent;
import mingjian.events.supervision.DisclosureEvent.DisclosureFiled;
import mingjian.events.supervision.DisclosureEvent.DisclosureHandedOver;
import mingjian.events.supervision.DisclosureEvent.DiscrepancyFlagged;
import mingjian.events.supervision.DisclosureKind;
import mingjian.events.supervision.DisclosureState;
import mingjian.events.supervision.InformationReliability;
import mingjian.events.supervision.PortraitStatement;
import mingjian.events.supervision.Relative;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisclosureTest {
  private static final List<String> TWO = List.of("巡察反馈", "组织部门考察");
  private static final List<PortraitStatement> PROVEN = List.of(new PortraitStatement("作风扎实", "驻村记录"));

  private static Scenario given(Event... past) {
    return Scenario.scenario(new DisclosureDecider()).given(past);
  }

  private static DisclosureContent information(List<String> sources, InformationReliability reliability, Integer keptDays, String rule) {
    return new DisclosureContent(
        "内容", sources, reliability, keptDays == null ? null : Scenario.TODAY.plusDays(keptDays), null, rule, List.of(), null);
  }

  private static DisclosureContent portrait(List<String> sources, List<PortraitStatement> statements) {
    return new DisclosureContent("内容", sources, null, null, null, null, statements, null);
  }

  @Nested
  class Filing {
    @ParameterizedTest
    @EnumSource(DisclosureKind.class)
    void what_lacks_nothing_is_filed_and_given_to_its_handlers(DisclosureKind kind) {
      given().when(file(kind)).then(new DisclosureFiled(FILE, chiefAlone(), kind, "年度报告", whole(kind), List.of(HANDLER), LAST_MONTH));
    }

    @Test
    void a_file_of_two_persons_or_of_a_unit_alone_may_not() {
      given().when(new FileDisclosure(FILE, PERSONAL_MATTERS, bureau(), "报告", whole(PERSONAL_MATTERS), List.of(), LAST_MONTH))
          .thenRejected("disclosure-about-one-person");
    }

    @Test
    void information_needs_a_source_its_reliability_and_a_day_until_which_it_is_kept() {
      given().when(file(INFORMATION, information(TWO, InformationReliability.UNVERIFIED, 30, null))).events();
      given().when(file(INFORMATION, information(List.of(" "), InformationReliability.UNVERIFIED, 30, null))).thenRejected("information-without-source");
      given().when(file(INFORMATION, information(TWO, null, 30, null))).thenRejected("information-without-source");
      given().when(file(INFORMATION, information(TWO, InformationReliability.UNVERIFIED, null, null))).thenRejected("information-without-retention");
      given().when(file(INFORMATION, information(TWO, InformationReliability.UNVERIFIED, 0, null))).thenRejected("information-without-retention");
    }

    @Test
    void who_asked_about_a_case_is_on_record_with_what_happened_and_where_that_comes_from() {
      given().when(file(INTERFERENCE, information(List.of("承办人报告"), null, null, null))).events();
      given().when(file(INTERFERENCE, information(List.of(" "), null, null, null))).thenRejected("interference-without-account");
    }

    @Test
    void what_happens_off_duty_is_kept_only_where_it_touches_a_rule_of_discipline() {
      given().when(file(OFF_DUTY, information(TWO, InformationReliability.UNVERIFIED, 30, "廉洁纪律"))).events();
      given().when(file(OFF_DUTY, information(TWO, InformationReliability.UNVERIFIED, 30, " "))).thenRejected("off-duty-without-rule");
    }

    @Test
    void a_portrait_needs_two_different_sources() {
      given().when(file(PORTRAIT, portrait(TWO, PROVEN))).events();
      given().when(file(PORTRAIT, portrait(List.of("巡察反馈", "巡察反馈 "), PROVEN))).thenRejected("portrait-needs-two-sources");
    }

    @Test
    void and_each_of_its_sentences_a_fact() {
      given().when(file(PORTRAIT, portrait(TWO, List.of()))).thenRejected("portrait-without-fact");
      given().when(file(PORTRAIT, portrait(TWO, List.of(new PortraitStatement("口碑好", " "))))).thenRejected("portrait-without-fact");
    }

    @Test
    void a_relatives_matter_names_the_relation_and_other_kinds_do_not() {
      given().when(file(RELATIVE_MATTER, whole(PERSONAL_MATTERS))).thenRejected("relative-missing");
      DisclosureContent withSpouse = new DisclosureContent("内容", TWO, null, null, Relative.SPOUSE, null, List.of(), null);
      given().when(file(PERSONAL_MATTERS, withSpouse)).thenRejected("relative-not-needed");
    }
  }

  @Nested
  class Ladder {
    private final Event[] criticised = after(file(PERSONAL_MATTERS), flag(), criticise("忘记填报"));
    private final Event[] ordered = after(file(PERSONAL_MATTERS), flag(), criticise("忘记填报"), order(10));

    @Test
    void it_is_climbed_step_by_step() {
      Event[] all = after(
          file(PERSONAL_MATTERS), flag(), criticise("忘记填报"), order(10), supplement(), flag(), order(10), refer("无新说明"));
      assertThat(all).extracting(event -> ((DisclosureEvent) event).state()).containsExactly(
          DisclosureState.FILED, DisclosureState.DISCREPANT, DisclosureState.CRITICISED, DisclosureState.SUPPLEMENT_ORDERED,
          DisclosureState.SUPPLEMENTED, DisclosureState.STILL_DISCREPANT, DisclosureState.SUPPLEMENT_ORDERED, DisclosureState.REFERRED);
    }

    @Test
    void no_step_may_be_left_out() {
      given(after(file(PERSONAL_MATTERS))).when(order(10)).thenRejected("step-not-allowed");
      given(after(file(PERSONAL_MATTERS), flag())).when(order(10)).thenRejected("step-not-allowed");
      given(criticised).when(refer("说明")).thenRejected("step-not-allowed");
    }

    @Test
    void whoever_does_not_supplement_may_be_referred_after_being_heard() {
      given(ordered).when(refer("本人称无须补报")).events();
      given(ordered).when(refer(" ")).thenRejected("discloser-not-heard");
    }

    @Test
    void nobody_is_criticised_unheard() {
      given(after(file(PERSONAL_MATTERS), flag())).when(criticise(" ")).thenRejected("discloser-not-heard");
    }

    @Test
    void a_supplement_is_due_after_it_was_ordered() {
      given(criticised).when(order(0)).thenRejected("supplement-due-before-order");
    }

    @Test
    void a_discrepancy_after_the_supplement_is_another_thing_than_the_first() {
      Event[] supplemented = after(file(PERSONAL_MATTERS), flag(), criticise("忘记填报"), order(10), supplement());
      assertThat(given(supplemented).when(flag()).events()).first()
          .isInstanceOfSatisfying(DiscrepancyFlagged.class, e -> assertThat(e.state()).isEqualTo(DisclosureState.STILL_DISCREPANT));
    }

    @Test
    void information_has_no_ladder() {
      given(after(file(INFORMATION))).when(flag()).thenRejected("disclosure-without-ladder");
    }
  }

  @Test
  void a_file_is_closed_with_a_result_and_not_without() {
    given(after(file(PERSONAL_MATTERS))).when(close("查核一致")).events();
    given(after(file(PERSONAL_MATTERS))).when(close(" ")).thenRejected("disclosure-closed-without-result");
  }

  @Test
  void handing_over_gives_and_withdraws_and_leaves_no_trace_in_a_timeline() {
    DisclosureHandedOver event = new DisclosureHandedOver(FILE, chiefAlone(), List.of(OTHER), List.of(HANDLER), "轮岗", TODAY);
    given(after(file(PERSONAL_MATTERS))).when(handOver(List.of(OTHER), List.of(HANDLER))).then(event);
    assertThat(event.inTimeline()).isFalse();
  }

  @Test
  void handing_over_to_nobody_or_to_whom_it_is_taken_from_may_not() {
    given(after(file(PERSONAL_MATTERS))).when(handOver(List.of(), List.of())).thenRejected("handover-names-nobody");
    given(after(file(PERSONAL_MATTERS))).when(handOver(List.of(OTHER), List.of(OTHER))).thenRejected("handover-names-nobody");
  }

  @Test
  void a_correction_needs_a_reason() {
    assertThat(given(after(file(PERSONAL_MATTERS))).when(correct("抄错")).events()).first()
        .extracting(event -> ((DisclosureEvent) event).corrects()).isEqualTo("event-1");
    given(after(file(PERSONAL_MATTERS))).when(correct("")).thenRejected("correction-without-reason");
  }
}
