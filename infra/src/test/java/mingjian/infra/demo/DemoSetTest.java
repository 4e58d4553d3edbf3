package mingjian.infra.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.events.accountability.CandidateState;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.MissingFlag;
import mingjian.events.accountability.ReviewProgress;
import mingjian.events.casefile.CaseState;
import mingjian.events.rectification.Due;
import mingjian.events.talk.TalkState;
import mingjian.events.work.WorkCollection;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.query.View;
import mingjian.query.ViewStore.Ask;
import mingjian.query.Viewer;
import mingjian.query.accountability.AccountabilityView;
import mingjian.query.caseregister.CaseRegisterView;
import mingjian.query.rectificationregister.RectificationRegisterView;
import mingjian.query.talkregister.TalkRegisterView;
import mingjian.query.workregister.WorkRegisterRow;
import mingjian.query.workregister.WorkRegisterView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSetTest {
  private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Viewer HEAD = new Viewer(new Actor(DemoAccounts.HEAD, Role.HEAD), Set.of(Viewer.role(Role.HEAD)));

  @TempDir
  private Path dataDir;

  @Test
  void every_command_is_accepted_and_each_register_has_work_to_show() {
    try (Node node = Node.open(dataDir)) {
      long last = DemoSet.sendTo(node.log(), node.commands(), AT);
      assertThat(last).isEqualTo(node.log().head());
      assertThat(node.await(last).there()).isTrue();

      var overdue = row(node, new RectificationRegisterView(), DemoCounty.HOUSING_RECTIFICATION.value()).progress().overdue(TODAY);
      assertThat(overdue).extracting("due", "no").containsExactly(tuple(Due.MEASURE, "2"));
      assertThat(row(node, new RectificationRegisterView(), DemoCounty.EDUCATION_RECTIFICATION.value()).progress().overdue(TODAY)).isEmpty();
      assertThat(row(node, new TalkRegisterView(), DemoCounty.REMINDER.value()).progress().state()).isEqualTo(TalkState.FOLLOW_UP);
      assertThat(row(node, new TalkRegisterView(), DemoCounty.SUMMONS.value()).progress().state()).isEqualTo(TalkState.APPROVED);
      assertThat(row(node, new TalkRegisterView(), DemoCounty.CASE_TALK.value()).progress().flaws()).isNotEmpty();
      assertThat(row(node, new CaseRegisterView(), DemoCounty.DECIDED_CASE.value()).progress().state()).isEqualTo(CaseState.CLOSED);
      assertThat(row(node, new CaseRegisterView(), DemoCounty.NEW_CASE.value()).progress().state()).isEqualTo(CaseState.UNDER_INVESTIGATION);
      assertThat(row(node, new CaseRegisterView(), DemoCounty.OPEN_QUESTIONS_CASE.value()).units()).isEmpty();

      ReviewProgress review = row(node, new AccountabilityView(), DemoCounty.REVIEW.value()).progress();
      assertThat(review.missing()).contains(MissingFlag.M3, MissingFlag.M5, MissingFlag.M8);
      assertThat(review.candidates()).extracting("candidate.person", "candidate.tier", "state").contains(
          tuple(DemoCounty.FORMER_DEPUTY, DutyTier.LEADING, CandidateState.ESTABLISHED),
          tuple(DemoCounty.FORMER_DIRECTOR, DutyTier.FIRST, CandidateState.PENDING),
          tuple(DemoCounty.DIRECTOR, DutyTier.FIRST, CandidateState.PENDING),
          tuple(DemoCounty.ATTACHED_LEADER, DutyTier.SUPERVISION, CandidateState.PENDING));

      assertThat(DemoSet.sendTo(node.log(), node.commands(), AT.plusSeconds(90_000))).as("a second time adds nothing").isZero();
      assertThat(node.log().head()).isEqualTo(last);
    }
  }

  /// Reminders are raised by rules from what is recorded here, and nothing has left the office yet.
  @Test
  void each_collection_has_files_in_different_states() {
    try (Node node = Node.open(dataDir)) {
      node.await(DemoSet.sendTo(node.log(), node.commands(), AT));
      long overdue = 0;
      for (WorkCollection files : EnumSet.complementOf(EnumSet.of(WorkCollection.WATCH_ITEMS, WorkCollection.EXPORTS))) {
        Ask ask = new Ask(List.of(), null, null, false, 0, 50, 50);
        List<WorkRegisterRow> rows = node.views().page(new WorkRegisterView(files), ask, HEAD).rows();
        assertThat(rows).as("%s", files).hasSizeGreaterThanOrEqualTo(3);
        assertThat(rows.stream().map(WorkRegisterRow::state).distinct()).as("%s", files).hasSizeGreaterThan(1);
        overdue += rows.stream().filter(row -> row.dueOn() != null && row.dueOn().isBefore(TODAY)).count();
      }
      assertThat(overdue).isGreaterThanOrEqualTo(8);
    }
  }

  @Test
  void an_interrupted_set_is_completed_on_another_day() {
    try (Node node = Node.open(dataDir)) {
      List<DemoStep> steps = DemoSet.steps(TODAY);
      DemoSet.send(steps, 12, node.commands(), AT);
      DemoSet.sendTo(node.log(), node.commands(), AT.plusSeconds(90_000));
      assertThat(node.log().findCommit("demo:" + steps.size())).isPresent();
      assertThat(node.log().findCommit("demo-years:1")).isPresent();
    }
  }

  private static <R> R row(Node node, View<R> view, String key) {
    return node.views().find(view, key, HEAD).orElseThrow();
  }
}
