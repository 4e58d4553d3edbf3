package mingjian.infra.demo;

import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.Together;
import mingjian.command.registry.OfficeHolderCommand.UpdateStatus;
import mingjian.command.registry.OrgUnitCommand.AssignSupervisor;
import mingjian.command.registry.OrgUnitCommand.RecordDivision;
import mingjian.command.supervision.AppointmentCommand.RecordAppointment;
import mingjian.command.supervision.AppointmentCommand.RecordFirstNominator;
import mingjian.events.AppointmentId;
import mingjian.events.AuditId;
import mingjian.events.CaseId;
import mingjian.events.ClueId;
import mingjian.events.DivisionId;
import mingjian.events.FieldOfWork;
import mingjian.events.MajorMatterId;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.RectificationId;
import mingjian.events.ReviewId;
import mingjian.events.Secrecy;
import mingjian.events.TalkId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.WarningId;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.ServiceStatus;
import mingjian.events.registry.SupervisorRole;
import mingjian.events.registry.TenureKind;
import mingjian.events.registry.UnitKind;

/// The bureau of the worked example: who is in it, who stands over it, how its leaders divided their work, and how its head came to his post.
record ExampleBureau(DemoDays days) {
  static final UnitId COUNTY = new UnitId("unit-example-county");
  static final UnitId BUREAU = new UnitId("unit-example-transport");
  static final UnitId ORGANISATION = new UnitId("unit-example-organisation");
  static final UnitId ATTACHED = new UnitId("unit-example-attached-group");

  static final PersonId HEAD = new PersonId("person-example-head");
  static final PersonId DEPUTY = new PersonId("person-example-deputy");
  static final PersonId MEMBER = new PersonId("person-example-member");
  static final PersonId SUPERVISOR = new PersonId("person-example-supervisor");
  static final PersonId NOMINATOR = new PersonId("person-example-nominator");
  static final PersonId COUNTY_HEAD = new PersonId("person-example-county-head");

  /// As the register numbers them: the first tenure of the head, the first division of the bureau.
  static final TenureId HEADSHIP = new TenureId("person-example-head-t1");
  static final DivisionId HEADS_DIVISION = new DivisionId("unit-example-transport-d1");

  static final AppointmentId APPOINTMENT = new AppointmentId("appointment-example-head");
  static final TalkId BEFORE_POST = new TalkId("talk-example-before-post");
  static final TalkId HEART_TO_HEART = new TalkId("talk-example-heart-to-heart");
  static final MajorMatterId ROAD = new MajorMatterId("matter-example-road");
  static final WarningId WARNING = new WarningId("warning-example-changes");
  static final ClueId CLUE = new ClueId("clue-example-road");
  static final CaseId CASE = new CaseId("case-example-head");
  static final ReviewId REVIEW = new ReviewId("review-example-head");
  static final AuditId AUDIT = new AuditId("audit-example-head");
  static final RectificationId RECTIFICATION = new RectificationId("rect-example-transport");

  static final String POST = "某县交通运输局局长";

  List<Command> commands() {
    return List.of(
        new Together(register()),
        new RecordAppointment(APPOINTMENT, HEAD, BUREAU, POST, null, List.of(COUNTY_HEAD, NOMINATOR), "某县委常委会",
            days.paper("关于任免职务的通知", "某县任", 6, 1800), Secrecy.INTERNAL, days.ago(1805)),
        new RecordFirstNominator(APPOINTMENT, NOMINATOR, days.paper("推荐提名表", 1830), days.ago(1795)));
  }

  private List<Command> register() {
    DemoRegister demo = new DemoRegister(days);
    return List.of(
        DemoRegister.unit(COUNTY, "某县人民政府（交通示例）", UnitKind.ORGAN, null),
        DemoRegister.unit(BUREAU, "某县交通运输局", UnitKind.ORGAN, COUNTY),
        DemoRegister.unit(ORGANISATION, "某县委组织部", UnitKind.ORGAN, null),
        DemoRegister.unit(ATTACHED, "某县纪委监委派驻第五纪检监察组", UnitKind.BRANCH, null),

        demo.person(HEAD, POST),
        inService(HEAD, POST),
        demo.tenure(HEAD, BUREAU, "局长", HeadPost.YES, TenureKind.REGULAR, days.since(1800)),
        demo.person(DEPUTY, "某县交通运输局副局长"),
        inService(DEPUTY, "某县交通运输局副局长"),
        demo.tenure(DEPUTY, BUREAU, "副局长", HeadPost.NO, TenureKind.REGULAR, days.since(1360)),
        demo.person(MEMBER, "某县交通运输局党组成员"),
        inService(MEMBER, "某县交通运输局党组成员、总工程师"),
        demo.tenure(MEMBER, BUREAU, "党组成员、总工程师", HeadPost.NO, TenureKind.REGULAR, days.since(1700)),
        demo.person(SUPERVISOR, "县纪委监委派驻第五纪检监察组组长"),
        demo.tenure(SUPERVISOR, ATTACHED, "组长", HeadPost.YES, TenureKind.REGULAR, days.since(1650)),
        demo.person(NOMINATOR, "某县委组织部部长"),
        demo.tenure(NOMINATOR, ORGANISATION, "部长", HeadPost.YES, TenureKind.REGULAR, days.since(2300)),
        demo.person(COUNTY_HEAD, "某县县长（交通示例）"),
        demo.tenure(COUNTY_HEAD, COUNTY, "县长", HeadPost.YES, TenureKind.REGULAR, days.since(2400)),

        division(HEAD, Set.of(FieldOfWork.OVERALL), days.since(1790), 3, 1790),
        division(MEMBER, Set.of(FieldOfWork.APPROVAL), days.since(1690), 5, 1690),
        // for the first fifty days of the misconduct nobody was in charge of construction
        division(DEPUTY, Set.of(FieldOfWork.CONSTRUCTION), days.since(1350), 2, 1350),
        new AssignSupervisor(BUREAU, "某县纪委监委派驻第五纪检监察组", ATTACHED, SUPERVISOR, SupervisorRole.ATTACHED_LEADER, days.since(1650),
            days.paper("关于派驻机构人员任职的通知", "某县纪发", 7, 1650)));
  }

  private UpdateStatus inService(PersonId person, String post) {
    return new UpdateStatus(person, DemoRegister.identity(ServiceStatus.IN_SERVICE, post, Set.of()), null, days.ago(1800));
  }

  private RecordDivision division(PersonId person, Set<FieldOfWork> fields, Period period, int number, long issuedDaysAgo) {
    return new RecordDivision(BUREAU, person, fields, period, days.paper("关于局领导班子成员工作分工的通知", "某县交发", number, issuedDaysAgo));
  }
}
