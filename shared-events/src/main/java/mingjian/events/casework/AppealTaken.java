package mingjian.events.casework;

import mingjian.events.AppealId;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.casefile.Penalty;
import org.jspecify.annotations.Nullable;

/// An appeal from a case, as far as the rules of other files need it.
///
/// @param against the penalty appealed; null where the file names none
/// @param decision null until it is decided
public record AppealTaken(AppealId appeal, PersonId person, AppealKind kind, @Nullable Penalty against, @Nullable Decision decision) {
  /// @param changedTo the lighter penalty; null unless one was named
  /// @param organ null where it was recorded without
  public record Decision(
      AppealOutcome outcome, @Nullable Penalty changedTo, @Nullable AppealOrgan organ, String decider, DocumentRef document, Approval approval,
      PartialDate decidedOn) {}

  /// What was decided in the case no longer stands as it was. A measure is no decision.
  public boolean changesDecision() {
    return decision != null && decision.outcome() != AppealOutcome.UPHELD && !kind.isAgainstMeasure();
  }

  /// 上一级监察机关的复核决定和国家监察委员会的复审、复核决定为最终决定 (监察法实施条例(2021) 210条). 复核 goes to the next higher organ by law (政务处分法 55条), so
  /// one recorded without its organ counts as final.
  public boolean isFinal() {
    return decision != null && switch (kind) {
      case RE_VERIFICATION -> decision.organ() != AppealOrgan.ORIGINAL;
      case RE_EXAMINATION -> decision.organ() == AppealOrgan.NATIONAL_COMMISSION;
      case PARTY_RECONSIDERATION, PARTY_REVIEW, MEASURE_COMPLAINT, MEASURE_REVIEW -> false;
    };
  }

  /// Whether both are against the same decision: the same penalty, or one that a file doesn't name.
  public boolean isAgainst(PersonId appellant, @Nullable Penalty other) {
    return person.equals(appellant) && (against == null || other == null || against == other);
  }
}
