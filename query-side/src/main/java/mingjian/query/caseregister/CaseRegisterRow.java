package mingjian.query.caseregister;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.Place;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.casefile.CaseNumber;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.InvestigationEvent.HeadFlagSet;
import mingjian.query.Origin;
import org.jspecify.annotations.Nullable;

/// Status, no content: neither allegation nor conclusion stands here.
///
/// @param numbers 案件编号 and 立案文号 in force; @param voidedNumbers explained and never given again
/// @param units the unit first, then others that an announcement names
/// @param place of the unit; @param organ that handles the case
/// @param openedOn for an announcement the day it was announced
/// @param announced unit and post as announced; null for a case of our own
/// @param misconduct with the tenures of the subjects it gives the head flag, which is never stored (`HeadFlags`)
/// @param headFlags what somebody set by hand, with the reason
/// @param leader of the team
/// @param campaigns 专项 that it is tagged with, by which the register is searched
/// @param sealedFor who may still see a sealed case; null while it isn't sealed
public record CaseRegisterRow(
    CaseId caseId, Origin origin, List<CaseNumber> numbers, List<CaseNumber> voidedNumbers, CaseProgress progress,
    List<UnitId> units, Place place, String organ, PartialDate openedOn, @Nullable PartialDate closedOn,
    @Nullable String announced, @Nullable Period misconduct, List<HeadFlagSet> headFlags, @Nullable StaffId leader,
    Secrecy secrecy, @Nullable Set<StaffId> sealedFor, List<String> campaigns) {

  /// 案件编号, where there is one.
  public @Nullable String number() {
    return caseNumber().map(CaseNumber::number).orElse(null);
  }

  public Optional<CaseNumber> caseNumber() {
    return numbers.stream().filter(it -> it.kind() == CaseNumber.Kind.CASE_FILE).findFirst();
  }
}
