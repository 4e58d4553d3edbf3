package mingjian.infra.demo;

import static mingjian.infra.demo.DemoCounty.*;

import java.util.List;
import mingjian.command.Command;
import mingjian.command.talk.TalkCommand.ApproveTalk;
import mingjian.command.talk.TalkCommand.PlanTalk;
import mingjian.command.talk.TalkCommand.RecordTalk;
import mingjian.command.talk.TalkCommand.RecordUnplannedTalk;
import mingjian.command.talk.TalkCommand.SetFollowUp;
import mingjian.events.CaseId;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.TalkId;
import mingjian.events.talk.FollowUpItem;
import mingjian.events.talk.Interviewer;
import mingjian.events.talk.NoteStatus;
import mingjian.events.talk.Recording;
import mingjian.events.talk.RecordingState;
import mingjian.events.talk.TalkKind;
import mingjian.events.talk.TalkNote;
import mingjian.events.talk.TalkReport;
import mingjian.infra.accounts.DemoAccounts;

/// A reminder talk whose follow-up runs, a collective summons to come, and one talk of the case that one person held alone.
record DemoTalks(DemoDays days) {
  private static final Interviewer DEPUTY_LEAD = new Interviewer("县纪委副书记", null);
  private static final Interviewer CLERK = new Interviewer("第一审查调查室承办人", INVESTIGATOR);
  private static final String ROOM = "县纪委监委谈话室";

  List<Command> commands() {
    return List.of(
        plan(REMINDER, TalkKind.REMINDER, List.of(DIRECTOR), "反馈案件暴露的工程管理问题", 30, 38),
        approve(REMINDER, 35),
        new RecordTalk(REMINDER, report(30, List.of("工程变更审批由股室自批自办"), DIRECTOR, DEPUTY_LEAD, CLERK), List.of(), days.ago(30)),
        new SetFollowUp(REMINDER, List.of(
            new FollowUpItem("1", DIRECTOR, "主持修订工程变更审批办法", days.inDays(15)),
            new FollowUpItem("2", DIRECTOR, "在局党组民主生活会上作出说明", days.daysAgo(5))), null, days.ago(29)),

        plan(SUMMONS, TalkKind.COLLECTIVE_SUMMONS, List.of(EDUCATION_HEAD, CENTRE_HEAD), "物资采购和工程建设领域突出问题", -6, 4),
        approve(SUMMONS, 2));
  }

  /// Belongs behind the opening of the case; what was done wrong stands there as 程序瑕疵.
  Command ofTheCase(CaseId caseId, long daysAgo) {
    return new RecordUnplannedTalk(CASE_TALK, TalkKind.INVESTIGATION, List.of(SECTION_CHIEF), "核实收受施工单位财物情况",
        report(daysAgo, List.of(), SECTION_CHIEF, CLERK),
        days.approval(DemoDays.COMMISSION, "副书记", DemoAccounts.DEPUTY_LEAD, "谈话审批表", daysAgo + 1), caseId, null, Secrecy.WORK_SECRET, days.ago(daysAgo));
  }

  private PlanTalk plan(TalkId id, TalkKind kind, List<PersonId> attendees, String purpose, long talkDaysAgo, long planDaysAgo) {
    return new PlanTalk(id, kind, attendees, purpose, days.ago(talkDaysAgo), ROOM, List.of(DEPUTY_LEAD, CLERK), null, INVESTIGATOR,
        days.paper("谈话方案", planDaysAgo), null, null, null, Secrecy.INTERNAL, days.ago(planDaysAgo));
  }

  private ApproveTalk approve(TalkId id, long daysAgo) {
    return new ApproveTalk(id, days.approval(DemoDays.COMMISSION, "书记", DemoAccounts.HEAD, "谈话呈批表", daysAgo));
  }

  private TalkReport report(long daysAgo, List<String> issues, PersonId attendee, Interviewer... interviewers) {
    return new TalkReport(ROOM, days.daysAgo(daysAgo).atTime(9, 0), days.daysAgo(daysAgo).atTime(10, 40), List.of(interviewers),
        new Recording(RecordingState.PRESENT, null, null),
        new TalkNote(NoteStatus.TALK, days.paper("谈话笔录", daysAgo), List.of(attendee)), issues, null, null, null);
  }
}
