package mingjian.command.registry;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import mingjian.command.Scenario;
import mingjian.events.Approval;
import mingjian.events.DivisionId;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.StaffId;
import mingjian.events.SupervisionId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.OfficeHolderEvent.OfficeHolderRegistered;
import mingjian.events.registry.OfficeHolderEvent.TenureRecorded;
import mingjian.events.registry.OrgUnitEvent.DivisionRecorded;
import mingjian.events.registry.OrgUnitEvent.SupervisorAssigned;
import mingjian.events.registry.OrgUnitEvent.UnitRegistered;
import mingjian.events.registry.PersonIdentity;
import mingjian.events.registry.SupervisorRole;
import mingjian.events.registry.TenureKind;
import mingjian.events.registry.UnitKind;

/// The register in words: a water bureau, its director, its deputy, its supervisors.
final class RegistryWords {
  static final UnitId BUREAU = new UnitId("unit-water");
  static final UnitId COUNTY = new UnitId("unit-county");
  static final UnitId OTHER_BUREAU = new UnitId("unit-other");
  static final PersonId DIRECTOR = new PersonId("person-director");
  static final PersonId SAME_DIRECTOR = new PersonId("person-director-2");
  static final PersonId DEPUTY = new PersonId("person-deputy");
  static final DivisionId DIVISION = new DivisionId("unit-water-d1");
  static final SupervisionId SUPERVISION = new SupervisionId("unit-water-s1");
  static final TenureId TENURE = new TenureId("person-director-t1");
  static final Place PLACE = new Place("110114", "某省", "某市", "某县");
  static final PersonIdentity IDENTITY = new PersonIdentity("某县水务局局长", true, null, null, null);
  static final List<PersonId> PERSONS = List.of(DIRECTOR, DEPUTY);
  static final DocumentRef PAPER = new DocumentRef("关于班子分工的通知", "某水发〔2021〕3号", on("2021-03-01"));
  static final Approval APPROVAL = new Approval("某县纪委监委", "主要负责人", new StaffId("zhuyao01"), on("2026-02-01"), PAPER);

  private RegistryWords() {}

  static PartialDate on(String date) {
    return PartialDate.parse(date);
  }

  static Period since(String date) {
    return Period.since(on(date));
  }

  static UnitRegistered registered() {
    return new UnitRegistered(BUREAU, "某县水务局", UnitKind.ORGAN, PLACE, COUNTY, false, null, PartialDate.UNKNOWN);
  }

  static DivisionRecorded divided() {
    return new DivisionRecorded(
        BUREAU, DIVISION, DEPUTY, Set.of(FieldOfWork.CONSTRUCTION), since("2021-03-01"), PAPER, on("2021-03-01"));
  }

  static SupervisorAssigned supervised() {
    return new SupervisorAssigned(
        BUREAU, SUPERVISION, "某县纪委监委派驻第三纪检监察组", null, DEPUTY, SupervisorRole.ATTACHED_LEADER, since("2020-05"), null,
        on("2020-05"));
  }

  static OfficeHolderRegistered known() {
    return new OfficeHolderRegistered(DIRECTOR, IDENTITY, false, null, on("2024-01-08"));
  }

  static TenureRecorded appointed() {
    return new TenureRecorded(
        DIRECTOR, TENURE, BUREAU, "局长", HeadPost.YES, TenureKind.REGULAR, since("2019-04-12"), PAPER, false, on("2019-04-12"));
  }

  /// Days of chance: some known to the month or not at all, some ahead.
  static PartialDate day(RandomGenerator random) {
    return switch (random.nextInt(10)) {
      case 0 -> PartialDate.UNKNOWN;
      case 1 -> PartialDate.ofMonth(2018 + random.nextInt(8), 1 + random.nextInt(12));
      case 2 -> PartialDate.ofYear(2018 + random.nextInt(8));
      case 3 -> PartialDate.of(Scenario.TODAY.plusDays(1));
      default -> PartialDate.of(2018 + random.nextInt(8), 1 + random.nextInt(12), 1 + random.nextInt(28));
    };
  }

  static Period period(RandomGenerator random) {
    PartialDate from = day(random);
    PartialDate to = random.nextInt(3) == 0 ? day(random) : null;
    return to == null || to.isSurelyBefore(from) ? Period.since(from) : new Period(from, to);
  }
}
