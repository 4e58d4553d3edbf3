package mingjian.command.casework;

import static mingjian.command.casework.CaseworkWords.CASE;
import static mingjian.command.casework.CaseworkWords.LESSON;
import static mingjian.command.casework.CaseworkWords.OPEN_ISSUE;
import static mingjian.command.casework.CaseworkWords.TAKEN_UP;
import static mingjian.command.casework.CaseworkWords.analyse;
import static mingjian.command.casework.CaseworkWords.correctLesson;
import static mingjian.command.casework.CaseworkWords.debrief;
import static mingjian.command.casework.CaseworkWords.on;
import static mingjian.command.casework.CaseworkWords.settle;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.command.Scenario;
import mingjian.events.CaseId;
import mingjian.events.Secrecy;
import mingjian.events.casework.LessonEvent;
import mingjian.events.casework.LessonEvent.DebriefRecorded;
import mingjian.events.casework.LessonEvent.IssueSettled;
import mingjian.events.casework.LessonEvent.LessonRecordCorrected;
import mingjian.events.casework.LessonEvent.SectorAnalysisRecorded;
import mingjian.events.casework.LessonKind;
import mingjian.events.casework.LessonState;
import mingjian.events.work.WorkAbout;
import org.junit.jupiter.api.Test;

class LessonTest {
  private static final WorkAbout ABOUT = new WorkAbout(List.of(), null, CASE, Secrecy.INTERNAL);

  private static Scenario lesson(LessonEvent... past) {
    return Scenario.scenario(new LessonDecider()).given(past);
  }

  @Test
  void an_analysis_of_a_sector_links_its_cases() {
    SectorAnalysisRecorded one = analysed(List.of(CASE));
    assertThat(one.about()).isEqualTo(ABOUT);
    assertThat(one.state()).isEqualTo(LessonState.OPEN);
    SectorAnalysisRecorded several = analysed(List.of(CASE, new CaseId("case-2")));
    assertThat(several.about().relatedCase()).as("of several cases none opens it to its readers").isNull();
  }

  @Test
  void a_case_is_linked_once() {
    lesson().when(analyse(LessonKind.SECTOR_ANALYSIS, List.of(CASE, CASE), OPEN_ISSUE)).thenRejected("lesson-case-twice");
  }

  @Test
  void a_debrief_ends_with_a_list_of_problems() {
    lesson().when(debrief(LessonKind.ROUND_TABLE, OPEN_ISSUE, TAKEN_UP)).then(debriefed());
    lesson().when(debrief(LessonKind.ROUND_TABLE)).thenRejected("lesson-without-issue");
    lesson().when(debrief(LessonKind.ROUND_TABLE, OPEN_ISSUE, OPEN_ISSUE)).thenRejected("lesson-issue-number-twice");
  }

  @Test
  void each_kind_has_its_own_step() {
    lesson().when(debrief(LessonKind.SECTOR_ANALYSIS, OPEN_ISSUE)).thenRejected("lesson-kind-unfit");
    lesson().when(analyse(LessonKind.TASK_FORCE_REVIEW, List.of(), OPEN_ISSUE)).thenRejected("lesson-kind-unfit");
  }

  @Test
  void a_problem_is_taken_up_or_has_a_reason_why_not() {
    lesson(debriefed()).when(settle("1", "建议书〔2026〕1号", null)).then(
        new IssueSettled(LESSON, ABOUT, "1", "建议书〔2026〕1号", null, 0, on("2026-02-10")));
    IssueSettled settled = (IssueSettled) lesson(debriefed()).when(settle("1", null, "已另行整改")).events().getFirst();
    assertThat(settled.state()).isEqualTo(LessonState.SETTLED);
  }

  @Test
  void with_neither_or_twice_it_is_not() {
    lesson(debriefed()).when(settle("1", null, null)).thenRejected("issue-without-reference");
    lesson(debriefed()).when(settle("1", "建议书〔2026〕1号", "已另行整改")).thenRejected("issue-without-reference");
    lesson(debriefed()).when(settle("2", "建议书〔2026〕1号", null)).thenRejected("no-such-open-issue");
  }

  @Test
  void a_wrong_record_is_corrected_beside_the_first() {
    LessonRecordCorrected corrected = (LessonRecordCorrected) lesson(debriefed()).when(correctLesson()).events().getFirst();
    assertThat(corrected.corrects()).isEqualTo("event-1");
  }

  private static SectorAnalysisRecorded analysed(List<CaseId> cases) {
    return (SectorAnalysisRecorded) lesson().when(analyse(LessonKind.SECTOR_ANALYSIS, cases, OPEN_ISSUE)).events().getFirst();
  }

  private static DebriefRecorded debriefed() {
    return new DebriefRecorded(
        LESSON, ABOUT, "水务案讲评", LessonKind.ROUND_TABLE, List.of("某县水务局", "某县财政局"), List.of(CASE), "逐项讲评",
        List.of(OPEN_ISSUE, TAKEN_UP), "案件监督管理室", null, on("2026-02-01"));
  }
}
