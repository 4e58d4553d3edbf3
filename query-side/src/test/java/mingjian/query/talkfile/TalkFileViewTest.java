package mingjian.query.talkfile;

import static mingjian.query.Happened.TALK;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.talk;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mingjian.events.PartialDate;
import mingjian.events.talk.TalkKind;
import org.junit.jupiter.api.Test;

class TalkFileViewTest {
  private static TalkFileRow held(TalkKind kind, PartialDate on) {
    return given(new TalkFileView()).happened("talk-1", talk(TALK, kind, null, on)).row("talk-1");
  }

  @Test
  void a_clue_talk_is_to_be_settled_within_a_month() {
    assertThat(held(TalkKind.CLUE_TALK, day(5, 6)).settleDueOn()).isEqualTo(LocalDate.of(2025, 6, 6));
  }

  @Test
  void other_talks_and_a_month_alone_start_no_clock() {
    assertThat(held(TalkKind.HEART_TO_HEART, day(5, 6)).settleDueOn()).isNull();
    assertThat(held(TalkKind.CLUE_TALK, PartialDate.ofMonth(2025, 5)).settleDueOn()).isNull();
  }
}
