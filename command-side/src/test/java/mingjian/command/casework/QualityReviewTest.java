package mingjian.command.casework;

import static mingjian.command.casework.CaseworkWords.APPROVAL;
import static mingjian.command.casework.CaseworkWords.CASE;
import static mingjian.command.casework.CaseworkWords.FRESH;
import static mingjian.command.casework.CaseworkWords.HEARD;
import static mingjian.command.casework.CaseworkWords.INVESTIGATED;
import static mingjian.command.casework.CaseworkWords.QUALITY;
import static mingjian.command.casework.CaseworkWords.closeQuality;
import static mingjian.command.casework.CaseworkWords.correctQuality;
import static mingjian.command.casework.CaseworkWords.decided;
import static mingjian.command.casework.CaseworkWords.grade;
import static mingjian.command.casework.CaseworkWords.on;
import static mingjian.command.casework.CaseworkWords.openQuality;
import static mingjian.command.casework.CaseworkWords.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingjian.command.Scenario;
import mingjian.events.Secrecy;
import mingjian.events.casefile.SubjectState;
import mingjian.events.casework.QualityAspect;
import mingjian.events.casework.QualityGrade;
import mingjian.events.casework.QualityReviewEvent;
import mingjian.events.casework.QualityReviewEvent.CaseGraded;
import mingjian.events.casework.QualityReviewEvent.QualityProblemRecorded;
import mingjian.events.casework.QualityReviewEvent.QualityReviewClosed;
import mingjian.events.casework.QualityReviewEvent.QualityReviewOpened;
import mingjian.events.casework.QualityReviewEvent.QualityReviewRecordCorrected;
import mingjian.events.casework.QualityReviewKind;
import mingjian.events.work.WorkAbout;
import org.junit.jupiter.api.Test;

class QualityReviewTest {
  private static final WorkAbout ABOUT = new WorkAbout(List.of(), null, CASE, Secrecy.INTERNAL);
  private static final QualityProblemRecorded PROBLEM =
      new QualityProblemRecorded(QUALITY, ABOUT, QualityAspect.PAPERS, "谈话笔录缺页码", "评查标准第十二项", on("2026-01-20"));

  private static Scenario review(QualityReviewEvent... past) {
    return Scenario.scenario(new QualityReviewDecider()).given(past).knowing(decided(SubjectState.EXECUTED));
  }

  @Test
  void others_than_those_of_the_case_review_it() {
    review().when(openQuality(FRESH)).then(opened());
    assertThat(opened().opensCase()).isTrue();
  }

  @Test
  void those_of_the_case_may_not() {
    review().when(openQuality(FRESH, INVESTIGATED)).thenRejected("quality-reviewer-of-case");
    review().when(openQuality(HEARD)).thenRejected("quality-reviewer-of-case");
    review().when(openQuality()).thenRejected("reviewing-staff-missing");
  }

  @Test
  void a_problem_is_recorded_and_a_lower_grade_rests_on_one() {
    review(opened()).when(problem()).then(PROBLEM);
    review(opened(), PROBLEM).when(grade(QualityGrade.FLAWED)).then(graded(QualityGrade.FLAWED));
    review(opened()).when(grade(QualityGrade.QUALIFIED)).then(graded(QualityGrade.QUALIFIED));
  }

  @Test
  void without_one_it_does_not() {
    review(opened()).when(grade(QualityGrade.FLAWED)).thenRejected("grade-without-problem");
    review(opened()).when(grade(QualityGrade.UNQUALIFIED)).thenRejected("grade-without-problem");
  }

  @Test
  void a_graded_review_may_be_closed_and_an_ungraded_one_may_not() {
    review(opened(), graded(QualityGrade.EXCELLENT)).when(closeQuality()).then(
        new QualityReviewClosed(QUALITY, ABOUT, "已反馈承办部门", APPROVAL, on("2026-02-01")));
    review(opened()).when(closeQuality()).thenRejected("step-not-allowed");
  }

  @Test
  void a_wrong_record_is_corrected_beside_the_first() {
    QualityReviewRecordCorrected corrected = (QualityReviewRecordCorrected) review(opened()).when(correctQuality()).events().getFirst();
    assertThat(corrected.corrects()).isEqualTo("event-1");
  }

  private static QualityReviewOpened opened() {
    return new QualityReviewOpened(
        QUALITY, ABOUT, "2026年第一季度评查", QualityReviewKind.DAILY, List.of(FRESH), "案件监督管理室", LocalDate.of(2026, 3, 31), APPROVAL,
        on("2026-01-15"));
  }

  private static CaseGraded graded(QualityGrade grade) {
    return new CaseGraded(QUALITY, ABOUT, grade, "总体规范", null, on("2026-01-25"));
  }
}
