package mingjian.infra.demo;

import static mingjian.infra.demo.DemoCounty.*;

import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.registry.OfficeHolderCommand.RecordStaffCode;
import mingjian.command.registry.OfficeHolderCommand.RecordTenure;
import mingjian.command.registry.OfficeHolderCommand.RegisterOfficeHolder;
import mingjian.command.registry.OfficeHolderCommand.UpdateStatus;
import mingjian.command.registry.OrgUnitCommand.AssignSupervisor;
import mingjian.command.registry.OrgUnitCommand.RecordDivision;
import mingjian.command.registry.OrgUnitCommand.RegisterUnit;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.Mandate;
import mingjian.events.registry.PersonIdentity;
import mingjian.events.registry.PoliticalStatus;
import mingjian.events.registry.ServiceStatus;
import mingjian.events.registry.SupervisedCategory;
import mingjian.events.registry.SupervisorRole;
import mingjian.events.registry.TenureKind;
import mingjian.events.registry.UnitKind;
import org.jspecify.annotations.Nullable;

/// Units, posts and who held them: a hand-over with an overlap, an acting director, a field that nobody was in charge of for a while, and a
/// supervisor who came late, so that the double inquiry has something to find.
record DemoRegister(DemoDays days) {
  List<Command> commands() {
    return List.of(
        unit(COUNTY, "某县人民政府", UnitKind.ORGAN, null),
        unit(HOUSING, "某县住房和城乡建设局", UnitKind.ORGAN, COUNTY),
        unit(CENTRE, "某县工程建设服务中心", UnitKind.PUBLIC_INSTITUTION, HOUSING),
        unit(EDUCATION, "某县教育局", UnitKind.ORGAN, COUNTY),
        unit(ATTACHED, "某县纪委监委派驻第三纪检监察组", UnitKind.BRANCH, null),

        person(COUNTY_HEAD, "某县县长"),
        tenure(COUNTY_HEAD, COUNTY, "县长", HeadPost.YES, TenureKind.REGULAR, days.since(2400)),

        person(FORMER_DIRECTOR, "某县住建局原局长"),
        status(FORMER_DIRECTOR, ServiceStatus.RETIRED, "某县住房和城乡建设局原局长", Set.of(Mandate.PEOPLES_CONGRESS)),
        tenure(FORMER_DIRECTOR, HOUSING, "局长", HeadPost.YES, TenureKind.REGULAR, days.between(3000, 1180)),
        division(FORMER_DIRECTOR, Set.of(FieldOfWork.OVERALL), days.between(2990, 1180), 27, 2990),
        // the successor came three weeks before the predecessor left, first in charge, then as regular holder
        person(DIRECTOR, "某县住建局局长"),
        status(DIRECTOR, ServiceStatus.IN_SERVICE, "某县住房和城乡建设局局长", Set.of()),
        tenure(DIRECTOR, HOUSING, "副局长（主持工作）", HeadPost.YES, TenureKind.IN_CHARGE, days.between(1200, 1001)),
        tenure(DIRECTOR, HOUSING, "局长", HeadPost.YES, TenureKind.REGULAR, days.since(1000)),
        division(DIRECTOR, Set.of(FieldOfWork.OVERALL), days.since(1195), 9, 1195),

        person(FORMER_DEPUTY, "某县住建局原副局长"),
        status(FORMER_DEPUTY, ServiceStatus.IN_SERVICE, "某县自然资源局副局长", Set.of()),
        tenure(FORMER_DEPUTY, HOUSING, "副局长", HeadPost.NO, TenureKind.REGULAR, days.between(2500, 1400)),
        division(FORMER_DEPUTY, Set.of(FieldOfWork.CONSTRUCTION, FieldOfWork.PROCUREMENT), days.between(2480, 1400), 31, 2480),
        // for ninety days nobody was in charge of construction
        person(DEPUTY, "某县住建局副局长"),
        status(DEPUTY, ServiceStatus.IN_SERVICE, "某县住房和城乡建设局副局长", Set.of()),
        tenure(DEPUTY, HOUSING, "副局长", HeadPost.NO, TenureKind.REGULAR, days.since(1320)),
        division(DEPUTY, Set.of(FieldOfWork.CONSTRUCTION), days.since(1309), 8, 1309),

        person(SECTION_CHIEF, "某县住建局工程建设股原股长"),
        status(SECTION_CHIEF, ServiceStatus.IN_SERVICE, "某县住房和城乡建设局工程建设股股长", Set.of()),
        tenure(SECTION_CHIEF, HOUSING, "工程建设股股长", HeadPost.NO, TenureKind.REGULAR, days.between(2200, 250)),

        person(CENTRE_HEAD, "某县工程建设服务中心主任"),
        status(CENTRE_HEAD, ServiceStatus.IN_SERVICE, "某县工程建设服务中心主任", Set.of()),
        tenure(CENTRE_HEAD, CENTRE, "主任", HeadPost.YES, TenureKind.REGULAR, days.since(900)),

        person(EDUCATION_HEAD, "某县教育局局长"),
        status(EDUCATION_HEAD, ServiceStatus.IN_SERVICE, "某县教育局局长", Set.of(Mandate.PARTY_CONGRESS)),
        tenure(EDUCATION_HEAD, EDUCATION, "代局长", HeadPost.YES, TenureKind.ACTING, days.between(700, 601)),
        tenure(EDUCATION_HEAD, EDUCATION, "局长", HeadPost.YES, TenureKind.REGULAR, days.since(600)),
        person(EDUCATION_DEPUTY, "某县教育局副局长"),
        status(EDUCATION_DEPUTY, ServiceStatus.IN_SERVICE, "某县教育局副局长", Set.of()),
        tenure(EDUCATION_DEPUTY, EDUCATION, "副局长", HeadPost.NO, TenureKind.REGULAR, days.since(1500)),
        new RecordDivision(EDUCATION, EDUCATION_DEPUTY, Set.of(FieldOfWork.PROCUREMENT, FieldOfWork.EDUCATION), days.since(1480),
            days.paper("关于局班子成员分工的通知", "某县教发", 12, 1480)),

        // the attached group covers the bureau only since halfway through the period in question
        person(ATTACHED_LEADER, "县纪委监委派驻第三纪检监察组组长"),
        tenure(ATTACHED_LEADER, ATTACHED, "组长", HeadPost.YES, TenureKind.REGULAR, days.since(1500)),
        supervises(HOUSING), supervises(CENTRE), supervises(EDUCATION),
        // lent to the team of the decided case, so he stands back from the inquiry into it (规则 73条)
        person(ATTACHED_DEPUTY, "县纪委监委派驻第三纪检监察组副组长"),
        new AssignSupervisor(HOUSING, "某县纪委监委派驻第三纪检监察组", ATTACHED, ATTACHED_DEPUTY, SupervisorRole.ATTACHED_DEPUTY, days.since(1450),
            days.paper("关于派驻机构人员任职的通知", "某县纪发", 9, 1450)),
        new RecordStaffCode(ATTACHED_DEPUTY, THIRD_INVESTIGATOR, null, days.ago(1450)));
  }

  static RegisterUnit unit(UnitId id, String name, UnitKind kind, @Nullable UnitId superior) {
    return new RegisterUnit(id, name, kind, PLACE, superior, false, null, PartialDate.UNKNOWN);
  }

  RegisterOfficeHolder person(PersonId id, String label) {
    return new RegisterOfficeHolder(id, PersonIdentity.labelled(label), false, null, days.ago(0));
  }

  private UpdateStatus status(PersonId id, ServiceStatus service, String post, Set<Mandate> mandates) {
    return new UpdateStatus(id, identity(service, post, mandates), null, days.ago(400));
  }

  static IdentityStatus identity(ServiceStatus service, String post, Set<Mandate> mandates) {
    return new IdentityStatus(
        PoliticalStatus.PARTY_MEMBER, SupervisedCategory.CIVIL_SERVANT, service, mandates, post, null, DemoDays.COMMITTEE);
  }

  RecordTenure tenure(PersonId id, UnitId unit, String post, HeadPost head, TenureKind kind, Period period) {
    DocumentRef appointment = new DocumentRef("关于任免职务的通知", null, period.from());
    return new RecordTenure(id, unit, post, head, kind, period, appointment, false);
  }

  private RecordDivision division(PersonId person, Set<FieldOfWork> fields, Period period, int number, long issuedDaysAgo) {
    return new RecordDivision(HOUSING, person, fields, period, days.paper("关于局领导班子成员工作分工的通知", "某县建发", number, issuedDaysAgo));
  }

  private AssignSupervisor supervises(UnitId unit) {
    return new AssignSupervisor(unit, "某县纪委监委派驻第三纪检监察组", ATTACHED, ATTACHED_LEADER, SupervisorRole.ATTACHED_LEADER,
        days.since(1500), days.paper("关于派驻机构设置的通知", "某县纪发", 5, 1500));
  }
}
