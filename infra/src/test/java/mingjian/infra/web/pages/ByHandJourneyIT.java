package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.web.RunningServer;
import mingjian.infra.web.RunningServer.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever works through forms all day: pastes from a spreadsheet, hands papers in, keeps the hands on the keyboard; and whoever reports, from sign-in to
/// the file. A browser without JavaScript reads, and sends what is simple.
class ByHandJourneyIT {
  private static final String FORM = "/do/issue-rectification";
  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
  private static final String MEASURES = "序号\t责任人（职务）\t整改措施\t完成时限\t四改类别\n1\t局长\t公示采购结果\t2030/12/4\t以案改制度\n2\t副局长\t\"修订办法\n并培训\"\t2030年12月31日\t以案改作风\n";

  @TempDir static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder);
    server.bean(Node.class).await(server.bean(Node.class).log().head());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void an_investigator_goes_from_the_worklist_through_a_pasted_form_to_the_paper() {
    try (Browser browser = Browser.open(server.address)) {
      Page page = browser.signIn(DemoAccounts.INVESTIGATOR).page;
      page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("下发整改").setExact(true)).first().click();
      browser.pick("整改单位", "某县教育局");
      page.locator("[name='s0.problems[0]']").fill("采购未公示");
      paste(page, "[name='s0.measures[0].no']", MEASURES);
      page.locator(".mj-pasted").waitFor();
      assertThat(page.locator(".mj-pasted").innerText()).contains("已填入2行，尚未记录", "请核对");
      assertThat(page.locator("[name='s0.measures[1].text']").inputValue()).isEqualTo("修订办法\n并培训");
      assertThat(page.locator("[name='s0.measures[1].dueOn']").inputValue()).isEqualTo("2030-12-31");
      assertThat(page.locator("[name='s0.measures[0].category']").inputValue()).isEqualTo("INSTITUTION");
      // one of two is nobody, the other is somebody
      paste(page, "[id='f-s0.leaders[0]']", "某县教育局局长\n某县教育局没有的人");
      page.locator("[data-repeat='s0.leaders'] .mj-problem").waitFor();
      assertThat(page.locator("[name='s0.leaders[0]']").inputValue()).startsWith("person-");
      assertThat(page.locator("[data-repeat='s0.leaders'] .mj-problem").innerText()).contains("未找到“某县教育局没有的人”");
      page.locator("[data-repeat='s0.leaders'] [data-remove-row]").last().focus();
      page.keyboard().press("Enter");
      assertThat(focused(page)).as("after a row is gone").isEqualTo("删除这一项");
      int rows = page.locator("[data-repeat='s0.leaders'] > .mj-row").count();
      page.locator("[data-repeat='s0.leaders'] .mj-back button").press("Enter");
      assertThat(page.locator("[data-repeat='s0.leaders'] > .mj-row").count()).as("the row is back").isEqualTo(rows + 1);
      assertThat(page.locator("[id='f-s0.leaders[1]']").inputValue()).isEqualTo("某县教育局没有的人");
      page.locator("[data-repeat='s0.leaders'] [data-remove-row]").last().press("Enter");
      page.locator("[name='s0.issuedBy']").fill("某县纪委监委第一审查调查室");
      page.getByText("整改清单（建议书）").click();
      page.locator("[name='s0.document.title']").fill("整改通知书");
      page.locator("[name='s0.document.issuedOn']").fill("2026-01-05");
      Locator chooser = page.locator("[name='s0.document.attachment']");
      chooser.setInputFiles(new FilePayload("空.pdf", "application/pdf", new byte[0]));
      assertThat(page.locator("[id='f-s0.document.attachment-p']").innerText()).contains("“空.pdf”是空文件");
      chooser.setInputFiles(new FilePayload("通".repeat(150) + ".pdf", "application/pdf", PDF));
      page.locator("[name='s0.occurredOn']").fill("2026-01-05");
      page.keyboard().press("Control+Enter");
      page.waitForURL("**/rectifications/**");
      assertThat(page.locator(".mj-notice").innerText()).startsWith("已记录：下发整改");
      assertThat(page.content()).contains("修订办法", "公示采购结果");
      String paper = page.locator("a[href^='/attachments/']").first().getAttribute("href");
      assertThat(page.request().get(server.address + paper).body()).isEqualTo(PDF);
      browser.go("/talks/talk-demo-summons/print/approval");
      assertThat(browser.heading()).isNotBlank();
      assertThat(page.request().get(server.address + "/talks/talk-demo-summons/print/approval?as=pdf").body()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
      assertThat(browser.complaints).isEmpty();
    }
  }

  /// Six forms of different shapes: every field is reached by Tab alone, Escape shuts a list, Enter never takes a button of a list of rows.
  @Test
  void every_field_is_reached_by_the_keyboard() {
    try (Browser browser = Browser.open(server.address)) {
      Page page = browser.signIn(DemoAccounts.INVESTIGATOR).page;
      for (String form : new String[] {
          FORM, "/do/open-case", "/do/plan-talk", "/do/record-talk/talk-demo-summons", "/do/submit-rectification/rect-demo-housing", "/do/register-unit"}) {
        browser.go(form);
        page.evaluate("document.querySelectorAll('form.mj-form details').forEach(it => it.open = true)");
        int wanted = ((Number) page.evaluate("document.querySelectorAll(\"" + FIELDS + "\").length")).intValue();
        page.evaluate("window.reached = new Set(); document.addEventListener('focusin', it => window.reached.add(it.target));"
            + "document.querySelector('form.mj-form').setAttribute('tabindex', '-1'); document.querySelector('form.mj-form').focus()");
        for (int tab = 0; tab < 4 * wanted + 40; tab++) {
          page.keyboard().press("Tab");
        }
        assertThat(page.evaluate("[...document.querySelectorAll(\"" + FIELDS + "\")].filter(it => !window.reached.has(it)).map(it => it.id || it.name || it.innerText)"))
            .as(form).hasToString("[]");
      }
      browser.go(FORM);
      Locator picker = page.getByLabel("整改单位", new Page.GetByLabelOptions().setExact(true));
      picker.focus();
      page.locator(".mj-picks:not([hidden])").first().waitFor();
      picker.press("Escape");
      assertThat(page.locator(".mj-picks:not([hidden])").count()).isZero();
      page.locator("[name='s0.issuedBy']").press("Enter");
      page.locator("[aria-invalid=true]").first().waitFor();
      assertThat(page.locator(".mj-pasted").count()).as("Enter meant to record").isZero();
      assertThat(page.evaluate("document.activeElement.getAttribute('aria-invalid')")).as("the first mistake in focus").isEqualTo("true");
      page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("＋ 再加一项")).last().press("Enter");
      assertThat(page.evaluate("document.activeElement.closest('.mj-row') !== null")).as("the new row in focus").isEqualTo(true);
      assertThat(browser.complaints).allMatch(complaint -> complaint.contains("422"));
    }
  }

  private static final String FIELDS =
      "form.mj-form :is(input:not([type=hidden]):not([tabindex='-1']), select, textarea, summary, button:not([tabindex='-1']))";

  @Test
  void a_form_with_a_file_that_is_sent_after_its_session_ended_says_which_file_to_choose_again() {
    try (Browser browser = Browser.open(server.address)) {
      Page page = browser.signIn(DemoAccounts.INVESTIGATOR).go(FORM).page;
      page.locator("[name='s0.problems[0]']").fill("会话失效前填写的问题");
      page.getByText("整改清单（建议书）").click();
      page.locator("[name='s0.document.attachment']").setInputFiles(new FilePayload("整改通知书.pdf", "application/pdf", PDF));
      page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("MINGJIAN"));
      page.keyboard().press("Control+Enter");
      page.waitForURL("**/sign-in?kept");
      assertThat(page.locator(".alert-warning[role=status]").innerText()).contains("已存为草稿", "附件没有保存，须重新选择");
      page.fill("#code", DemoAccounts.INVESTIGATOR);
      page.fill("#password", DemoAccounts.PASSWORD);
      page.click("#sign-in button");
      page.waitForURL("**" + FORM + "?draft=1");
      assertThat(page.locator(".mj-draft").innerText()).contains("请重新选择：整改通知书.pdf");
      assertThat(page.locator("[name='s0.problems[0]']").inputValue()).isEqualTo("会话失效前填写的问题");
      page.getByText("丢弃草稿").click();
      page.getByText("撤销丢弃").waitFor();
    }
  }

  @Test
  void a_reporter_gets_from_sign_in_to_a_frozen_report_and_its_file() {
    try (Browser browser = Browser.open(server.address)) {
      Page page = browser.signIn(DemoAccounts.REPORTER).page;
      page.waitForURL("**/figures");
      page.locator("main a[href='/figures/reports']").first().click();
      page.fill("#from", "2000-01-01");
      page.fill("#to", "2099-12-31");
      page.selectOption("#by", "MONTH");
      page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("统计").setExact(true)).click();
      page.locator("a[href^='/figures/reports/behind']").first().click();
      page.waitForURL("**/behind?**");
      assertThat(page.locator("main").innerText()).contains("依据").contains("（无查阅权限）");
      page.getByText("返回报表").click();
      page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("冻结本报表")).click();
      assertThat(page.locator(".mj-hash").innerText()).matches("[0-9a-f]{64}");
      String file = page.locator("a[href$='/csv']").getAttribute("href");
      assertThat(page.request().get(server.address + file).text()).contains("2000年1月1日", "单位：件");
      assertThat(page.request().get(server.address + "/cases/export.xlsx").status()).as("who reads no content takes none out").isEqualTo(403);

      browser.signIn(DemoAccounts.HEAD).go("/figures/reports?from=2000-01-01&to=2099-12-31&by=MONTH");
      page.locator("a[href*='measure=SANCTIONED_PERSONS']").first().click();
      page.locator("main a[href*='#e']").first().click();
      page.waitForURL(Pattern.compile(".*/(cases|office-holders|talks|reviews|rectifications)/.+#e\\d+"));
      browser.go("/rectifications");
      byte[] ledger = page.request().get(server.address + page.locator("a[href*='export.xlsx']").getAttribute("href")).body();
      assertThat(ledger).startsWith('P', 'K');
      assertThat(browser.complaints).isEmpty();
    }
  }

  @Test
  void without_javascript_people_read_look_back_paste_and_record() {
    try (Browser browser = Browser.open(server.address);
        BrowserContext plain = browser.page.context().browser().newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = plain.newPage();
      page.navigate(server.address + "/sign-in");
      page.fill("#code", DemoAccounts.INVESTIGATOR);
      page.fill("#password", DemoAccounts.PASSWORD);
      page.click("#sign-in button");
      page.navigate(server.address + "/office-holders");
      page.locator("main table a[href^='/office-holders/person-']").first().click();
      assertThat(page.locator("h1").first().innerText()).isNotBlank();
      page.fill("#moment-on", "2016-03");
      page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("跳转")).click();
      assertThat(page.locator("main").innerText()).contains("2016");

      page.navigate(server.address + FORM);
      page.locator("[data-repeat='s0.measures'] .mj-paste > summary").press("Enter");
      page.fill("[name='block@s0.measures']", MEASURES);
      page.locator("button[name=into][value='s0.measures']").press("Enter");
      assertThat(page.locator(".mj-pasted").innerText()).contains("已填入2行");
      assertThat(page.locator("[name='s0.measures[0].dueOn']").inputValue()).isEqualTo("2030-12-04");

      page.locator("[data-repeat='s0.measures'] > [data-add-row]").press("Enter");
      assertThat(page.locator("[name='s0.measures[2].dueOn']").inputValue()).as("a row more").isEmpty();
      assertThat(page.locator("[name='s0.measures[1].dueOn']").inputValue()).isNotEmpty();

      page.getByLabel("整改单位", new Page.GetByLabelOptions().setExact(true)).fill("某县教育局");
      page.locator("[name='s0.issuedBy']").press("Enter");
      assertThat(page.locator("[name='s0.unitId']").inputValue()).isEqualTo("unit-demo-education");

      page.navigate(server.address + "/do/register-unit");
      page.fill("[name='s0.name']", "某县无脚本局");
      page.locator("[name='s0.kind']").selectOption("ORGAN");
      page.fill("[name='s0.place.province']", "某省");
      page.fill("[name='s0.place.prefecture']", "某市");
      page.fill("[name='s0.place.county']", "某县");
      page.fill("[name='s0.occurredOn']", "2020");
      page.locator("[name='s0.occurredOn']").press("Enter");
      page.waitForURL("**/units/**");
      assertThat(page.locator(".mj-notice").innerText()).startsWith("已记录");
    }
  }

  /// What a browser without scripts sends: the words beside the id that stood there before.
  @Test
  void a_typed_name_is_taken_where_one_alone_bears_it_and_otherwise_the_choice_is_told_with_ids() throws Exception {
    Caller browser = server.browser(DemoAccounts.INVESTIGATOR);
    assertThat(typed(browser, "某县教育局", "")).contains("name=\"s0.unitId\" value=\"unit-demo-education\"").doesNotContain("“整改单位”");
    assertThat(typed(browser, "unit-demo-education", "")).contains("name=\"s0.unitId\" value=\"unit-demo-education\"").doesNotContain("“整改单位”");
    assertThat(typed(browser, "某县教", "")).contains("没有名称恰为“某县教”的", "某县教育局（unit-demo-education，", "name=\"s0.unitId\" value=\"某县教\"").doesNotContain("须为1至");
    assertThat(typed(browser, "某县没有的局", "unit-demo-education")).contains("“整改单位”：未找到“某县没有的局”。请填写完整名称或编号");
    assertThat(typed(browser, "某 局", "")).contains("没有名称恰为“某 局”").doesNotContain("不含空白");
    assertThat(typed(browser, "", "unit-demo-education")).as("cleared by hand").contains("“整改单位”必须填写");
    assertThat(typed(browser, "某县教育局", "unit-demo-education")).as("left as it was").doesNotContain("“整改单位”");
  }

  @Test
  void of_two_that_bear_a_name_neither_is_taken() throws Exception {
    Caller browser = server.browser(DemoAccounts.INVESTIGATOR);
    for (String kind : new String[] {"ORGAN", "PUBLIC_INSTITUTION"}) {
      browser.postForm("/do/register-unit", "/do/register-unit", Map.of("s0.name", "某县同名单位", "s0.kind", kind, "s0.place.county", kind + "县", "s0.occurredOn", "2020"));
    }
    server.bean(Node.class).await(server.bean(Node.class).log().head());
    assertThat(typed(browser, "某县同名单位", "")).contains("名称为“某县同名单位”的不止一个", "，ORGAN县）").containsPattern("某县同名单位（unit-[^）]*）、某县同名单位（unit-");
  }

  @Test
  void a_name_typed_into_a_filter_is_taken_as_its_id_or_told_what_it_may_mean() throws Exception {
    Caller browser = server.browser(DemoAccounts.HEAD);
    String name = "typed%40units%40unit=" + URLEncoder.encode("某县教育局", StandardCharsets.UTF_8);
    for (String list : new String[] {"/figures/rates?year=all&", "/deadlines?", "/cases?"}) {
      assertThat(browser.get(list + name).headers().firstValue("Location").orElse("")).as(list).contains("unit=unit-demo-education").doesNotContain("typed");
    }
    String none = browser.get("/cases?unit=unit-demo-housing&typed%40units%40unit=" + URLEncoder.encode("某县教", StandardCharsets.UTF_8)).headers().firstValue("Location").orElse("");
    assertThat(none).endsWith("/cases?unit=");
    assertThat(browser.get(none.replace(server.address, "")).body()).contains("没有按名称筛选。", "没有名称恰为“某县教”的", "某县教育局（unit-demo-education");
    assertThat(browser.get("/cases?unit=unit-demo-housing&typed%40units%40unit=").headers().firstValue("Location").orElse("")).endsWith("/cases");
    assertThat(browser.get("/cases?typed%40nothing%40unit=x-y").statusCode()).isLessThan(500);
    assertThat(browser.get("/cases?typed%40nothing%40unit=x").statusCode()).isEqualTo(404);
  }

  private static String typed(Caller browser, String unit, String id) throws Exception {
    HttpResponse<String> answer = browser.postForm(FORM, FORM, Map.of("typed@s0.unitId", unit, "s0.unitId", id, "s0.occurredOn", "2026-01-05"));
    assertThat(answer.statusCode()).isEqualTo(422);
    return answer.body();
  }

  @Test
  void files_that_are_not_taken_are_told_together_with_what_else_is_wrong() throws Exception {
    Caller browser = server.browser(DemoAccounts.INVESTIGATOR);
    byte[] big = new byte[60_000_000];
    System.arraycopy(PDF, 0, big, 0, PDF.length);
    refused(browser, "清单.exe", PDF, "类型不在接收范围");
    refused(browser, "清单.pdf", new byte[0], "是空文件");
    refused(browser, "清单.pdf", big, "超过50MB");
  }

  private static void refused(Caller browser, String name, byte[] content, String words) throws Exception {
    HttpResponse<String> answer = browser.post(FORM, Multipart.of(Map.of("s0.document.title", "通知书"), "s0.document.attachment", name, content), Multipart.TYPE);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(words, "“整改单位”必须填写", "“下发部门”必须填写", "通知书");
  }

  @Test
  void two_gigabytes_are_refused_before_they_are_sent_with_a_way_back_to_the_form() throws Exception {
    String answer = Multipart.announced(server.address, FORM, 2L << 30);
    assertThat(answer).startsWith("HTTP/1.1 413").contains("一次提交的附件合计超过210MB", "回到表单", "href=\"" + FORM + "\"");
  }

  @Test
  void a_form_of_many_rows_with_a_file_is_found_again_after_a_lost_session() throws Exception {
    Caller browser = server.anybody();
    browser.signIn(DemoAccounts.THIRD_INVESTIGATOR, DemoAccounts.PASSWORD);
    browser.get(FORM);
    for (int more = 0; more < 3; more++) {
      server.browser(DemoAccounts.THIRD_INVESTIGATOR);
    }
    Map<String, String> fields = new TreeMap<>(Map.of("s0.issuedBy", "某县纪委监委"));
    for (int row = 0; row < 100; row++) {
      fields.put("s0.measures[" + row + "].text", "措施" + row);
    }
    browser.get("/sign-in");
    HttpResponse<String> lost = browser.post(FORM, Multipart.of(fields, "s0.document.attachment", "清单.pdf", PDF), Multipart.TYPE);
    assertThat(lost.headers().firstValue("Location").orElse("")).endsWith("/sign-in?kept");
    HttpResponse<String> again = browser.signIn(DemoAccounts.THIRD_INVESTIGATOR, DemoAccounts.PASSWORD);
    assertThat(again.headers().firstValue("Location").orElse("")).endsWith(FORM + "?draft=1");
    assertThat(browser.get(FORM + "?draft=1").body()).contains("措施0", "措施99", "存的草稿，尚未记录");
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("document.activeElement.getAttribute('aria-label') || document.activeElement.id"));
  }

  /// As a spreadsheet's clipboard arrives in the cell.
  private static void paste(Page page, String cell, String block) {
    page.focus(cell);
    page.evaluate("text => { const data = new DataTransfer(); data.setData('text/plain', text);"
        + "document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); }", block);
  }
}
