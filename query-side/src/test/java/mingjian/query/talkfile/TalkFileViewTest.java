package mingjian.query.talkfile;

import static mingjian.query.Happened.TALK;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.talk;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import mingjian.events.PartialDate;
import mingjian.events.talk.TalkKind;
import org.junit.jupiter.api.Test;

class TalkFileViewTest {
  private static TalkFileRow held(TalkKind kind, PartialDate on) {
    return given(new TalkFileView()).happened("talk-1", talk(TALK, kind, null, on)).row("talk-1");
  }

  @Test
  void a_talk_that_was_held_stands_with_its_day_and_its_report() {
    assertThat(held(TalkKind.CLUE_TALK, day(5, 6)).talkOn()).isEqualTo(day(5, 6));
    assertThat(held(TalkKind.CLUE_TALK, day(5, 6)).report()).isNotNull();
  }
}
