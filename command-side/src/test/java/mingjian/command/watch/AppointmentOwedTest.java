package mingjian.command.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingjian.command.watch.WatchFacts.Appointed;
import mingjian.command.watch.WatchFacts.Audited;
import mingjian.events.FileRef;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.registry.TenureKind;
import mingjian.events.supervision.AuditKind;
import mingjian.events.watch.WatchRule;
import org.junit.jupiter.api.Test;

/// 首提责任制 and 凡用必审: what an appointment still lacks.
class AppointmentOwedTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final PartialDate DECIDED = PartialDate.of(2026, 2, 2);
  private static final PartialDate LONG_AGO = PartialDate.of(2024, 2, 2);
  private static final UnitId BUREAU = new UnitId("unit-1");
  private static final PersonId PERSON = new PersonId("person-1");
  private static final Period IN_OFFICE = Period.since(PartialDate.of(2022, 3, 1));

  private static List<WatchRule> owed(Appointed it, WatchFacts facts) {
    return AppointmentOwed.find(it, TODAY, facts).stream().map(Finding::rule).toList();
  }

  private static List<WatchRule> owed(Appointed it) {
    return owed(it, Knowing.of());
  }

  private static Appointed appointed(PartialDate on, boolean nominated, List<Held> tenures, Audited... audits) {
    return new Appointed(new FileRef("appointment-1"), PERSON, new UnitId("unit-2"), "副县长", on, nominated, tenures, List.of(audits));
  }

  private static Held held(boolean head, Period period) {
    return new Held(new TenureId("tenure-1"), PERSON, BUREAU, "局长", head, TenureKind.REGULAR, period, null, false);
  }

  private static Audited audit(UnitId unit, boolean reported) {
    return new Audited(new FileRef("audit-1"), unit, null, AuditKind.IN_OFFICE, IN_OFFICE, DECIDED, reported);
  }

  @Test
  void an_appointment_without_a_first_nominator_is_asked_for_one_and_one_with_is_not() {
    assertThat(owed(appointed(DECIDED, false, List.of()))).containsExactly(WatchRule.FIRST_NOMINATOR_MISSING);
    assertThat(owed(appointed(DECIDED, true, List.of()))).isEmpty();
  }

  @Test
  void a_head_who_is_appointed_elsewhere_owes_the_report_of_an_audit() {
    List<Held> head = List.of(held(true, IN_OFFICE));
    assertThat(owed(appointed(DECIDED, true, head))).containsExactly(WatchRule.AUDIT_OWED);
    assertThat(owed(appointed(DECIDED, true, head, audit(BUREAU, true)))).as("reported").isEmpty();
    assertThat(AppointmentOwed.find(appointed(DECIDED, true, head, audit(BUREAU, false)), TODAY, Knowing.of()).getFirst().facts())
        .extracting(FoundFact::text).as("an order is no report").last().asString().contains("尚无报告");
    assertThat(owed(appointed(DECIDED, true, head, audit(new UnitId("unit-3"), true)))).as("of another unit").containsExactly(WatchRule.AUDIT_OWED);
  }

  @Test
  void whoever_was_no_head_then_does_not() {
    assertThat(owed(appointed(DECIDED, true, List.of(held(false, IN_OFFICE))))).isEmpty();
    assertThat(owed(appointed(DECIDED, true, List.of(held(true, Period.since(PartialDate.of(2026, 2, 10))))))).as("the new post itself").isEmpty();
    assertThat(owed(appointed(DECIDED, true, List.of(held(true, new Period(LONG_AGO, PartialDate.of(2025, 2, 2))))))).as("left before").isEmpty();
  }

  @Test
  void once_the_post_is_left_leaving_it_asks_for_the_audit() {
    assertThat(owed(appointed(DECIDED, true, List.of(held(true, new Period(LONG_AGO, PartialDate.of(2026, 2, 20))))))).isEmpty();
  }

  @Test
  void of_long_ago_nothing_is_asked_anew_and_what_was_asked_stays() {
    Appointed old = appointed(LONG_AGO, false, List.of());
    assertThat(owed(old)).isEmpty();
    assertThat(owed(old, Knowing.of().open(WatchRule.FIRST_NOMINATOR_MISSING, "appointment-1"))).containsExactly(WatchRule.FIRST_NOMINATOR_MISSING);
  }
}
