package mingjian.infra.demo;

import static mingjian.infra.demo.DemoCounty.DIRECTOR;
import static mingjian.infra.demo.DemoCounty.HOUSING;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import mingjian.command.Command;
import mingjian.command.Envelope;
import mingjian.command.clue.ClueIntakeCommand.AssignClue;
import mingjian.command.clue.ClueIntakeCommand.ChangeClueHandlers;
import mingjian.command.clue.ClueIntakeCommand.DecideClueRecusal;
import mingjian.command.clue.ClueIntakeCommand.RegisterClue;
import mingjian.command.clue.ClueIntakeCommand.ReturnClue;
import mingjian.events.Actor;
import mingjian.events.Approval;
import mingjian.events.ClueId;
import mingjian.events.DocumentRef;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.RegisterNumber;
import mingjian.events.clue.TargetRank;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.facts.Viewers;
import mingjian.infra.json.Json;
import mingjian.infra.views.Views;
import mingjian.query.View;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import mingjian.query.leadertimeline.LeaderTimelineView;
import mingjian.query.workregister.WorkRegisterView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A clue about a director, asked of every view: who it was given to sees register, history and timeline, and nobody else of the investigators; counts included.
class ClueGrantsTest {
  private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
  private static final DemoDays DAYS = new DemoDays(LocalDate.of(2026, 3, 2));
  private static final ClueId CLUE = new ClueId("clue-granted");
  private static final StaffId FIRST = new StaffId("C121");
  private static final StaffId SECOND = new StaffId("C122");
  private static final Set<String> EVERYWHERE = Set.of(
      "clue-links", "clues-register", "deadlines", "file-history", "file-news", "head-clues", "leader-timeline", "rates", "worklist");
  private static final WorkRegisterView REGISTER = new WorkRegisterView(WorkCollection.CLUES);

  @TempDir
  private Path dataDir;
  private Node node;
  private long entriesBefore;

  @BeforeEach
  void open() {
    node = Node.open(dataDir);
    node.await(DemoSet.sendMainLineTo(node.log(), node.commands(), AT));
    entriesBefore = entries(investigator(FIRST));
    DocumentRef paper = new DocumentRef("信访件", null, DAYS.ago(20));
    send(new RegisterClue(
        CLUE, new WorkAbout(List.of(DIRECTOR), HOUSING, null, Secrecy.WORK_SECRET), "工程款拨付", new RegisterNumber("某县纪委", 2026, "12"), ClueSource.SUPERVISION,
        null, null, "反映被反映人违规拨付工程款", TargetRank.UNIT_HEAD, null, null, paper, DAYS.ago(20), null));
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void before_it_is_assigned_no_investigator_sees_it() {
    seesNothing(FIRST);
    seesNothing(SECOND);
  }

  @Test
  void whom_it_was_assigned_to_sees_it_and_nobody_else() {
    assign(FIRST);
    seesItAll(FIRST);
    seesNothing(SECOND);
  }

  @Test
  void when_it_went_back_no_more() {
    assign(FIRST);
    send(new ReturnClue(CLUE, "不属本室分管", DAYS.ago(18)));
    seesNothing(FIRST);
  }

  @Test
  void who_has_to_withdraw_sees_it_no_more() {
    assign(FIRST, SECOND);
    send(new DecideClueRecusal(CLUE, FIRST, null, "近亲属", approval(), DAYS.ago(18)));
    seesNothing(FIRST);
    seesItAll(SECOND);
  }

  @Test
  void nor_who_was_replaced() {
    assign(FIRST);
    send(new ChangeClueHandlers(CLUE, List.of(SECOND), "人员调整", DAYS.ago(18)));
    seesNothing(FIRST);
    seesItAll(SECOND);
  }

  @Test
  void leaders_and_the_keepers_of_the_register_see_it_others_do_not() {
    assign(FIRST);
    assertThat(seen(viewer(DemoAccounts.HEAD, Role.HEAD)).keySet()).containsAll(EVERYWHERE);
    assertThat(seen(viewer(DemoAccounts.CASE_ADMINISTRATOR, Role.CASE_ADMINISTRATOR)).keySet()).containsAll(EVERYWHERE);
    assertThat(seen(viewer(DemoAccounts.HEARING_OFFICER, Role.HEARING_OFFICER))).isEmpty();
    assertThat(seen(viewer(DemoAccounts.REPORTER, Role.REPORTER))).isEmpty();
    assertThat(seen(viewer(DemoAccounts.SYSTEM_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR))).isEmpty();
    assertThat(seen(viewer(DemoAccounts.SECURITY_AUDITOR, Role.SECURITY_AUDITOR))).isEmpty();
  }

  private void seesItAll(StaffId staff) {
    assertThat(seen(investigator(staff)).keySet()).isEqualTo(EVERYWHERE);
    assertThat(node.views().page(REGISTER, Ask.all(), investigator(staff)).total()).isEqualTo(1);
    assertThat(node.views().counts(REGISTER, "state", Ask.all(), investigator(staff))).containsEntry("ASSIGNED", 1L);
  }

  private void seesNothing(StaffId staff) {
    assertThat(seen(investigator(staff))).isEmpty();
    assertThat(node.views().page(REGISTER, Ask.all(), investigator(staff)).total()).isZero();
    assertThat(node.views().counts(REGISTER, "state", Ask.all(), investigator(staff))).isEmpty();
    if (staff.equals(FIRST)) {
      assertThat(entries(investigator(staff))).as("the timeline counts what it counted").isEqualTo(entriesBefore);
    }
  }

  private long entries(Viewer viewer) {
    return node.views().page(new LeaderTimelineView(), new Ask(List.of(Condition.is("person", DIRECTOR.value())), null, null, false, 0, 1), viewer).total();
  }

  /// By view, how many rows name the clue; one's own grants aside.
  private Map<String, Long> seen(Viewer viewer) {
    Map<String, Long> seen = new TreeMap<>();
    for (View<?> view : Views.all()) {
      long rows = IntStream.iterate(0, from -> from + 200).mapToObj(from -> node.views().page(view, new Ask(List.of(), null, null, false, from, 200), viewer).rows())
          .takeWhile(page -> !page.isEmpty()).flatMap(List::stream)
          .filter(row -> Json.mapper().writeValueAsString(row).contains(CLUE.value())).count();
      if (rows > 0 && !view.name().equals("case-access")) {
        seen.put(view.name(), rows);
      }
    }
    return seen;
  }

  private void assign(StaffId... handlers) {
    send(new AssignClue(CLUE, "第一室", List.of(handlers), null, approval(), DAYS.ago(19)));
  }

  private static Approval approval() {
    return DAYS.approval(DemoDays.COMMISSION, "书记", DemoAccounts.HEAD, "分办单", 19);
  }

  private Viewer investigator(StaffId staff) {
    return viewer(staff.value(), Role.INVESTIGATOR);
  }

  private Viewer viewer(String account, Role role) {
    return new Viewers(node.views()).of(new Actor(account, role));
  }

  private void send(Command command) {
    String id = "test:" + node.log().head();
    Actor clerk = new Actor(DemoAccounts.HEAD, Role.HEAD);
    node.await(node.commands().send(new Envelope(command, clerk, AT, id, new byte[32], null)).position());
  }
}
