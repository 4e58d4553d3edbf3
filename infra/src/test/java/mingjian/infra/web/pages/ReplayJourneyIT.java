package mingjian.infra.web.pages;

import static mingjian.infra.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingjian.command.Envelope;
import mingjian.command.casefile.FilingCommand.SealFile;
import mingjian.events.Actor;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.infra.Node;
import mingjian.infra.accounts.Account;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.demo.WorkedExample;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.infra.proofs.Checkpoints;
import mingjian.infra.proofs.ProofCheck;
import mingjian.infra.proofs.SigningKey;
import mingjian.infra.proofs.TreeStore;
import mingjian.infra.web.RunningServer;
import mingjian.infra.web.RunningServer.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A reviewer goes through one head's story: steps, plays, jumps, compares, clicks on a mark, looks whether a record holds. And nobody sees by these ways
/// what the lists would not show.
class ReplayJourneyIT {
  /// Whether each picture of the page has a height, and something in it.
  private static final String DRAWN = """
      [...document.querySelectorAll('.mj-chart canvas, .mj-picture canvas')].every(canvas => canvas.clientHeight > 150 && canvas.height > 150
        && canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(part => part > 0))""";
  private static final String CASE = "/cases/case-example-head";
  private static final PartialDate DAY = PartialDate.of(2026, 3, 2);

  @TempDir static Path folder;
  private static RunningServer server;
  private static Node node;
  private static SigningKey key;
  private Browser browser;

  @BeforeAll
  static void start() {
    SigningKey.create(folder.resolve("key.pem"));
    key = SigningKey.read(folder.resolve("key.pem"));
    server = RunningServer.start(folder.resolve("data"));
    node = server.bean(Node.class);
    WorkedExample.load(node.log(), node.commands(), Instant.now());
    assertThat(node.await(node.log().head()).there()).isTrue();
    new Checkpoints(node.log(), server.bean(TreeStore.class), key, "log.example", null).write();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void nothing_complained() {
    if (browser != null) {
      browser.close();
      assertThat(browser.complaints).isEmpty();
    }
  }

  @Test
  void a_head_is_replayed_on_both_clocks_and_each_mark_leads_to_its_record() {
    Page page = replayed(WorkedExample.ADDRESS);
    String now = page.textContent("#scrub-label");
    assertThat(now).startsWith("现在：");
    page.click("[data-step='-1']");
    page.waitForURL(Pattern.compile("asOf=\\d+"));
    assertThat(page.textContent("#scrub-label")).startsWith("截至").contains("号记录）所知");
    page.locator("#timeline .mj-asof").waitFor();
    plays(page, now);
    jumps(page);
    clicks(page);
  }

  private static void plays(Page page, String now) {
    page.selectOption("#speed", "16");
    page.click("[data-play]");
    page.waitForFunction("now => document.querySelector('#scrub-label').textContent === now && document.querySelector('[data-play]').textContent === '播放'", now);
    page.waitForURL(url -> !url.contains("asOf="));
  }

  private static void jumps(Page page) {
    page.check("[name=clock][value=happened]");
    page.fill("#moment-on", "2999");
    page.click(".mj-moment button");
    assertThat(page.textContent("#moment-problem")).contains("日期超出范围");
    page.fill("#moment-on", "2024");
    page.click(".mj-moment button");
    page.waitForURL(Pattern.compile("happenedBy=2024$"));
    page.locator("#timeline .mj-asof", new Page.LocatorOptions().setHasText("截至2024年已发生")).waitFor();
    String shown = page.textContent("#scrub-label").replaceAll(".*：(\\d+)条.*", "$1");
    assertThat(page.textContent("#entries .card-header")).as("picture and list agree").contains("共 " + shown + " 条");
    page.reload();
    page.waitForSelector("#replay[data-ready]");
    assertThat(page.textContent("#scrub-label")).as("the address keeps it").contains("2024").contains(shown + "条");
  }

  private static void clicks(Page page) {
    Locator picture = page.locator(".mj-picture");
    picture.scrollIntoViewIfNeeded();
    List<?> at = (List<?>) page.evaluate(
        "() => { const it = document.querySelector('.mj-picture').picture; const i = it.moment.order[it.moment.shown - 1]; return [it.x[i], it.y[i]]; }");
    picture.click(new Locator.ClickOptions().setPosition(((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue()));
    Locator found = page.locator(".mj-found a[data-entry]").first();
    String position = found.getAttribute("data-entry");
    found.click();
    page.locator("#e" + position + ".found").waitFor();
    assertThat(page.locator("#e" + position + " .mj-hash summary").innerText()).startsWith("✓ 相符");
    page.locator("#e" + position + " .mj-proof").click();
    page.waitForURL("**/events/" + position);
    assertThat(page.textContent("h1")).contains("第" + position + "号记录").contains("核验通过");
  }

  @Test
  void a_case_is_replayed_by_the_same_bar_with_what_followed_from_it() {
    Page page = replayed(CASE);
    assertThat(page.textContent(".mj-lanes")).contains("立案", "措施", "审理", "决定处分", "送达执行");
    page.focus("#scrub");
    page.keyboard().press("Home");
    page.waitForURL(Pattern.compile("asOf=0"));
    page.locator("#timeline .mj-asof").waitFor();
    assertThat(page.locator(".mj-time > li").count()).isZero();
    page.keyboard().press("ArrowRight");
    page.waitForURL(Pattern.compile("asOf=[1-9]"));
    page.uncheck(".mj-lanes input >> nth=0");
    assertThat(page.isVisible(".mj-picture canvas.mj-marks")).isTrue();
  }

  @Test
  void a_lane_that_is_left_out_and_a_zoom_change_the_picture() {
    Page page = replayed(WorkedExample.ADDRESS);
    String whole = drawn(page);
    String lane = ".mj-lanes input[value='" + page.evaluate("document.querySelector('.mj-picture').picture.data.lane[0]") + "']";
    page.uncheck(lane);
    assertThat(drawn(page)).as("without its lane").isNotEqualTo(whole);
    page.check(lane);
    assertThat(drawn(page)).as("with all lanes").isEqualTo(whole);
    page.locator(".mj-picture").scrollIntoViewIfNeeded();
    page.locator(".mj-picture").hover();
    page.mouse().wheel(0, -400);
    page.waitForFunction("whole => document.querySelector('canvas.mj-marks').toDataURL() !== whole", whole);
  }

  private static String drawn(Page page) {
    return (String) page.evaluate("document.querySelector('canvas.mj-marks').toDataURL()");
  }

  @Test
  void until_the_picture_is_there_the_page_says_so_and_where_it_fails_too() {
    browser = Browser.open(server.address).signIn(DemoAccounts.HEAD);
    Page page = browser.page;
    Pattern picture = Pattern.compile("/picture(\\?|$)");
    List<Route> held = new CopyOnWriteArrayList<>();
    page.route(picture, held::add);
    browser.go(CASE);
    page.locator(".mj-loading").waitFor();
    assertThat(page.locator(".mj-loading").innerText()).contains("正在载入");
    page.waitForCondition(() -> !held.isEmpty());
    held.getFirst().resume();
    page.waitForSelector("#replay[data-ready]");
    assertThat(page.isVisible(".mj-loading")).isFalse();
    page.unroute(picture);
    page.route(picture, Route::abort);
    browser.go(CASE);
    page.getByText("图未能载入，请刷新页面").waitFor();
    assertThat(page.isVisible(".mj-moment")).isTrue();
    browser.complaints.removeIf(said -> said.contains("Failed to load resource"));
  }

  @Test
  void on_paper_nothing_to_click_is_left_and_it_is_light_even_by_night() {
    browser = Browser.open(server.address).signIn(DemoAccounts.HEAD);
    Page page = browser.page;
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
    for (String path : List.of(WorkedExample.ADDRESS, CASE, "/figures/reports")) {
      browser.go(path);
      for (String part : List.of(".mj-top", ".mj-foot", ".mj-language", ".mj-live")) {
        assertThat(page.isVisible(part)).as(path + " " + part).isFalse();
      }
      assertThat(page.locator(".mj-printed").innerText()).as(path).startsWith("打印：").contains(DemoAccounts.HEAD);
      assertThat(page.isVisible(".mj-printed")).as(path).isTrue();
      for (String part : List.of("body", ".card")) {
        assertThat(colour(page, part, "backgroundColor")).as(path + " " + part).allMatch(it -> it > 230);
        assertThat(colour(page, part, "color")).as(path + " " + part).allMatch(it -> it < 110);
      }
    }
  }

  /// Whoever opens a page to print it at once, as a browser does that saves it as PDF, has never seen it on a screen: there the place of a chart has no height of its own.
  @Test
  void what_is_drawn_stands_on_paper_where_the_page_was_opened_for_it() {
    browser = Browser.open(server.address).signIn(DemoAccounts.HEAD);
    Page page = browser.page;
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    for (String path : List.of("/figures", "/figures/reports?from=2000-01-01&to=2099-12-31", WorkedExample.ADDRESS)) {
      browser.go(path);
      page.locator(".mj-chart canvas, .mj-marks").first().waitFor();
      assertThat(page.locator(".mj-chart, .mj-picture").count()).as(path).isEqualTo(page.locator(".mj-chart canvas, .mj-marks").count()).isPositive();
      await().pollInSameThread().until(() -> (Boolean) page.evaluate(DRAWN));
    }
    page.setViewportSize(700, 900);
    await().pollInSameThread().until(() -> (Boolean) page.evaluate(DRAWN));
  }

  /// Red, green and blue; what is transparent is as light as the paper.
  private static List<Double> colour(Page page, String part, String property) {
    String said = (String) page.evaluate("([part, property]) => getComputedStyle(document.querySelector(part))[property]", List.of(part, property));
    List<Double> parts = Pattern.compile("[\\d.]+").matcher(said).results().map(found -> Double.valueOf(found.group())).toList();
    return parts.size() == 4 && parts.getLast() == 0 ? List.of(255.0, 255.0, 255.0) : parts.subList(0, 3);
  }

  @Test
  void two_moments_stand_side_by_side() {
    browser = Browser.open(server.address).signIn(DemoAccounts.HEAD).go(WorkedExample.ADDRESS + "/compare?a=2024&aClock=happened&b=&bClock=known");
    assertThat(browser.page.textContent(".mj-totals")).contains("截至2024年已发生", "现在", "新增");
    assertThat(browser.page.locator(".mj-diff tr.added").count()).isPositive();
    browser.page.fill("#a", "明年");
    browser.page.click(".mj-sides button");
    assertThat(browser.page.textContent(".alert-warning")).contains("左侧：日期无法识别");
  }

  @Test
  void without_script_the_bar_is_a_form() throws Exception {
    Caller head = server.browser(DemoAccounts.HEAD);
    assertThat(head.get(WorkedExample.ADDRESS + "?clock=happened&on=2024").body()).contains("截至2024年已发生（按今天所知）", "“基本情况”一栏是现在的");
    assertThat(head.get(WorkedExample.ADDRESS).body()).doesNotContain("一栏是现在的");
    assertThat(head.get(CASE + "?clock=known&on=2999").body()).contains("日期超出范围");
    assertThat(head.get(WorkedExample.ADDRESS + "?asOf=99999999").body()).contains("记录号超出范围");
    assertThat(head.get(WorkedExample.ADDRESS + "?page=9999").body()).contains("没有第9999页");
  }

  @Test
  void an_entry_tells_from_where_it_came() throws Exception {
    Caller head = server.browser(DemoAccounts.HEAD);
    HttpResponse<String> recorded = head.post("/api/office-holders", """
        {"identity": {"name": "某局原副局长", "neutralLabel": true}, "inferred": false, "occurredOn": "2015"}""");
    assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
    String address = "/office-holders/" + json(recorded).path("id").asString();
    assertThat(head.get(address + "?seen=" + json(recorded).path("position").asString()).body()).contains("接口提交");
    assertThat(head.get(WorkedExample.ADDRESS).body()).contains("示例数据第");
  }

  @Test
  void a_proof_of_a_record_is_handed_out_and_holds() throws Exception {
    long position = positionsOfCase().getFirst();
    Caller head = server.browser(DemoAccounts.HEAD);
    assertThat(head.get("/events/" + position).body()).contains("核验通过", "包含在已签名的检查点之内", "下载证明", "示例数据第");
    HttpResponse<String> proof = head.get("/events/" + position + "/proof");
    assertThat(proof.headers().firstValue("Content-Disposition").orElse("")).contains("proof-" + position + ".json");
    Path file = Files.writeString(folder.resolve("proof.json"), proof.body());
    assertThat(new ProofCheck(List.of(key.verifier("log.example"))).check(file).getFirst()).isEqualTo("成立。");
  }

  @Test
  void the_double_inquiry_is_drawn_without_script_and_printed() throws Exception {
    Caller head = server.browser(DemoAccounts.HEAD);
    for (String path : List.of("/reviews/review-example-head", "/reviews/review-example-head/print")) {
      assertThat(head.get(path).body()).as(path).contains("<svg", "一案双查关系图", "class=\"node established\"", "监督责任", "M3 领域无人分管");
    }
  }

  @Test
  void whoever_may_not_read_a_case_finds_nothing_of_it_by_these_ways() throws Exception {
    Set<String> positions = positionsOfCase().stream().map(String::valueOf).collect(Collectors.toSet());
    int strangers = 0;
    for (Account account : DemoAccounts.all()) {
      Caller who = server.browser(account.code());
      if (who.get("/api/cases/case-example-head").statusCode() == 404) {
        strangers++;
        findsNothing(who, positions);
      }
    }
    assertThat(strangers).isGreaterThan(2);
  }

  @Test
  void a_sealed_case_is_gone_from_picture_and_records_for_all_but_those_named() throws Exception {
    CaseId sealed = new CaseId(json(server.browser(DemoAccounts.HEAD).get("/api/cases?limit=200")).path("rows").valueStream()
        .map(row -> row.path("caseId").asString()).filter(id -> !CASE.endsWith(id) && node.log().readStream(id, 0).size() > 5).findFirst().orElseThrow());
    List<Long> positions = node.log().readStream(sealed.value(), 0).stream().map(StoredEvent::position).toList();
    Caller head = server.browser(DemoAccounts.HEAD);
    assertThat(head.get("/events/" + positions.getFirst()).statusCode()).isEqualTo(200);
    Approval approval = new Approval("某县纪委监委", "书记", new StaffId(DemoAccounts.HEAD), DAY, new DocumentRef("封存审批表", null, DAY));
    SealFile seal = new SealFile(sealed, Set.of(new StaffId(DemoAccounts.DEPUTY_LEAD)), "涉及重大事项", approval, PartialDate.of(LocalDate.now()));
    node.await(node.commands().send(new Envelope(seal, new Actor(DemoAccounts.HEAD, Role.HEAD), Instant.now(), "test:seal", new byte[32], null)).position());
    assertThat(head.get("/cases/" + sealed.value() + "/picture").statusCode()).isEqualTo(404);
    assertThat(head.get("/events/" + positions.getFirst()).statusCode()).isEqualTo(404);
    assertThat(head.get("/events/checks?at=" + positions.getFirst()).body()).isEqualTo("[]");
    assertThat(server.browser(DemoAccounts.DEPUTY_LEAD).get("/events/" + positions.getFirst()).statusCode()).isEqualTo(200);
  }

  private static void findsNothing(Caller who, Set<String> positions) throws Exception {
    for (String path : List.of(CASE + "/picture", CASE + "/compare", "/events/" + positions.iterator().next(), "/events/" + positions.iterator().next() + "/proof")) {
      assertThat(who.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(who.get("/events/checks?at=" + String.join(",", positions)).body()).isEqualTo("[]");
    HttpResponse<String> picture = who.get(WorkedExample.ADDRESS + "/picture");
    if (picture.statusCode() == 200) {
      json(picture).path("position").forEach(position -> assertThat(positions).doesNotContain(position.asString()));
    }
  }

  private static List<Long> positionsOfCase() {
    return node.log().readStream("case-example-head", 0).stream().map(StoredEvent::position).toList();
  }

  private Page replayed(String address) {
    browser = Browser.open(server.address).signIn(DemoAccounts.HEAD).go(address);
    browser.page.waitForSelector("#replay[data-ready]");
    return browser.page;
  }
}
