package mingjian.events.timelimits;

import static mingjian.events.timelimits.Limits.limit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.casefile.OutcomeEvent.DecisionAnnounced;
import mingjian.events.casefile.OutcomeEvent.ExecutionReported;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.registry.IdentityStatus;
import org.junit.jupiter.api.Test;

class TimeLimitsTest {
  private static final String NAME = "casefile/sanction-imposed";
  private static final LocalDate NEW_RULE = LocalDate.of(2024, 1, 1);
  private static final TimeLimit OLD = limit("T1", "2个月", LocalDate.of(2019, 1, 1), NEW_RULE.minusDays(1), null, true);
  private static final TimeLimit NEW = limit("T1", "1个月", NEW_RULE, null, null, true);

  @Test
  void the_version_in_force_on_the_day_starts_the_clock() {
    TimeLimits limits = limits(OLD, NEW);
    assertThat(limits.startedBy("T1", sanction(SanctionKind.PARTY), NAME, NEW_RULE.minusDays(1))).contains(OLD);
    assertThat(limits.startedBy("T1", sanction(SanctionKind.PARTY), NAME, NEW_RULE)).contains(NEW);
  }

  @Test
  void before_the_first_version_nothing_starts() {
    assertThat(limits(OLD, NEW).startedBy("T1", sanction(SanctionKind.PARTY), NAME, LocalDate.of(2018, 12, 31))).isEmpty();
  }

  @Test
  void what_is_off_starts_nothing() {
    TimeLimits limits = limits(limit("T1", "1个月", NEW_RULE, null, null, false));
    assertThat(limits.movedBy(NAME)).isEmpty();
    assertThat(limits.startedBy("T1", sanction(SanctionKind.PARTY), NAME, NEW_RULE)).isEmpty();
  }

  @Test
  void a_condition_starts_the_clock_for_those_it_is_meant_for_and_for_no_others() {
    TimeLimits limits = limits(limit("T1", "1个月", NEW_RULE, null, OnlyWhen.parse("kind=PARTY"), true));
    assertThat(limits.startedBy("T1", sanction(SanctionKind.PARTY), NAME, NEW_RULE)).isPresent();
    assertThat(limits.startedBy("T1", sanction(SanctionKind.GOVERNMENT), NAME, NEW_RULE)).isEmpty();
  }

  @Test
  void a_condition_may_name_several_constants() {
    TimeLimits limits = limits(limit("T1", "1个月", NEW_RULE, null, OnlyWhen.parse("penalty=DEMOTION|DEMERIT"), true));
    assertThat(limits.startedBy("T1", sanction(SanctionKind.GOVERNMENT), NAME, NEW_RULE)).isPresent();
    TimeLimits heavier = limits(limit("T1", "1个月", NEW_RULE, null, OnlyWhen.parse("penalty=DEMOTION|REMOVAL"), true));
    assertThat(heavier.startedBy("T1", sanction(SanctionKind.GOVERNMENT), NAME, NEW_RULE)).isEmpty();
  }

  @Test
  void the_last_day_for_a_step_is_told_by_the_first_event_that_starts_its_clock_and_the_version_of_that_day() {
    Event government = sanction(SanctionKind.GOVERNMENT, NEW_RULE.minusDays(9));
    Event party = sanction(SanctionKind.PARTY, NEW_RULE);
    TimeLimits limits = limits(limit("T1", "1个月", LocalDate.of(2019, 1, 1), null, OnlyWhen.parse("kind=PARTY"), true));
    assertThat(limits.dueFor(DecisionAnnounced.class, List.of(government, party, sanction(SanctionKind.PARTY, NEW_RULE.plusDays(9)))))
        .contains(LocalDate.of(2024, 2, 1));
    assertThat(limits(OLD, NEW).dueFor(DecisionAnnounced.class, List.of(government, party))).contains(LocalDate.of(2024, 2, 23));
  }

  @Test
  void no_last_day_is_told_where_no_clock_runs() {
    TimeLimits party = limits(limit("T1", "1个月", NEW_RULE, null, OnlyWhen.parse("kind=PARTY"), true));
    assertThat(party.dueFor(DecisionAnnounced.class, List.of(sanction(SanctionKind.GOVERNMENT)))).isEmpty();
    assertThat(party.dueFor(ExecutionReported.class, List.of(sanction(SanctionKind.PARTY)))).as("another step").isEmpty();
    assertThat(party.dueFor(DecisionAnnounced.class, List.of())).isEmpty();
    assertThat(limits(limit("T1", "1个月", NEW_RULE, null, null, false)).dueFor(DecisionAnnounced.class, List.of(sanction(SanctionKind.PARTY)))).as("off").isEmpty();
    assertThat(limits(NEW).dueFor(DecisionAnnounced.class, List.of(sanction(SanctionKind.PARTY, PartialDate.ofMonth(2024, 5))))).as("a month is no day").isEmpty();
  }

  @Test
  void a_right_is_counted_by_the_version_in_force_on_its_day() {
    assertThat(limits(OLD, NEW).dueOn("T1", PartialDate.of(2024, 5, 6))).contains(LocalDate.of(2024, 6, 6));
    assertThat(limits(OLD, NEW).dueOn("T1", PartialDate.of(2023, 5, 6))).contains(LocalDate.of(2023, 7, 6));
    assertThat(limits(OLD, NEW).dueOn("T1", PartialDate.ofMonth(2024, 5))).isEmpty();
    assertThat(limits(limit("T1", "1个月", NEW_RULE, null, null, false)).dueOn("T1", PartialDate.of(2024, 5, 6))).isEmpty();
  }

  @Test
  void the_fingerprint_changes_with_the_rules_and_with_the_calendar_and_with_nothing_else() {
    assertThat(limits(OLD, NEW).fingerprint()).isEqualTo(limits(OLD, NEW).fingerprint()).matches("[0-9a-f]{8}");
    assertThat(limits(OLD).fingerprint()).isNotEqualTo(limits(OLD, NEW).fingerprint());
    assertThat(new TimeLimits(List.of(OLD), Limits.CALENDAR).fingerprint()).isNotEqualTo(limits(OLD).fingerprint());
  }

  private static TimeLimits limits(TimeLimit... all) {
    return new TimeLimits(List.of(all), WorkCalendar.weekendsOnly());
  }

  private static Event sanction(SanctionKind kind) {
    return sanction(kind, NEW_RULE);
  }

  private static Event sanction(SanctionKind kind, LocalDate day) {
    return sanction(kind, PartialDate.of(day));
  }

  private static Event sanction(SanctionKind kind, PartialDate day) {
    return new SanctionImposed(
        new CaseId("case-1"), new PersonId("person-1"), kind, Penalty.DEMERIT, "某县监委", List.of(), new DocumentRef("文件", null, day),
        IdentityStatus.UNKNOWN, null, Set.of(), day);
  }
}
