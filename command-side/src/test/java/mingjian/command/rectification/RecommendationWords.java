package mingjian.command.rectification;

import static mingjian.command.Papers.ago;
import static mingjian.command.Papers.approval;
import static mingjian.command.Papers.day;
import static mingjian.command.Papers.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.command.rectification.RecommendationCommand.AdoptInstitution;
import mingjian.command.rectification.RecommendationCommand.CloseRecommendation;
import mingjian.command.rectification.RecommendationCommand.CorrectRecommendationRecord;
import mingjian.command.rectification.RecommendationCommand.EscalateRecommendation;
import mingjian.command.rectification.RecommendationCommand.EvaluateRecommendation;
import mingjian.command.rectification.RecommendationCommand.IssueRecommendation;
import mingjian.command.rectification.RecommendationCommand.RecordFeedback;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.RecommendationId;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.rectification.RecommendationAnswer;
import mingjian.events.rectification.RecommendationEscalation;
import mingjian.events.rectification.RecommendationEvent.FeedbackRecorded;
import mingjian.events.rectification.RecommendationEvent.InstitutionAdopted;
import mingjian.events.rectification.RecommendationEvent.RecommendationClosed;
import mingjian.events.rectification.RecommendationEvent.RecommendationEscalated;
import mingjian.events.rectification.RecommendationEvent.RecommendationEvaluated;
import mingjian.events.rectification.RecommendationEvent.RecommendationIssued;
import mingjian.events.rectification.RecommendationItem;
import mingjian.events.rectification.RecommendationKind;
import mingjian.events.rectification.Verdict;
import mingjian.events.work.WorkAbout;

/// The words in which recommendations are told in tests: one to a bureau ninety days ago, to be answered in sixty.
final class RecommendationWords {
  static final RecommendationId RECOMMENDATION = new RecommendationId("recommendation-1");
  static final UnitId BUREAU = new UnitId("unit-1");
  static final StaffId EVALUATOR = new StaffId("chengban02");
  static final WorkAbout ABOUT = new WorkAbout(List.of(new PersonId("person-head")), BUREAU, null, Secrecy.INTERNAL);
  static final LocalDate DUE = day(30);
  static final List<RecommendationItem> ITEMS = List.of(new RecommendationItem("1", "规范工程变更审批"));

  private RecommendationWords() {}

  static IssueRecommendation issue() {
    return issue(ABOUT, ITEMS, DUE);
  }

  static IssueRecommendation issue(WorkAbout about, List<RecommendationItem> items, LocalDate dueOn) {
    return new IssueRecommendation(
        RECOMMENDATION, about, "规范工程变更", RecommendationKind.SUPERVISION, items, "监察法第五十二条", paper("监察建议书"), "第二纪检监察室", "县住建局", dueOn,
        approval(91), ago(90));
  }

  static RecommendationIssued issued() {
    return new RecommendationIssued(
        RECOMMENDATION, ABOUT, "规范工程变更", RecommendationKind.SUPERVISION, ITEMS, "监察法第五十二条", paper("监察建议书"), "第二纪检监察室", "县住建局", DUE,
        approval(91), ago(90));
  }

  static RecordFeedback feedback(RecommendationAnswer answer, String reason) {
    return new RecordFeedback(RECOMMENDATION, answer, reason, "已研究", "县住建局", null, ago(35));
  }

  static FeedbackRecorded answered(RecommendationAnswer answer, String reason) {
    return new FeedbackRecorded(RECOMMENDATION, ABOUT, answer, reason, "已研究", "县住建局", null, ago(35));
  }

  static EvaluateRecommendation evaluate(Verdict verdict) {
    return evaluate(verdict, "第二纪检监察室", null, EVALUATOR, true);
  }

  static EvaluateRecommendation evaluate(Verdict verdict, String evaluator, UnitId unit, StaffId staff, boolean withEvidence) {
    return new EvaluateRecommendation(
        RECOMMENDATION, verdict, "抽查两个项目", evaluator, unit, staff, withEvidence ? List.of(paper("评估表")) : List.of(), ago(20));
  }

  static RecommendationEvaluated evaluated(Verdict verdict) {
    return new RecommendationEvaluated(RECOMMENDATION, ABOUT, verdict, "抽查两个项目", "第二纪检监察室", null, EVALUATOR, List.of(paper("评估表")), ago(20));
  }

  static AdoptInstitution adopt(FieldOfWork... fields) {
    return new AdoptInstitution(RECOMMENDATION, "工程变更审批办法", paper("工程变更审批办法"), Set.of(fields), ago(25));
  }

  static InstitutionAdopted adopted(FieldOfWork... fields) {
    return new InstitutionAdopted(RECOMMENDATION, ABOUT, "工程变更审批办法", paper("工程变更审批办法"), Set.of(fields), ago(25));
  }

  static EscalateRecommendation escalate(PartialDate on) {
    return new EscalateRecommendation(RECOMMENDATION, RecommendationEscalation.ORDER_TO_CORRECT, "无正当理由拒不采纳", approval(10), on);
  }

  static RecommendationEscalated escalated(PartialDate on) {
    return new RecommendationEscalated(RECOMMENDATION, ABOUT, RecommendationEscalation.ORDER_TO_CORRECT, "无正当理由拒不采纳", approval(10), on);
  }

  static CloseRecommendation close() {
    return new CloseRecommendation(RECOMMENDATION, "已落实", ago(5));
  }

  static RecommendationClosed closed() {
    return new RecommendationClosed(RECOMMENDATION, ABOUT, "已落实", ago(5));
  }

  static CorrectRecommendationRecord correct(String reason) {
    return new CorrectRecommendationRecord(RECOMMENDATION, "event-1", "文号", "3号", "4号", reason, approval(1), ago(1));
  }
}
