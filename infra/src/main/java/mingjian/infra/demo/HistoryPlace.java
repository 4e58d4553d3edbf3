package mingjian.infra.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.command.casefile.OpeningCommand.RegisterExistingCase;
import mingjian.command.registry.OfficeHolderCommand.RecordTenure;
import mingjian.command.registry.OfficeHolderCommand.RegisterOfficeHolder;
import mingjian.command.registry.OrgUnitCommand.RegisterUnit;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.casefile.Opening;
import mingjian.events.casefile.Standing;
import mingjian.events.casefile.Subject;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.PersonIdentity;
import mingjian.events.registry.PoliticalStatus;
import mingjian.events.registry.ServiceStatus;
import mingjian.events.registry.SupervisedCategory;
import mingjian.events.registry.TenureKind;
import mingjian.events.registry.UnitKind;
import org.jspecify.annotations.Nullable;

/// A place of the recorded history, and the papers of its commission. Posts stand for persons.
///
/// @param key in ids; @param name how units and posts begin
record HistoryPlace(String key, String name, Place place) {
  static final StaffId FIRST = new StaffId("H901");
  static final StaffId SECOND = new StaffId("H902");
  private static final FieldOfWork[] FIELDS = FieldOfWork.values();

  String commission() {
    return name + "纪委监委";
  }

  UnitId unit(String what, int n) {
    return new UnitId("unit-%s-%s-%03d".formatted(key, what, n));
  }

  PersonId person(String what, int n) {
    return new PersonId("person-%s-%s-%04d".formatted(key, what, n));
  }

  CaseId caseOf(int n) {
    return new CaseId("case-%s-%04d".formatted(key, n));
  }

  RegisterUnit register(UnitId id, String label, UnitKind kind) {
    return new RegisterUnit(id, name + label, kind, place, null, false, null, PartialDate.UNKNOWN);
  }

  RegisterOfficeHolder register(PersonId id, String label, LocalDate on) {
    return new RegisterOfficeHolder(id, PersonIdentity.labelled(name + label), false, null, PartialDate.of(on));
  }

  RecordTenure holds(PersonId id, UnitId unit, String post, HeadPost head, LocalDate since) {
    return new RecordTenure(id, unit, post, head, TenureKind.REGULAR, Period.since(PartialDate.of(since)), paper("任职通知", since), false);
  }

  /// 补录. The field of work follows the number, so that reports have something to tell apart.
  RegisterExistingCase existing(int n, List<Subject> subjects, List<Standing> standings, UnitId unit, LocalDate openedOn) {
    Period misconduct = new Period(PartialDate.of(openedOn.minusDays(900)), PartialDate.of(openedOn.minusDays(200)));
    Opening opening = new Opening(Opening.Procedure.PARTY, null, PartialDate.of(openedOn), List.of(approval("立案呈批表", openedOn)));
    return new RegisterExistingCase(
        caseOf(n), null, List.of(opening), null, subjects, standings, unit, Set.of(FIELDS[n % FIELDS.length]), misconduct, "反映违反纪律问题",
        place, commission(), Secrecy.INTERNAL, List.of(paper("初步核实情况报告", openedOn.minusDays(5))));
  }

  static Subject subject(PersonId person, String post, @Nullable String rank) {
    IdentityStatus status = new IdentityStatus(
        PoliticalStatus.PARTY_MEMBER, SupervisedCategory.CIVIL_SERVANT, ServiceStatus.IN_SERVICE, Set.of(), post, rank, null);
    return new Subject(person, status, null);
  }

  Approval approval(String title, LocalDate on) {
    return new Approval(commission(), "书记", FIRST, PartialDate.of(on), paper(title, on));
  }

  DocumentRef paper(String title, LocalDate on) {
    return new DocumentRef(title, null, PartialDate.of(on));
  }

}
