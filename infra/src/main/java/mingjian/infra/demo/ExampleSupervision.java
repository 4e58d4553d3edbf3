package mingjian.infra.demo;

import static mingjian.infra.demo.ExampleBureau.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.deliberation.MatterCommand.CloseMatter;
import mingjian.command.deliberation.MatterCommand.PublishStage;
import mingjian.command.deliberation.MatterCommand.RecordDecisionMeeting;
import mingjian.command.deliberation.MatterCommand.RecordImplementation;
import mingjian.command.deliberation.MatterCommand.RecordPreparation;
import mingjian.command.deliberation.MatterCommand.ReportMajorMatter;
import mingjian.command.supervision.WarningCommand.AnswerWarning;
import mingjian.command.supervision.WarningCommand.ClearWarning;
import mingjian.command.supervision.WarningCommand.IssueWarning;
import mingjian.command.talk.TalkCommand.ApproveTalk;
import mingjian.command.talk.TalkCommand.CloseTalk;
import mingjian.command.talk.TalkCommand.CompleteFollowUp;
import mingjian.command.talk.TalkCommand.PlanTalk;
import mingjian.command.talk.TalkCommand.RecordTalk;
import mingjian.command.talk.TalkCommand.SetFollowUp;
import mingjian.events.FieldOfWork;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.TalkId;
import mingjian.events.deliberation.DecisionGround;
import mingjian.events.deliberation.DecisionMeeting;
import mingjian.events.deliberation.DisclosedPart;
import mingjian.events.deliberation.FiveDont;
import mingjian.events.deliberation.GroundCheck;
import mingjian.events.deliberation.GroundStanding;
import mingjian.events.deliberation.MatterKind;
import mingjian.events.deliberation.MeetingDecision;
import mingjian.events.deliberation.MissingStage;
import mingjian.events.deliberation.PreparationKind;
import mingjian.events.deliberation.PreparationStep;
import mingjian.events.deliberation.PublicationStage;
import mingjian.events.deliberation.SupervisorAttendance;
import mingjian.events.supervision.WarningGround;
import mingjian.events.talk.AttendeeGroup;
import mingjian.events.talk.FollowUpItem;
import mingjian.events.talk.Interviewer;
import mingjian.events.talk.NoteStatus;
import mingjian.events.talk.PostTaken;
import mingjian.events.talk.Recording;
import mingjian.events.talk.RecordingState;
import mingjian.events.talk.TalkKind;
import mingjian.events.talk.TalkNote;
import mingjian.events.talk.TalkOccasion;
import mingjian.events.talk.TalkReport;
import mingjian.events.work.WorkAbout;
import mingjian.infra.accounts.DemoAccounts;
import org.jspecify.annotations.Nullable;

/// The years before the clue: two talks, a decision in which the head spoke first, and a warning.
record ExampleSupervision(DemoDays days) {
  private static final WorkAbout ABOUT = new WorkAbout(List.of(HEAD), BUREAU, null, Secrecy.INTERNAL);
  private static final Interviewer DEPUTY_LEAD = new Interviewer("县纪委副书记", null);
  private static final Interviewer CLERK = new Interviewer("第一审查调查室承办人", DemoCounty.INVESTIGATOR);
  private static final String ROOM = "县纪委监委谈话室";

  List<Command> commands() {
    return Stream.of(talkBeforePost(), heartToHeart(), decision(), warning()).flatMap(List::stream).toList();
  }

  private List<Command> talkBeforePost() {
    TalkOccasion occasion = new TalkOccasion(null, AttendeeGroup.HEAD, new PostTaken(BUREAU, "局长", days.ago(1800)));
    return List.of(
        plan(BEFORE_POST, TalkKind.PRE_APPOINTMENT, "拟任局长，提出廉政要求", occasion, 1802),
        approve(BEFORE_POST, 1803),
        new RecordTalk(BEFORE_POST, report(1802, List.of()), List.of(), days.ago(1802)),
        new SetFollowUp(BEFORE_POST, List.of(), "任前谈话，未发现需要整改的问题", days.ago(1802)),
        new CloseTalk(BEFORE_POST, "已作廉政承诺", days.ago(1801)));
  }

  private List<Command> heartToHeart() {
    return List.of(
        plan(HEART_TO_HEART, TalkKind.HEART_TO_HEART, "了解履职和与企业往来情况", null, 1435),
        approve(HEART_TO_HEART, 1437),
        new RecordTalk(HEART_TO_HEART, report(1435, List.of("与施工企业往来未向党组报告")), List.of(), days.ago(1435)),
        new SetFollowUp(HEART_TO_HEART, List.of(new FollowUpItem("1", HEAD, "制定与企业往来报告制度", days.daysAgo(1405))), null, days.ago(1434)),
        new CompleteFollowUp(HEART_TO_HEART, "1", "已印发报告制度", days.paper("政商往来报告制度", "某县交发", 9, 1410), days.ago(1408)),
        new CloseTalk(HEART_TO_HEART, "已按期整改", days.ago(1406)));
  }

  /// The minutes tell that the head set the tune and that one member objected: what a double inquiry reads years later.
  private List<Command> decision() {
    List<PersonId> group = List.of(HEAD, DEPUTY, MEMBER);
    DecisionMeeting meeting = new DecisionMeeting(
        "某县交通运输局党组会", group, group, null, null, HEAD, DEPUTY, List.of(HEAD, DEPUTY, MEMBER), SupervisorAttendance.ABSENT,
        Set.of(FiveDont.SET_THE_TUNE), days.ago(1206), MeetingDecision.ADOPTED, days.paper("党组会议记录", "某县交党纪", 11, 1200));
    return List.of(
        new ReportMajorMatter(ROAD, ABOUT, "县道改建工程变更", MatterKind.PROJECT, FieldOfWork.CONSTRUCTION, 860_000_000L, "局办公室", "派驻第五纪检监察组",
            days.paper("重大事项报告表", 1220), days.ago(1220)),
        new RecordPreparation(ROAD, List.of(new PreparationStep(PreparationKind.AGENDA, days.ago(1210), days.paper("议题审批表", 1210))),
            Stream.of(DecisionGround.values()).map(this::check).toList(), days.ago(1210)),
        new RecordDecisionMeeting(ROAD, meeting, days.daysAgo(1100), days.ago(1200)),
        new PublishStage(ROAD, PublicationStage.PRE, Set.of(DisclosedPart.TENDER), "局公开栏", null, days.ago(1195)),
        new RecordImplementation(ROAD, "已签订补充合同", null, days.ago(1180)),
        new CloseMatter(ROAD, "工程已交工", List.of(
            new MissingStage(PublicationStage.MID, "未公示，已责令说明"), new MissingStage(PublicationStage.POST, "未公示，已责令说明")), days.ago(980)));
  }

  private GroundCheck check(DecisionGround ground) {
    return ground == DecisionGround.FEASIBILITY
        ? new GroundCheck(ground, GroundStanding.LACKING, null)
        : new GroundCheck(ground, GroundStanding.SHOWN, days.paper("论证材料", 1212));
  }

  private List<Command> warning() {
    return List.of(
        new IssueWarning(WARNING, ABOUT, "工程变更频繁且未公示", WarningGround.GENERAL, "一年内三个项目变更超过合同价一成，均未公示", "某县交通运输局",
            days.daysAgo(880), days.approval(DemoDays.COMMISSION, "书记", DemoAccounts.HEAD, "监督预警呈批表", 901), days.ago(900)),
        new AnswerWarning(WARNING, "已补公示，并承诺变更须经集体研究", days.paper("预警回复函", 886), days.ago(885)),
        new ClearWarning(WARNING, "经核对公示材料，解除预警", days.ago(870)));
  }

  private PlanTalk plan(TalkId id, TalkKind kind, String purpose, @Nullable TalkOccasion occasion, long talkDaysAgo) {
    return new PlanTalk(id, kind, List.of(HEAD), purpose, days.ago(talkDaysAgo), ROOM, List.of(DEPUTY_LEAD, CLERK), null, DemoCounty.INVESTIGATOR,
        days.paper("谈话方案", talkDaysAgo + 4), null, null, occasion, Secrecy.INTERNAL, days.ago(talkDaysAgo + 4));
  }

  private ApproveTalk approve(TalkId id, long daysAgo) {
    return new ApproveTalk(id, days.approval(DemoDays.COMMISSION, "书记", DemoAccounts.HEAD, "谈话呈批表", daysAgo));
  }

  private TalkReport report(long daysAgo, List<String> issues) {
    return new TalkReport(ROOM, days.daysAgo(daysAgo).atTime(9, 0), days.daysAgo(daysAgo).atTime(10, 0), List.of(DEPUTY_LEAD, CLERK),
        new Recording(RecordingState.NOT_REQUIRED, null, null),
        new TalkNote(NoteStatus.TALK, days.paper("谈话笔录", daysAgo), List.of(HEAD)), issues, null, null, null);
  }
}
