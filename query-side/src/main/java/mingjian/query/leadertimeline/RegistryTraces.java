package mingjian.query.leadertimeline;

import java.util.List;
import java.util.Set;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
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
import mingjian.query.Readers;
import org.jspecify.annotations.Nullable;

/// Tenures, divisions of labour, identity.
final class RegistryTraces {
  private static final String IDENTITY = "identity";

  private RegistryTraces() {}

  static Trace of(OfficeHolderEvent event) {
    List<PersonId> person = List.of(event.personId());
    return switch (event) {
      case OfficeHolderRegistered _ -> entry(person, EntryKind.IDENTITY, null, IDENTITY);
      case IdentityCorrected _ -> entry(person, EntryKind.CORRECTION, null, IDENTITY).correctingThread(IDENTITY);
      case StatusUpdated e -> entry(person, EntryKind.IDENTITY, null, "status-" + e.occurredOn());
      case StatusCorrected e -> entry(person, EntryKind.CORRECTION, null, "status").correctingThread("status-" + e.since());
      case TenureRecorded e -> entry(person, EntryKind.TENURE, e.unit(), tenure(e.tenureId().value()));
      case TenureEnded e -> entry(person, EntryKind.TENURE, e.unit(), tenure(e.tenureId().value()));
      case TenureCorrected e -> correction(person, e.unit(), tenure(e.tenureId().value()));
      case TenureVoided e -> correction(person, e.unit(), tenure(e.tenureId().value()));
      // who works for the inspection body under which code is the concern of its own rules, not of a dossier
      case StaffCodeRecorded _, StaffCodeVoided _ -> Trace.NONE;
      case DuplicatePersonLinked e -> entry(List.of(e.personId(), e.sameAs()), EntryKind.IDENTITY, null, "duplicates");
      case DuplicatePersonUnlinked e -> entry(List.of(e.personId(), e.sameAs()), EntryKind.IDENTITY, null, "duplicates");
    };
  }

  static Trace of(OrgUnitEvent event) {
    UnitId unit = event.unitId();
    return switch (event) {
      case DivisionRecorded e -> entry(List.of(e.person()), EntryKind.DIVISION, unit, "division-" + e.divisionId());
      case DivisionEnded e -> entry(List.of(e.person()), EntryKind.DIVISION, unit, "division-" + e.divisionId());
      case DivisionCorrected e -> correction(List.of(e.person()), unit, "division-" + e.divisionId());
      case SupervisorAssigned e -> entry(List.of(e.person()), EntryKind.SUPERVISION, unit, "supervision-" + e.supervisionId());
      case SupervisorEnded e -> entry(List.of(e.person()), EntryKind.SUPERVISION, unit, "supervision-" + e.supervisionId());
      case UnitRegistered _, UnitRenamed _, UnitMerged _, UnitSplit _, SuperiorChanged _, UnitCorrected _,
          DuplicateUnitLinked _, DuplicateUnitUnlinked _ ->
          Trace.NONE;
    };
  }

  private static String tenure(String id) {
    return "tenure-" + id;
  }

  private static Trace correction(List<PersonId> persons, UnitId unit, String thread) {
    return entry(persons, EntryKind.CORRECTION, unit, thread).correctingThread(thread);
  }

  private static Trace entry(List<PersonId> persons, EntryKind kind, @Nullable UnitId unit, String thread) {
    return new Trace(persons, new Trace.Entry(kind, unit, null, Set.of(), thread, Readers.registry()), null);
  }
}
