package mingjian.query.priors;

import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.changedOnAppeal;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.opened;
import static mingjian.query.Happened.sanctioned;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.AdmonitionId;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.casefile.Penalty;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.supervision.PriorKind;
import mingjian.events.supervision.PriorMatter;
import mingjian.events.talk.AdmonitionEvent.AdmonitionEnded;
import mingjian.events.talk.AdmonitionEvent.AdmonitionIssued;
import mingjian.events.talk.AdmonitionForm;
import mingjian.query.Happened;
import mingjian.query.ViewScenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriorsViewTest {
  private static final PriorMatter SANCTION = new PriorMatter(CHIEF, PriorKind.SANCTION, Penalty.SERIOUS_WARNING, day(5, 6), null);

  private final ViewScenario<PriorsRow> priors = given(new PriorsView());

  @Test
  void an_open_case_is_no_matter_and_a_sanction_is_one() {
    priors.happened("case-1", opened());
    assertThat(priors.keys()).isEmpty();
    priors.happened("case-1", sanctioned());
    assertThat(matters()).containsExactly(SANCTION);
  }

  @Test
  void revoked_on_appeal_it_is_none_and_upheld_it_stays() {
    priors.happened("case-1", opened(), sanctioned(), changedOnAppeal(AppealOutcome.UPHELD));
    assertThat(matters()).containsExactly(SANCTION);
    priors.happened("case-1", changedOnAppeal(AppealOutcome.REVOKED));
    assertThat(matters()).isEmpty();
  }

  @Test
  void an_admonition_counts_until_its_time_is_over() {
    priors.happened("admonition-1", admonished(LocalDate.of(2026, 9, 1)), ended());
    assertThat(matters()).containsExactly(admonition(new Period(day(3, 1), PartialDate.of(2026, 9, 1))));
  }

  @Test
  void one_without_a_time_counts_until_it_is_ended() {
    priors.happened("admonition-1", admonished(null));
    assertThat(matters()).containsExactly(admonition(null));
    priors.happened("admonition-1", ended());
    assertThat(matters()).containsExactly(admonition(new Period(day(3, 1), day(10, 1))));
  }

  @Test
  void only_rules_read_it() {
    priors.happened("case-1", opened(), sanctioned());
    assertThat(priors.seenBy("role:HEAD", "role:CASE_ADMINISTRATOR", "case:case-1")).isEmpty();
    assertThat(priors.seenBy("internal:rules")).hasSize(1);
  }

  private List<PriorMatter> matters() {
    return priors.row(CHIEF.value()).matters();
  }

  private static PriorMatter admonition(@Nullable Period effect) {
    return new PriorMatter(CHIEF, PriorKind.ADMONITION, null, day(3, 1), effect);
  }

  private static AdmonitionIssued admonished(@Nullable LocalDate until) {
    return new AdmonitionIssued(new AdmonitionId("admonition-1"), Happened.appealed(), "诫勉", AdmonitionForm.TALK, "公车私用", null, null, "党风政风监督室", List.of(),
        Happened.APPROVAL, until, Set.of(), day(3, 1));
  }

  private static AdmonitionEnded ended() {
    return new AdmonitionEnded(new AdmonitionId("admonition-1"), Happened.appealed(), null, "已改正", day(10, 1));
  }
}
