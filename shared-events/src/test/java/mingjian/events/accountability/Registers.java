package mingjian.events.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mingjian.events.CaseId;
import mingjian.events.DivisionId;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.registry.TenureKind;
import org.jspecify.annotations.Nullable;

/// Words for what the registers say about a bureau 局 in which a construction clerk took bribes. Dates as text; `null` = still goes on.
final class Registers {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final UnitId BUREAU = new UnitId("unit-bureau");
  static final UnitId COUNTY = new UnitId("unit-county");

  private final List<DutyFacts.Held> tenures = new ArrayList<>();
  private final List<DutyFacts.Divided> divisions = new ArrayList<>();
  private final List<DutyFacts.Supervised> supervisors = new ArrayList<>();
  private final List<DutyFacts.Change> history = new ArrayList<>();
  private final List<DutyFacts.Present> present = new ArrayList<>();
  private final List<DecisionFacts.Met> meetings = new ArrayList<>();
  private final List<DecisionFacts.Nominated> nominations = new ArrayList<>();
  private final List<UnitId> otherUnits = new ArrayList<>();
  private Set<FieldOfWork> fields = Set.of(FieldOfWork.CONSTRUCTION);
  private Set<PersonId> underInvestigation = Set.of();
  private ReviewMode mode = ReviewMode.DOUBLE;
  private boolean nominationCheck;
  private List<PersonId> subjects = List.of(person("clerk"));
  private @Nullable UnitId unit = BUREAU;
  private @Nullable Period misconduct;

  static Registers misconduct(String from, @Nullable String to) {
    Registers registers = new Registers();
    registers.misconduct = period(from, to);
    return registers;
  }

  static PersonId person(String name) {
    return new PersonId("person-" + name);
  }

  static Period period(String from, @Nullable String to) {
    return new Period(PartialDate.parse(from), to == null ? null : PartialDate.parse(to));
  }

  static DocumentRef paper(String title) {
    return new DocumentRef(title, "组任〔2015〕1号", PartialDate.ofYear(2015));
  }

  Registers head(String name, String from, @Nullable String to) {
    return tenure(name, BUREAU, "局长", true, TenureKind.REGULAR, from, to);
  }

  Registers tenure(String name, UnitId unit, String post, boolean head, TenureKind kind, String from, @Nullable String to) {
    tenures.add(new DutyFacts.Held(new TenureId("tenure-" + (tenures.size() + 1)), person(name), unit, post, head, kind, period(from, to),
        paper("任职通知"), false));
    return this;
  }

  Registers inferredHead(String name, String from, @Nullable String to) {
    tenures.add(new DutyFacts.Held(new TenureId("tenure-x"), person(name), BUREAU, "局长", true, TenureKind.UNKNOWN, period(from, to), null, true));
    return this;
  }

  /// A deputy with tenure and division for the same time.
  Registers deputy(String name, FieldOfWork field, String from, @Nullable String to) {
    return tenure(name, BUREAU, "副局长", false, TenureKind.REGULAR, from, to).division(name, BUREAU, field, from, to);
  }

  Registers division(String name, UnitId unit, FieldOfWork field, String from, @Nullable String to) {
    divisions.add(new DutyFacts.Divided(new DivisionId("division-" + (divisions.size() + 1)), unit, person(name), Set.of(field),
        period(from, to), paper("班子分工")));
    return this;
  }

  Registers divisionWithoutPaper(String name, FieldOfWork field, String from, @Nullable String to) {
    divisions.add(new DutyFacts.Divided(new DivisionId("division-x"), BUREAU, person(name), Set.of(field), period(from, to), null));
    return this;
  }

  Registers supervisor(String name, String from, @Nullable String to) {
    supervisors.add(new DutyFacts.Supervised(BUREAU, "县纪委派驻组", person(name), "组长", period(from, to), paper("派驻通知")));
    return this;
  }

  Registers countyHead(String name, String from, @Nullable String to) {
    history.add(new DutyFacts.Change(DutyFacts.Change.Kind.ESTABLISHED, BUREAU, BUREAU, COUNTY, PartialDate.UNKNOWN));
    return tenure(name, COUNTY, "县长", true, TenureKind.REGULAR, from, to);
  }

  Registers merged(UnitId before, UnitId into, String on) {
    history.add(new DutyFacts.Change(DutyFacts.Change.Kind.MERGED, before, into, null, PartialDate.parse(on)));
    return this;
  }

  Registers split(UnitId before, UnitId off, String on) {
    history.add(new DutyFacts.Change(DutyFacts.Change.Kind.SPLIT, before, off, null, PartialDate.parse(on)));
    return this;
  }

  Registers sameUnit(UnitId duplicate, UnitId original) {
    history.add(new DutyFacts.Change(DutyFacts.Change.Kind.SAME_AS, duplicate, original, null, PartialDate.parse("2026-01-05")));
    return this;
  }

  Registers samePerson(String duplicate, String original) {
    present.add(new DutyFacts.Present(person(duplicate), false, false, null, person(original)));
    return this;
  }

  Registers renamed(String on) {
    history.add(new DutyFacts.Change(DutyFacts.Change.Kind.RENAMED, BUREAU, BUREAU, null, PartialDate.parse(on)));
    return this;
  }

  Registers met(FieldOfWork field, String on, String... present) {
    meetings.add(new DecisionFacts.Met(
        BUREAU, field, PartialDate.parse(on), List.of(present).stream().map(Registers::person).toList(), "局党组会", paper("会议纪要")));
    return this;
  }

  Registers metWithoutMinutes(FieldOfWork field, String on, String... present) {
    meetings.add(new DecisionFacts.Met(
        BUREAU, field, PartialDate.parse(on), List.of(present).stream().map(Registers::person).toList(), "局党组会", null));
    return this;
  }

  Registers nominated(String appointee, String by, String on) {
    nominations.add(new DecisionFacts.Nominated(person(appointee), person(by), "科长", PartialDate.parse(on), paper("推荐材料")));
    return this;
  }

  Registers now(String name, boolean retired, boolean deceased, @Nullable String staff) {
    present.add(new DutyFacts.Present(person(name), retired, deceased, staff == null ? null : new StaffId(staff)));
    return this;
  }

  Registers subject(String name) {
    subjects = List.of(person(name));
    return this;
  }

  Registers investigated(String name) {
    underInvestigation = Set.of(person(name));
    return this;
  }

  Registers fields(FieldOfWork... fields) {
    this.fields = Set.of(fields);
    return this;
  }

  Registers alsoUnit(UnitId unit) {
    otherUnits.add(unit);
    return this;
  }

  Registers triple() {
    mode = ReviewMode.TRIPLE;
    return this;
  }

  Registers checkingNominations() {
    nominationCheck = true;
    return this;
  }

  Registers unknownUnit() {
    unit = null;
    return this;
  }

  DutyFacts duties() {
    return new DutyFacts(tenures, divisions, supervisors, history, present);
  }

  Derivation derive() {
    CaseFacts facts = new CaseFacts(new CaseId("case-1"), unit, fields, misconduct, subjects, Set.of(new StaffId("chengban01")), true, false, false);
    return DutyDerivation.derive(new DutyQuestion(
        facts, otherUnits, mode, nominationCheck, duties(), new DecisionFacts(meetings, nominations), underInvestigation, TODAY));
  }
}
