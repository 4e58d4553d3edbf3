package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.Envelope;
import mingjian.command.casefile.FilingCommand.CorrectRecord;
import mingjian.command.casefile.FilingCommand.SealFile;
import mingjian.events.Actor;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.Words;
import mingjian.events.casefile.Penalty;
import mingjian.infra.Node;
import mingjian.infra.accounts.Account;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.accounts.SqliteAccounts;
import mingjian.infra.demo.DemoSet;
import mingjian.infra.export.LedgerFile;
import mingjian.infra.export.LedgerHead;
import mingjian.infra.web.Handling;
import mingjian.infra.web.Reading;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.ViewStore.Page;
import mingjian.query.leadertimeline.EntryKind;
import mingjian.query.rates.Rate;
import mingjian.query.rates.RateQuestion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.server.ResponseStatusException;

class LedgersTest {
  private static final EnumSet<Rate> OF_CLUES = EnumSet.of(Rate.REPORT_CHANNEL, Rate.MODEL_HIT, Rate.REPORTED_UPWARD, Rate.CLUE_SOURCE);
  private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
  private static final PartialDate TODAY = PartialDate.of(2026, 3, 2);
  /// Of the demo set.
  private static final CaseId DECIDED_CASE = new CaseId("case-demo-decided");
  private static final PersonId DIRECTOR = new PersonId("person-demo-director");
  private static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);

  @TempDir
  private static Path recorded;
  @TempDir
  private Path folder;
  private Node node;
  private Accounts accounts;
  private Desk desk;
  private Registers registers;
  private Ledgers ledgers;
  private DossierList dossiers;
  private Histories histories;

  /// Once for all tests, each of which has a copy of its own.
  @BeforeAll
  static void record() {
    try (Node first = Node.open(recorded)) {
      DemoSet.sendTo(first.log(), first.commands(), AT);
      assertThat(first.await(first.log().head()).there()).isTrue();
      assertThat(first.progress().await("full-text", first.log().head(), Duration.ofSeconds(60)).there()).isTrue();
    }
  }

  @BeforeEach
  void open() throws IOException {
    try (Stream<Path> files = Files.walk(recorded)) {
      for (Path file : files.skip(1).toList()) Files.copy(file, folder.resolve(recorded.relativize(file)));
    }
    node = Node.open(folder);
    assertThat(node.await(node.log().head()).there()).isTrue();
    accounts = Accounts.in(SqliteAccounts.open(folder), true);
    desk = new Desk(new Reading(node), accounts, CLOCK);
    registers = new Registers(desk, Penalty.REMOVAL);
    ledgers = new Ledgers(desk, registers, beside());
  }

  private List<LedgerSource> beside() {
    Handling handling = new Handling(new Reading(node), accounts);
    Sources sources = new Sources(node);
    dossiers = new DossierList(desk, new Scrubber(node), sources);
    histories = new Histories(desk, sources);
    return List.of(
        new EntryLedgers(desk, new Timelines(desk), dossiers, histories), new DeadlinePages(desk, handling), new FigureLedgers(desk, new FigurePages(desk)),
        new RateLedgers(desk, new RatePages(desk)), new ReportLedgers(desk, new ReportPages(desk, new ReportCharts(desk, handling))));
  }

  @AfterEach
  void close() {
    accounts.close();
    node.close();
  }

  /// What a file would hold.
  private static class Collected implements LedgerFile {
    private final List<List<?>> rows = new ArrayList<>();
    private List<String> columns = List.of();
    private LedgerHead head;
    private boolean ended;

    @Override
    public void begin(LedgerHead begun, List<String> headings) {
      head = begun;
      columns = headings;
    }

    @Override
    public void row(List<?> values) throws IOException {
      rows.add(values);
    }

    @Override
    public void end() {
      ended = true;
    }
  }

  private static SignedIn who(String code) {
    Account account = DemoAccounts.find(code).orElseThrow();
    return new SignedIn(account.code(), account.label(), account.roles());
  }

  private Collected file(String list, Map<String, String> asked, SignedIn who) {
    Collected file = new Collected();
    Ledger<?> ledger = ledgers.named(list, asked, who).orElseThrow().ledger();
    Ledger.Written written = ledger.write(
        node.views(), desk.names(who), file,
        (position, rows) -> new LedgerHead(ledger.title(), ledger.inFile(), who.label(), "", position, rows, ""), _ -> {});
    assertThat(file.ended).isTrue();
    assertThat(file.rows).hasSize((int) written.rows());
    assertThat(file.head.rows()).isEqualTo(written.rows()).isEqualTo(ledger.rows(node.views()));
    assertThat(file.rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(file.columns));
    return file;
  }

  private <R> List<List<Object>> pages(Register<R> register, Map<String, String> asked, SignedIn who) {
    List<List<Object>> lines = new ArrayList<>();
    AskedRegister<R> question = AskedRegister.of(register, asked);
    for (int offset = 0; ; offset += 3) {
      Page<R> page = desk.views().page(register.view(), question.ask(offset, 3), desk.viewer(who));
      Names names = desk.names(who);
      page.rows().forEach(row -> lines.add(register.columns().stream().filter(Register.Column::tells).map(column -> column.cell().apply(row, names).inFile()).toList()));
      if (page.rows().size() < 3) return lines;
    }
  }

  @Test
  void a_file_has_the_rows_of_all_pages_in_their_order_for_each_role_and_list() {
    int rows = 0;
    for (Account account : DemoAccounts.all()) {
      SignedIn who = who(account.code());
      for (String list : Ledgers.names()) {
        if (registers.named(list, who).isEmpty()) continue;
        List<List<Object>> shown = pages(registers.named(list, who).orElseThrow(), Map.of(), who);
        List<List<Object>> exported = file(list, Map.of(), who).rows.stream().map(row -> List.<Object>copyOf(row.subList(0, row.size() - 2))).toList();
        assertThat(exported).as("%s %s", account.code(), list).isEqualTo(shown);
        rows += exported.size();
      }
    }
    assertThat(rows).isGreaterThan(100);
  }

  @Test
  void filters_text_and_order_hold_for_the_file_too() {
    SignedIn head = who(DemoAccounts.HEAD);
    Map<String, String> asked = Map.of("q", "县", "sort", "name", "order", "desc");
    Collected file = file("units", asked, head);
    assertThat(file.rows).isNotEmpty().hasSizeLessThan(file("units", Map.of(), head).rows.size() + 1);
    assertThat(file.head.filters()).isEqualTo("查找：县");
    assertThat(ledgers.named("units", asked, head).orElseThrow().ledger().onRecord()).as("a searched name isn't kept").startsWith("查找：1字，指纹").doesNotContain("县");
    assertThat(ledgers.named("cases", Map.of("year", "去年"), head).orElseThrow().problem()).hasValueSatisfying(problem -> assertThat(problem).contains("须为数字"));
    assertThat(ledgers.named("nonsense", Map.of(), head)).isEmpty();
  }

  @Test
  void dates_are_days_counts_are_numbers_and_each_row_says_what_it_rests_on() {
    Collected cases = file("cases", Map.of(), who(DemoAccounts.HEAD));
    assertThat(cases.columns).endsWith("编号", "依据事件位置").startsWith("案件");
    List<?> row = cases.rows.getFirst();
    assertThat(row.get(3)).isInstanceOf(LocalDate.class);
    assertThat(row.get(5)).isInstanceOf(Long.class);
    assertThat(row.get(row.size() - 2)).asString().startsWith("case-");
    assertThat((Long) row.getLast()).isBetween(1L, node.log().head());
    assertThat(cases.head.position()).isEqualTo(node.log().head());
    assertThat(file("deadlines", Map.of("span", "month"), who(DemoAccounts.HEAD)).columns).startsWith("卷宗", "对象");
  }

  /// Numbers as numbers, of each unit in columns of its own, the whole first; nothing is added here that the page doesn't say.
  @Test
  void a_table_of_figures_leaves_as_its_page_shows_it() {
    SignedIn reporter = who(DemoAccounts.REPORTER);
    FigurePages pages = new FigurePages(desk);
    FigurePages.Shown shown = pages.shown(Map.of(), reporter);
    Collected places = file("figures", Map.of(), reporter);
    assertThat(places.columns).startsWith("地区", "件", "人次").allSatisfy(column -> assertThat(column).doesNotContain("依据事件位置"));
    assertThat(List.<Object>copyOf(places.rows.getFirst())).startsWith("合计", shown.cases(), shown.subjects());
    assertThat(places.rows).hasSize(shown.lines().size() + 1);
    assertThat(file("figures", Map.of("table", "YEARS"), reporter).rows).hasSize(shown.ownYears().size());
    assertThat(file("figures", Map.of("table", "PROVINCES"), reporter).rows).hasSize(shown.map().lines().size());
    Collected cases = file("figures/reports", Map.of("from", "2000-01-01", "to", "2099-12-31", "by", "MONTH"), reporter);
    assertThat(cases.columns).startsWith("月份").anyMatch(column -> column.equals("立案（件）")).noneMatch(column -> column.contains("（人"));
    assertThat(cases.rows.getFirst().getFirst()).isEqualTo("合计");
    assertThat(cases.rows.getFirst().get(1)).isInstanceOf(Long.class);
    assertThat(cases.head.position()).isEqualTo(node.log().head());
    Collected rates = file("figures/rates", Map.of("year", "all"), reporter);
    assertThat(file("figures/rates", Map.of("year", "all"), who(DemoAccounts.HEAD)).rows).hasSize(Rate.values().length);
    assertThat(rates.rows).as("all but those whose rows name letters, alerts and clues").hasSize(Rate.values().length - OF_CLUES.size()).allSatisfy(row -> assertThat(row.get(4)).as("with its unit").asString().matches(".+ \\d+\\D+"));
    assertThat(file("figures/reports/published/wuling", Map.of(), reporter).rows).isNotEmpty();
  }

  @Test
  void what_is_behind_a_figure_leaves_with_as_many_rows_and_names_nobody_to_those_without_content() {
    SignedIn reporter = who(DemoAccounts.REPORTER);
    for (Rate rate : OF_CLUES) {
      assertThatThrownBy(() -> file("figures/rates/behind", Map.of("rate", rate.name(), "year", "all"), reporter)).isInstanceOf(Senseless.class);
      assertThat(file("figures/rates/behind", Map.of("rate", rate.name(), "year", "all"), who(DemoAccounts.HEAD)).rows).as("%s", rate)
          .hasSize((int) new RateQuestion(desk.rates(), rate, null, null, null, desk.today()).figures(node.views(), desk.viewer(who(DemoAccounts.HEAD))).denominator());
    }
    for (Rate rate : EnumSet.complementOf(OF_CLUES)) {
      RateQuestion question = new RateQuestion(desk.rates(), rate, null, null, null, desk.today());
      Collected behind = file("figures/rates/behind", Map.of("rate", rate.name(), "year", "all"), reporter);
      assertThat(behind.rows).as("%s", rate).hasSize((int) question.figures(node.views(), desk.viewer(reporter)).denominator());
      assertThat(behind.rows.toString()).doesNotContain("person-");
    }
    Collected sanctioned = file("figures/behind", Map.of("by", "SANCTIONED_PERSONS", "year", "2026"), reporter);
    assertThat(sanctioned.columns).startsWith("案件", "处分年份");
    Collected facts = file("figures/reports/behind", Map.of("from", "2000-01-01", "to", "2099-12-31", "measure", "OPENED_CASES"), reporter);
    assertThat(facts.rows).isNotEmpty().allSatisfy(row -> assertThat(row.getFirst()).isEqualTo("（无查阅权限）"));
    assertThat(file("figures/behind", Map.of(), reporter).rows).isNotEmpty();
    assertThat(file("figures/behind", Map.of(), who(DemoAccounts.INVESTIGATOR)).rows).as("who reads no figures").isEmpty();
  }

  @Test
  void a_senseless_filter_of_a_file_is_answered_as_on_its_page() {
    SignedIn head = who(DemoAccounts.HEAD);
    assertThat(ledgers.named("deadlines", Map.of("span", "later"), head).orElseThrow().problem().orElseThrow()).contains("没有“later”这个范围");
    assertThat(ledgers.named("cases", Map.of("unit", "unit-nowhere"), head).orElseThrow().problem().orElseThrow()).contains("“单位”没有“unit-nowhere”");
    assertThat(ledgers.named("figures", Map.of("year", "last"), head).orElseThrow().problem().orElseThrow()).contains("“年份”须为");
    assertThat(ledgers.named("figures/rates", Map.of("quarter", "9"), head).orElseThrow().problem().orElseThrow()).contains("季度须为1至4");
    String dossier = "office-holders/" + DIRECTOR;
    assertThat(ledgers.named(dossier, Map.of("kind", "NOPE"), head).orElseThrow().problem().orElseThrow()).contains("“类别”没有“NOPE”");
    assertThat(ledgers.named(dossier, Map.of("from", "2020", "to", "2019"), head).orElseThrow().problem().orElseThrow()).contains("早于开始日期");
    assertThat(ledgers.named(dossier, Map.of("asOf", "99999999"), head).orElseThrow().problem().orElseThrow()).contains("记录号超出范围");
    assertThatThrownBy(() -> ledgers.named("figures/behind", Map.of("state", "NOPE"), head)).isInstanceOf(Senseless.class).hasMessageContaining("“状态”没有“NOPE”");
    assertThatThrownBy(() -> ledgers.named("figures/reports", Map.of("month", "13"), head)).isInstanceOf(Senseless.class).hasMessageContaining("月份须为1至12");
  }

  @Test
  void an_officer_takes_out_what_he_sees_and_a_sealed_case_leaves_with_nobody_else() {
    assertThat(ids(who(DemoAccounts.HEAD))).contains(DECIDED_CASE.value());
    assertThat(ids(who(DemoAccounts.SECOND_HEARING_OFFICER)).size()).isLessThan(ids(who(DemoAccounts.HEAD)).size());
    assertThat(file("cases", Map.of(), who(DemoAccounts.SYSTEM_ADMINISTRATOR)).rows).isEmpty();
    seal();
    assertThat(ids(who(DemoAccounts.HEAD))).doesNotContain(DECIDED_CASE.value());
    assertThat(ids(who(DemoAccounts.SECURITY_AUDITOR))).containsExactly(DECIDED_CASE.value());
  }

  @Test
  void a_timeline_leaves_with_the_entries_of_all_its_pages_and_with_its_filters_at_its_moment() {
    for (String code : List.of(DemoAccounts.HEAD, DemoAccounts.INVESTIGATOR, DemoAccounts.SECOND_HEARING_OFFICER)) {
      SignedIn who = who(code);
      Collected all = file("office-holders/" + DIRECTOR, Map.of(), who);
      assertThat(all.columns).startsWith("发生时间", "类别", "事项").endsWith("记录", "依据事件位置");
      assertThat(all.rows.stream().<Object>map(row -> row.getLast()).toList()).as(code).containsExactlyElementsOf(entries(null, Moment.NOW, who));
    }
    SignedIn head = who(DemoAccounts.HEAD);
    Collected tenures = file("office-holders/" + DIRECTOR, Map.of("kind", "TENURE", "to", "2025"), head);
    assertThat(tenures.rows).isNotEmpty().allSatisfy(row -> assertThat(row.get(1)).isEqualTo(Words.of(EntryKind.TENURE)));
    assertThat(tenures.head.filters()).startsWith("领导干部：").contains("类别：", "发生于（止）：2025").doesNotContain(DIRECTOR.value());
    Ledger<?> ledger = ledgers.named("office-holders/" + DIRECTOR, Map.of("kind", "TENURE"), head).orElseThrow().ledger();
    assertThat(ledger.onRecord()).as("a person is kept by id").startsWith("领导干部：" + DIRECTOR);
    long then = (Long) file("office-holders/" + DIRECTOR, Map.of(), head).rows.getLast().getLast();
    Collected earlier = file("office-holders/" + DIRECTOR, Map.of("asOf", String.valueOf(then)), head);
    assertThat(earlier.rows.stream().<Object>map(row -> row.getLast()).toList()).containsExactlyElementsOf(entries(null, new Moment.AfterRecord(then), head));
    assertThat(earlier.head.position()).isEqualTo(node.log().commitEnd(then));
    assertThat(earlier.head.filters()).contains("时点：截至第" + then + "号记录所知");
  }

  private List<Object> entries(EntryKind kind, Moment moment, SignedIn who) {
    List<Object> positions = new ArrayList<>();
    for (int page = 1; ; page++) {
      DossierList.Wanted wanted = new DossierList.Wanted(DIRECTOR, kind, null, null, new AskedPage(page, null), null, moment, "?");
      Entries shown = dossiers.of(wanted, List.of(), desk.viewer(who), desk.names(who));
      shown.lines().forEach(line -> positions.add(line.position()));
      if (shown.next() == null) return positions;
    }
  }

  @Test
  void the_steps_of_a_file_leave_with_their_marks_and_with_nobody_who_does_not_see_them_on_its_page() {
    SignedIn head = who(DemoAccounts.HEAD);
    String list = "cases/" + DECIDED_CASE;
    Collected before = file(list, Map.of(), head);
    assertThat(before.rows).hasSize((int) histories.of(DECIDED_CASE.value(), new AskedPage(1, null), head).total()).noneMatch(row -> row.contains("已更正"));
    long opening = (Long) before.rows.getLast().getLast();
    send(new CorrectRecord(DECIDED_CASE, node.log().readAt(List.of(opening)).getFirst().id(), List.of(), "立案文书", "原", "新", "笔误", approval("更正审批表"), TODAY));
    Collected after = file(list, Map.of(), head);
    assertThat(after.rows).hasSize(before.rows.size() + 1).anySatisfy(row -> assertThat(row.get(3)).asString().contains("已更正"));
    assertThat(file(list, Map.of("asOf", String.valueOf(before.head.position())), head).rows).isEqualTo(before.rows);
    assertThat(List.of("talks/talk-demo-summons", "rectifications/rect-demo-housing", "reviews/review-demo")).allSatisfy(other ->
        assertThat(file(other, Map.of(), head).rows).isNotEmpty());
    for (String none : List.of("cases/case-none", "cases/talk-demo-summons", "office-holders/person-none")) {
      assertThatThrownBy(() -> ledgers.named(none, Map.of(), head)).as(none).isInstanceOf(ResponseStatusException.class);
    }
    assertThatThrownBy(() -> ledgers.named(list, Map.of(), who(DemoAccounts.SYSTEM_ADMINISTRATOR))).isInstanceOf(ResponseStatusException.class);
    seal();
    assertThatThrownBy(() -> ledgers.named(list, Map.of(), head)).as("sealed").isInstanceOf(ResponseStatusException.class);
    assertThatThrownBy(() -> ledgers.named(list, Map.of("asOf", String.valueOf(before.head.position())), head)).as("nor as it was").isInstanceOf(ResponseStatusException.class);
    assertThat(file(list, Map.of(), who(DemoAccounts.SECURITY_AUDITOR)).rows).isNotEmpty();
  }

  @Test
  void where_nobody_takes_it_any_more_the_walk_ends() {
    Ledger<?> ledger = ledgers.named("units", Map.of(), who(DemoAccounts.HEAD)).orElseThrow().ledger();
    Collected gone = new Collected() {
      @Override
      public void row(List<?> values) throws IOException {
        throw new IOException("gone");
      }
    };
    assertThatThrownBy(() -> ledger.write(node.views(), desk.names(who(DemoAccounts.HEAD)), gone,
        (position, rows) -> new LedgerHead("", "", "", "", position, rows, ""), _ -> {})).isInstanceOf(UncheckedIOException.class);
    assertThat(gone.ended).isFalse();
  }

  private void seal() {
    send(new SealFile(DECIDED_CASE, Set.of(new StaffId(DemoAccounts.SECURITY_AUDITOR)), "涉及重大事项", approval("封存审批表"), TODAY));
  }

  private static Approval approval(String paper) {
    return new Approval("某县纪委", "书记", new StaffId(DemoAccounts.HEAD), TODAY, new DocumentRef(paper, null, TODAY));
  }

  private List<String> ids(SignedIn who) {
    return file("cases", Map.of(), who).rows.stream().map(row -> row.get(row.size() - 2).toString()).toList();
  }

  private void send(Command command) {
    node.await(node.commands().send(new Envelope(command, new Actor(DemoAccounts.HEAD, Role.HEAD), AT, "test:" + node.log().head(), new byte[32], null)).position());
  }
}
