package mingjian.query.rates;

import static mingjian.query.Happened.APPROVAL;
import static mingjian.query.Happened.BUREAU;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.PAPER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.DutySlipId;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.RecordId;
import mingjian.events.Secrecy;
import mingjian.events.UnitId;
import mingjian.events.supervision.DutySlipEvent.DutyListDispatched;
import mingjian.events.supervision.DutySlipKind;
import mingjian.events.supervision.RecordEvent.SupervisionRecorded;
import mingjian.events.supervision.RecordKind;
import mingjian.events.supervision.RecordState;
import mingjian.events.work.WorkAbout;
import mingjian.query.ViewScenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a unit has once begun to do each quarter or month.
class RecurringRatesTest {
  @Test
  void a_unit_that_had_a_list_is_owed_one_each_quarter_for_a_year() {
    ViewScenario<RateRow> rows = after(list(2024, 4), list(2025, 2));
    assertThat(rows.row("unit-bureau/DUTY_LIST/2024-Q4").answer()).isEqualTo("MET");
    assertThat(rows.row("unit-bureau/DUTY_LIST/2025-Q1").answer()).isEqualTo("OPEN");
    assertThat(rows.row("unit-bureau/DUTY_LIST/2025-Q1").due()).isEqualTo(LocalDate.of(2025, 3, 31));
    assertThat(rows.row("unit-bureau/DUTY_LIST/2025-Q2").answer()).isEqualTo("MET");
    assertThat(rows.row("unit-bureau/DUTY_LIST/2026-Q2").answer()).isEqualTo("OPEN");
    assertThat(rows.keys()).doesNotContain("unit-bureau/DUTY_LIST/2024-Q3", "unit-bureau/DUTY_LIST/2026-Q3");
  }

  @Test
  void a_unit_that_never_had_one_owes_nothing() {
    assertThat(after(record(RecordKind.ASSESSMENT, BUREAU, PartialDate.of(2025, 3, 1))).keys()).isEmpty();
    assertThat(after(record(RecordKind.MONTHLY_MEETING, null, PartialDate.of(2025, 3, 1))).keys()).isEmpty();
  }

  @Test
  void a_month_without_a_meeting_stands_there_once_the_unit_has_begun() {
    ViewScenario<RateRow> rows = after(
        record(RecordKind.MONTHLY_MEETING, BUREAU, PartialDate.of(2025, 1, 20)), record(RecordKind.MONTHLY_MEETING, BUREAU, PartialDate.ofMonth(2025, 3)));
    assertThat(rows.row("unit-bureau/MONTHLY_MEETING/2025-01").answer()).isEqualTo("MET");
    assertThat(rows.row("unit-bureau/MONTHLY_MEETING/2025-02").answer()).isEqualTo("OPEN");
    assertThat(rows.row("unit-bureau/MONTHLY_MEETING/2025-02").due()).isEqualTo(LocalDate.of(2025, 2, 28));
    assertThat(rows.row("unit-bureau/MONTHLY_MEETING/2025-03").answer()).isEqualTo("MET");
    assertThat(rows.keys()).contains("unit-bureau/MONTHLY_MEETING/2026-03").doesNotContain("unit-bureau/MONTHLY_MEETING/2024-12", "unit-bureau/MONTHLY_MEETING/2026-04");
  }

  @Test
  void an_earlier_meeting_recorded_later_keeps_what_was_done() {
    ViewScenario<RateRow> rows = after(
        record(RecordKind.MONTHLY_MEETING, BUREAU, PartialDate.of(2025, 3, 20)), record(RecordKind.MONTHLY_MEETING, BUREAU, PartialDate.of(2025, 1, 20)));
    assertThat(rows.row("unit-bureau/MONTHLY_MEETING/2025-03").answer()).isEqualTo("MET");
    assertThat(rows.row("unit-bureau/MONTHLY_MEETING/2025-02").answer()).isEqualTo("OPEN");
  }

  private static DutyListDispatched list(int year, int quarter) {
    return new DutyListDispatched(
        new DutySlipId("slip-1"), new WorkAbout(List.of(CHIEF), BUREAU, null, Secrecy.INTERNAL), "本季度清单", DutySlipKind.DUTY_LIST, year,
        mingjian.events.supervision.Quarter.values()[quarter - 1], List.of(), "局长",
        LocalDate.of(year, 12, 31), PAPER, PartialDate.ofYear(year));
  }

  private static SupervisionRecorded record(RecordKind kind, @Nullable UnitId unit, PartialDate on) {
    return new SupervisionRecorded(
        new RecordId("record-1"), new WorkAbout(List.of(), unit, null, Secrecy.INTERNAL), kind, RecordState.COMPLETED, "专题会", "局长", null, null, null, "纪要",
        List.of(), List.of(), PAPER, APPROVAL, null, on);
  }

  private static ViewScenario<RateRow> after(Event... events) {
    return ViewScenario.given(RateLimits.view()).happened("slip-1", events);
  }
}
