package mingjian.command.casework;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.accountability.ReviewCommand.FlagAppeal;
import mingjian.command.casefile.OutcomeCommand.RecordAppealOutcome;
import mingjian.events.CaseId;
import mingjian.events.accountability.ReviewProgress;
import mingjian.events.casework.AppealEvent.AppealDecided;
import mingjian.events.casework.AppealOutcome;

/// When an appeal changes or revokes 变更、撤销 the decision of a case, the case is told what came of its decision ([RecordAppealOutcome]) and its double inquiry is
/// flagged ([FlagAppeal]; DOMAIN 5.4 “appeal”). Neither is reopened by it: that a person decides, citing the appeal.
public final class WhenAppealChangesDecisionThenTellCaseAndReview {
  private WhenAppealChangesDecisionThenTellCaseAndReview() {}

  public static List<Command> then(AppealDecided event, List<ReviewProgress> reviews) {
    if (event.outcome() == AppealOutcome.UPHELD) {
      return List.of();
    }
    CaseId caseId = Objects.requireNonNull(event.about().relatedCase(), "an appeal is from a case");
    Stream<Command> flags = reviews.stream()
        .filter(it -> it.opened() != null && it.opened().caseId().equals(caseId))
        .map(it -> new FlagAppeal(it.opened().reviewId(), event.appealId()));
    return Stream.concat(Stream.<Command>of(new RecordAppealOutcome(caseId, event.appealId())), flags).toList();
  }
}
