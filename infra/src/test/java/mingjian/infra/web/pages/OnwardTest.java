package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.UnitId;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.query.workregister.WorkRegisterRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OnwardTest {
  private static final WorkAbout ABOUT = new WorkAbout(List.of(new PersonId("person-1")), new UnitId("unit-1"), new CaseId("case-1"), Secrecy.INTERNAL);

  @Test
  void an_escalated_warning_leads_to_what_it_was_escalated_to_and_a_cleared_one_nowhere() {
    assertThat(Onward.from(row(WorkCollection.WARNINGS, "ESCALATED", null)))
        .containsExactly("plan-talk", "register-clue", "issue-rectification", "issue-admonition");
    assertThat(Onward.from(row(WorkCollection.WARNINGS, "CLEARED", null))).isEmpty();
  }

  @Test
  void a_reminder_leads_to_its_remedy_while_it_is_open() {
    assertThat(Onward.from(row(WorkCollection.WATCH_ITEMS, "OPEN", "WatchRule.AUDIT_OWED"))).containsExactly("order-audit");
    assertThat(Onward.from(row(WorkCollection.WATCH_ITEMS, "CLOSED", "WatchRule.AUDIT_OWED"))).isEmpty();
  }

  @Test
  void each_form_finds_whom_and_what_it_is_about_under_its_own_name() {
    assertThat(Onward.filled(row(WorkCollection.CLUES, "PRELIM_VERIFICATION", null)).split("&")).contains(
        "s0.about.persons=person-1", "s0.attendees=person-1", "s0.subjects%5B0%5D.person=person-1", "s0.unitId=unit-1", "s0.caseId=case-1",
        "s0.about.secrecy=INTERNAL", "s0.clueRef=file-1");
  }

  private static WorkRegisterRow row(WorkCollection files, String state, @Nullable String kind) {
    return new WorkRegisterRow(files, "file-1", ABOUT, kind, "标题", state, "责任人", PartialDate.UNKNOWN, null, List.of(), 1, null);
  }
}
