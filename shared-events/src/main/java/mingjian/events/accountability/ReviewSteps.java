package mingjian.events.accountability;

import java.util.ArrayList;
import java.util.List;

/// Which command may follow in which state, by the command's name (DOMAIN 4.2). The decider refuses the rest; a page offers these.
public final class ReviewSteps {
  private static final List<String> INQUIRY = List.of("IdentifyCandidates", "IdentifyResponsiblePerson", "AddEvidence",
      "HearResponsiblePerson", "EstablishResponsibility", "ExemptFromResponsibility", "MarkNotApplicable", "ExplainMissing",
      "UpholdFinding", "CorrectFinding", "RestoreReputation", "CloseReview", "FlagRecalculation", "SettleRecalculation", "RecheckReview",
      "IncludeNominationCheck", "FlagAppeal", "ReopenOnAppeal", "SettleAppealFlag");

  private ReviewSteps() {}

  public static List<String> from(ReviewState state) {
    return switch (state) {
      case NOT_STARTED -> List.of("OpenAccountabilityReview", "DeclineReview");
      case DISMISSED -> List.of("ReopenReview");
      case OPEN -> List.of("IdentifyCandidates", "DismissReview", "IncludeNominationCheck", "FlagAppeal", "SettleAppealFlag");
      case IDENTIFYING, HEARING_PERSONS, UNDER_DECISION, REOPENED -> INQUIRY;
      case DECIDED -> with("AnnounceAccountability");
      case ANNOUNCED -> List.of("CloseReview", "IdentifyCandidates", "CorrectFinding", "RestoreReputation", "ExplainMissing",
          "FlagRecalculation", "SettleRecalculation", "RecheckReview", "FlagAppeal", "ReopenOnAppeal", "SettleAppealFlag");
      case CLOSED -> List.of("ReopenReview", "RestoreReputation", "FlagRecalculation", "SettleRecalculation", "RecheckReview", "FlagAppeal",
          "ReopenOnAppeal", "SettleAppealFlag");
    };
  }

  public static boolean allows(ReviewState state, String command) {
    return from(state).contains(command);
  }

  private static List<String> with(String first) {
    List<String> all = new ArrayList<>(INQUIRY);
    all.addFirst(first);
    return List.copyOf(all);
  }
}
