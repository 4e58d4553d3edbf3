package mingjian.query.leadertimeline;

import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.events.DisclosureId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.supervision.DisclosureContent;
import mingjian.events.supervision.DisclosureEvent.DisclosureClosed;
import mingjian.events.supervision.DisclosureEvent.DisclosureFiled;
import mingjian.events.supervision.DisclosureEvent.DisclosureHandedOver;
import mingjian.events.supervision.DisclosureKind;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.query.ViewScenario;
import mingjian.query.workregister.WorkRegisterRow;
import mingjian.query.workregister.WorkRegisterView;
import org.junit.jupiter.api.Test;

/// Of personal matters a timeline tells that they exist and when (DOMAIN 4.2b); who may see even that is decided by the file.
class PersonalMattersTest {
  private static final DisclosureId FILE = new DisclosureId("disclosure-1");
  private static final PartialDate DAY = PartialDate.of(2026, 2, 1);
  private static final StaffId HANDLER = new StaffId("chengban01");
  private static final WorkAbout ABOUT = new WorkAbout(List.of(new PersonId("person-chief")), null, null, Secrecy.INTERNAL);
  private static final DisclosureFiled FILED = new DisclosureFiled(
      FILE, ABOUT, DisclosureKind.PERSONAL_MATTERS, "年度报告", new DisclosureContent("房产三套", List.of(), null, null, null, null, List.of(), null),
      List.of(HANDLER), DAY);

  private final ViewScenario<LeaderTimelineRow> timeline = given(new LeaderTimelineView());

  @Test
  void an_entry_says_that_something_was_filed_and_when_but_not_what() {
    LeaderTimelineRow entry = timeline.happened("disclosure-1", FILED).row("person-chief/disclosure-1/000000");
    assertThat(entry.occurredOn()).isEqualTo(DAY);
    assertThat(entry.details()).isEmpty();
    assertThat(entry.toString()).doesNotContain("房产", "年度报告");
  }

  @Test
  void what_came_of_it_is_not_told_either() {
    timeline.happened("disclosure-1", FILED, new DisclosureClosed(FILE, ABOUT, "查核一致", DAY));
    assertThat(timeline.row("person-chief/disclosure-1/000001").toString()).doesNotContain("查核一致");
  }

  @Test
  void handing_a_file_over_leaves_no_entry() {
    timeline.happened("disclosure-1", FILED, new DisclosureHandedOver(FILE, ABOUT, List.of(), List.of(HANDLER), "轮岗", DAY));
    assertThat(timeline.keys()).hasSize(1);
  }

  @Test
  void the_leaders_see_it_and_those_it_was_given_to_and_nobody_else() {
    timeline.happened("disclosure-1", FILED);
    assertThat(timeline.rolesThatSee("person-chief/disclosure-1/000000")).containsExactlyInAnyOrder(Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
    assertThat(timeline.seenBy("file:disclosure-1")).hasSize(1);
  }

  @Test
  void the_register_is_guarded_the_same_way() {
    ViewScenario<WorkRegisterRow> register = given(new WorkRegisterView(WorkCollection.DISCLOSURES)).happened("disclosure-1", FILED);
    assertThat(register.rolesThatSee("disclosure-1")).containsExactlyInAnyOrder(Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
    assertThat(register.row("disclosure-1").kind()).isEqualTo("DisclosureKind.PERSONAL_MATTERS");
  }
}
