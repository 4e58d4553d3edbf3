package mingjian.infra.demo;

import static mingjian.infra.demo.DemoCounty.CASE_TALK;
import static mingjian.infra.demo.DemoCounty.DECIDED_CASE;
import static mingjian.infra.demo.DemoCounty.DIRECTOR;
import static mingjian.infra.demo.DemoCounty.HOUSING;
import static mingjian.infra.demo.DemoCounty.HOUSING_RECTIFICATION;
import static mingjian.infra.demo.DemoCounty.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import mingjian.command.Command;
import mingjian.command.Envelope;
import mingjian.command.casefile.FilingCommand.SealFile;
import mingjian.command.casefile.FilingCommand.UnsealFile;
import mingjian.command.rectification.RectificationCommand.IssueRectification;
import mingjian.events.Actor;
import mingjian.events.RectificationId;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.rectification.Measure;
import mingjian.events.rectification.Reform;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.facts.Viewers;
import mingjian.infra.json.Json;
import mingjian.infra.views.Views;
import mingjian.query.Folding;
import mingjian.query.View;
import mingjian.query.ViewStore.Ask;
import mingjian.query.Viewer;
import mingjian.query.caseregister.CaseRegisterView;
import mingjian.query.officeholderregister.OfficeHolderRegisterView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A sealed case, asked of every view: file, history, register, timelines, double inquiry, talks, rectifications, and what follows from a talk.
class SealedFileTest {
  private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
  private static final DemoDays DAYS = new DemoDays(LocalDate.of(2026, 3, 2));
  private static final RectificationId OF_THE_TALK = new RectificationId("rect-of-the-talk");
  private static final Set<String> ITS_IDS =
      Set.of(DECIDED_CASE.value(), REVIEW.value(), CASE_TALK.value(), HOUSING_RECTIFICATION.value(), OF_THE_TALK.value());
  /// Appeals from it, reviews of it, lessons from it.
  private static final Set<String> AFTER_IT = Set.of(
      "appeal-demo-re-examination", "appeal-demo-re-verification", "appeal-demo-party", "quality-review-daily", "quality-review-papers",
      "lesson-demo-construction", "lesson-demo-debrief");
  /// Figures hold no content and count every case; the own grants are the own.
  private static final Set<String> STAY = Set.of("case-counts", "sanction-counts", "case-access");

  @TempDir
  private Path dataDir;
  private Node node;

  @BeforeEach
  void open() {
    node = Node.open(dataDir);
    DemoSet.sendMainLineTo(node.log(), node.commands(), AT);
    send(new IssueRectification(OF_THE_TALK, HOUSING, List.of(DIRECTOR), null, CASE_TALK, List.of("变更审批流于形式"),
        List.of(new Measure("1", "修订审批办法", "局长", DAYS.inDays(20), Reform.INSTITUTION)), "第一审查调查室", null, null, null, DAYS.ago(1)));
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void no_view_shows_anything_of_it_to_those_who_saw_it_before() {
    Map<String, Set<String>> leader = keys(deputyLead());
    assertThat(leader).containsKeys("case-file", "case-register", "file-history", "leader-timeline", "accountability", "review-register",
        "talk-file", "talk-register", "rectification-register");
    assertThat(leader.get("rectification-register")).contains(OF_THE_TALK.value());
    assertThat(keys(member())).containsKeys("case-file", "accountability");
    seal();
    assertThat(keys(deputyLead())).isEmpty();
    assertThat(keys(member())).isEmpty();
  }

  @Test
  void an_earlier_day_or_position_does_not_open_it() {
    Map<String, Set<String>> before = keys(deputyLead());
    long position = node.log().head();
    seal();
    for (View<?> view : Views.all()) {
      for (String key : before.getOrDefault(view.name(), Set.of())) {
        String thing = Folding.thing(key);
        assertThat(node.asOf().position(view, thing, position, deputyLead()).rows()).as(key).doesNotContainKey(key);
        assertThat(node.asOf().day(view, thing, DAYS.today(), deputyLead()).rows()).as(key).doesNotContainKey(key);
        assertThat(node.asOf().position(view, thing, position, named()).rows()).as(key).containsKey(key);
      }
    }
  }

  @Test
  void those_named_see_all_of_it_whatever_their_role() {
    Map<String, Set<String>> before = keys(deputyLead());
    seal();
    Map<String, Set<String>> seen = keys(named());
    before.forEach((view, rows) -> assertThat(seen.get(view)).as(view).containsAll(rows));
  }

  @Test
  void other_files_stay_as_they_were() {
    Set<String> others = new TreeSet<>(registered(deputyLead()));
    assertThat(others.remove(DECIDED_CASE.value())).isTrue();
    seal();
    assertThat(registered(deputyLead())).isEqualTo(others);
  }

  @Test
  void an_unsealed_file_is_seen_as_before() {
    Map<String, Set<String>> before = keys(deputyLead());
    seal();
    send(new UnsealFile(DECIDED_CASE, "事项终结", DAYS.approval(DemoDays.COMMISSION, "书记", DemoAccounts.HEAD, "启封审批表", 0), DAYS.ago(0)));
    Map<String, Set<String>> after = keys(deputyLead());
    before.forEach((view, rows) -> assertThat(after.get(view)).as(view).containsAll(rows));
  }

  private void seal() {
    send(new SealFile(DECIDED_CASE, Set.of(new StaffId(DemoAccounts.SECURITY_AUDITOR)), "涉及重大事项",
        DAYS.approval(DemoDays.COMMISSION, "书记", DemoAccounts.HEAD, "封存审批表", 0), DAYS.ago(0)));
  }

  private Viewer deputyLead() {
    return new Viewers(node.views()).of(new Actor(DemoAccounts.DEPUTY_LEAD, Role.DEPUTY_LEAD));
  }

  private Viewer member() {
    return new Viewers(node.views()).of(new Actor(DemoAccounts.INVESTIGATOR, Role.INVESTIGATOR));
  }

  /// By the role no reader of any file.
  private Viewer named() {
    return new Viewers(node.views()).of(new Actor(DemoAccounts.SECURITY_AUDITOR, Role.SECURITY_AUDITOR));
  }

  /// By view, the keys of the rows in which the case or anything that serves it is named.
  private Map<String, Set<String>> keys(Viewer viewer) {
    Map<String, Set<String>> keys = new TreeMap<>();
    Views.all().stream().filter(view -> !STAY.contains(view.name())).forEach(view -> keys(view, viewer, keys));
    return keys;
  }

  private <R> void keys(View<R> view, Viewer viewer, Map<String, Set<String>> keys) {
    List<R> rows = IntStream.iterate(0, from -> from + 200).mapToObj(from -> node.views().page(view, new Ask(List.of(), null, null, false, from, 200), viewer).rows())
        .takeWhile(page -> !page.isEmpty()).flatMap(List::stream).toList();
    Set<String> told = new TreeSet<>();
    for (String thing : things()) {
      node.asOf().position(view, thing, node.log().head(), viewer).rows().forEach((key, row) -> {
        if (rows.contains(row) && ITS_IDS.stream().anyMatch(Json.mapper().writeValueAsString(row)::contains)) {
          told.add(key);
        }
      });
    }
    long named = rows.stream().filter(row -> ITS_IDS.stream().anyMatch(Json.mapper().writeValueAsString(row)::contains)).count();
    assertThat((long) told.size()).as("%s: %s", view.name(), told).isEqualTo(named);
    if (!told.isEmpty()) {
      keys.put(view.name(), told);
    }
  }

  private Set<String> registered(Viewer viewer) {
    Set<String> cases = new TreeSet<>();
    node.views().page(new CaseRegisterView(), Ask.all(), viewer).rows().forEach(row -> cases.add(row.caseId().value()));
    return cases;
  }

  private Set<String> things() {
    Set<String> things = new TreeSet<>(ITS_IDS);
    things.addAll(AFTER_IT);
    node.views().page(new OfficeHolderRegisterView(), new Ask(List.of(), null, null, false, 0, 200), deputyLead())
        .rows().forEach(row -> things.add(row.personId().value()));
    return things;
  }

  private void send(Command command) {
    String id = "test:" + node.log().head();
    node.await(node.commands().send(new Envelope(command, new Actor(DemoAccounts.HEAD, Role.HEAD), AT, id, new byte[32], null)).position());
  }
}
