package mingjian.infra.timelimits;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.events.casefile.MeasureEvent;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.timelimits.Scope;
import mingjian.events.timelimits.TimeLimit;
import mingjian.events.timelimits.Verified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules that are shipped.
class ShippedTimeLimitsTest {
  private static final Set<String> PERSONS = Set.of("subject", "subjects", "person", "persons", "about");

  static List<TimeLimit> all() {
    return TimeLimitFiles.shipped().all();
  }

  static List<TimeLimit> on() {
    return TimeLimitFiles.shipped().on();
  }

  @ParameterizedTest
  @MethodSource("on")
  void a_rule_that_is_on_names_events_there_are(TimeLimit limit) {
    assertThat(EventCatalogue.ALL.names()).containsAll(limit.events().all().toList());
  }

  /// Else its clock could start for somebody and never end.
  @ParameterizedTest
  @MethodSource("on")
  void a_clock_that_runs_for_a_person_is_moved_only_by_events_that_name_persons(TimeLimit limit) {
    if (limit.scope() == Scope.PERSON) {
      assertThat(limit.events().all().flatMap(name -> EventCatalogue.ALL.typeOf(name).stream()))
          .allSatisfy(type -> assertThat(components(type)).containsAnyElementsOf(PERSONS));
    }
  }

  @ParameterizedTest
  @MethodSource("on")
  void a_clock_that_runs_for_a_measure_is_moved_only_by_events_of_measures(TimeLimit limit) {
    if (limit.scope() == Scope.MEASURE) {
      assertThat(limit.events().all().flatMap(name -> EventCatalogue.ALL.typeOf(name).stream())).allMatch(MeasureEvent.class::isAssignableFrom);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void what_is_off_says_why_and_what_was_written_from_memory_is_off(TimeLimit limit) {
    if (!limit.on()) {
      assertThat(limit.note()).isNotBlank();
    }
    assertThat(limit.on()).isEqualTo(limit.on() && limit.verified() == Verified.BY_TEXT);
  }

  /// Whoever switches it on must look up from when it holds, too.
  @ParameterizedTest
  @MethodSource("all")
  void what_was_written_from_memory_says_that_its_first_day_is_still_to_be_checked(TimeLimit limit) {
    if (limit.verified() == Verified.FROM_MEMORY) {
      assertThat(limit.note()).contains("施行日期待核");
    }
  }

  @Test
  void the_rules_whose_text_was_read_and_whose_events_tell_what_they_need_are_on() {
    assertThat(on()).extracting(TimeLimit::id)
        .containsOnly("L2", "L16", "L17", "L18", "L18-2", "L19", "L19-2", "L20", "L20-2", "L20-3", "L21", "L22", "L23", "L28", "L33", "L34", "L34-2", "L35", "L42", "L42-2", "L42-3", "L42-4", "L44", "L44-2", "L45", "L45-2", "L45-3", "L50", "L52", "L62", "L73");
  }

  /// 撤销党内职务以上, 降级以上: the rule that refuses the step and the clock go by the same penalties.
  @Test
  void the_formalities_of_a_sanction_run_for_the_penalties_that_change_the_post_and_for_no_others() {
    for (SanctionKind kind : SanctionKind.values()) {
      String id = kind == SanctionKind.PARTY ? "L34" : "L34-2";
      List<String> changing = Stream.of(Penalty.values()).filter(each -> each.belongsTo(kind) && each.changesPost()).map(Penalty::name).toList();
      assertThat(on()).filteredOn(limit -> limit.id().equals(id)).singleElement()
          .satisfies(limit -> assertThat(limit.events().when().constants()).containsExactlyElementsOf(changing));
    }
  }

  private static List<String> components(Class<? extends Event> type) {
    return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}
