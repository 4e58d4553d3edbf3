package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import mingjian.command.Asking;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.infra.web.RunningServer;
import mingjian.query.ViewProgress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person does with the pages, in a real browser, on the demo set.
class PagesJourneyIT {
  private static RunningServer server;
  private Browser browser;

  @BeforeAll
  static void start(@TempDir Path dataDir) {
    server = RunningServer.start(dataDir);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open() {
    browser = Browser.open(server.address);
  }

  @AfterEach
  void nothing_complained() {
    if (browser != null) {
      browser.close();
      assertThat(browser.complaints).isEmpty();
    }
  }

  @Test
  void the_first_page_has_work_to_show_and_every_link_of_the_frame_leads_somewhere() {
    browser.signIn(DemoAccounts.HEAD);
    assertThat(browser.heading()).isEqualTo("工作台");
    assertThat(browser.page.locator(".mj-table tbody tr").count()).isPositive();
    List<String> links = browser.page.locator(".mj-nav a").all().stream().map(link -> link.getAttribute("href")).toList();
    assertThat(links).hasSizeGreaterThan(6);
    for (String link : links) {
      browser.go(link);
      assertThat(browser.heading()).as(link).isNotBlank().doesNotContain("错误");
    }
  }

  @Test
  void no_english_word_stands_on_the_pages_a_head_opens() {
    browser.signIn(DemoAccounts.HEAD);
    for (String path : List.of("/", "/cases", "/office-holders", "/units", "/talks", "/rectifications", "/reviews", "/figures", "/do/open-case",
        "/do/plan-talk", "/do/issue-rectification", "/do/register-unit", "/do/register-office-holder")) {
      browser.go(path);
      // names of file formats are the same in Chinese, and a language is called by its own name
      assertThat(browser.page.locator("body").innerText()).as(path)
          .doesNotContainPattern(Pattern.compile("\\b(?!M\\d|XLSX\\b|CSV\\b|PDF\\b|English\\b)[A-Za-z]{3,}\\b"));
    }
  }

  @Test
  void two_regular_heads_of_a_unit_stand_on_its_page_with_both_records() throws Exception {
    LocalDate since = LocalDate.now(Asking.ZONE).minusDays(5);
    HttpResponse<String> recorded = server.program(DemoAccounts.HEAD).post("/api/office-holders/person-demo-deputy/record-tenure", """
        {"unit": "unit-demo-education", "post": "局长", "head": "YES", "kind": "REGULAR", "period": {"from": "%s"}, "inferred": false,
         "document": {"title": "任免通知", "issuedOn": "%s"}}""".formatted(since, since));
    assertThat(recorded.body()).contains("two-regular-heads");
    browser.signIn(DemoAccounts.HEAD).go("/units/unit-demo-education");
    assertThat(browser.page.locator("h1").innerText()).contains("正职任期重叠待核");
    Locator records = browser.page.locator("main a[href^='/events/']");
    assertThat(records.count()).isEqualTo(2);
    records.first().click();
    assertThat(browser.page.locator("main").innerText()).contains("任职");
    browser.go("/units/unit-demo-housing");
    assertThat(browser.page.locator("h1").innerText()).doesNotContain("重叠");
  }

  @Test
  void every_page_says_that_what_was_just_recorded_is_not_there_yet() throws Exception {
    long head = server.bean(Node.class).log().head();
    ViewProgress progress = server.bean(Node.class).progress();
    RunningServer.Caller reader = server.browser(DemoAccounts.HEAD);
    progress.advanced("talk-register", 0);
    progress.stopped("talk-register");
    try {
      for (String path : List.of("/", "/cases", "/units/unit-demo-education", "/deadlines", "/work", "/talks/talk-demo-summons", "/rectifications/rect-demo-housing", "/figures")) {
        assertThat(reader.get(path + "?seen=" + head).body()).as(path).contains("刚才的记录已保存；本页数据还差" + head + "条记录未更新");
      }
    } finally {
      progress.advanced("talk-register", head);
    }
    assertThat(reader.get("/talks?seen=" + head).body()).doesNotContain("未更新");
  }

  @Test
  void every_thing_of_the_demo_opens_to_its_page() {
    browser.signIn(DemoAccounts.HEAD);
    for (String register : List.of("/cases", "/office-holders", "/units", "/talks", "/rectifications", "/reviews")) {
      browser.go(register);
      Locator first = browser.page.locator(".mj-table tbody a").first();
      String name = first.innerText();
      first.click();
      browser.page.waitForLoadState();
      assertThat(browser.heading()).as(register + " " + name).isNotBlank().doesNotContain("错误");
    }
  }

  /// The oldest step of a file that has more than a page of them.
  @Test
  void a_link_to_an_entry_finds_it_on_whatever_page_of_its_list_it_stands() throws Exception {
    Node node = server.bean(Node.class);
    StoredEvent oldest = node.log().readStream("clue-demo-property-fund", 0).getFirst();
    String today = LocalDate.now(Asking.ZONE).toString();
    for (int i = 0; i < 50; i++) {
      HttpResponse<String> corrected = server.program(DemoAccounts.HEAD).post("/api/clues/clue-demo-property-fund/correct-clue-record", """
          {"eventId": "%s", "item": "来源", "was": "原", "right": "新%d", "reason": "笔误", "occurredOn": "%s",
           "approval": {"organ": "某县纪委", "post": "书记", "approver": "H403", "approvedOn": "%s", "document": {"title": "更正审批表", "issuedOn": "%s"}}}""".formatted(oldest.id(), i, today, today, today));
      assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
    }
    assertThat(node.await(node.log().head()).there()).isTrue();
    String entry = "#e" + oldest.position();
    browser.signIn(DemoAccounts.HEAD).go("/clues/clue-demo-property-fund");
    assertThat(browser.page.locator(entry).count()).isZero();
    browser.go("/clues");
    browser.go("/clues/clue-demo-property-fund" + entry);
    browser.page.locator(entry).waitFor();
    assertThat(browser.page.url()).endsWith("?entry=" + oldest.position() + entry);
    assertThat(server.browser(DemoAccounts.HEAD).get("/clues/clue-demo-property-fund?entry=" + oldest.position()).body()).as("without JavaScript, by a link of ours")
        .contains("id=\"" + entry.substring(1) + "\"");
    browser.go("/clues");
    browser.go("/clues/clue-demo-property-fund#e999999");
    browser.page.waitForURL(Pattern.compile("entry=999999"));
    assertThat(browser.page.locator(".mj-time > li").count()).as("what isn't there leads to the first page").isEqualTo(50);
  }

  @Test
  void a_mistake_is_told_at_its_field_and_what_was_typed_stays() {
    browser.signIn(DemoAccounts.HEAD).go("/do/register-unit");
    browser.page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("记录")).click();
    assertThat(browser.page.locator(".mj-problem").first().innerText()).contains("必须填写");
    assertThat(browser.page.locator("[aria-invalid=true]").count()).isPositive();
    // the answer to a form with mistakes is 422, which the browser notes on its console
    browser.complaints.removeIf(complaint -> complaint.contains("422"));
  }

  @Test
  void a_picker_works_by_keyboard() {
    browser.signIn(DemoAccounts.HEAD).go("/units");
    String unit = browser.page.locator(".mj-table tbody a").first().innerText();
    browser.go("/office-holders");
    browser.pick("单位", unit.substring(0, 2));
    assertThat(browser.page.locator("input[name=unit]").inputValue()).startsWith("unit-");
    browser.page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("查询")).click();
    browser.page.waitForLoadState();
    assertThat(browser.page.url()).contains("unit=unit-");
  }

  @Test
  void the_dossier_can_be_dragged_back_to_what_was_known_before() {
    browser.signIn(DemoAccounts.HEAD).go("/cases");
    browser.page.locator(".mj-table tbody a").first().click();
    browser.page.locator("a[href^='/office-holders/']").first().click();
    browser.page.waitForLoadState();
    int now = browser.page.locator(".mj-time > li").count();
    assertThat(now).isGreaterThan(1);
    browser.page.waitForSelector("#replay[data-ready]");
    Locator scrub = browser.page.locator("#scrub");
    scrub.focus();
    scrub.press("Home");
    browser.page.waitForURL(Pattern.compile("asOf=\\d+"));
    browser.page.locator("#timeline .mj-asof").waitFor();
    assertThat(browser.page.locator(".mj-time > li").count()).isLessThan(now);
    assertThat(browser.page.locator("#timeline .mj-asof").innerText()).contains("所知的档案");
  }

  @Test
  void the_key_of_the_question_mark_opens_the_help_of_the_page() {
    browser.signIn(DemoAccounts.HEAD).go("/clues");
    browser.page.keyboard().press("?");
    Locator help = browser.page.getByRole(AriaRole.DIALOG);
    help.waitFor();
    assertThat(help.innerText()).contains("帮助：问题线索", "一个月内提出处置意见", "第二十一条第二款", "登记问题线索");
    browser.page.keyboard().press("Escape");
    help.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    browser.go("/do/correct-clue-record/clue-demo-property-fund");
    assertThat(browser.page.locator(".mj-form").innerText()).contains("第一次的记录保留");
  }

  @Test
  void the_tour_is_shown_to_who_was_never_here_and_not_again_until_asked_for() {
    browser.signIn(DemoAccounts.DEPUTY_LEAD);
    Locator tour = browser.page.locator("#tour");
    tour.waitFor();
    assertThat(tour.innerText()).contains("导览 1 /", "菜单").doesNotContain("草稿");
    tour.press("ArrowRight");
    assertThat(tour.innerText()).contains("导览 2 /");
    tour.press("Escape");
    assertThat(tour.isVisible()).isFalse();
    browser.go("/");
    assertThat(browser.page.locator("#tour").count()).isZero();
    browser.go("/help/tour");
    assertThat(browser.page.locator("#help").innerText()).contains("菜单", "草稿", "帮助");
    browser.page.getByText("在工作台上看一遍").click();
    browser.page.locator("#tour").waitFor();
  }

  @Test
  void reporters_and_administrators_are_shown_round_their_own_first_page() {
    for (String code : List.of(DemoAccounts.REPORTER, DemoAccounts.SYSTEM_ADMINISTRATOR)) {
      browser.signIn(code).go("/?tour=again");
      Locator tour = browser.page.locator("#tour");
      tour.waitFor();
      assertThat(tour.innerText()).as(code).contains("导览 1 / 4", "菜单");
      for (int step = 2; step <= 4; step++) {
        tour.press("ArrowRight");
        assertThat(tour.innerText()).as(code).contains("导览 " + step + " / 4");
        assertThat(browser.page.locator(".mj-told").count()).isOne();
      }
      tour.press("Escape");
      browser.go("/");
      assertThat(browser.page.locator("#tour").count()).as("not again until asked for").isZero();
    }
  }

  @Test
  void an_administrator_sees_no_content() {
    browser.signIn(DemoAccounts.SYSTEM_ADMINISTRATOR);
    assertThat(browser.page.url()).endsWith("/health");
    browser.go("/cases");
    assertThat(browser.page.locator(".mj-table tbody tr").count()).isZero();
  }
}
