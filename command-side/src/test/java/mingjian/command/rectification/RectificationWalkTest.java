package mingjian.command.rectification;

import static mingjian.command.rectification.RectificationTest.Words.*;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import mingjian.command.Scenario;
import mingjian.command.StateTable;
import mingjian.command.Walk;
import mingjian.command.rectification.RectificationCommand.CorrectRectificationRecord;
import mingjian.command.rectification.RectificationCommand.ExtendDue;
import mingjian.command.rectification.RectificationCommand.IssueRectification;
import mingjian.command.rectification.RectificationCommand.ReopenRectification;
import mingjian.command.rectification.RectificationCommand.StartRectification;
import mingjian.command.rectification.RectificationCommand.WaiveMeasure;
import mingjian.events.PartialDate;
import mingjian.events.rectification.Due;
import mingjian.events.rectification.LookBackResult;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.rectification.RectificationProgress;
import mingjian.events.rectification.RectificationState;
import mingjian.events.rectification.RectificationSteps;
import mingjian.events.rectification.Verdict;

class RectificationWalkTest extends Walk<RectificationCommand, RectificationProgress, RectificationEvent> {
  RectificationWalkTest() {
    super(
        new RectificationDecider(),
        StateTable.of(RectificationState.class, RectificationProgress::state, RectificationSteps::from).orToldFirst("measures-not-accepted"), 40);
  }

  @Override
  protected RectificationCommand any(RandomGenerator random, boolean first) {
    String no = "" + random.nextInt(1, 4);
    String reason = random.nextInt(4) == 0 ? " " : "招标延期";
    return switch (first ? random.nextInt(8) : random.nextInt(22)) {
      case 0 -> decline(reason);
      case 1 -> issue(measure("1"), measure(no));
      case 2, 3, 4, 5, 6, 7 -> issueAnd(random.nextBoolean() ? LOOK_BACK_DUE : null);
      case 8 -> new StartRectification(RECT, null, day(random));
      case 9, 10, 11 -> random.nextInt(3) == 0 ? submit(no) : submit("1", "2");
      case 12, 13 -> evaluate(pick(Verdict.values(), random), no);
      case 14 -> evaluate(pick(Verdict.values(), random), "1", "2");
      case 15 -> new WaiveMeasure(RECT, no, reason, APPROVAL);
      case 16 -> new ExtendDue(RECT, pick(Due.values(), random), random.nextBoolean() ? no : null, DUE.plusDays(random.nextInt(400)), reason, APPROVAL);
      case 17, 18 -> random.nextBoolean() ? lookBack(pick(LookBackResult.values(), random), no) : lookBack(LookBackResult.HOLDS);
      case 19 -> close();
      case 20 -> new ReopenRectification(RECT, random.nextBoolean() ? List.of() : List.of(no), reason, day(random));
      default -> new CorrectRectificationRecord(RECT, "event-1", "责任人", "局长", "副局长", reason, APPROVAL, TODAY);
    };
  }

  private static IssueRectification issueAnd(LocalDate lookBackDueOn) {
    return new IssueRectification(
        RECT, UNIT, ABOUT.leaders(), null, null, List.of("工程变更审批流于形式"), List.of(measure("1"), measure("2")), "第二纪检监察室", null, null, lookBackDueOn,
        ISSUED);
  }

  private static PartialDate day(RandomGenerator random) {
    return random.nextInt(5) == 0 ? PartialDate.of(Scenario.TODAY.plusDays(1)) : random.nextInt(4) == 0 ? PartialDate.UNKNOWN : TODAY;
  }
}
