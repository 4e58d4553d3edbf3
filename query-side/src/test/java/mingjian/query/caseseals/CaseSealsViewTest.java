package mingjian.query.caseseals;

import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.TALK;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.opened;
import static mingjian.query.Happened.sealed;
import static mingjian.query.Happened.talk;
import static mingjian.query.Happened.unsealed;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import mingjian.events.talk.TalkKind;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

class CaseSealsViewTest {
  private final CaseSealsView view = new CaseSealsView();
  private final ViewScenario<CaseSealsRow> seals = given(view);

  @Test
  void a_case_that_was_never_sealed_has_no_seal() {
    seals.happened("case-1", opened());
    assertThat(seals.keys()).isEmpty();
  }

  @Test
  void a_seal_covers_the_case_and_its_talks_earlier_and_later() {
    seals.happened("talk-1", talk(TALK, TalkKind.INVESTIGATION, CASE, day(3, 9)));
    assertThat(view.fields(seals.row("case-1"))).containsEntry("sealed", null);
    seals.happened("case-1", opened(), sealed());
    assertThat(view.fields(seals.row("case-1"))).containsEntry("sealed", "case:case-1 talk:talk-1");
  }

  @Test
  void unsealed_it_covers_nothing() {
    seals.happened("case-1", opened(), sealed(), unsealed());
    assertThat(view.fields(seals.row("case-1"))).containsEntry("sealed", null);
  }

  @Test
  void only_rules_and_those_named_know_of_it() {
    seals.happened("case-1", opened(), sealed());
    assertThat(seals.seenBy("role:HEAD", "case:case-1", "account:s01")).isEmpty();
    assertThat(seals.seenBy("account:head1")).hasSize(1);
    assertThat(seals.seenBy("internal:rules")).hasSize(1);
  }
}
