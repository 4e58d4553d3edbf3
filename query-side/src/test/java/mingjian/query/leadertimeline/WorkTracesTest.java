package mingjian.query.leadertimeline;

import static mingjian.query.Happened.APPROVAL;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.LEADER;
import static mingjian.query.Happened.PAPER;
import static mingjian.query.Happened.day;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.AdmonitionId;
import mingjian.events.InquiryId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.Secrecy;
import mingjian.events.talk.AdmonitionEvent.AdmonitionIssued;
import mingjian.events.talk.AdmonitionForm;
import mingjian.events.talk.InquiryApprover;
import mingjian.events.talk.InquiryEvent.InquiryIssued;
import mingjian.events.talk.InquiryKind;
import mingjian.events.talk.InquiryTarget;
import mingjian.events.work.WorkAbout;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

class WorkTracesTest {
  private static final WorkAbout ABOUT = new WorkAbout(List.of(CHIEF), null, null, Secrecy.WORK_SECRET);

  private final ViewScenario<LeaderTimelineRow> timeline = given(new LeaderTimelineView());

  private static InquiryIssued inquiry() {
    return new InquiryIssued(
        new InquiryId("inquiry-1"), ABOUT, "兼职取酬", InquiryKind.INQUIRY, InquiryTarget.OTHER, List.of("兼职取酬情况"), PAPER, null, "第二室",
        LocalDate.of(2025, 4, 1), List.of(LEADER), InquiryApprover.HEAD, APPROVAL, Set.of(ProcedureFlaw.APPROVED_AFTERWARDS), day(3, 1));
  }

  @Test
  void an_inquiry_stands_there_with_its_breach() {
    timeline.happened("inquiry-1", inquiry());
    LeaderTimelineRow entry = timeline.rows().getFirst();
    assertThat(entry.kind()).isEqualTo(EntryKind.INQUIRY);
    assertThat(entry.headline()).isEqualTo("函询：兼职取酬");
    assertThat(entry.flaws()).containsExactly(ProcedureFlaw.APPROVED_AFTERWARDS);
  }

  @Test
  void only_those_it_was_given_to_see_it_besides_leaders_and_the_case_office() {
    timeline.happened("inquiry-1", inquiry());
    assertThat(timeline.seenBy("role:INVESTIGATOR", "role:HEARING_OFFICER", "role:REPORTER")).isEmpty();
    assertThat(timeline.seenBy("file:inquiry-1")).hasSize(1);
    assertThat(timeline.seenBy("role:HEAD")).hasSize(1);
  }

  @Test
  void an_admonition_counts_as_the_first_form() {
    timeline.happened("admonition-1", new AdmonitionIssued(
        new AdmonitionId("admonition-1"), ABOUT, "履职不力", AdmonitionForm.WRITTEN, "监管不到位", null, PAPER, "第一室", List.of(LEADER), APPROVAL,
        LocalDate.of(2025, 9, 1), Set.of(), day(3, 1)));
    assertThat(timeline.rows().getFirst().kind()).isEqualTo(EntryKind.ADMONITION);
    assertThat(timeline.rows().getFirst().headline()).isEqualTo("书面诫勉（第一种形态）：履职不力");
  }
}
