package mingjian.events.accountability;

import static mingjian.events.accountability.Registers.misconduct;
import static mingjian.events.accountability.Registers.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecalculationTest {
  @Test
  void the_same_facts_change_nothing() {
    assertThat(Recalculation.changes(withoutHead().derive(), withoutHead().derive())).isEmpty();
  }

  @Test
  void a_head_recorded_later_appears_and_fills_the_vacancy() {
    List<DutyChange> changes = Recalculation.changes(withoutHead().derive(), withoutHead().head("head", "2014-01-01", null).derive());

    assertThat(changes).containsExactly(
        new DutyChange(DutyChangeKind.CANDIDATE_APPEARED, person("head"), null, DutyTier.FIRST, null),
        new DutyChange(DutyChangeKind.GAP_GONE, null, null, null, MissingFlag.M4));
  }

  @Test
  void a_tenure_ended_earlier_changes_the_days() {
    List<DutyChange> changes = Recalculation.changes(
        withoutHead().head("head", "2014-01-01", null).derive(), withoutHead().head("head", "2014-01-01", "2015-03-10").derive());

    assertThat(changes).extracting(DutyChange::kind).containsExactly(DutyChangeKind.OVERLAP_CHANGED, DutyChangeKind.GAP_APPEARED);
  }

  @Test
  void a_voided_tenure_takes_its_candidate_away() {
    assertThat(Recalculation.changes(withoutHead().head("head", "2014-01-01", null).derive(), withoutHead().derive()))
        .extracting(DutyChange::kind).contains(DutyChangeKind.CANDIDATE_GONE);
  }

  private static Registers withoutHead() {
    return misconduct("2015-03-01", "2015-03-31");
  }
}
