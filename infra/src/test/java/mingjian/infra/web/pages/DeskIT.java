package mingjian.infra.web.pages;

import static mingjian.infra.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mingjian.command.Command;
import mingjian.command.Envelope;
import mingjian.command.casefile.FilingCommand.SealFile;
import mingjian.command.casefile.InvestigationCommand.AssignTeam;
import mingjian.command.casefile.OpeningCommand.RegisterExistingCase;
import mingjian.command.talk.TalkCommand.PlanTalk;
import mingjian.events.Actor;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.TalkId;
import mingjian.events.Words;
import mingjian.events.casefile.Opening;
import mingjian.events.casefile.Standing;
import mingjian.events.casefile.Subject;
import mingjian.events.casefile.SubjectState;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.talk.Interviewer;
import mingjian.events.talk.TalkKind;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.web.RunningServer;
import mingjian.infra.web.RunningServer.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/// The first page, what it hears while it is open, and the drafts of forms.
@Isolated
class DeskIT {
  private static final PersonId SUBJECT = new PersonId("person-demo-deputy");
  private static final PartialDate DAY = PartialDate.of(2026, 3, 3);
  private static final DocumentRef PAPER = new DocumentRef("文件", null, DAY);
  private static final Approval APPROVAL = new Approval("某县纪委监委", "书记", null, DAY, PAPER);
  private static final Duration LIVE_WITHIN = Duration.ofSeconds(1);

  @TempDir static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder, "--mingjian.notices.mail.host=127.0.0.1", "--mingjian.notices.mail.port=1", "--mingjian.notices.mail.tls=none",
        "--mingjian.notices.mail.from=mingjian@example.org", "--mingjian.notices.link=http://127.0.0.1/");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void whose_turn_it_is_stands_on_the_first_page_with_the_step_one_click_away() throws Exception {
    open(new CaseId("case-turn"), SubjectState.TRANSFERRED_TO_HEARING);
    open(new CaseId("case-teamless"), SubjectState.UNDER_INVESTIGATION);
    assertThat(server.browser(DemoAccounts.CASE_ADMINISTRATOR).get("/?all=awaiting").body()).contains("href=\"/do/assign-team/case-teamless\"", "待我办理")
        .doesNotContain("/do/accept-for-hearing/case-turn");
    assertThat(server.browser(DemoAccounts.HEARING_OFFICER).get("/").body()).contains("href=\"/do/accept-for-hearing/case-turn\"");
    assertThat(server.browser(DemoAccounts.INVESTIGATOR).get("/").body()).doesNotContain("case-turn");
    assertThat(server.browser(DemoAccounts.HEAD).get("/?all=awaiting").body()).contains("待我审批、决定", "其他可办理步骤").doesNotContain("/do/accept-for-hearing/case-turn");
    assertThat(server.browser(DemoAccounts.REPORTER).get("/").headers().firstValue("Location").orElse("")).endsWith("/figures");
  }

  @Test
  void each_number_of_daily_supervision_opens_to_as_many_lines() throws Exception {
    Caller head = server.browser(DemoAccounts.HEAD);
    List<MatchResult> numbers = Pattern.compile("href=\"(/[a-z-]+\\?[^\"]+)\">(\\d+)件</a>").matcher(head.get("/work").body()).results().toList();
    assertThat(numbers.stream().map(number -> number.group(1))).anyMatch(address -> address.endsWith("?ended=0")).anyMatch(address -> address.contains("?dueOn="));
    for (MatchResult number : numbers) {
      assertThat(head.get(number.group(1).replace("&amp;", "&")).body()).as(number.group(1)).contains("共 <b>" + number.group(2) + "</b> 条").doesNotContain("条件有误", "没有“");
    }
  }

  @Test
  void what_i_put_up_for_approval_stands_on_my_page_with_whom_it_waits_for() throws Exception {
    Caller investigator = server.browser(DemoAccounts.INVESTIGATOR);
    TalkId talk = new TalkId("talk-submitted");
    send(new PlanTalk(talk, TalkKind.REMINDER, List.of(SUBJECT), "提醒", PartialDate.of(2030, 1, 5), "某局", List.of(new Interviewer("分管副书记", null)), null,
        new StaffId(DemoAccounts.INVESTIGATOR), null, null, null, null, Secrecy.INTERNAL, DAY), DemoAccounts.INVESTIGATOR, Role.INVESTIGATOR);
    String mine = submitted(investigator.get("/?all=submitted").body());
    assertThat(mine).contains("已报批、待他人批", "href=\"/talks/" + talk + "\"", "2026年3月3日").containsPattern("待[^<]*" + Words.of(Role.HEAD));
    assertThat(submitted(server.browser(DemoAccounts.THIRD_INVESTIGATOR).get("/?all=submitted").body())).as("nobody else's").doesNotContain(talk.value());
  }

  private static String submitted(String page) {
    return page.replaceFirst("(?s).*id=\"submitted\"", "").replaceFirst("(?s)id=\"news\".*", "");
  }

  @Test
  void a_form_of_a_step_that_may_not_come_next_says_where_the_thing_stands_and_keeps_the_draft() throws Exception {
    open(new CaseId("case-early"), SubjectState.UNDER_INVESTIGATION);
    Caller hearing = signedIn(server.anybody(), DemoAccounts.HEAD);
    hearing.postForm("/", "/drafts", Map.of("for", "/do/archive-case/case-early", "s0.remark", "草拟"));
    String refused = hearing.get("/do/archive-case/case-early").body();
    assertThat(refused).contains("现在不能“", "当前状态是“", "现在可以：", "href=\"/do/assign-team/case-early\"", "href=\"/cases/case-early\"", "草稿仍保留", "接着填写")
        .doesNotContain("class=\"mj-form\"");
    assertThat(hearing.get("/do/archive-case/case-early?draft=1").body()).contains("现在不能“", "草稿仍保留", "class=\"mj-form\"");
    assertThat(hearing.get("/do/assign-team/case-early").body()).contains("class=\"mj-form\"").doesNotContain("现在不能“");
    hearing.postForm("/", "/drafts/discard", Map.of("for", "/do/archive-case/case-early"));
  }

  @Test
  void a_step_for_the_only_subject_that_is_left_carries_that_subject() throws Exception {
    PersonId left = new PersonId("person-demo-director");
    open(new CaseId("case-two"), List.of(new Standing(SUBJECT, SubjectState.WITHDRAWN, DAY, null), new Standing(left, SubjectState.TRANSFERRED_TO_HEARING, DAY, null)),
        DemoAccounts.SECTION_HEAD);
    assertThat(server.browser(DemoAccounts.HEARING_OFFICER).get("/?all=awaiting").body()).contains("href=\"/do/accept-for-hearing/case-two?s0.subject=" + left + "&amp;");
  }

  @Test
  void a_page_hears_within_a_second_of_what_it_may_read_and_of_nothing_else() throws Exception {
    CaseId id = new CaseId("case-live");
    open(id, SubjectState.UNDER_INVESTIGATION);
    try (Heard head = hear(DemoAccounts.HEAD); Heard member = hear(DemoAccounts.SECOND_INVESTIGATOR); Heard stranger = hear(DemoAccounts.THIRD_INVESTIGATOR)) {
      send(new AssignTeam(id, new StaffId(DemoAccounts.INVESTIGATOR), Set.of(new StaffId(DemoAccounts.SECOND_INVESTIGATOR), new StaffId("C109")), null, APPROVAL, DAY),
          DemoAccounts.SECTION_HEAD, Role.SECTION_HEAD);
      await().until(() -> head.of(id) && member.of(id));
      // the quickest of a few: what else the machine does is no matter of ours
      long quickest = Long.MAX_VALUE;
      for (int i = 1; i <= 3; i++) {
        CaseId another = new CaseId("case-live-" + i);
        long begun = System.nanoTime();
        open(another, SubjectState.UNDER_INVESTIGATION, DemoAccounts.SECTION_HEAD);
        await().pollInterval(Duration.ofMillis(5)).until(() -> head.of(another));
        quickest = Math.min(quickest, System.nanoTime() - begun);
      }
      System.out.println("an open page heard of a command after " + quickest / 1_000_000 + " ms");
      assertThat(Duration.ofNanos(quickest)).isLessThanOrEqualTo(LIVE_WITHIN);
      send(new SealFile(id, Set.of(new StaffId(DemoAccounts.HEAD)), "涉及重大事项", APPROVAL, DAY), DemoAccounts.SECTION_HEAD, Role.SECTION_HEAD);
      await().until(() -> head.count(id) > 1);
      assertThat(member.count(id)).as("sealed for others").isEqualTo(1);
      assertThat(stranger.lines).as("neither of the team nor named").noneMatch(line -> line.contains("case-live"));
    }
  }

  @Test
  void a_page_is_let_go_with_its_session_and_the_pages_of_an_account_are_counted() throws Exception {
    Caller browser = server.browser(DemoAccounts.SECOND_HEARING_OFFICER);
    Heard heard = new Heard(browser);
    await().until(heard::begun);
    browser.post("/sign-out", "");
    await().atMost(Duration.ofSeconds(5)).until(heard::ended);
    Caller many = server.browser(DemoAccounts.SECOND_HEARING_OFFICER);
    List<Heard> pages = new CopyOnWriteArrayList<>();
    for (int i = 0; i < 9; i++) {
      Heard page = new Heard(many);
      pages.add(page);
      await().until(page::begun);
    }
    await().until(() -> pages.getFirst().ended());
    assertThat(pages.getLast().ended()).isFalse();
    many.post("/sign-out", "");
    await().until(() -> pages.stream().allMatch(Heard::ended));
    assertThat(server.browser(DemoAccounts.REPORTER).get("/live", "Accept", "text/event-stream").statusCode()).isEqualTo(204);
    assertThat(server.browser(DemoAccounts.HEAD).get("/live").statusCode()).isEqualTo(406);
  }

  @Test
  void a_stream_whose_session_a_fourth_has_ended_ends_without_an_error_in_the_log() throws Exception {
    ListAppender<ILoggingEvent> said = new ListAppender<>();
    said.start();
    Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    all.addAppender(said);
    try {
      Heard first = new Heard(server.browser(DemoAccounts.DEPUTY_LEAD));
      await().until(first::begun);
      server.browser(DemoAccounts.DEPUTY_LEAD);
      server.browser(DemoAccounts.DEPUTY_LEAD);
      Caller fourth = server.browser(DemoAccounts.DEPUTY_LEAD);
      for (int more = 0; more < 8; more++) { // the ninth page of an account ends its first
        Heard page = new Heard(fourth);
        await().until(page::begun);
      }
      await().until(first::ended);
      fourth.post("/sign-out", "");
    } finally {
      all.detachAppender(said);
    }
    assertThat(said.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.ERROR));
  }

  @Test
  void what_is_new_is_told_until_it_is_read() throws Exception {
    Caller head = server.browser(DemoAccounts.DEPUTY_LEAD);
    head.get("/");
    open(new CaseId("case-new"), SubjectState.UNDER_INVESTIGATION);
    String page = head.get("/").body();
    assertThat(news(page)).containsSubsequence("上次来访以来的新情况", "标为已读", "href=\"/cases/case-new\"");
    String until = page.replaceFirst("(?s).*name=\"until\" value=\"(\\d+)\".*", "$1");
    head.postForm("/", "/news/read", Map.of("until", until));
    String marked = head.get("/").body();
    assertThat(news(marked)).contains("没有别人记录的新情况").doesNotContain("case-new");
    assertThat(marked).containsSubsequence("新情况已标为已读", "撤销");
    head.postForm("/", "/news/unread", Map.of("back", marked.replaceFirst("(?s).*name=\"back\" value=\"([\\d-]+)\".*", "$1")));
    assertThat(news(head.get("/").body())).as("undone").contains("href=\"/cases/case-new\"");
    head.postForm("/", "/news/unread", Map.of("back", "9-x"));
    assertThat(news(head.get("/").body())).contains("href=\"/cases/case-new\"");
  }

  @Test
  void a_form_that_is_sent_when_its_session_has_ended_is_found_again_after_sign_in() throws Exception {
    Caller browser = server.anybody();
    browser.signIn(DemoAccounts.CASE_ADMINISTRATOR, DemoAccounts.PASSWORD);
    String form = browser.get("/do/register-unit").body();
    assertThat(form).contains("data-draft=\"/do/register-unit\"");
    // three more sign-ins of the same account end the first
    server.browser(DemoAccounts.CASE_ADMINISTRATOR);
    server.browser(DemoAccounts.CASE_ADMINISTRATOR);
    server.browser(DemoAccounts.CASE_ADMINISTRATOR);
    HttpResponse<String> lost = browser.postForm("/sign-in", "/do/register-unit", Map.of("s0.name", "某县某新设局", "key", "k1"));
    assertThat(lost.headers().firstValue("Location").orElse("")).endsWith("/sign-in?kept");
    assertThat(browser.get("/sign-in?kept").body()).contains("已存为草稿");
    HttpResponse<String> again = browser.signIn(DemoAccounts.CASE_ADMINISTRATOR, DemoAccounts.PASSWORD);
    assertThat(again.headers().firstValue("Location").orElse("")).endsWith("/do/register-unit?draft=1");
    assertThat(browser.get("/do/register-unit?draft=1").body()).contains("某县某新设局", "存的草稿，尚未记录");
    assertThat(browser.get("/").body()).contains("href=\"/do/register-unit?draft=1\"");
    assertThat(server.browser(DemoAccounts.HEAD).get("/do/register-unit?draft=1").body()).as("nobody else's").doesNotContain("某县某新设局");
    assertThat(json(browser.get("/api/units?q=" + encoded("某新设局"))).path("total").asLong()).as("nothing was recorded").isZero();
  }

  @Test
  void a_stranger_or_another_site_plants_no_draft() throws Exception {
    HttpResponse<String> forged = server.anybody().postForm("/sign-in", "/do/register-unit", Map.of("s0.name", "伪造"));
    assertThat(forged.headers().firstValue("Location").orElse("")).doesNotContain("kept");
    Caller browser = server.anybody();
    HttpResponse<String> cookie = signedIn(browser, DemoAccounts.SECTION_HEAD).get("/do/register-unit");
    assertThat(cookie.headers().allValues("Set-Cookie")).anySatisfy(value -> assertThat(value).contains("MINGJIAN_FORM=", "HttpOnly", "SameSite=Strict"));
  }

  @Test
  void a_draft_is_saved_resumed_discarded_brought_back_and_gone_when_recorded() throws Exception {
    Caller browser = signedIn(server.anybody(), DemoAccounts.SECTION_HEAD);
    Map<String, String> typed = new LinkedHashMap<>(Map.of("for", "/do/register-unit", "s0.name", "某县草稿局", "s0.kind", "ORGAN"));
    HttpResponse<String> saved = browser.postForm("/do/register-unit", "/drafts", typed);
    assertThat(saved.headers().firstValue("Location").orElse("")).endsWith("/do/register-unit?draft=1");
    assertThat(browser.get("/do/register-unit").body()).contains("接着填写").doesNotContain("某县草稿局");
    assertThat(browser.postForm("/do/register-unit", "/drafts/auto", typed).statusCode()).isEqualTo(204);
    browser.postForm("/", "/drafts/discard", Map.of("for", "/do/register-unit"));
    assertThat(browser.get("/").body()).contains("撤销丢弃").doesNotContain("href=\"/do/register-unit?draft=1\"");
    browser.postForm("/", "/drafts/restore", Map.of("for", "/do/register-unit"));
    assertThat(browser.get("/do/register-unit?draft=1").body()).contains("某县草稿局");
    typed.remove("for");
    typed.putAll(Map.of("s0.place.province", "某省", "s0.place.prefecture", "某市", "s0.place.county", "某县", "s0.occurredOn", "2020"));
    HttpResponse<String> sent = browser.postForm("/do/register-unit", "/do/register-unit", typed);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    assertThat(browser.get("/do/register-unit").body()).doesNotContain("接着填写");
    assertThat(browser.postForm("/", "/drafts", Map.of("for", "https://elsewhere/")).statusCode()).isEqualTo(400);
    assertThat(browser.postForm("/", "/drafts", Map.of("for", "/do/no-such-step")).statusCode()).isEqualTo(400);
  }

  @Test
  void what_a_form_saves_by_itself_after_it_was_recorded_is_no_draft() throws Exception {
    Caller browser = signedIn(server.anybody(), DemoAccounts.SECTION_HEAD);
    Map<String, String> form = new LinkedHashMap<>(Map.of("key", "form-that-is-sent", "s0.name", "某县迟到局", "s0.kind", "ORGAN", "s0.occurredOn", "2020",
        "s0.place.province", "某省", "s0.place.prefecture", "某市", "s0.place.county", "某县"));
    Map<String, String> late = new LinkedHashMap<>(form);
    late.put("for", "/do/register-unit");
    assertThat(browser.postForm("/do/register-unit", "/drafts/auto", late).statusCode()).isEqualTo(204);
    assertThat(browser.postForm("/do/register-unit", "/do/register-unit", form).statusCode()).isEqualTo(302);
    HttpResponse<String> saved = browser.postForm("/do/register-unit", "/drafts/auto", late);
    assertThat(saved.statusCode()).isEqualTo(422);
    assertThat(saved.body()).contains("已经记录");
    assertThat(browser.get("/do/register-unit").body()).doesNotContain("接着填写");
    late.put("key", "the-next-form");
    assertThat(browser.postForm("/do/register-unit", "/drafts/auto", late).statusCode()).isEqualTo(204);
    assertThat(browser.get("/do/register-unit").body()).contains("接着填写");
    browser.postForm("/", "/drafts/discard", Map.of("for", "/do/register-unit"));
  }

  @Test
  void my_settings_turn_notices_on_and_health_says_how_they_go() throws Exception {
    Caller head = signedIn(server.anybody(), DemoAccounts.HEAD);
    assertThat(head.postForm("/me", "/me/notices", Map.of("byMail", "true", "mail", "no address")).body()).contains("邮箱地址“no address”无效");
    assertThat(head.get("/me").body()).doesNotContain("checked");
    head.postForm("/me", "/me/notices", Map.of("byMail", "true", "mail", "h403@example.org"));
    assertThat(head.get("/me").body()).contains("h403@example.org", "checked").doesNotContain("单位消息服务通知");
    assertThat(head.get("/health").body()).contains("邮件通知（127.0.0.1:1）");
    head.postForm("/me", "/me/notices", Map.of("mail", "h403@example.org"));
    assertThat(head.get("/me").body()).doesNotContain("checked");
    assertThat(server.browser(DemoAccounts.REPORTER).get("/me").body()).contains("没有通知");
  }

  @Test
  void in_a_browser_a_bar_offers_the_news_and_a_form_keeps_what_was_typed() {
    try (Browser browser = Browser.open(server.address)) {
      browser.signIn(DemoAccounts.HEAD);
      open(new CaseId("case-bar"), SubjectState.UNDER_INVESTIGATION);
      browser.page.locator(".mj-live button:visible").waitFor();
      assertThat(browser.page.locator("#news a[href='/cases/case-bar']").count()).as("nothing moves before the click").isZero();
      assertThat(browser.page.locator(".mj-live button").innerText()).matches("有\\d+条新情况，点此刷新");
      browser.page.locator(".mj-live button").click();
      browser.page.locator("#news a[href='/cases/case-bar']").waitFor();
      assertThat(browser.page.locator("[data-live-unread]").innerText()).matches("[1-9]\\d*\\+?");
      browser.go("/do/register-unit");
      browser.page.locator("[name='s0.name']").pressSequentially("某县自存局");
      browser.page.getByText("草稿已自动保存").waitFor();
      browser.go("/do/register-unit?draft=1");
      assertThat(browser.page.locator("[name='s0.name']").inputValue()).isEqualTo("某县自存局");
      browser.page.getByText("丢弃草稿").click();
      browser.page.getByText("撤销丢弃").waitFor();
      assertThat(browser.complaints).isEmpty();
    }
  }

  @Test
  void an_open_list_shows_its_bar_within_a_second_of_each_of_ten_commands() {
    try (Browser browser = Browser.open(server.address)) {
      browser.signIn(DemoAccounts.HEAD).go("/cases");
      open(new CaseId("case-bar-first"), SubjectState.UNDER_INVESTIGATION);
      browser.page.locator(".mj-live button:visible").waitFor();
      List<Long> millis = new CopyOnWriteArrayList<>();
      for (int i = 0; i < 10; i++) {
        String before = browser.page.locator(".mj-live button").innerText();
        long begun = System.nanoTime();
        open(new CaseId("case-bar-" + i), SubjectState.UNDER_INVESTIGATION);
        browser.page.waitForFunction("before => document.querySelector('.mj-live button').innerText !== before", before);
        millis.add((System.nanoTime() - begun) / 1_000_000);
      }
      System.out.println("the bar of an open list was there after " + millis + " ms");
      assertThat(millis).allMatch(it -> it <= LIVE_WITHIN.toMillis());
    }
  }

  private static Caller signedIn(Caller browser, String code) throws Exception {
    browser.signIn(code, DemoAccounts.PASSWORD);
    return browser;
  }

  private static String news(String page) {
    return page.replaceFirst("(?s).*id=\"news\"", "");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Heard hear(String code) throws Exception {
    Heard heard = new Heard(server.browser(code));
    await().until(heard::begun);
    return heard;
  }

  /// An open page, as far as HTTP goes.
  private static final class Heard implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread listening;

    Heard(Caller who) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(server.address + "/live")).header("Accept", "text/event-stream").build();
      listening = Thread.ofVirtual().start(() -> {
        try {
          who.client.send(request, BodyHandlers.ofLines()).body().forEach(lines::add);
        } catch (Exception gone) {
          // the test is over
        }
        ended.set(true);
      });
    }

    boolean begun() {
      return lines.stream().anyMatch(line -> line.startsWith("event:"));
    }

    boolean ended() {
      return ended.get();
    }

    boolean of(CaseId id) {
      return count(id) > 0;
    }

    long count(CaseId id) {
      return lines.stream().filter(line -> line.contains("\"id\":\"" + id.value() + "\",\"list\":\"cases\"")).count();
    }

    @Override
    public void close() {
      listening.interrupt();
    }
  }

  private static void open(CaseId id, SubjectState state) {
    open(id, state, DemoAccounts.SECTION_HEAD);
  }

  private static void open(CaseId id, SubjectState state, String by) {
    open(id, List.of(new Standing(SUBJECT, state, DAY, null)), by);
  }

  private static void open(CaseId id, List<Standing> subjects, String by) {
    Opening opening = new Opening(Opening.Procedure.PARTY, null, DAY, List.of(APPROVAL));
    send(new RegisterExistingCase(id, null, List.of(opening), null, subjects.stream().map(it -> new Subject(it.person(), IdentityStatus.UNKNOWN, null)).toList(),
        subjects, null, Set.of(), null, "涉嫌收受财物", null, "某县纪委监委", Secrecy.INTERNAL,
        List.of(PAPER)), by, Role.SECTION_HEAD);
  }

  private static void send(Command command, String account, Role role) {
    Node node = server.bean(Node.class);
    Envelope envelope = new Envelope(command, new Actor(account, role), server.bean(Clock.class).instant(), "test:" + node.log().head(), new byte[32], null);
    node.await(node.commands().send(envelope).position());
  }
}
