package mingjian.query.cluelinks;

import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.ClueId;
import mingjian.events.DocumentRef;
import mingjian.events.InquiryId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.TalkId;
import mingjian.events.clue.ClueDisposalEvent.TalkInquiryReported;
import mingjian.events.clue.ClueEndEvent.ClueMergeUndone;
import mingjian.events.clue.ClueEndEvent.ClueMerged;
import mingjian.events.clue.ClueEndEvent.ClueTurnedIntoCase;
import mingjian.events.clue.ClueState;
import mingjian.events.work.WorkAbout;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

class ClueLinksViewTest {
  private static final ClueId CLUE = new ClueId("clue-1");
  private static final ClueId OTHER = new ClueId("clue-2");
  private static final InquiryId INQUIRY = new InquiryId("inquiry-1");
  private static final PartialDate DAY = PartialDate.of(2026, 3, 1);
  private static final WorkAbout ABOUT = new WorkAbout(List.of(new PersonId("person-1")), null, null, Secrecy.INTERNAL);
  private static final Approval APPROVAL = new Approval("某县纪委", "书记", null, DAY, new DocumentRef("呈批表", null, DAY));

  private final ClueLinksView view = new ClueLinksView();
  private final ViewScenario<ClueLinksRow> clues = given(view);

  @Test
  void an_inquiry_is_found_from_its_clue_and_the_clue_from_it() {
    clues.happened("clue-1", new TalkInquiryReported(CLUE, ABOUT, new TalkId("talk-1"), "已作说明", null, DAY, INQUIRY));
    assertThat(clues.row("clue-1").inquiries()).containsExactly(INQUIRY);
    assertThat(clues.row("clue-1").talks()).containsExactly(new TalkId("talk-1"));
    assertThat(view.fields(clues.row("inquiry-1/clue-1"))).containsEntry("inquiry", "inquiry-1");
    assertThat(clues.row("inquiry-1/clue-1").clue()).isEqualTo(CLUE);
  }

  @Test
  void a_report_without_an_inquiry_has_none() {
    clues.happened("clue-1", new TalkInquiryReported(CLUE, ABOUT, null, "已作说明", null, DAY, null));
    assertThat(clues.keys()).containsExactly("clue-1");
  }

  @Test
  void a_clue_is_found_from_what_it_was_merged_into_until_that_is_undone() {
    clues.happened("clue-1", new ClueMerged(CLUE, ABOUT, OTHER, "同一问题", APPROVAL, DAY));
    assertThat(view.fields(clues.row("clue-1"))).containsEntry("mergedInto", "clue-2");
    assertThat(clues.row("clue-1").mergedBy()).isEqualTo("event-1");
    assertThat(clues.row("clue-1").state()).isEqualTo(ClueState.MERGED);
    clues.happened("clue-1", new ClueMergeUndone(CLUE, ABOUT, "event-1", ClueState.ASSIGNED, "误并", APPROVAL, DAY));
    assertThat(view.fields(clues.row("clue-1"))).containsEntry("mergedInto", null);
    assertThat(clues.row("clue-1").state()).isEqualTo(ClueState.ASSIGNED);
  }

  @Test
  void the_case_that_it_became_is_told() {
    clues.happened("clue-1", new ClueTurnedIntoCase(CLUE, ABOUT, new CaseId("case-1"), DAY));
    assertThat(clues.row("clue-1").openedCase()).isEqualTo(new CaseId("case-1"));
  }

  @Test
  void who_may_read_the_clue_reads_it_and_rules_do() {
    clues.happened("clue-1", new ClueMerged(CLUE, ABOUT, OTHER, "同一问题", APPROVAL, DAY));
    assertThat(clues.seenBy(Role.HEAD)).hasSize(1);
    assertThat(clues.seenBy("file:clue-1")).hasSize(1);
    assertThat(clues.seenBy("internal:rules")).hasSize(1);
    assertThat(clues.seenBy("file:clue-2", "role:INVESTIGATOR", "role:REPORTER")).isEmpty();
  }
}
