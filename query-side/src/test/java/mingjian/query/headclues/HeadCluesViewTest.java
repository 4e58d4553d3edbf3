package mingjian.query.headclues;

import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.PAPER;
import static mingjian.query.Happened.day;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.Approval;
import mingjian.events.ClueId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.clue.ClueEndEvent.ClueTransferred;
import mingjian.events.clue.ClueIntakeEvent.ClueRegistered;
import mingjian.events.clue.ClueIntakeEvent.ClueReportedUpward;
import mingjian.events.clue.ClueIntakeEvent.InspectionFindingCopied;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.RegisterNumber;
import mingjian.events.clue.TargetRank;
import mingjian.events.clue.TransferGround;
import mingjian.events.work.WorkAbout;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

class HeadCluesViewTest {
  private static final ClueId ID = new ClueId("clue-1");
  private static final WorkAbout ABOUT = new WorkAbout(List.of(CHIEF), null, null, Secrecy.INTERNAL);

  private final HeadCluesView view = new HeadCluesView();
  private final ViewScenario<HeadCluesRow> clues = given(view);

  private static ClueRegistered registered(ClueSource source, TargetRank target) {
    return new ClueRegistered(ID, ABOUT, "某局长问题", new RegisterNumber("某县纪委", 2025, "线索〔2025〕9号"), source, null, null, "反映事项", target, null, null,
        LocalDate.of(2025, 3, 10), PAPER, day(3, 1), null);
  }

  @Test
  void a_clue_about_a_head_is_owed_until_it_was_reported_upward() {
    clues.happened("clue-1", registered(ClueSource.REPORT, TargetRank.UNIT_HEAD));
    assertThat(view.fields(clues.row("clue-1"))).containsEntry("owed", 1L);
    assertThat(clues.row("clue-1").upwardDueOn()).isEqualTo("2025-03-10");
    clues.happened("clue-1", new ClueReportedUpward(ID, ABOUT, "某市纪委", PAPER, null, day(3, 5)));
    assertThat(clues.row("clue-1").isOwed()).isFalse();
  }

  @Test
  void one_from_an_inspection_until_it_was_copied_as_well() {
    clues.happened("clue-1", registered(ClueSource.INSPECTION, TargetRank.UNIT_HEAD), new ClueReportedUpward(ID, ABOUT, "某市纪委", PAPER, null, day(3, 5)));
    assertThat(clues.row("clue-1").isOwed()).isTrue();
    clues.happened("clue-1", new InspectionFindingCopied(ID, ABOUT, "反馈问题", "某市委巡察办", PAPER, day(3, 6)));
    assertThat(clues.row("clue-1").isOwed()).isFalse();
  }

  @Test
  void one_that_went_elsewhere_is_told_of_there_and_one_about_others_is_not_here() {
    clues.happened("clue-1", registered(ClueSource.REPORT, TargetRank.UNIT_HEAD), new ClueTransferred(ID, ABOUT, "某市纪委",
        TransferGround.values()[0], "无管辖权", PAPER, new Approval("某县纪委", "书记", null, day(3, 2), PAPER), day(3, 2)));
    assertThat(clues.row("clue-1").isOwed()).isFalse();
    assertThat(given(view).happened("clue-1", registered(ClueSource.REPORT, TargetRank.OTHER)).seenBy(Role.HEAD)).isEmpty();
  }

  @Test
  void it_is_read_by_those_who_may_read_the_clue() {
    var told = given(view).happened("clue-1", registered(ClueSource.REPORT, TargetRank.UNIT_HEAD));
    assertThat(told.seenBy(Role.HEAD)).hasSize(1);
    assertThat(told.seenBy(Role.INVESTIGATOR)).isEmpty();
  }
}
