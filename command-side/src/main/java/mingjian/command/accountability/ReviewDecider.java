package mingjian.command.accountability;

import java.util.List;
import mingjian.command.Asking;
import mingjian.command.Decider;
import mingjian.command.Rejection;
import mingjian.command.accountability.ReviewCommand.AddEvidence;
import mingjian.command.accountability.ReviewCommand.AnnounceAccountability;
import mingjian.command.accountability.ReviewCommand.CloseReview;
import mingjian.command.accountability.ReviewCommand.CorrectFinding;
import mingjian.command.accountability.ReviewCommand.DeclineReview;
import mingjian.command.accountability.ReviewCommand.DismissReview;
import mingjian.command.accountability.ReviewCommand.EstablishResponsibility;
import mingjian.command.accountability.ReviewCommand.ExemptFromResponsibility;
import mingjian.command.accountability.ReviewCommand.ExplainMissing;
import mingjian.command.accountability.ReviewCommand.FlagAppeal;
import mingjian.command.accountability.ReviewCommand.FlagRecalculation;
import mingjian.command.accountability.ReviewCommand.HearResponsiblePerson;
import mingjian.command.accountability.ReviewCommand.IdentifyCandidates;
import mingjian.command.accountability.ReviewCommand.IdentifyResponsiblePerson;
import mingjian.command.accountability.ReviewCommand.IncludeNominationCheck;
import mingjian.command.accountability.ReviewCommand.MarkNotApplicable;
import mingjian.command.accountability.ReviewCommand.OpenAccountabilityReview;
import mingjian.command.accountability.ReviewCommand.RecheckReview;
import mingjian.command.accountability.ReviewCommand.ReopenOnAppeal;
import mingjian.command.accountability.ReviewCommand.ReopenReview;
import mingjian.command.accountability.ReviewCommand.RestoreReputation;
import mingjian.command.accountability.ReviewCommand.SettleAppealFlag;
import mingjian.command.accountability.ReviewCommand.SettleRecalculation;
import mingjian.command.accountability.ReviewCommand.UpholdFinding;
import mingjian.events.Words;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.accountability.ReviewProgress;
import mingjian.events.accountability.ReviewSteps;

/// A double inquiry: started on approval, its candidates derived, each heard before anything is established, closed when nothing is left open
/// (DOMAIN 4.2, 4.3, 5). The system proposes and shows what is missing; what is established people with authority decided on paper.
public final class ReviewDecider implements Decider<ReviewCommand, ReviewProgress, ReviewEvent> {
  @Override
  public List<? extends ReviewEvent> decide(ReviewCommand command, ReviewProgress now, Asking asking) {
    requireStep(command, now);
    return switch (command) {
      case OpenAccountabilityReview c -> ReviewOpening.open(c, asking);
      case DeclineReview c -> ReviewOpening.decline(c, asking);
      case DismissReview c -> ReviewOpening.dismiss(c, now, asking);
      case IdentifyCandidates c -> Identifying.derive(c, now, asking);
      case IdentifyResponsiblePerson c -> Identifying.add(c, now, asking);
      case AddEvidence c -> Identifying.support(c, now, asking);
      case FlagRecalculation c -> Identifying.flag(c, now, asking);
      case SettleRecalculation c -> Identifying.settle(c, now, asking);
      case HearResponsiblePerson c -> Findings.hear(c, now, asking);
      case EstablishResponsibility c -> Findings.establish(c, now, asking);
      case ExemptFromResponsibility c -> Findings.exempt(c, now, asking);
      case MarkNotApplicable c -> Findings.notApplicable(c, now, asking);
      case UpholdFinding c -> Findings.uphold(c, now, asking);
      case CorrectFinding c -> Findings.correct(c, now, asking);
      case RestoreReputation c -> Findings.restore(c, now, asking);
      case ExplainMissing c -> ReviewClosing.explain(c, now, asking);
      case AnnounceAccountability c -> ReviewClosing.announce(c, now, asking);
      case CloseReview c -> ReviewClosing.close(c, now, asking);
      case ReopenReview c -> ReviewClosing.reopen(c, now, asking);
      case RecheckReview c -> ReviewClosing.recheck(c, now, asking);
      case IncludeNominationCheck c -> Identifying.checkNominations(c, now, asking);
      case FlagAppeal c -> Appealed.flag(c, now, asking);
      case ReopenOnAppeal c -> Appealed.reopen(c, now, asking);
      case SettleAppealFlag c -> Appealed.settle(c, now, asking);
    };
  }

  @Override
  public ReviewProgress evolve(ReviewProgress now, ReviewEvent event) {
    return now.evolve(event);
  }

  private static void requireStep(ReviewCommand command, ReviewProgress now) {
    String name = command.getClass().getSimpleName();
    if (!ReviewSteps.allows(now.state(), name)) {
      throw Rejection.because("wrong-state", "state", now.state(), "command", Words.of("command." + name));
    }
  }

  @Override
  public Class<ReviewCommand> commands() {
    return ReviewCommand.class;
  }

  @Override
  public Class<ReviewEvent> events() {
    return ReviewEvent.class;
  }

  @Override
  public String collection() {
    return "reviews";
  }

  @Override
  public String aggregateType() {
    return "accountability/review";
  }

  @Override
  public String prefix() {
    return "review-";
  }

  @Override
  public ReviewProgress initial() {
    return ReviewProgress.NOT_STARTED;
  }
}
