package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mingjian.query.leadertimeline.EntryKind;
import org.junit.jupiter.api.Test;

class LanesTest {
  @Test
  void every_kind_of_entry_has_a_lane_and_every_lane_a_kind() {
    assertThat(Arrays.stream(EntryKind.values()).map(DossierLane::of).distinct()).containsExactlyInAnyOrder(DossierLane.values());
  }

  @Test
  void the_steps_of_a_case_stand_in_the_lane_of_their_phase() {
    assertThat(CaseLane.of("casefile/case-opened")).isEqualTo(CaseLane.OPENING);
    assertThat(CaseLane.of("clue/clue-registered")).as("what led to the case").isEqualTo(CaseLane.OPENING);
    assertThat(CaseLane.of("casefile/measure-taken")).isEqualTo(CaseLane.MEASURES);
    assertThat(CaseLane.of("casefile/statement-recorded")).isEqualTo(CaseLane.EVIDENCE);
    assertThat(CaseLane.of("talk/talk-recorded")).isEqualTo(CaseLane.EVIDENCE);
    assertThat(CaseLane.of("casefile/accepted-for-hearing")).isEqualTo(CaseLane.HEARING);
    assertThat(CaseLane.of("casefile/sanction-imposed")).isEqualTo(CaseLane.DECISION);
    assertThat(CaseLane.of("casefile/decision-announced")).isEqualTo(CaseLane.EXECUTION);
    assertThat(CaseLane.of("rectification/rectification-issued")).isEqualTo(CaseLane.AFTER);
    assertThat(CaseLane.of("casefile/record-corrected")).isEqualTo(CaseLane.FILING);
  }

  @Test
  void what_nobody_placed_follows_from_the_case() {
    assertThat(CaseLane.of("nothing/of-the-kind")).isEqualTo(CaseLane.AFTER);
  }

  @Test
  void a_lane_is_told_by_its_symbol_and_in_chinese() {
    for (List<? extends Lane> lanes : List.of(List.of(DossierLane.values()), List.of(CaseLane.values()))) {
      assertThat(lanes).extracting(Lane::symbol).doesNotHaveDuplicates();
      assertThat(lanes).extracting(Lane::label).doesNotHaveDuplicates().allMatch(label -> label.codePoints().allMatch(Character::isIdeographic));
    }
    assertThat(Stream.of(Comparison.Difference.values()).map(Comparison.Difference::label)).doesNotHaveDuplicates();
  }
}
