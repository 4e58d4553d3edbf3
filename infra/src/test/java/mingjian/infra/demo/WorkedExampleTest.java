package mingjian.infra.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mingjian.command.clue.ClueIntakeCommand.RegisterClue;
import mingjian.command.supervision.AuditCommand.OrderAudit;
import mingjian.command.watch.WatchRules;
import mingjian.events.Actor;
import mingjian.events.FieldOfWork;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.Words;
import mingjian.events.accountability.CandidateState;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.EdgeNote;
import mingjian.events.accountability.MissingFlag;
import mingjian.events.accountability.ReviewProgress;
import mingjian.events.accountability.ReviewState;
import mingjian.events.casefile.Penalty;
import mingjian.events.clue.ClueState;
import mingjian.events.deliberation.MeetingFlaw;
import mingjian.events.rectification.RectificationState;
import mingjian.events.work.WorkCollection;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.demo.WorkedExample.Loaded;
import mingjian.infra.eventlog.LogVerifier;
import mingjian.infra.facts.Viewers;
import mingjian.infra.watch.Watch;
import mingjian.query.Detail;
import mingjian.query.View;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import mingjian.query.accountability.AccountabilityView;
import mingjian.query.leadertimeline.EntryKind;
import mingjian.query.leadertimeline.LeaderTimelineRow;
import mingjian.query.leadertimeline.LeaderTimelineView;
import mingjian.query.rates.RatesView;
import mingjian.query.rectificationregister.RectificationRegisterView;
import mingjian.query.workregister.WorkRegisterView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkedExampleTest {
  private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
  private static final Instant NEXT_DAY = AT.plus(Duration.ofDays(1));
  private static final List<DemoStep> STEPS = WorkedExample.steps(LocalDate.of(2026, 3, 2));
  /// What nobody is to see before the clue was there.
  private static final Set<EntryKind> OF_THE_CASE = Set.of(EntryKind.CLUE, EntryKind.CASE, EntryKind.SANCTION, EntryKind.ACCOUNTABILITY);

  /// As the program is set unless somebody says otherwise.
  private static final WatchRules RULES = new WatchRules(Set.of(FieldOfWork.PERSONNEL, FieldOfWork.FINANCE, FieldOfWork.CONSTRUCTION), 5, 12, 30);

  @TempDir
  private static Path dataDir;
  private static Node node;
  private static Loaded loaded;

  @BeforeAll
  static void load() {
    node = Node.open(dataDir);
    loaded = WorkedExample.load(node.log(), node.commands(), AT);
    assertThat(node.await(loaded.position()).there()).isTrue();
  }

  @AfterAll
  static void close() {
    node.close();
  }

  @Test
  void each_step_is_recorded_once() {
    assertThat(loaded.recorded()).isEqualTo(loaded.steps()).isEqualTo(STEPS.size());
    long head = node.log().head();
    Loaded again = WorkedExample.load(node.log(), node.commands(), NEXT_DAY);
    assertThat(again).isEqualTo(new Loaded(0, STEPS.size(), loaded.position()));
    assertThat(node.log().head()).isEqualTo(head);
  }

  @Test
  void an_interrupted_load_goes_on_the_next_day(@TempDir Path other) {
    try (Node interrupted = Node.open(other)) {
      new DemoScript("example", STEPS.subList(0, 30)).send(interrupted.commands(), AT);
      assertThat(WorkedExample.load(interrupted.log(), interrupted.commands(), NEXT_DAY).recorded()).isEqualTo(STEPS.size() - 30);
    }
  }

  @Test
  void the_leaders_timeline_tells_the_story() {
    assertThat(kinds(ExampleBureau.HEAD, node.log().head())).contains(
        EntryKind.TENURE, EntryKind.DIVISION, EntryKind.APPOINTMENT, EntryKind.TALK, EntryKind.DELIBERATION, EntryKind.WARNING, EntryKind.CLUE,
        EntryKind.CASE, EntryKind.SANCTION, EntryKind.ACCOUNTABILITY);
  }

  @Test
  void what_was_wrong_with_the_meeting_is_told() {
    List<String> told = timeline(ExampleBureau.HEAD, node.log().head()).stream().filter(row -> row.kind() == EntryKind.DELIBERATION)
        .flatMap(row -> row.details().stream()).map(Detail::text).toList();
    assertThat(told).anySatisfy(text -> assertThat(text).contains(
        Words.of(MeetingFlaw.HEAD_NOT_LAST), Words.of(MeetingFlaw.FIVE_DONTS_BROKEN), Words.of(MeetingFlaw.GROUNDS_LACKING)));
  }

  @Test
  void the_rectification_stands_with_who_answers_for_it_once_the_head_is_gone() {
    assertThat(kinds(ExampleBureau.DEPUTY, node.log().head())).contains(EntryKind.RECTIFICATION, EntryKind.ACCOUNTABILITY);
    assertThat(kinds(ExampleBureau.HEAD, node.log().head())).doesNotContain(EntryKind.RECTIFICATION);
  }

  @Test
  void before_the_clue_was_registered_nothing_of_it_or_of_the_case_was_there() {
    int registered = 1;
    while (!(STEPS.get(registered - 1).command() instanceof RegisterClue)) {
      registered++;
    }
    long before = node.log().findCommit("example:" + registered).orElseThrow().first() - 1;
    assertThat(kinds(ExampleBureau.HEAD, before)).contains(EntryKind.WARNING, EntryKind.DELIBERATION).doesNotContainAnyElementsOf(OF_THE_CASE);
    assertThat(kinds(ExampleBureau.HEAD, before + 1)).contains(EntryKind.CLUE).doesNotContain(EntryKind.CASE);
  }

  @Test
  void every_file_has_come_to_its_end() {
    assertThat(row(new WorkRegisterView(WorkCollection.CLUES), ExampleBureau.CLUE.value()).standing()).isEqualTo(ClueState.CASE_OPENED);
    assertThat(row(new RectificationRegisterView(), ExampleBureau.RECTIFICATION.value()).progress().state()).isEqualTo(RectificationState.CLOSED);
    assertThat(review().state()).isEqualTo(ReviewState.CLOSED);
  }

  @Test
  void the_question_goes_one_level_up_where_the_head_is_the_culprit() {
    assertThat(review().candidates()).extracting("candidate.person", "candidate.tier", "state").containsExactlyInAnyOrder(
        tuple(ExampleBureau.HEAD, DutyTier.FIRST, CandidateState.SHOWN_ONLY),
        tuple(ExampleBureau.COUNTY_HEAD, DutyTier.FIRST, CandidateState.ESTABLISHED),
        tuple(ExampleBureau.DEPUTY, DutyTier.LEADING, CandidateState.ESTABLISHED),
        tuple(ExampleBureau.MEMBER, DutyTier.IMPORTANT_LEADING, CandidateState.EXEMPT),
        tuple(ExampleBureau.SUPERVISOR, DutyTier.SUPERVISION, CandidateState.EXEMPT));
    assertThat(review().find(ExampleBureau.COUNTY_HEAD, null, DutyTier.FIRST).orElseThrow().candidate().notes()).contains(EdgeNote.LEVELLED_UP);
    assertThat(review().missing()).containsExactly(MissingFlag.M3);
    assertThat(review().unexplained()).isEmpty();
    assertThat(review().changes()).as("nothing to derive anew").isEmpty();
  }

  @Test
  void what_is_left_to_do_is_what_the_document_tells() {
    assertThat(reminders(node)).containsExactlyInAnyOrder(
        "TALK_OWED person-example-county-head", "TALK_OWED person-example-nominator", "TALK_OWED person-example-supervisor",
        "TERM_OVER_LIMIT person-example-county-head", "TERM_OVER_LIMIT person-example-nominator", "RULE_BREACHED person-example-head");
  }

  @Test
  void without_its_report_the_audit_of_who_left_would_be_owed(@TempDir Path other) {
    int ordered = 1;
    while (!(STEPS.get(ordered - 1).command() instanceof OrderAudit)) {
      ordered++;
    }
    try (Node without = Node.open(other)) {
      new DemoScript("example", STEPS.subList(0, ordered - 1)).send(without.commands(), AT);
      assertThat(reminders(without)).contains("AUDIT_OWED person-example-head").doesNotContain("DOUBLE_INQUIRY_OWED person-example-head");
    }
  }

  /// Rule and person of each reminder that is open once the rules have looked.
  private static List<String> reminders(Node node) {
    node.await(node.log().head());
    new Watch(node.log(), node.views(), new RatesView(node.timeLimits()), node.progress(), node.commands(), RULES, Penalty.REMOVAL, Clock.fixed(AT, ZoneOffset.UTC), Duration.ofHours(1)).look();
    node.await(node.log().head());
    Ask open = new Ask(List.of(Condition.is("ended", 0L)), null, null, false, 0, 200);
    return node.views().page(new WorkRegisterView(WorkCollection.WATCH_ITEMS), open, new Viewers(node.views()).of(new Actor(DemoAccounts.HEAD, Role.HEAD)))
        .rows().stream().map(item -> item.kind().replace("WatchRule.", "") + " " + item.about().persons().getFirst()).toList();
  }

  @Test
  void the_log_is_sound() {
    assertThat(LogVerifier.verify(node.log(), null, position -> {}).damage()).isEmpty();
    // ids begin with the time of the command, so that the log's index of them grows at its end
    assertThat(node.log().readAfter(0, Integer.MAX_VALUE)).isNotEmpty().extracting(event -> UUID.fromString(event.id()).version()).containsOnly(8);
  }

  private static ReviewProgress review() {
    return row(new AccountabilityView(), ExampleBureau.REVIEW.value()).progress();
  }

  private static Set<EntryKind> kinds(PersonId person, long position) {
    return timeline(person, position).stream().map(LeaderTimelineRow::kind).collect(Collectors.toSet());
  }

  private static List<LeaderTimelineRow> timeline(PersonId person, long position) {
    return node.asOf().position(new LeaderTimelineView(), person.value(), position, leader()).list();
  }

  private static <R> R row(View<R> view, String key) {
    return node.views().find(view, key, leader()).orElseThrow();
  }

  private static Viewer leader() {
    return new Viewers(node.views()).of(new Actor(DemoAccounts.HEAD, Role.HEAD));
  }
}
