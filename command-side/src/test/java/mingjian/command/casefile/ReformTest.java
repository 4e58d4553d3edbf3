package mingjian.command.casefile;

import static mingjian.command.casefile.CaseWords.APPROVAL;
import static mingjian.command.casefile.CaseWords.CASE;
import static mingjian.command.casefile.CaseWords.DEPUTY;
import static mingjian.command.casefile.CaseWords.DIRECTOR;
import static mingjian.command.casefile.CaseWords.PAPER;
import static mingjian.command.casefile.CaseWords.on;
import static mingjian.command.casefile.CaseWords.open;
import static mingjian.command.casefile.CaseWords.opened;
import static mingjian.command.casefile.CaseWords.punished;
import static mingjian.command.casefile.CaseWords.so;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingjian.command.Scenario;
import mingjian.command.casefile.FilingCommand.ArchiveCase;
import mingjian.command.casefile.ReformCommand.AttachArtefact;
import mingjian.command.casefile.ReformCommand.PublishCircular;
import mingjian.command.casefile.ReformCommand.WaiveArtefact;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.Role;
import mingjian.events.casefile.ArtefactKind;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseMarks;
import mingjian.events.casefile.CircularKind;
import mingjian.events.casefile.ReformEvent.ArtefactWaived;
import mingjian.events.casefile.ReformEvent.CaseArtefactAttached;
import mingjian.events.casefile.ReformEvent.CircularPublished;
import org.junit.jupiter.api.Test;

class ReformTest {
  private static final CaseArtefactAttached ANALYSED = new CaseArtefactAttached(CASE, ArtefactKind.ANALYSIS, PAPER, "监管缺位", on("2025-12-01"));
  private static final ArtefactWaived WAIVED = new ArtefactWaived(CASE, ArtefactKind.ADVICE, "已随另案提出建议", APPROVAL, on("2025-12-01"));

  private static Scenario file(CaseEvent... past) {
    return Scenario.scenario(new CaseDecider()).given(past);
  }

  @Test
  void an_artefact_may_be_attached_and_supplemented() {
    AttachArtefact analysis = new AttachArtefact(CASE, ArtefactKind.ANALYSIS, PAPER, "监管缺位", on("2025-12-01"));
    file(open()).when(analysis).then(ANALYSED);
    file(so(open(), ANALYSED)).when(analysis).events();
  }

  @Test
  void one_that_is_not_needed_is_waived_with_a_reason() {
    file(open()).when(waive(ArtefactKind.ADVICE)).then(WAIVED);
  }

  @Test
  void what_is_there_or_waived_may_not_be_waived() {
    file(so(open(), ANALYSED)).when(waive(ArtefactKind.ANALYSIS)).thenRejected("artefact-already-settled");
    file(so(open(), WAIVED)).when(waive(ArtefactKind.ADVICE)).thenRejected("artefact-already-settled");
    file(open()).by(Role.INVESTIGATOR).when(waive(ArtefactKind.ADVICE)).thenRejected("not-permitted");
  }

  @Test
  void what_is_missing_reminds_and_blocks_nothing() {
    CaseMarks marks = CaseMarks.NONE.after(ANALYSED).after(WAIVED);
    assertThat(marks.fiveOnes().missing()).containsExactly(ArtefactKind.PROBLEM_LIST, ArtefactKind.SUMMARY, ArtefactKind.WARNING);
    assertThat(marks.fiveOnes().areComplete()).isFalse();
    file(so(punished(), CaseWords.announced(DIRECTOR), CaseWords.executed(DIRECTOR)))
        .when(new ArchiveCase(CASE, "2025-07", null, on("2026-01-10"))).events();
  }

  @Test
  void a_circular_may_be_published_once_the_decision_has_effect() {
    file(punished()).when(publish(List.of(), "2025-12-10", true)).then(new CircularPublished(
        CASE, List.of(DIRECTOR), CircularKind.EXPOSURE, "典型问题通报", "全县", PAPER, APPROVAL, true, Set.of(), on("2025-12-10")));
  }

  @Test
  void before_that_it_may_not() {
    file(open()).when(publish(List.of(), "2025-12-10", true)).thenRejected("circular-before-effect");
    file(open()).when(publish(List.of(DIRECTOR), "2025-12-10", true)).thenRejected("circular-before-effect");
    file(so(new CaseEvent[] {opened()}, CaseWords.teamed())).when(publish(List.of(DEPUTY), "2025-12-10", true)).thenRejected("not-a-subject");
  }

  @Test
  void one_that_came_too_early_is_recorded_and_marked() {
    CircularPublished early = (CircularPublished) file(punished()).when(publish(List.of(DIRECTOR), "2025-11-01", true)).events().getFirst();
    assertThat(early.flaws()).containsExactly(ProcedureFlaw.PUBLISHED_BEFORE_EFFECT);
  }

  @Test
  void third_parties_stay_hidden() {
    file(punished()).when(publish(List.of(), "2025-12-10", false)).thenRejected("third-parties-not-hidden");
  }

  private static WaiveArtefact waive(ArtefactKind kind) {
    return new WaiveArtefact(CASE, kind, "已随另案提出建议", APPROVAL, on("2025-12-01"));
  }

  private static PublishCircular publish(List<PersonId> subjects, String day, boolean hidden) {
    return new PublishCircular(CASE, subjects, CircularKind.EXPOSURE, "典型问题通报", "全县", PAPER, APPROVAL, hidden, on(day));
  }
}
