package mingjian.query.unitduties;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import mingjian.events.Words;
import mingjian.events.accountability.DecisionFacts.Met;
import mingjian.events.accountability.DecisionFacts.Nominated;
import mingjian.events.accountability.DutyFacts.Change;
import mingjian.events.accountability.DutyFacts.Divided;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.accountability.DutyFacts.Present;
import mingjian.events.accountability.DutyFacts.Supervised;
import mingjian.events.deliberation.MatterEvent.DecisionMeetingRecorded;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.OfficeHolderEvent;
import mingjian.events.registry.OfficeHolderEvent.DuplicatePersonLinked;
import mingjian.events.registry.OfficeHolderEvent.DuplicatePersonUnlinked;
import mingjian.events.registry.OfficeHolderEvent.IdentityCorrected;
import mingjian.events.registry.OfficeHolderEvent.OfficeHolderRegistered;
import mingjian.events.registry.OfficeHolderEvent.StaffCodeRecorded;
import mingjian.events.registry.OfficeHolderEvent.StaffCodeVoided;
import mingjian.events.registry.OfficeHolderEvent.StatusCorrected;
import mingjian.events.registry.OfficeHolderEvent.StatusUpdated;
import mingjian.events.registry.OfficeHolderEvent.TenureCorrected;
import mingjian.events.registry.OfficeHolderEvent.TenureEnded;
import mingjian.events.registry.OfficeHolderEvent.TenureRecorded;
import mingjian.events.registry.OfficeHolderEvent.TenureVoided;
import mingjian.events.registry.OrgUnitEvent;
import mingjian.events.registry.OrgUnitEvent.DivisionCorrected;
import mingjian.events.registry.OrgUnitEvent.DivisionEnded;
import mingjian.events.registry.OrgUnitEvent.DivisionRecorded;
import mingjian.events.registry.OrgUnitEvent.DuplicateUnitLinked;
import mingjian.events.registry.OrgUnitEvent.DuplicateUnitUnlinked;
import mingjian.events.registry.OrgUnitEvent.SuperiorChanged;
import mingjian.events.registry.OrgUnitEvent.SupervisorAssigned;
import mingjian.events.registry.OrgUnitEvent.SupervisorEnded;
import mingjian.events.registry.OrgUnitEvent.UnitCorrected;
import mingjian.events.registry.OrgUnitEvent.UnitMerged;
import mingjian.events.registry.OrgUnitEvent.UnitRegistered;
import mingjian.events.registry.OrgUnitEvent.UnitRenamed;
import mingjian.events.registry.OrgUnitEvent.UnitSplit;
import mingjian.events.registry.ServiceStatus;
import mingjian.events.supervision.AppointmentEvent;
import mingjian.events.supervision.AppointmentEvent.AppointmentFindingRecorded;
import mingjian.events.supervision.AppointmentEvent.AppointmentRecordCorrected;
import mingjian.events.supervision.AppointmentEvent.AppointmentRecorded;
import mingjian.events.supervision.AppointmentEvent.FirstNominatorRecorded;
import mingjian.query.Fields;
import mingjian.query.Periods;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per tenure, division of labour, supervisor and change, found by unit; never one row per unit that grows with it.
///
/// Duties are keyed by what they are entered with (a tenure stands with its person), so that their end finds them from its own event alone.
public final class UnitDutiesView implements View<UnitDutiesRow> {
  @Override
  public String name() {
    return "unit-duties";
  }

  @Override
  public int version() {
    return 6;
  }

  @Override
  public Class<UnitDutiesRow> rowType() {
    return UnitDutiesRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case OfficeHolderEvent e -> key(e);
      case OrgUnitEvent e -> key(e, recorded.sequence());
      case DecisionMeetingRecorded e -> e.about().unit() == null ? Set.of() : Set.of(e.about().unit() + "/meeting-" + recorded.id());
      case AppointmentEvent e -> Set.of(e.person() + "/nomination-" + e.appointmentId());
      default -> Set.of();
    };
  }

  private static Set<String> key(OfficeHolderEvent event) {
    PersonId person = event.personId();
    return switch (event) {
      case TenureRecorded e -> Set.of(person + "/tenure-" + e.tenureId());
      case TenureEnded e -> Set.of(person + "/tenure-" + e.tenureId());
      case TenureCorrected e -> Set.of(person + "/tenure-" + e.tenureId());
      case TenureVoided e -> Set.of(person + "/tenure-" + e.tenureId());
      case StatusUpdated _, StatusCorrected _ -> Set.of(person + "/present");
      case StaffCodeRecorded e -> Set.of(person + "/staff-" + e.staff());
      case StaffCodeVoided e -> Set.of(person + "/staff-" + e.staff());
      case DuplicatePersonLinked e -> Set.of(person + "/same-as-" + e.sameAs());
      case DuplicatePersonUnlinked e -> Set.of(person + "/same-as-" + e.sameAs());
      case OfficeHolderRegistered _, IdentityCorrected _ -> Set.of();
    };
  }

  private static Set<String> key(OrgUnitEvent event, long sequence) {
    UnitId unit = event.unitId();
    return switch (event) {
      case DivisionRecorded e -> Set.of(unit + "/division-" + e.divisionId());
      case DivisionEnded e -> Set.of(unit + "/division-" + e.divisionId());
      case DivisionCorrected e -> Set.of(unit + "/division-" + e.divisionId());
      case SupervisorAssigned e -> Set.of(unit + "/supervision-" + e.supervisionId());
      case SupervisorEnded e -> Set.of(unit + "/supervision-" + e.supervisionId());
      case UnitRegistered _, UnitRenamed _, UnitMerged _, UnitSplit _, SuperiorChanged _ -> Set.of(unit + "/change-" + sequence);
      case DuplicateUnitLinked e -> Set.of(unit + "/same-as-" + e.sameAs());
      case DuplicateUnitUnlinked e -> Set.of(unit + "/same-as-" + e.sameAs());
      case UnitCorrected _ -> Set.of();
    };
  }

  @Override
  public @Nullable UnitDutiesRow fold(@Nullable UnitDutiesRow row, Recorded recorded, String key) {
    return switch (recorded.event()) {
      case OfficeHolderEvent e -> fold(row, e, recorded.position());
      case OrgUnitEvent e -> fold(row, e);
      case DecisionMeetingRecorded e -> e.about().unit() == null ? row : UnitDutiesRow.of(new Met(
          e.about().unit(), e.fieldOfWork(), e.occurredOn(), e.meeting().present(), e.meeting().body(), e.meeting().minutes()));
      case AppointmentEvent e -> nominated(row, e);
      default -> row;
    };
  }

  /// Kept until somebody is named, and after a wrong name was withdrawn.
  private static @Nullable UnitDutiesRow nominated(@Nullable UnitDutiesRow row, AppointmentEvent event) {
    Nominated before = row == null ? null : row.nominated();
    return switch (event) {
      case AppointmentRecorded e -> UnitDutiesRow.of(new Nominated(e.person(), e.nominator(), e.post(), e.occurredOn(), e.document()));
      case FirstNominatorRecorded e -> before == null ? row : UnitDutiesRow.of(new Nominated(e.person(), e.nominator(), before.post(), before.on(), e.evidence()));
      case AppointmentFindingRecorded _ -> row;
      case AppointmentRecordCorrected e -> before == null || !e.nominatorWithdrawn() ? row
          : UnitDutiesRow.of(new Nominated(e.person(), null, before.post(), before.on(), before.document()));
    };
  }

  private static @Nullable UnitDutiesRow fold(@Nullable UnitDutiesRow row, OfficeHolderEvent event, long position) {
    return switch (event) {
      case TenureRecorded e ->
          UnitDutiesRow.of(new Held(
              e.tenureId(), e.personId(), e.unit(), e.post(), e.head() == HeadPost.YES, e.kind(), e.period(), e.document(), e.inferred()), position);
      case TenureEnded e -> row == null || row.held() == null ? row : UnitDutiesRow.of(ended(row.held(), e.occurredOn()), position);
      case TenureCorrected e ->
          UnitDutiesRow.of(new Held(
              e.tenureId(), e.personId(), e.unit(), e.post(), e.head() == HeadPost.YES, e.kind(), e.period(), e.document(), false), position);
      case TenureVoided _ -> null;
      case StatusUpdated e -> present(e.personId(), e.status());
      case StatusCorrected e -> present(e.personId(), e.status());
      case StaffCodeRecorded e -> UnitDutiesRow.of(new Present(e.personId(), false, false, e.staff()));
      case StaffCodeVoided _ -> null;
      case DuplicatePersonLinked e -> UnitDutiesRow.of(new Present(e.personId(), false, false, null, e.sameAs()));
      case DuplicatePersonUnlinked _ -> null;
      case OfficeHolderRegistered _, IdentityCorrected _ -> row;
    };
  }

  private static @Nullable UnitDutiesRow fold(@Nullable UnitDutiesRow row, OrgUnitEvent event) {
    return switch (event) {
      case DivisionRecorded e ->
          UnitDutiesRow.of(new Divided(e.divisionId(), e.unitId(), e.person(), e.fields(), e.period(), e.document()));
      case DivisionEnded e -> row == null || row.divided() == null ? row : UnitDutiesRow.of(ended(row.divided(), e.occurredOn()));
      case DivisionCorrected e ->
          UnitDutiesRow.of(new Divided(e.divisionId(), e.unitId(), e.person(), e.fields(), e.period(), e.document()));
      case SupervisorAssigned e ->
          UnitDutiesRow.of(e.supervisionId(), new Supervised(e.unitId(), e.body(), e.person(), Words.of(e.role()), e.period(), e.document()));
      case SupervisorEnded e ->
          row == null || row.supervised() == null ? row : UnitDutiesRow.of(e.supervisionId(), ended(row.supervised(), e.occurredOn()));
      case UnitRegistered e -> UnitDutiesRow.of(new Change(Change.Kind.ESTABLISHED, e.unitId(), e.unitId(), e.superior(), e.occurredOn()));
      case UnitRenamed e -> UnitDutiesRow.of(new Change(Change.Kind.RENAMED, e.unitId(), e.unitId(), null, e.occurredOn()));
      case UnitMerged e -> UnitDutiesRow.of(new Change(Change.Kind.MERGED, e.unitId(), e.into(), null, e.occurredOn()));
      case UnitSplit e -> UnitDutiesRow.of(new Change(Change.Kind.SPLIT, e.unitId(), e.off(), null, e.occurredOn()));
      case SuperiorChanged e ->
          UnitDutiesRow.of(new Change(Change.Kind.SUPERIOR_CHANGED, e.unitId(), e.unitId(), e.superior(), e.occurredOn()));
      case DuplicateUnitLinked e -> UnitDutiesRow.of(new Change(Change.Kind.SAME_AS, e.unitId(), e.sameAs(), null, e.occurredOn()));
      case DuplicateUnitUnlinked _ -> null;
      case UnitCorrected _ -> row;
    };
  }

  private static Held ended(Held held, PartialDate on) {
    return new Held(
        held.id(), held.person(), held.unit(), held.post(), held.head(), held.kind(), Periods.ended(held.period(), on),
        held.document(), held.inferred());
  }

  private static Divided ended(Divided it, PartialDate on) {
    return new Divided(it.id(), it.unit(), it.person(), it.fields(), Periods.ended(it.period(), on), it.document());
  }

  private static Supervised ended(Supervised it, PartialDate on) {
    return new Supervised(it.unit(), it.body(), it.person(), it.post(), Periods.ended(it.period(), on), it.document());
  }

  private static UnitDutiesRow present(PersonId person, IdentityStatus status) {
    boolean retired = status.service() == ServiceStatus.RETIRED;
    return UnitDutiesRow.of(new Present(person, retired, status.service() == ServiceStatus.DECEASED, null));
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(UnitDutiesRow row) {
    return Fields.of("unit", row.unit(), "person", row.person(), "after", row.after(),
        "staff", row.present() == null ? null : row.present().staff(),
        "sameAs", row.present() == null ? null : row.present().sameAs());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("unit"), List.of("person"), List.of("after"), List.of("staff"), List.of("sameAs"));
  }

  @Override
  public boolean readByRules() {
    return true;
  }

  @Override
  public Set<String> readers(UnitDutiesRow row) {
    return Readers.with(Readers.registry(), Readers.RULES);
  }
}
