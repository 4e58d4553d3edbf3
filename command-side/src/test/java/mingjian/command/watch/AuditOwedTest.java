package mingjian.command.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingjian.command.watch.WatchFacts.Audited;
import mingjian.command.watch.WatchFacts.HeadWhoLeft;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// 凡离必审: what is asked for is the report, of that tenure in that unit.
class AuditOwedTest {
  private static final UnitId UNIT = new UnitId("unit-1");
  private static final TenureId TENURE = new TenureId("tenure-1");
  private static final PartialDate FROM = PartialDate.of(2022, 3, 1);
  private static final PartialDate TO = PartialDate.of(2026, 2, 2);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Period WHOLE = new Period(FROM, TO);

  private static @Nullable Finding find(Audited... audits) {
    return AuditOwed.find(new HeadWhoLeft(held(WHOLE), List.of(audits)), TODAY);
  }

  private static Held held(Period period) {
    return new Held(TENURE, new PersonId("person-head"), UNIT, "局长", true, TenureKind.REGULAR, period, null, false);
  }

  private static Audited audit(UnitId unit, @Nullable TenureId tenure, AuditKind kind, Period audited, boolean reported) {
    return new Audited(new FileRef("audit-1"), unit, tenure, kind, audited, TO, reported);
  }

  @Test
  void a_head_who_left_owes_the_report_and_one_in_office_does_not() {
    assertThat(find().rule()).isEqualTo(WatchRule.AUDIT_OWED);
    assertThat(AuditOwed.find(new HeadWhoLeft(held(Period.since(FROM)), List.of()), TODAY)).isNull();
    assertThat(AuditOwed.find(new HeadWhoLeft(held(WHOLE), List.of()), TO.latest().minusDays(1))).as("until the last day").isNull();
  }

  @Test
  void who_acted_as_head_for_a_year_owes_it_too_and_for_less_does_not() {
    assertThat(acted(PartialDate.of(2025, 2, 2))).isNotNull();
    assertThat(acted(PartialDate.of(2025, 2, 3))).isNull();
    assertThat(acted(PartialDate.ofYear(2025))).as("may be more than a year").isNotNull();
  }

  private static @Nullable Finding acted(PartialDate from) {
    Held acting = new Held(TENURE, new PersonId("person-head"), UNIT, "副局长（主持工作）", true, TenureKind.IN_CHARGE, new Period(from, TO), null, false);
    return AuditOwed.find(new HeadWhoLeft(acting, List.of()), TODAY);
  }

  @Test
  void the_report_of_that_tenure_is_enough() {
    assertThat(find(audit(UNIT, TENURE, AuditKind.LEAVING, WHOLE, true))).isNull();
    assertThat(find(audit(UNIT, null, AuditKind.LEAVING, WHOLE, true))).as("no tenure named, the same days").isNull();
  }

  @Test
  void an_order_is_not_and_is_told() {
    assertThat(find(audit(UNIT, TENURE, AuditKind.LEAVING, WHOLE, false)).facts()).hasSize(2)
        .last().satisfies(fact -> assertThat(fact.text()).contains("委托离任审计", "尚无报告"));
  }

  @Test
  void nor_is_the_report_of_another_unit_or_tenure() {
    assertThat(find(audit(new UnitId("unit-2"), null, AuditKind.LEAVING, WHOLE, true)).facts()).hasSize(1);
    assertThat(find(audit(UNIT, new TenureId("tenure-2"), AuditKind.LEAVING, WHOLE, true))).isNotNull();
    assertThat(find(audit(UNIT, null, AuditKind.LEAVING, new Period(PartialDate.ofYear(2018), PartialDate.ofYear(2021)), true))).isNotNull();
  }

  @Test
  void one_within_the_tenure_stands_for_it_only_where_it_reaches_to_the_last_day() {
    assertThat(find(audit(UNIT, TENURE, AuditKind.IN_OFFICE, new Period(FROM, PartialDate.of(2023, 12, 31)), true)).facts()).last()
        .satisfies(fact -> assertThat(fact.text()).contains("报告未审到离任之日"));
    assertThat(find(audit(UNIT, TENURE, AuditKind.IN_OFFICE, WHOLE, true))).isNull();
  }
}
