package mingjian.command.clue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mingjian.events.clue.ClueState;
import org.junit.jupiter.api.Test;

class ClueStepsTest {
  @Test
  void nothing_leads_out_of_an_ended_clue_but_the_undoing_of_a_merger() {
    List<String> leading = new ArrayList<>();
    Stream.of(ClueState.CASE_OPENED, ClueState.TRANSFERRED, ClueState.CLOSED, ClueState.MERGED).forEach(state -> leading.addAll(state.next()));
    assertThat(leading).containsOnly("ReportClueUpward", "CopyInspectionFinding", "CorrectClueRecord", "ClarifyClue", "UndoClueMerge");
  }
}
