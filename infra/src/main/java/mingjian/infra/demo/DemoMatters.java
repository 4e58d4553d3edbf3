package mingjian.infra.demo;

import static mingjian.infra.demo.DemoCounty.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.deliberation.MatterCommand.CloseMatter;
import mingjian.command.deliberation.MatterCommand.PublishStage;
import mingjian.command.deliberation.MatterCommand.RecordBallot;
import mingjian.command.deliberation.MatterCommand.RecordDecisionMeeting;
import mingjian.command.deliberation.MatterCommand.RecordImplementation;
import mingjian.command.deliberation.MatterCommand.RecordPreparation;
import mingjian.command.deliberation.MatterCommand.RegisterUnreportedMatter;
import mingjian.command.deliberation.MatterCommand.ReportMajorMatter;
import mingjian.events.FieldOfWork;
import mingjian.events.MajorMatterId;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.deliberation.Ballot;
import mingjian.events.deliberation.DecisionGround;
import mingjian.events.deliberation.DecisionMeeting;
import mingjian.events.deliberation.DisclosedPart;
import mingjian.events.deliberation.FiveDont;
import mingjian.events.deliberation.GroundCheck;
import mingjian.events.deliberation.GroundStanding;
import mingjian.events.deliberation.MatterKind;
import mingjian.events.deliberation.MeetingDecision;
import mingjian.events.deliberation.PreparationKind;
import mingjian.events.deliberation.PreparationStep;
import mingjian.events.deliberation.PublicationStage;
import mingjian.events.deliberation.SupervisorAttendance;
import mingjian.events.work.WorkAbout;

/// Major matters 三重一大 of the bureau. Under the former head the tune was set first; under the present one a meeting met without its quorum, and the
/// second stage of publication is still missing.
record DemoMatters(DemoDays days) {
  private static final MajorMatterId OLD_TOWN = new MajorMatterId("matter-demo-old-town");
  private static final MajorMatterId PIPES = new MajorMatterId("matter-demo-pipes");
  private static final MajorMatterId PURCHASE = new MajorMatterId("matter-demo-textbooks");
  private static final MajorMatterId TRANSFER = new MajorMatterId("matter-demo-transfers");
  private static final WorkAbout BUREAU = new WorkAbout(List.of(), HOUSING, null, Secrecy.INTERNAL);
  private static final WorkAbout SCHOOLS = new WorkAbout(List.of(), EDUCATION, null, Secrecy.INTERNAL);

  List<Command> commands() {
    return Stream.of(headSpokeFirst(), quorumMissing(), reportedOnly(), unreported()).flatMap(List::stream).toList();
  }

  private List<Command> headSpokeFirst() {
    List<PersonId> group = List.of(FORMER_DIRECTOR, FORMER_DEPUTY);
    DecisionMeeting meeting = new DecisionMeeting("局党组会", group, group, 5, 5, FORMER_DIRECTOR, FORMER_DEPUTY, group, SupervisorAttendance.ABSENT,
        Set.of(FiveDont.SPOKE_FIRST), days.ago(1506), MeetingDecision.ADOPTED, days.paper("党组会议记录", "某县建党纪", 4, 1500));
    return List.of(
        matter(OLD_TOWN, BUREAU, "老旧小区闲置公房处置", MatterKind.PROJECT, FieldOfWork.STATE_ASSETS, 620_000_000L, 1520),
        prepare(OLD_TOWN, 1510),
        publish(OLD_TOWN, PublicationStage.PRE, DisclosedPart.TENDER, 1504),
        new RecordDecisionMeeting(OLD_TOWN, meeting, days.daysAgo(1400), days.ago(1500)),
        publish(OLD_TOWN, PublicationStage.MID, DisclosedPart.DELIBERATION, 1495),
        new RecordImplementation(OLD_TOWN, "已公开拍卖并交割", days.paper("公房处置验收报告", 1250), days.ago(1250)),
        publish(OLD_TOWN, PublicationStage.POST, DisclosedPart.PAYMENT, 1230),
        new CloseMatter(OLD_TOWN, "公房已处置，收入已上缴并公开", List.of(), days.ago(1225)));
  }

  private List<Command> quorumMissing() {
    List<PersonId> group = List.of(DIRECTOR, DEPUTY);
    DecisionMeeting meeting = new DecisionMeeting("局长办公会", group, group, 7, 4, DIRECTOR, DEPUTY, List.of(DEPUTY, DIRECTOR), SupervisorAttendance.ATTENDED,
        Set.of(), days.ago(68), MeetingDecision.ADOPTED, days.paper("局长办公会议纪要", "某县建纪", 6, 65));
    return List.of(
        matter(PIPES, BUREAU, "城区供水管网更新工程", MatterKind.PROJECT, FieldOfWork.CONSTRUCTION, 380_000_000L, 80),
        prepare(PIPES, 74),
        publish(PIPES, PublicationStage.PRE, DisclosedPart.TENDER, 70),
        new RecordDecisionMeeting(PIPES, meeting, days.daysAgo(10), days.ago(65)),
        new RecordBallot(PIPES, new Ballot(4, 0, 0, 4, true), days.paper("票决记录", 65), days.ago(65)),
        new RecordImplementation(PIPES, "一标段已开工，二标段招标中", null, days.ago(20)));
  }

  private List<Command> reportedOnly() {
    return List.of(
        matter(PURCHASE, SCHOOLS, "下一学年教辅采购方案", MatterKind.SPENDING, FieldOfWork.PROCUREMENT, 96_000_000L, 6),
        prepare(PURCHASE, 3));
  }

  private List<Command> unreported() {
    return List.of(new RegisterUnreportedMatter(TRANSFER, SCHOOLS, "12名教师选调未按规定报告", MatterKind.APPOINTMENT, FieldOfWork.PERSONNEL, null, "局人事股",
        "派驻第三纪检监察组", days.paper("监督检查发现问题登记表", 34), days.ago(34)));
  }

  private ReportMajorMatter matter(MajorMatterId id, WorkAbout about, String headline, MatterKind kind, FieldOfWork field, long amountFen, long daysAgo) {
    return new ReportMajorMatter(id, about, headline, kind, field, amountFen, "局办公室", "派驻第三纪检监察组", days.paper("重大事项报告表", daysAgo), days.ago(daysAgo));
  }

  private RecordPreparation prepare(MajorMatterId id, long daysAgo) {
    return new RecordPreparation(id, List.of(new PreparationStep(PreparationKind.AGENDA, days.ago(daysAgo), days.paper("议题审批表", daysAgo))),
        Stream.of(DecisionGround.values()).map(ground -> new GroundCheck(ground, GroundStanding.SHOWN, days.paper("论证材料", daysAgo + 1))).toList(), days.ago(daysAgo));
  }

  private PublishStage publish(MajorMatterId id, PublicationStage stage, DisclosedPart part, long daysAgo) {
    return new PublishStage(id, stage, Set.of(part), "局公开栏、政府网站", null, days.ago(daysAgo));
  }
}
