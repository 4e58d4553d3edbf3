package mingjian.command.casework;

import static mingjian.command.casework.CaseworkWords.APPEAL;
import static mingjian.command.casework.CaseworkWords.APPROVAL;
import static mingjian.command.casework.CaseworkWords.CASE;
import static mingjian.command.casework.CaseworkWords.DIRECTOR;
import static mingjian.command.casework.CaseworkWords.PAPER;
import static mingjian.command.casework.CaseworkWords.on;
import static mingjian.command.casework.WhenAppealChangesDecisionThenTellCaseAndReview.then;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingjian.command.accountability.ReviewCommand.FlagAppeal;
import mingjian.command.casefile.OutcomeCommand.RecordAppealOutcome;
import mingjian.events.CaseId;
import mingjian.events.ReviewId;
import mingjian.events.Secrecy;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.accountability.DutyFacts;
import mingjian.events.accountability.ReviewEvent.ReviewOpened;
import mingjian.events.accountability.ReviewMode;
import mingjian.events.accountability.ReviewProgress;
import mingjian.events.casework.AppealEvent.AppealDecided;
import mingjian.events.casework.AppealOrgan;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.work.WorkAbout;
import org.junit.jupiter.api.Test;

class WhenAppealChangesDecisionThenTellCaseAndReviewTest {
  @Test
  void a_decision_changed_on_appeal_is_told_to_the_case_and_to_its_review_alone() {
    assertThat(then(decided(AppealOutcome.REVOKED), List.of(review("review-1", CASE), review("review-2", new CaseId("case-2")))))
        .containsExactly(new RecordAppealOutcome(CASE, APPEAL), new FlagAppeal(new ReviewId("review-1"), APPEAL));
    assertThat(then(decided(AppealOutcome.CHANGED), List.of())).containsExactly(new RecordAppealOutcome(CASE, APPEAL));
  }

  @Test
  void one_that_was_upheld_is_told_to_nobody() {
    assertThat(then(decided(AppealOutcome.UPHELD), List.of(review("review-1", CASE)))).isEmpty();
  }

  private static AppealDecided decided(AppealOutcome outcome) {
    return new AppealDecided(APPEAL, new WorkAbout(List.of(DIRECTOR), null, CASE, Secrecy.INTERNAL), outcome, null, "某县监委", "事实不清", PAPER, APPROVAL,
        on("2025-12-28"), AppealOrgan.ORIGINAL, null);
  }

  private static ReviewProgress review(String id, CaseId caseId) {
    CaseFacts facts = new CaseFacts(caseId, null, Set.of(), null, List.of(), Set.of(), true, false, false);
    return ReviewProgress.NOT_STARTED.evolve(new ReviewOpened(new ReviewId(id), caseId, ReviewMode.DOUBLE, List.of(), false, List.of(APPROVAL), null, null, facts,
        new DutyFacts(List.of(), List.of(), List.of(), List.of()), 1, false, on("2025-12-01")));
  }
}
