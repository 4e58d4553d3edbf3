package mingjian.command.supervision;

import java.time.LocalDate;
import java.util.List;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.supervision.WarningCommand.AnswerWarning;
import mingjian.command.supervision.WarningCommand.AssessTolerance;
import mingjian.command.supervision.WarningCommand.ClearWarning;
import mingjian.command.supervision.WarningCommand.CorrectWarningRecord;
import mingjian.command.supervision.WarningCommand.EscalateWarning;
import mingjian.command.supervision.WarningCommand.IssueWarning;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.WarningId;
import mingjian.events.supervision.ToleranceFactors;
import mingjian.events.supervision.WarningEscalation;
import mingjian.events.supervision.WarningEvent.ToleranceAssessed;
import mingjian.events.supervision.WarningEvent.WarningAnswered;
import mingjian.events.supervision.WarningEvent.WarningCleared;
import mingjian.events.supervision.WarningEvent.WarningEscalated;
import mingjian.events.supervision.WarningEvent.WarningIssued;
import mingjian.events.supervision.WarningEvent.WarningRecordCorrected;
import mingjian.events.supervision.WarningGround;
import mingjian.events.work.WorkAbout;
import org.junit.jupiter.api.Test;

class WarningTest {
  private static final WarningId WARNING = new WarningId("warning-1");
  private static final PersonId HEAD = new PersonId("person-head");
  private static final WorkAbout ABOUT = new WorkAbout(List.of(HEAD), new UnitId("unit-1"), null, Secrecy.INTERNAL);
  private static final PartialDate ON = PartialDate.of(Scenario.TODAY.minusDays(5));
  private static final LocalDate DUE = Scenario.TODAY.plusDays(10);
  private static final Approval APPROVAL = new Approval("某县纪委", "书记", new StaffId("shuji01"), ON, new DocumentRef("预警呈批表", null, ON));
  private static final ToleranceFactors FACTORS = new ToleranceFactors("程序性问题", "没有损失", "影响较小", "为公", "主动说明");
  private static final WarningIssued ISSUED =
      new WarningIssued(WARNING, ABOUT, "采购未公示", WarningGround.SLIGHT, "三次采购未公示", "某局", DUE, APPROVAL, ON);
  private static final WarningAnswered ANSWERED = new WarningAnswered(WARNING, ABOUT, "已补公示", null, ON);
  private static final WarningCleared CLEARED = new WarningCleared(WARNING, ABOUT, "已纠正", ON);
  private static final AnswerWarning ANSWER = new AnswerWarning(WARNING, "已补公示", null, ON);
  private static final ClearWarning CLEAR = new ClearWarning(WARNING, "已纠正", ON);
  private static final EscalateWarning ESCALATE = new EscalateWarning(WARNING, WarningEscalation.SUMMONS, "未按期回复", APPROVAL, ON);

  private static Scenario given(Event... past) {
    return Scenario.scenario(new WarningDecider()).given(past);
  }

  private static IssueWarning issue(WorkAbout about, LocalDate due) {
    return new IssueWarning(WARNING, about, "采购未公示", WarningGround.SLIGHT, "三次采购未公示", "某局", due, APPROVAL, ON);
  }

  @Test
  void a_warning_is_answered_and_cleared() {
    given().when(issue(ABOUT, DUE)).then(ISSUED);
    given(ISSUED).when(ANSWER).then(ANSWERED);
    given(ISSUED, ANSWERED).when(CLEAR).then(CLEARED);
  }

  @Test
  void one_that_nobody_answered_is_escalated_and_not_cleared() {
    given(ISSUED).when(CLEAR).thenRejected("step-not-allowed");
    given(ISSUED).when(ESCALATE).then(new WarningEscalated(WARNING, ABOUT, WarningEscalation.SUMMONS, "未按期回复", APPROVAL, ON));
  }

  @Test
  void a_warning_is_no_means_against_what_is_under_investigation() {
    given().knowing(new NoFacts() {
      @Override
      public boolean isUnderInvestigation(PersonId person) {
        return person.equals(HEAD);
      }
    }).when(issue(ABOUT, DUE)).thenRejected("warning-instead-of-case");
  }

  @Test
  void an_answer_is_due_after_the_issue() {
    given().when(issue(ABOUT, ON.latest())).thenRejected("answer-due-before-issue");
  }

  @Test
  void a_warning_is_about_somebody_once() {
    given().when(issue(new WorkAbout(List.of(), null, null, Secrecy.INTERNAL), DUE)).thenRejected("work-about-nobody");
    given().when(issue(new WorkAbout(List.of(HEAD, HEAD), null, null, Secrecy.INTERNAL), DUE)).thenRejected("person-twice");
  }

  @Test
  void tolerance_weighs_all_five_factors() {
    given(ISSUED).when(new AssessTolerance(WARNING, FACTORS, "可以容错", ON)).then(new ToleranceAssessed(WARNING, ABOUT, FACTORS, "可以容错", ON));
    given(ISSUED).when(new AssessTolerance(WARNING, new ToleranceFactors("程序性问题", "", "影响较小", "为公", "主动说明"), "可以容错", ON))
        .thenRejected("tolerance-factor-missing");
  }

  @Test
  void what_was_recorded_wrongly_is_corrected_and_stays() {
    given(ISSUED, ANSWERED, CLEARED).when(new CorrectWarningRecord(WARNING, "event-1", "问题事实", "三次", "两次", "笔误", APPROVAL, ON))
        .then(new WarningRecordCorrected(WARNING, ABOUT, "event-1", "问题事实", "三次", "两次", "笔误", APPROVAL, ON));
  }

  @Test
  void nothing_is_recorded_ahead_of_its_day() {
    given(ISSUED).when(new AnswerWarning(WARNING, "已补公示", null, PartialDate.of(Scenario.TODAY.plusDays(1)))).thenRejected("in-the-future");
  }

  static List<WarningCommand> all() {
    return List.of(issue(ABOUT, DUE), ANSWER, CLEAR, ESCALATE, new AssessTolerance(WARNING, FACTORS, "可以容错", ON),
        new CorrectWarningRecord(WARNING, "event-1", "问题事实", "三次", "两次", "笔误", APPROVAL, ON));
  }
}
