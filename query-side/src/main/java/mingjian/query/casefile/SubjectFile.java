package mingjian.query.casefile;

import java.util.List;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.casefile.HeadFlag;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.registry.IdentityStatus;
import mingjian.query.Lists;
import org.jspecify.annotations.Nullable;

/// What the file holds of one subject beside the state.
///
/// @param identity who the subject is, as last recorded; @param atMisconduct null where not known
/// @param headFlag set by hand, with `headFlagReason`; the derived value is worked out when shown
public record SubjectFile(
    PersonId person, IdentityStatus identity, @Nullable IdentityStatus atMisconduct, @Nullable HeadFlag headFlag,
    @Nullable String headFlagReason, List<SanctionImposed> sanctions, @Nullable PartialDate factsServedOn,
    @Nullable PartialDate announcedOn, @Nullable PartialDate executedOn) {

  static SubjectFile begun(PersonId person, IdentityStatus atOpening, @Nullable IdentityStatus atMisconduct) {
    return new SubjectFile(person, atOpening, atMisconduct, null, null, List.of(), null, null, null);
  }

  SubjectFile identified(IdentityStatus status) {
    return new SubjectFile(
        person, status, atMisconduct, headFlag, headFlagReason, sanctions, factsServedOn, announcedOn, executedOn);
  }

  SubjectFile flagged(HeadFlag flag, String reason) {
    return new SubjectFile(person, identity, atMisconduct, flag, reason, sanctions, factsServedOn, announcedOn, executedOn);
  }

  SubjectFile sanctioned(SanctionImposed sanction) {
    return new SubjectFile(
        person, identity, atMisconduct, headFlag, headFlagReason, Lists.with(sanctions, sanction), factsServedOn, announcedOn, executedOn);
  }

  SubjectFile served(PartialDate on) {
    return new SubjectFile(person, identity, atMisconduct, headFlag, headFlagReason, sanctions, on, announcedOn, executedOn);
  }

  SubjectFile announced(PartialDate on) {
    return new SubjectFile(person, identity, atMisconduct, headFlag, headFlagReason, sanctions, factsServedOn, on, executedOn);
  }

  SubjectFile executed(PartialDate on) {
    return new SubjectFile(person, identity, atMisconduct, headFlag, headFlagReason, sanctions, factsServedOn, announcedOn, on);
  }
}
