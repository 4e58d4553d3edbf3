package mingjian.query.rectificationcover;

import static mingjian.query.Happened.APPROVAL;
import static mingjian.query.Happened.BUREAU;
import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.PLACE;
import static mingjian.query.Happened.announcedByOthers;
import static mingjian.query.Happened.closed;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.decided;
import static mingjian.query.Happened.opened;
import static mingjian.query.Happened.sanctioned;
import static mingjian.query.Happened.sealed;
import static mingjian.query.Happened.team;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.events.CaseId;
import mingjian.events.RectificationId;
import mingjian.events.rectification.RectificationAbout;
import mingjian.events.rectification.RectificationEvent.RectificationDeclined;
import mingjian.events.rectification.RectificationEvent.RectificationIssued;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

class RectificationCoverViewTest {
  private static final RectificationId RECT = new RectificationId("rect-1");

  private final RectificationCoverView view = new RectificationCoverView();
  private final ViewScenario<RectificationCoverRow> cases = given(view);

  private static RectificationIssued issued(CaseId source) {
    return new RectificationIssued(
        RECT, new RectificationAbout(BUREAU, List.of(), source, null), List.of("采购未集体研究"), List.of(), "县纪委", null, null, null, day(6, 1));
  }

  private static RectificationDeclined declined() {
    return new RectificationDeclined(RECT, new RectificationAbout(BUREAU, List.of(), CASE, null), "单位已撤销", APPROVAL, day(6, 1));
  }

  private boolean owes(String key) {
    var fields = view.fields(cases.row(key));
    return "NONE".equals(fields.get("cover")) && Long.valueOf(1).equals(fields.get("closed"));
  }

  @Test
  void a_closed_case_without_rectification_or_reason_is_listed() {
    cases.happened("case-1", opened(), team(), decided(), sanctioned(), closed());
    assertThat(owes("case-1")).isTrue();
    assertThat(cases.row("case-1").closedOn()).isEqualTo(day(5, 6));
  }

  @Test
  void one_under_way_is_not() {
    cases.happened("case-1", opened(), team());
    assertThat(owes("case-1")).isFalse();
  }

  @Test
  void a_rectification_or_a_reason_takes_it_off_the_list() {
    cases.happened("case-1", opened(), decided(), sanctioned(), closed()).happened("rect-1", issued(CASE));
    assertThat(owes("case-1")).isFalse();
    var other = given(view).happened("case-1", opened(), decided(), sanctioned(), closed()).happened("rect-1", declined());
    assertThat(other.row("case-1").cover()).isEqualTo(RectificationCover.DECLINED);
  }

  @Test
  void a_reason_given_besides_does_not_undo_a_rectification() {
    cases.happened("case-1", opened()).happened("rect-1", issued(CASE)).happened("rect-2", declined());
    assertThat(cases.row("case-1").cover()).isEqualTo(RectificationCover.RECTIFIED);
  }

  @Test
  void announcements_by_others_and_rectifications_without_a_case_have_no_row() {
    cases.happened("case-9", announcedByOthers(new CaseId("case-9"), PLACE, day(3, 1))).happened("rect-1", issued(null));
    assertThat(cases.rows()).isEmpty();
  }

  @Test
  void a_sealed_case_is_seen_by_those_named_alone() {
    cases.happened("case-1", opened(), decided(), sanctioned(), closed(), sealed());
    assertThat(view.readers(cases.row("case-1"))).containsExactly("account:head1");
  }
}
