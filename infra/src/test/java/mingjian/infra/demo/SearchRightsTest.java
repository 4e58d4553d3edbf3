package mingjian.infra.demo;

import static mingjian.infra.demo.DemoCounty.DECIDED_CASE;
import static mingjian.infra.demo.DemoCounty.EDUCATION_DEPUTY;
import static mingjian.infra.demo.DemoCounty.HEARING_OFFICER;
import static mingjian.infra.demo.DemoCounty.INVESTIGATOR;
import static mingjian.infra.demo.DemoCounty.NEW_CASE;
import static mingjian.infra.demo.DemoCounty.SECOND_HEARING_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingjian.command.Command;
import mingjian.command.Envelope;
import mingjian.command.casefile.FilingCommand.CorrectRecord;
import mingjian.command.casefile.FilingCommand.SealFile;
import mingjian.command.casefile.FilingCommand.UnsealFile;
import mingjian.command.casefile.HearingCommand.AcceptForHearing;
import mingjian.command.casefile.HearingCommand.TransferToHearing;
import mingjian.command.casefile.InvestigationCommand.RecordStatement;
import mingjian.command.casefile.InvestigationCommand.ServeFactMaterial;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.facts.Viewers;
import mingjian.infra.search.Entry;
import mingjian.infra.search.Found;
import mingjian.infra.search.Question;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import mingjian.query.filehistory.FileHistoryRow;
import mingjian.query.filehistory.FileHistoryView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who finds what, over the demo set: what the history of a file shows, and not a record more, counted or told.
class SearchRightsTest {
  private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
  private static final DemoDays DAYS = new DemoDays(LocalDate.of(2026, 3, 2));
  private static final FileHistoryView HISTORY = new FileHistoryView();
  private static final Map<String, Role> ASKING = Map.of(
      DemoAccounts.INVESTIGATOR, Role.INVESTIGATOR, DemoAccounts.THIRD_INVESTIGATOR, Role.INVESTIGATOR, DemoAccounts.HEARING_OFFICER, Role.HEARING_OFFICER,
      DemoAccounts.CASE_ADMINISTRATOR, Role.CASE_ADMINISTRATOR, DemoAccounts.DEPUTY_LEAD, Role.DEPUTY_LEAD, DemoAccounts.REPORTER, Role.REPORTER,
      DemoAccounts.SYSTEM_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR, DemoAccounts.SECURITY_AUDITOR, Role.SECURITY_AUDITOR, "C199", Role.INVESTIGATOR);

  @TempDir Path dataDir;
  private Node node;

  @BeforeEach
  void open() {
    node = Node.open(dataDir);
    settle(DemoSet.sendMainLineTo(node.log(), node.commands(), AT));
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void each_finds_of_each_file_what_its_history_shows() {
    compare();
    seal();
    compare();
    assertThat(found(DECIDED_CASE.value(), viewer(DemoAccounts.SECURITY_AUDITOR)).total()).as("named by the seal, whatever the role").isPositive();
    unseal();
    compare();
  }

  @Test
  void an_investigator_without_a_grant_neither_finds_nor_counts_a_case() {
    assertThat(found("违规干预", viewer(DemoAccounts.INVESTIGATOR)).entries()).extracting(Entry::file).contains(NEW_CASE.value());
    Found stranger = found("违规干预", viewer("C199"));
    assertThat(stranger.entries()).isEmpty();
    assertThat(stranger.total()).isZero();
    assertThat(found(NEW_CASE.value(), viewer("C199")).total()).isZero();
  }

  @Test
  void who_may_read_no_content_finds_nothing() {
    for (String account : List.of(DemoAccounts.REPORTER, DemoAccounts.SYSTEM_ADMINISTRATOR, DemoAccounts.SECURITY_AUDITOR)) {
      assertThat(found("某县", viewer(account)).total()).as(account).isZero();
      assertThat(found("局", viewer(account)).total()).as(account).isZero();
      assertThat(node.search().sounding("mx", "unit-", viewer(account))).as(account).isEmpty();
    }
  }

  @Test
  void a_sealed_file_is_gone_and_comes_back_when_it_is_opened() {
    long before = found("施工单位", viewer(DemoAccounts.DEPUTY_LEAD)).total();
    assertThat(before).isPositive();
    seal();
    assertThat(found("施工单位", viewer(DemoAccounts.DEPUTY_LEAD)).entries()).extracting(Entry::file).doesNotContain(DECIDED_CASE.value());
    assertThat(found("施工单位", viewer(DemoAccounts.DEPUTY_LEAD)).total()).isLessThan(before);
    unseal();
    assertThat(found("施工单位", viewer(DemoAccounts.DEPUTY_LEAD)).total()).isEqualTo(before);
  }

  @Test
  void a_hand_over_lets_those_who_took_it_over_find_all_of_it() {
    assertThat(found("违规干预", viewer(DemoAccounts.HEARING_OFFICER)).total()).isZero();
    send(new ServeFactMaterial(
        NEW_CASE, EDUCATION_DEPUTY, List.of(INVESTIGATOR, DemoCounty.SECOND_INVESTIGATOR), DAYS.paper("违纪违法事实材料", 3), true, DAYS.ago(3)));
    send(new RecordStatement(NEW_CASE, EDUCATION_DEPUTY, false, "无异议", null, DAYS.paper("本人说明", 3), DAYS.ago(3)));
    send(new TransferToHearing(NEW_CASE, List.of(), DAYS.paper("审查调查报告", 2), DAYS.paper("涉案财物清单", 2),
        DAYS.approval(DemoDays.COMMISSION, "副书记", DemoAccounts.DEPUTY_LEAD, "移送审理呈批表", 2), false, DAYS.ago(2)));
    send(new AcceptForHearing(NEW_CASE, List.of(), Set.of(HEARING_OFFICER, SECOND_HEARING_OFFICER), DAYS.ago(1)));
    assertThat(found("违规干预", viewer(DemoAccounts.HEARING_OFFICER)).entries()).extracting(Entry::file).contains(NEW_CASE.value());
  }

  @Test
  void what_was_corrected_and_the_correction_are_both_found() {
    FileHistoryRow opening = history(NEW_CASE.value(), viewer(DemoAccounts.HEAD)).getFirst();
    send(new CorrectRecord(NEW_CASE, opening.eventId(), List.of(), "立案文书", "违规干预", "违规插手采购", "笔误",
        DAYS.approval(DemoDays.COMMISSION, "书记", DemoAccounts.HEAD, "更正审批表", 0), DAYS.ago(0)));
    assertThat(found("违规干预", viewer(DemoAccounts.HEAD)).entries()).extracting(Entry::position).contains(opening.position(), node.log().head());
    assertThat(found("违规插手采购", viewer(DemoAccounts.HEAD)).entries()).extracting(Entry::position).containsExactly(node.log().head());
    assertThat(history(NEW_CASE.value(), viewer(DemoAccounts.HEAD)).getFirst().corrections()).isNotEmpty();
  }

  @Test
  void a_person_is_found_by_the_name_the_registry_gives_and_by_nothing_else_that_identifies() {
    Found found = found("工程建设股股长", viewer(DemoAccounts.DEPUTY_LEAD));
    assertThat(found.entries()).extracting(Entry::file).contains(DECIDED_CASE.value(), DemoCounty.SECTION_CHIEF.value());
  }

  /// Of each file there is, as found by its id, with what the history shows the same viewer.
  private void compare() {
    Set<String> files = new TreeSet<>();
    node.log().readAfter(0, 10_000).forEach(event -> files.add(event.aggregateId()));
    Map<String, String> differing = new TreeMap<>();
    for (String account : ASKING.keySet()) {
      Viewer viewer = viewer(account);
      for (String file : files) {
        Set<Long> shown = history(file, viewer).stream().map(FileHistoryRow::position).collect(Collectors.toCollection(TreeSet::new));
        Set<Long> found = found(file, viewer).entries().stream().filter(entry -> entry.file().equals(file))
            .filter(entry -> !Set.of("units", "office-holders").contains(entry.kind())).map(Entry::position).collect(Collectors.toCollection(TreeSet::new));
        if (!shown.equals(found)) differing.put(account + " " + file, shown + " ≠ " + found);
      }
    }
    assertThat(differing).isEmpty();
  }

  private List<FileHistoryRow> history(String file, Viewer viewer) {
    return node.views().page(HISTORY, new Ask(List.of(Condition.is("file", file)), null, "sequence", false, 0, 200), viewer).rows();
  }

  private Found found(String typed, Viewer viewer) {
    return node.search().find(question(typed), viewer);
  }

  private static Question question(String typed) {
    return new Question(Question.words(typed), null, null, null, Set.of(), 0, 1_000);
  }

  private Viewer viewer(String account) {
    return new Viewers(node.views()).of(new Actor(account, ASKING.getOrDefault(account, Role.HEAD)));
  }

  private void seal() {
    send(new SealFile(DECIDED_CASE, new LinkedHashSet<>(List.of(new StaffId(DemoAccounts.SECURITY_AUDITOR))), "涉及重大事项",
        DAYS.approval(DemoDays.COMMISSION, "书记", DemoAccounts.HEAD, "封存审批表", 0), DAYS.ago(0)));
  }

  private void unseal() {
    send(new UnsealFile(DECIDED_CASE, "事项终结", DAYS.approval(DemoDays.COMMISSION, "书记", DemoAccounts.HEAD, "启封审批表", 0), DAYS.ago(0)));
  }

  private void send(Command command) {
    String id = "test:" + node.log().head();
    settle(node.commands().send(new Envelope(command, new Actor(DemoAccounts.HEAD, Role.HEAD), AT, id, new byte[32], null)).position());
  }

  private void settle(long position) {
    node.await(position);
    assertThat(node.progress().await("full-text", position, Duration.ofSeconds(60)).behind()).isZero();
  }
}
