package mingjian.query.casefile;

import java.util.List;
import mingjian.events.AppealId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.casefile.HeadFlag;
import mingjian.events.casefile.OutcomeEvent.DecisionChangedOnAppeal;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.registry.IdentityStatus;
import mingjian.query.Lists;
import org.jspecify.annotations.Nullable;

/// What the file holds of one subject beside the state.
///
/// @param identity who the subject is, as last recorded; @param atMisconduct null where not known
/// @param appealed what appeals changed of what was imposed; it stands beside the sanctions, which stay
/// @param restoredAfter appeals after which something was put right 恢复
/// @param headFlag set by hand, with `headFlagReason`; the derived value is worked out when shown
public record SubjectFile(
    PersonId person, IdentityStatus identity, @Nullable IdentityStatus atMisconduct, @Nullable HeadFlag headFlag,
    @Nullable String headFlagReason, List<SanctionImposed> sanctions, @Nullable PartialDate factsServedOn,
    @Nullable PartialDate announcedOn, @Nullable PartialDate executedOn, List<DecisionChangedOnAppeal> appealed, List<AppealId> restoredAfter) {

  static SubjectFile begun(PersonId person, IdentityStatus atOpening, @Nullable IdentityStatus atMisconduct) {
    return new SubjectFile(person, atOpening, atMisconduct, null, null, List.of(), null, null, null, List.of(), List.of());
  }

  SubjectFile identified(IdentityStatus status) {
    return new SubjectFile(
        person, status, atMisconduct, headFlag, headFlagReason, sanctions, factsServedOn, announcedOn, executedOn, appealed, restoredAfter);
  }

  SubjectFile flagged(HeadFlag flag, String reason) {
    return new SubjectFile(person, identity, atMisconduct, flag, reason, sanctions, factsServedOn, announcedOn, executedOn, appealed, restoredAfter);
  }

  SubjectFile sanctioned(SanctionImposed sanction) {
    return new SubjectFile(
        person, identity, atMisconduct, headFlag, headFlagReason, Lists.with(sanctions, sanction), factsServedOn, announcedOn, executedOn, appealed, restoredAfter);
  }

  SubjectFile served(PartialDate on) {
    return new SubjectFile(person, identity, atMisconduct, headFlag, headFlagReason, sanctions, on, announcedOn, executedOn, appealed, restoredAfter);
  }

  SubjectFile announced(PartialDate on) {
    return new SubjectFile(person, identity, atMisconduct, headFlag, headFlagReason, sanctions, factsServedOn, on, executedOn, appealed, restoredAfter);
  }

  SubjectFile executed(PartialDate on) {
    return new SubjectFile(person, identity, atMisconduct, headFlag, headFlagReason, sanctions, factsServedOn, announcedOn, on, appealed, restoredAfter);
  }

  SubjectFile appealed(DecisionChangedOnAppeal change) {
    return new SubjectFile(
        person, identity, atMisconduct, headFlag, headFlagReason, sanctions, factsServedOn, announcedOn, executedOn, Lists.with(appealed, change),
        restoredAfter);
  }

  SubjectFile restored(AppealId appeal) {
    return new SubjectFile(
        person, identity, atMisconduct, headFlag, headFlagReason, sanctions, factsServedOn, announcedOn, executedOn, appealed,
        Lists.with(restoredAfter, appeal));
  }

  /// What was imposed stays; the days by which facts, decision and execution were told are to be told anew.
  SubjectFile reopened() {
    return new SubjectFile(person, identity, atMisconduct, headFlag, headFlagReason, sanctions, null, null, null, appealed, restoredAfter);
  }

  /// What an appeal changed or revoked is put right, and nobody has recorded it (政务处分法 59、60条).
  boolean owesRestoration() {
    return appealed.stream().anyMatch(it -> !restoredAfter.contains(it.appealId()));
  }
}
