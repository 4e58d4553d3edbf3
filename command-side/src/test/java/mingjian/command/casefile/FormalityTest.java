package mingjian.command.casefile;

import static mingjian.command.casefile.CaseWords.APPROVAL;
import static mingjian.command.casefile.CaseWords.CASE;
import static mingjian.command.casefile.CaseWords.DIRECTOR;
import static mingjian.command.casefile.CaseWords.PAPER;
import static mingjian.command.casefile.CaseWords.closed;
import static mingjian.command.casefile.CaseWords.decided;
import static mingjian.command.casefile.CaseWords.on;
import static mingjian.command.casefile.CaseWords.punished;
import static mingjian.command.casefile.CaseWords.sanctioned;
import static mingjian.command.casefile.CaseWords.so;

import mingjian.command.Limits;
import mingjian.command.Scenario;
import mingjian.command.casefile.OutcomeCommand.ExtendFormalities;
import mingjian.command.casefile.OutcomeCommand.FinishFormalities;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.OutcomeEvent.FormalitiesExtended;
import mingjian.events.casefile.OutcomeEvent.FormalitiesFinished;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.timelimits.TimeLimit;
import org.junit.jupiter.api.Test;

/// 职务、工资等变更手续 (处分条例 44条; 政务处分法 54条).
class FormalityTest {
  private static final CaseEvent FINISHED = new FormalitiesFinished(CASE, DIRECTOR, "已变更工资待遇", PAPER, on("2025-12-05"));
  private static final CaseEvent EXTENDED = new FormalitiesExtended(CASE, DIRECTOR, "手续复杂", APPROVAL, on("2025-12-05"));

  @Test
  void what_a_sanction_changed_of_post_and_pay_is_registered_as_done() {
    file(punished()).when(finish("2025-12-05")).then(FINISHED);
    file(decided(), sanctioned(DIRECTOR, SanctionKind.GOVERNMENT, Penalty.DEMOTION)).when(finish("2025-12-05")).then(FINISHED);
  }

  @Test
  void not_without_a_sanction_that_changes_it_not_before_it_and_not_twice() {
    file(decided()).when(finish("2025-12-05")).thenRejected("wrong-state");
    file(decided(), sanctioned(DIRECTOR, SanctionKind.PARTY, Penalty.SERIOUS_WARNING), closed(DIRECTOR)).when(finish("2025-12-05"))
        .thenRejected("formalities-without-sanction");
    file(punished()).when(finish("2025-11-11")).thenRejected("before-what-it-answers");
    file(punished(), FINISHED).when(finish("2025-12-05")).thenRejected("formalities-done-already");
  }

  @Test
  void more_time_is_granted_once_for_each_sanction() {
    file(punished()).when(extend("2025-12-05")).then(EXTENDED);
    file(punished(), EXTENDED).when(extend("2025-12-05")).thenRejected("formalities-extended-already");
    file(punished(), EXTENDED, sanctioned(DIRECTOR, SanctionKind.GOVERNMENT, Penalty.EXPULSION)).when(extend("2025-12-05")).then(EXTENDED);
  }

  @Test
  void how_often_the_rule_in_force_says() {
    TimeLimit twice = Limits.extensible(Limits.FORMALITIES, "casefile/formalities-extended", 2);
    file(punished(), EXTENDED).knowing(Limits.knowing(Limits.of(twice))).when(extend("2025-12-05")).then(EXTENDED);
    file(punished(), EXTENDED, EXTENDED).knowing(Limits.knowing(Limits.of(twice))).when(extend("2025-12-05")).thenRejected("formalities-extended-already");
    file(punished(), EXTENDED).knowing(Limits.knowing(Limits.NONE)).when(extend("2025-12-05")).then(EXTENDED);
  }

  @Test
  void what_is_done_needs_no_more_time_and_what_was_granted_more_may_still_be_done() {
    file(punished(), FINISHED).when(extend("2025-12-05")).thenRejected("formalities-done-already");
    file(punished()).when(extend("2025-11-11")).thenRejected("before-what-it-answers");
    file(punished(), EXTENDED).when(finish("2025-12-05")).then(FINISHED);
  }

  @Test
  void a_later_sanction_has_formalities_of_its_own() {
    file(punished(), FINISHED, sanctioned(DIRECTOR, SanctionKind.GOVERNMENT, Penalty.EXPULSION)).when(finish("2025-12-05")).then(FINISHED);
    file(punished(), FINISHED, sanctioned(DIRECTOR, SanctionKind.GOVERNMENT, Penalty.WARNING)).when(finish("2025-12-05"))
        .thenRejected("formalities-done-already");
  }

  private static Scenario file(CaseEvent[] past, CaseEvent... then) {
    return Scenario.scenario(new CaseDecider()).given(so(past, then));
  }

  private static FinishFormalities finish(String day) {
    return new FinishFormalities(CASE, DIRECTOR, "已变更工资待遇", PAPER, on(day));
  }

  private static ExtendFormalities extend(String day) {
    return new ExtendFormalities(CASE, DIRECTOR, "手续复杂", APPROVAL, on(day));
  }
}
