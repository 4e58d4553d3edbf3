package mingjian.command.talk;

import static mingjian.command.talk.TalkWords.*;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import mingjian.command.Scenario;
import mingjian.command.StateTable;
import mingjian.command.Walk;
import mingjian.command.talk.TalkCommand.ApproveTalk;
import mingjian.command.talk.TalkCommand.CancelTalk;
import mingjian.command.talk.TalkCommand.CorrectTalkRecord;
import mingjian.command.talk.TalkCommand.RecordTalk;
import mingjian.command.talk.TalkCommand.RescheduleTalk;
import mingjian.command.talk.TalkCommand.SetFollowUp;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.talk.Interviewer;
import mingjian.events.talk.TalkEvent;
import mingjian.events.talk.TalkKind;
import mingjian.events.talk.TalkProgress;
import mingjian.events.talk.TalkReport;
import mingjian.events.talk.TalkState;
import mingjian.events.talk.TalkSteps;

class TalkWalkTest extends Walk<TalkCommand, TalkProgress, TalkEvent> {
  private static final PartialDate TOMORROW = PartialDate.of(Scenario.TODAY.plusDays(1));

  TalkWalkTest() {
    super(new TalkDecider(), StateTable.of(TalkState.class, TalkProgress::state, TalkSteps::from), 25);
  }

  @Override
  protected TalkCommand any(RandomGenerator random, boolean first) {
    String no = "" + random.nextInt(1, 4);
    return switch (random.nextInt(first ? 2 : 14)) {
      case 0 -> plan(pick(TalkKind.values(), random), attendees(random), random.nextBoolean() ? HELD_ON : TOMORROW, interviewers(random));
      case 1 -> recordUnplanned(pick(TalkKind.values(), random), report(random));
      case 2 -> new ApproveTalk(TALK, approval(random.nextInt(4) == 0 ? PLANNER.value() : "shuji", random.nextBoolean() ? PLANNED_ON : HELD_ON));
      case 3 -> new RescheduleTalk(TALK, TOMORROW, random.nextBoolean() ? null : "县纪委二楼", "对象出差", day(random));
      case 4 -> random.nextInt(3) == 0 ? new CancelTalk(TALK, "对象调离", day(random)) : record(report(random));
      case 5, 6 -> new RecordTalk(TALK, report(random), random.nextInt(3) == 0 ? List.of(DEPUTY) : List.of(), HELD_ON);
      case 7 -> setFollowUp(item(no, HEAD));
      case 8 -> setFollowUp(item(no, HEAD), item("4", random.nextBoolean() ? DEPUTY : HEAD));
      case 9 -> new SetFollowUp(TALK, List.of(), random.nextInt(4) == 0 ? null : "未发现问题", day(random));
      case 10, 11 -> complete(no);
      case 12 -> close();
      default -> new CorrectTalkRecord(
          TALK, "event-1", "谈话人", "一人", "两人", random.nextBoolean() ? Set.of() : Set.of(pick(ProcedureFlaw.values(), random)),
          random.nextInt(4) == 0 ? " " : "漏登", approval("shuji", TODAY), TODAY);
    };
  }

  private static List<PersonId> attendees(RandomGenerator random) {
    return pick(List.of(List.of(HEAD), List.of(HEAD, DEPUTY), List.of(HEAD, HEAD), List.<PersonId>of()), random);
  }

  private static Interviewer[] interviewers(RandomGenerator random) {
    return random.nextInt(4) == 0 ? new Interviewer[] {SECRETARY} : new Interviewer[] {SECRETARY, CLERK};
  }

  private static TalkReport report(RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> TalkWords.report(notRecorded(random.nextBoolean() ? "设备故障" : null), null, interviewers(random));
      case 1 -> TalkWords.report(notRequired(), note(HEAD, DEPUTY), SECRETARY);
      case 2 -> reportAt(DAY.atTime(9, 0), DAY.atTime(random.nextInt(8, 11), 0));
      default -> goodReport(HEAD);
    };
  }

  private static PartialDate day(RandomGenerator random) {
    return random.nextInt(5) == 0 ? TOMORROW : random.nextInt(4) == 0 ? PartialDate.UNKNOWN : HELD_ON;
  }
}
