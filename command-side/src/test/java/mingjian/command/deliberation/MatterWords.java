package mingjian.command.deliberation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.command.Scenario;
import mingjian.command.deliberation.MatterCommand.CloseMatter;
import mingjian.command.deliberation.MatterCommand.CorrectMatterRecord;
import mingjian.command.deliberation.MatterCommand.FormDecisionGroup;
import mingjian.command.deliberation.MatterCommand.PublishStage;
import mingjian.command.deliberation.MatterCommand.RecordBallot;
import mingjian.command.deliberation.MatterCommand.RecordDecisionMeeting;
import mingjian.command.deliberation.MatterCommand.RecordImplementation;
import mingjian.command.deliberation.MatterCommand.RecordPreparation;
import mingjian.command.deliberation.MatterCommand.RegisterUnreportedMatter;
import mingjian.command.deliberation.MatterCommand.ReportMajorMatter;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.MajorMatterId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.deliberation.Ballot;
import mingjian.events.deliberation.DecisionGround;
import mingjian.events.deliberation.DecisionMeeting;
import mingjian.events.deliberation.DisclosedPart;
import mingjian.events.deliberation.FiveDont;
import mingjian.events.deliberation.GroundCheck;
import mingjian.events.deliberation.GroundStanding;
import mingjian.events.deliberation.MatterKind;
import mingjian.events.deliberation.MeetingDecision;
import mingjian.events.deliberation.MeetingFlaw;
import mingjian.events.deliberation.MissingStage;
import mingjian.events.deliberation.PreparationKind;
import mingjian.events.deliberation.PreparationStep;
import mingjian.events.deliberation.PublicationStage;
import mingjian.events.deliberation.SupervisorAttendance;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// The words in which major matters are told in tests: a road project of a bureau of five, reported, prepared and decided in the weeks before today.
final class MatterWords {
  static final MajorMatterId MATTER = new MajorMatterId("matter-1");
  static final UnitId BUREAU = new UnitId("unit-bureau");
  static final PersonId HEAD = new PersonId("person-head");
  static final PersonId DEPUTY = new PersonId("person-deputy");
  static final PersonId THIRD = new PersonId("person-third");
  static final PersonId FOURTH = new PersonId("person-fourth");
  static final PersonId FIFTH = new PersonId("person-fifth");
  static final List<PersonId> ALL = List.of(HEAD, DEPUTY, THIRD, FOURTH, FIFTH);
  static final WorkAbout ABOUT = new WorkAbout(List.of(), BUREAU, null, Secrecy.INTERNAL);
  static final PartialDate REPORTED_ON = daysAgo(30);
  static final PartialDate PREPARED_ON = daysAgo(20);
  static final PartialDate HELD_ON = daysAgo(10);
  static final PartialDate LATER = daysAgo(2);
  static final PartialDate TOMORROW = daysAgo(-1);

  private MatterWords() {}

  static PartialDate daysAgo(int days) {
    return PartialDate.of(Scenario.TODAY.minusDays(days));
  }

  static DocumentRef paper(String title) {
    return new DocumentRef(title, null, REPORTED_ON);
  }

  static Approval approval() {
    return new Approval("某县纪委", "书记", new StaffId("zhuyao01"), LATER, paper("更正呈批表"));
  }

  static ReportMajorMatter report(MatterKind kind) {
    return new ReportMajorMatter(
        MATTER, ABOUT, "某路段改建", kind, FieldOfWork.CONSTRUCTION, 500_000_000L, "局办公室", "派驻纪检监察组", paper("重大事项报告表"), REPORTED_ON);
  }

  static RegisterUnreportedMatter unreported() {
    return new RegisterUnreportedMatter(
        MATTER, ABOUT, "某路段改建", MatterKind.PROJECT, FieldOfWork.CONSTRUCTION, null, "局办公室", "列席检查中发现", null, LATER);
  }

  static RecordPreparation prepare(GroundStanding feasibility) {
    List<GroundCheck> checks = Stream.of(DecisionGround.values())
        .map(ground -> ground == DecisionGround.FEASIBILITY ? check(ground, feasibility) : check(ground, GroundStanding.SHOWN)).toList();
    return new RecordPreparation(MATTER, List.of(new PreparationStep(PreparationKind.AGENDA, PREPARED_ON, paper("议题审批表"))), checks, PREPARED_ON);
  }

  static GroundCheck check(DecisionGround ground, GroundStanding standing) {
    return new GroundCheck(ground, standing, standing == GroundStanding.SHOWN ? paper("论证材料") : null);
  }

  static FormDecisionGroup group(int voters, PersonId... members) {
    return new FormDecisionGroup(MATTER, voters, List.of(members), paper("成立决策领导小组的通知"), PREPARED_ON);
  }

  /// All came, the head spoke last, the minutes are there.
  static DecisionMeeting meeting() {
    return meeting(ALL, List.of(DEPUTY, THIRD, FOURTH, FIFTH, HEAD));
  }

  static DecisionMeeting meeting(List<PersonId> present, List<PersonId> speakingOrder) {
    return meeting(ALL, present, null, null, speakingOrder);
  }

  static DecisionMeeting meeting(
      List<PersonId> members, List<PersonId> present, @Nullable Integer memberCount, @Nullable Integer presentCount, List<PersonId> speakingOrder) {
    return new DecisionMeeting("局党组会", members, present, memberCount, presentCount, HEAD, DEPUTY, speakingOrder, SupervisorAttendance.ATTENDED, Set.of(),
        PREPARED_ON, MeetingDecision.ADOPTED, paper("党组会议记录"));
  }

  static DecisionMeeting meeting(
      Set<FiveDont> breaches, @Nullable PartialDate agendaSentOn, MeetingDecision decision, @Nullable DocumentRef minutes) {
    return new DecisionMeeting("局党组会", ALL, ALL, null, null, HEAD, DEPUTY, List.of(), SupervisorAttendance.NOT_STATED, breaches, agendaSentOn, decision,
        minutes);
  }

  static RecordDecisionMeeting meet(DecisionMeeting meeting) {
    return new RecordDecisionMeeting(MATTER, meeting, Scenario.TODAY.plusMonths(2), HELD_ON);
  }

  static RecordBallot vote(int inFavour, int against, int abstaining, int eligible, boolean secret) {
    return new RecordBallot(MATTER, new Ballot(inFavour, against, abstaining, eligible, secret), paper("票决情况表"), HELD_ON);
  }

  static PublishStage publish(PublicationStage stage, PartialDate on) {
    return new PublishStage(MATTER, stage, Set.of(DisclosedPart.TENDER), "局公开栏", null, on);
  }

  static RecordImplementation implement() {
    return new RecordImplementation(MATTER, "已签订施工合同", null, LATER);
  }

  static CloseMatter close(PublicationStage... missing) {
    return new CloseMatter(MATTER, "已按决定落实", Stream.of(missing).map(stage -> new MissingStage(stage, "当时没有公示要求")).toList(), LATER);
  }

  static CorrectMatterRecord correct(MeetingFlaw... lifted) {
    return new CorrectMatterRecord(MATTER, "event-1", "会议日期", "2月1日", "2月11日", Set.of(lifted), "登记有误", approval(), LATER);
  }
}
