package mingjian.command;

import static mingjian.command.Allowed.CLERKS;
import static mingjian.command.Allowed.HANDLERS;
import static mingjian.command.Allowed.LEADERS;
import static mingjian.command.Allowed.REGISTRARS;

import mingjian.command.accountability.ReviewCommand;

/// Who may enter what of a double inquiry: what was decided on paper the leaders; hearing and searching is the handlers' work.
final class MayOnReviews {
  private MayOnReviews() {}

  static void enter(Allowed table) {
    table.may(ReviewCommand.OpenAccountabilityReview.class, LEADERS);
    table.may(ReviewCommand.DeclineReview.class, LEADERS);
    table.may(ReviewCommand.DismissReview.class, LEADERS);
    table.may(ReviewCommand.IdentifyCandidates.class, HANDLERS);
    table.may(ReviewCommand.IdentifyResponsiblePerson.class, HANDLERS);
    table.may(ReviewCommand.AddEvidence.class, HANDLERS);
    table.may(ReviewCommand.HearResponsiblePerson.class, HANDLERS);
    table.may(ReviewCommand.EstablishResponsibility.class, LEADERS);
    table.may(ReviewCommand.ExemptFromResponsibility.class, LEADERS);
    table.may(ReviewCommand.MarkNotApplicable.class, LEADERS);
    table.may(ReviewCommand.ExplainMissing.class, HANDLERS);
    table.may(ReviewCommand.AnnounceAccountability.class, HANDLERS);
    table.may(ReviewCommand.CloseReview.class, LEADERS);
    table.may(ReviewCommand.ReopenReview.class, LEADERS);
    table.may(ReviewCommand.RecheckReview.class, REGISTRARS);
    table.may(ReviewCommand.UpholdFinding.class, LEADERS);
    table.may(ReviewCommand.CorrectFinding.class, LEADERS);
    table.may(ReviewCommand.RestoreReputation.class, LEADERS);
    table.may(ReviewCommand.FlagRecalculation.class, CLERKS);
    table.may(ReviewCommand.SettleRecalculation.class, LEADERS);
    table.may(ReviewCommand.IncludeNominationCheck.class, LEADERS);
    table.may(ReviewCommand.FlagAppeal.class, CLERKS);
    table.may(ReviewCommand.ReopenOnAppeal.class, LEADERS);
    table.may(ReviewCommand.SettleAppealFlag.class, LEADERS);
  }
}
