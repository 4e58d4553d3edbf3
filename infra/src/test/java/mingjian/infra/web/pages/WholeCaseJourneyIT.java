package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import mingjian.command.Asking;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.web.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One case from its opening to its archive, and its double inquiry until it is closed, by nothing but the links and forms of the pages.
class WholeCaseJourneyIT {
  private static final String HEAD_OF_UNIT = "某县教育局局长";

  @Test
  void a_case_and_its_double_inquiry_are_led_to_their_end_through_the_pages(@TempDir Path dataDir) {
    try (RunningServer server = RunningServer.start(dataDir); Browser browser = Browser.open(server.address)) {
      String file = opened(browser);
      investigated(browser, file);
      heardAndDecided(browser, file);
      carriedOut(browser, file);
      inquired(browser, file);
      assertThat(browser.complaints).isEmpty();
    }
  }

  private static String opened(Browser browser) {
    browser.signIn(DemoAccounts.INVESTIGATOR);
    browser.page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("立案").setExact(true)).click();
    choose(browser, "openings[0].procedure", "PARTY");
    fill(browser, "openings[0].openedOn", ago(131));
    approve(browser, "openings[0].approvals[0].", ago(132));
    browser.pick("领导干部", HEAD_OF_UNIT);
    choose(browser, "subjects[0].atOpening.politicalStatus", "PARTY_MEMBER");
    choose(browser, "subjects[0].atOpening.category", "CIVIL_SERVANT");
    choose(browser, "subjects[0].atOpening.service", "IN_SERVICE");
    look(browser, "unit", "某县教育局");
    fill(browser, "allegation", "在采购中收受礼金");
    fill(browser, "documents[0].title", "初步核实情况报告");
    fill(browser, "documents[0].issuedOn", ago(141));
    return record(browser);
  }

  private static void investigated(Browser browser, String file) {
    follow(browser, file, "明确单位、领域和期间");
    browser.page.getByText("物资采购", new GetByTextOptions().setExact(true)).click();
    browser.page.locator("summary", new LocatorOptions().setHasText("违纪违法期间")).click();
    fill(browser, "misconduct.from", ago(436));
    fill(browser, "misconduct.to", ago(192));
    fill(browser, "basis", "初步核实情况报告");
    on(browser, ago(131));
    record(browser);

    browser.signIn(DemoAccounts.DEPUTY_LEAD);
    follow(browser, file, "成立审查调查组");
    browser.pick("组长（工号）", DemoAccounts.INVESTIGATOR);
    look(browser, "members[0]", DemoAccounts.SECOND_INVESTIGATOR);
    look(browser, "members[1]", DemoAccounts.THIRD_INVESTIGATOR);
    approve(browser, "approval.", ago(130));
    on(browser, ago(130));
    record(browser);

    browser.signIn(DemoAccounts.INVESTIGATOR);
    follow(browser, file, "事实材料见面");
    assertThat(input(browser, "subject").inputValue()).as("the only subject is filled in").startsWith("person-");
    assertThat(input(browser, "servedBy[0]").inputValue()).as("who sits at the desk is filled in").isEqualTo(DemoAccounts.INVESTIGATOR);
    look(browser, "servedBy[1]", DemoAccounts.SECOND_INVESTIGATOR);
    paper(browser, "document", "违纪违法事实材料", ago(66));
    browser.page.getByLabel("本人已签字").check();
    on(browser, ago(66));
    record(browser);

    follow(browser, file, "登记陈述申辩");
    fill(browser, "statement", "对事实没有异议");
    on(browser, ago(65));
    record(browser);

    follow(browser, file, "移送审理");
    paper(browser, "investigationReport", "审查调查报告", ago(64));
    approve(browser, "approval.", ago(63));
    on(browser, ago(62));
    record(browser);
  }

  private static void heardAndDecided(Browser browser, String file) {
    browser.signIn(DemoAccounts.HEARING_OFFICER);
    follow(browser, file, "受理审理");
    browser.page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("＋ 再加一项")).last().click();
    look(browser, "officers[100]", DemoAccounts.SECOND_HEARING_OFFICER);
    on(browser, ago(61));
    record(browser);

    follow(browser, file, "作出处理决定");
    fill(browser, "body", "县纪委常委会");
    paper(browser, "minutes", "常委会会议纪要", ago(52));
    fill(browser, "conclusion", "给予党内严重警告处分");
    on(browser, ago(52));
    record(browser);

    follow(browser, file, "给予处分");
    choose(browser, "kind", "PARTY");
    choose(browser, "penalty", "SERIOUS_WARNING");
    approve(browser, "approvals[0].", ago(51));
    paper(browser, "decision", "处分决定", ago(51));
    on(browser, ago(51));
    record(browser);
  }

  private static void carriedOut(Browser browser, String file) {
    browser.signIn(DemoAccounts.INVESTIGATOR);
    follow(browser, file, "宣布决定");
    look(browser, "announcers[1]", DemoAccounts.SECOND_INVESTIGATOR);
    fill(browser, "venue", "某县教育局会议室");
    on(browser, ago(47));
    record(browser);

    follow(browser, file, "报告执行情况");
    fill(browser, "result", "已归入本人档案");
    on(browser, ago(42));
    record(browser);

    follow(browser, file, "归档");
    fill(browser, "archiveNumber", "2026-009");
    on(browser, ago(40));
    record(browser);
    assertThat(state(browser)).isEqualTo("已归档");
  }

  private static void inquired(Browser browser, String file) {
    browser.signIn(DemoAccounts.HEAD);
    follow(browser, file, "启动一案双查");
    choose(browser, "mode", "DOUBLE");
    approve(browser, "approvals[0].", ago(39));
    on(browser, ago(38));
    String review = record(browser);
    follow(browser, review, "按任职分工识别责任人");
    on(browser, ago(37));
    record(browser);

    int heard = 0;
    while (steps(browser, "听取说明").count() > 0 && heard < 9) {
      follow(browser, review, "听取说明");
      look(browser, "heardBy[1]", DemoAccounts.SECOND_INVESTIGATOR);
      fill(browser, "statement", "本人的说明");
      paper(browser, "record", "谈话笔录", ago(36));
      on(browser, ago(36));
      record(browser);
      heard++;
    }
    assertThat(heard).isPositive();
    assertThat(steps(browser, "免责").count()).as("both ways stand open").isEqualTo(steps(browser, "认定责任").count());
    follow(browser, review, "认定责任");
    choose(browser, "responsibility", input(browser, "tier").inputValue().equals("SUPERVISION") ? "SUPERVISION" : "MAIN_LEADING");
    fill(browser, "rule", "中国共产党问责条例第六条");
    choose(browser, "reasonCode", "FAILED_TO_DISCOVER");
    fill(browser, "causalFacts", "长期未检查采购");
    browser.page.getByLabel("诫勉").check();
    browser.pick("提出人（工号）", DemoAccounts.INVESTIGATOR);
    approve(browser, "approval.", ago(31));
    record(browser);
    for (int exempted = 0; steps(browser, "免责").count() > 0 && exempted < 9; exempted++) {
      follow(browser, review, "免责");
      choose(browser, "reasonCode", "DUTY_DONE");
      fill(browser, "grounds", "已专题部署并督促");
      paper(browser, "evidence[0]", "会议纪要", ago(344));
      browser.pick("提出人（工号）", DemoAccounts.INVESTIGATOR);
      approve(browser, "approval.", ago(31));
      record(browser);
    }
    while (browser.page.locator("tr", new LocatorOptions().setHasText("未说明")).count() > 0) {
      browser.page.locator("tr", new LocatorOptions().setHasText("未说明"))
          .first().getByRole(AriaRole.LINK).click();
      fill(browser, "explanation", "经核实，没有相关材料");
      on(browser, ago(30));
      record(browser);
    }
    follow(browser, review, "宣布问责决定");
    paper(browser, "decision", "问责决定", ago(29));
    fill(browser, "audience", "某县教育局领导班子");
    look(browser, "announcers[1]", DemoAccounts.SECOND_INVESTIGATOR);
    on(browser, ago(28));
    record(browser);
    follow(browser, review, "办结双查");
    fill(browser, "summary", "均已认定或免责并宣布");
    approve(browser, "approval.", ago(21));
    on(browser, ago(21));
    record(browser);
    assertThat(state(browser)).isEqualTo("已办结");
    assertThat(browser.page.locator(".mj-time .who").first().innerText()).as("from where it came").contains("网页填报");
  }

  private static String ago(int days) {
    return LocalDate.now(Asking.ZONE).minusDays(days).toString();
  }

  /// Opens the page of the thing and takes the step's link from it.
  private static void follow(Browser browser, String path, String step) {
    browser.go(path);
    steps(browser, step).first().click();
    browser.page.waitForURL("**/do/**");
    assertThat(browser.heading()).isEqualTo(step);
  }

  /// Links that stand open, not those folded away.
  private static Locator steps(Browser browser, String step) {
    return browser.page.locator("main a[href^='/do/']:visible").getByText(step, new Locator.GetByTextOptions().setExact(true));
  }

  /// @return the path of the page on which the step is then shown
  private static String record(Browser browser) {
    browser.page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("记录").setExact(true)).click();
    browser.page.waitForLoadState();
    assertThat(browser.page.locator(".mj-problem, .alert-danger").allInnerTexts()).as(browser.heading()).isEmpty();
    assertThat(browser.page.locator(".mj-notice").innerText()).startsWith("已记录");
    return browser.page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
  }

  private static String state(Browser browser) {
    return browser.page.locator("h1 .mj-badge").first().innerText();
  }

  private static Locator input(Browser browser, String name) {
    return browser.page.locator("[name='s0." + name + "']");
  }

  private static void fill(Browser browser, String name, String text) {
    input(browser, name).fill(text);
  }

  private static void choose(Browser browser, String name, String option) {
    input(browser, name).selectOption(option);
  }

  private static void on(Browser browser, String day) {
    fill(browser, "occurredOn", day);
  }

  private static void paper(Browser browser, String name, String title, String day) {
    fill(browser, name + ".title", title);
    fill(browser, name + ".issuedOn", day);
  }

  /// The organ is known and the paper is of the day of the approval.
  private static void approve(Browser browser, String name, String day) {
    assertThat(input(browser, name + "organ").inputValue()).isNotEmpty();
    fill(browser, name + "post", "书记");
    fill(browser, name + "approvedOn", day);
    fill(browser, name + "document.title", "呈批表");
    assertThat(input(browser, name + "document.issuedOn").inputValue()).isEqualTo(day);
  }

  /// Looks up and takes the first answer, by keyboard.
  private static void look(Browser browser, String name, String text) {
    Locator typed = browser.page.locator("[id='f-s0." + name + "']");
    typed.focus();
    typed.pressSequentially(text);
    browser.page.locator(".mj-picks:not([hidden]) [role=option]").first().waitFor();
    typed.press("Enter");
    assertThat(input(browser, name).inputValue()).matches(Pattern.quote(text) + "|[a-z]+-.+");
  }
}
