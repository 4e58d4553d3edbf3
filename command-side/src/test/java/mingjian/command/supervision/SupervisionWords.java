package mingjian.command.supervision;

import java.util.List;
import java.util.Set;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.accountability.DutyFacts;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.registry.TenureKind;
import mingjian.events.work.WorkAbout;

/// The words in which files of daily supervision are told in tests.
final class SupervisionWords {
  static final PersonId CHIEF = new PersonId("person-chief");
  static final PersonId SECRETARY = new PersonId("person-secretary");
  static final UnitId BUREAU = new UnitId("unit-bureau");
  static final CaseId CASE = new CaseId("case-1");
  static final TenureId TENURE = new TenureId("tenure-1");
  static final PartialDate TODAY = PartialDate.of(Scenario.TODAY);
  static final PartialDate YESTERDAY = PartialDate.of(Scenario.TODAY.minusDays(1));
  static final PartialDate LAST_MONTH = PartialDate.of(Scenario.TODAY.minusDays(30));
  static final PartialDate TOMORROW = PartialDate.of(Scenario.TODAY.plusDays(1));

  private SupervisionWords() {}

  static DocumentRef paper(String title) {
    return new DocumentRef(title, null, LAST_MONTH);
  }

  static Approval approval() {
    return approvedBy("buzhang01");
  }

  static Approval approvedBy(String staff) {
    return new Approval("某县委组织部", "部长", new StaffId(staff), LAST_MONTH, paper("批准文书"));
  }

  static WorkAbout chief() {
    return new WorkAbout(List.of(CHIEF), BUREAU, null, Secrecy.INTERNAL);
  }

  static WorkAbout chiefOfCase() {
    return new WorkAbout(List.of(CHIEF), BUREAU, CASE, Secrecy.INTERNAL);
  }

  static WorkAbout bureau() {
    return new WorkAbout(List.of(), BUREAU, null, Secrecy.INTERNAL);
  }

  static WorkAbout chiefAlone() {
    return new WorkAbout(List.of(CHIEF), null, null, Secrecy.INTERNAL);
  }

  static Period thisYear() {
    return new Period(PartialDate.of(2026, 1, 1), PartialDate.of(2026, 12, 31));
  }

  /// The case has a team of one, and the chief held the bureau until the day given.
  static NoFacts world(PartialDate tenureEnded) {
    return new NoFacts() {
      @Override
      public CaseFacts caseFacts(CaseId id) {
        return new CaseFacts(id, BUREAU, Set.of(), null, List.of(CHIEF), Set.of(new StaffId("chengban01")), false, false, false);
      }

      @Override
      public DutyFacts dutiesAround(List<UnitId> units) {
        Held held = new Held(TENURE, CHIEF, BUREAU, "局长", true, TenureKind.REGULAR, new Period(PartialDate.ofYear(2020), tenureEnded), null, false);
        return new DutyFacts(List.of(held), List.of(), List.of(), List.of());
      }
    };
  }
}
