package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.Envelope;
import mingjian.command.casefile.OpeningCommand.RegisterExistingCase;
import mingjian.command.casefile.OutcomeCommand.ImposeSanction;
import mingjian.events.Actor;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.casefile.Opening;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.casefile.Standing;
import mingjian.events.casefile.Subject;
import mingjian.events.casefile.SubjectState;
import mingjian.events.registry.IdentityStatus;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.web.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A party sanction of long ago that nobody announced, in a case that an investigator of 第一审查调查室 entered and therefore handles.
class DeadlinesIT {
  private static final PersonId SUBJECT = new PersonId("person-demo-deputy");
  private static final PartialDate DAY = PartialDate.of(2025, 3, 3);
  private static final DocumentRef PAPER = new DocumentRef("文件", null, DAY);
  private static final Approval APPROVAL = new Approval("某县纪委监委", "书记", null, DAY, PAPER);
  private static final CaseId LATE = new CaseId("case-late");

  @TempDir static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder);
    Opening opening = new Opening(Opening.Procedure.PARTY, null, DAY, List.of(APPROVAL));
    send(new Actor(DemoAccounts.INVESTIGATOR, Role.INVESTIGATOR), new RegisterExistingCase(LATE, null, List.of(opening), null, List.of(new Subject(SUBJECT, IdentityStatus.UNKNOWN, null)),
        List.of(new Standing(SUBJECT, SubjectState.DECIDED, DAY, null)), null, Set.of(), null, "涉嫌收受财物", null, "某县纪委监委", Secrecy.INTERNAL,
        List.of(PAPER)));
    send(new Actor(DemoAccounts.HEAD, Role.HEAD), new ImposeSanction(LATE, SUBJECT, SanctionKind.PARTY, Penalty.SERIOUS_WARNING, null, "某县纪委", List.of(APPROVAL), PAPER, DAY));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void what_is_late_stands_with_its_article_its_beginning_and_how_it_was_counted() throws Exception {
    RunningServer.Caller head = server.browser(DemoAccounts.HEAD);
    assertThat(head.get("/deadlines?limit=L33").body()).containsSubsequence(
        "href=\"/cases/case-late\"", "处分决定宣布", "《中国共产党纪律处分条例》（2023年）第四十四条", "href=\"/cases/case-late?entry=", "2025年3月3日", "2025年4月3日", "逾期",
        "自2025年3月3日起1个月", "说明");
    assertThat(head.get("/deadlines?span=month").body()).doesNotContain("2025年4月3日");
    assertThat(head.get("/deadlines?unit=unit-none&limit=L33").body()).contains("没有符合条件的时限。");
    assertThat(head.get("/api/cases/case-late/deadlines").body()).contains("\"dueOn\":\"2025-04-03\"");
    assertThat(head.get("/").body()).contains("<div class=\"text-secondary\">可查阅范围内逾期的时限</div>", "href=\"/deadlines\"");
    assertThat(head.get("/health").body()).contains("时限规则：<span>版本");
  }

  /// The case names no unit.
  @Test
  void what_names_no_unit_stands_in_a_list_of_its_own_behind_its_number() throws Exception {
    RunningServer.Caller head = server.browser(DemoAccounts.HEAD);
    assertThat(head.get("/figures/reports").body()).containsPattern("未登记单位</td>\\s*<td[^>]*><a href=\"/deadlines\\?span=overdue&amp;unit=none\"");
    assertThat(head.get("/deadlines?unit=none&limit=L33").body()).contains("href=\"/cases/case-late\"", "<option value=\"none\" selected>未登记单位</option>").doesNotContain("alert-warning");
    assertThat(head.get("/deadlines?unit=unit-demo-housing").body()).doesNotContain("case-late");
    assertThat(head.get("/deadlines/export.csv?unit=none&limit=L33").body()).contains("单位：未登记单位").endsWith("行，完\r\n");
    assertThat(server.browser(DemoAccounts.HEARING_OFFICER).get("/deadlines?unit=none").body()).doesNotContain("case-late");
  }

  @Test
  void the_page_of_the_case_tells_the_same_clocks() throws Exception {
    assertThat(server.browser(DemoAccounts.HEAD).get("/cases/case-late").body()).containsSubsequence(
        "期限", "处分决定宣布", "2025年3月3日", "2025年4月3日 逾期", "《中国共产党纪律处分条例》（2023年）第四十四条", "自2025年3月3日起1个月").doesNotContain("本人申请复审");
  }

  @Test
  void who_may_not_read_the_case_sees_nothing_of_it_and_who_holds_an_office_does_not_handle_it() throws Exception {
    assertThat(server.browser(DemoAccounts.HEARING_OFFICER).get("/deadlines?limit=L33").body()).doesNotContain("case-late");
    assertThat(server.browser(DemoAccounts.HEAD).get("/deadlines?limit=L33&by=me").body()).doesNotContain("case-late");
    assertThat(server.browser(DemoAccounts.SYSTEM_ADMINISTRATOR).get("/deadlines").body()).doesNotContain("case-late");
  }

  @Test
  void what_is_handled_is_asked_for_oneself_and_for_the_section() throws Exception {
    assertThat(server.browser(DemoAccounts.INVESTIGATOR).get("/deadlines?limit=L33&by=me").body()).contains("case-late", "本科室：第一审查调查室");
    assertThat(server.browser(DemoAccounts.SECTION_HEAD).get("/deadlines?limit=L33&by=section").body()).contains("case-late");
    assertThat(server.browser(DemoAccounts.SECTION_HEAD).get("/deadlines?limit=L33&by=me").body()).doesNotContain("case-late");
    assertThat(server.browser(DemoAccounts.SECTION_HEAD).get("/").body()).contains("本科室逾期时限", "承办部门负责人，第一审查调查室");
    assertThat(server.browser(DemoAccounts.SECOND_INVESTIGATOR).get("/deadlines?limit=L33&by=section").body())
        .as("a colleague of the section sees no case that isn't granted").doesNotContain("case-late");
    assertThat(server.browser(DemoAccounts.HEARING_OFFICER).get("/deadlines?limit=L33&by=section").body()).doesNotContain("case-late");
    assertThat(server.browser(DemoAccounts.HEAD).get("/deadlines?by=section").body()).contains("您的账号未设科室");
  }

  @Test
  void a_program_asks_the_same() throws Exception {
    RunningServer.Caller sectionHead = server.browser(DemoAccounts.SECTION_HEAD);
    assertThat(sectionHead.get("/api/views/deadlines?handledBy=section&sort=owedOn&file=case-late").body()).contains("case-late", "\"handled\":\"case:case-late\"");
    assertThat(sectionHead.get("/api/views/deadlines?handledBy=me").body()).contains("\"total\":0");
    assertThat(sectionHead.get("/api/views/deadlines?counts=limit&handledBy=section").body()).contains("\"L33\":");
    assertThat(sectionHead.get("/api/views/deadlines?handledBy=office").body()).contains("应为me（我承办的）或section（本科室）");
    assertThat(sectionHead.get("/api/units?handledBy=me").body()).contains("不记载由谁承办");
    assertThat(sectionHead.get("/api/session").body()).contains("\"section\":\"第一审查调查室\"");
  }

  private static void send(Actor actor, Command command) {
    Node node = server.bean(Node.class);
    Envelope envelope = new Envelope(command, actor, Instant.parse("2026-03-02T02:00:00Z"),
        "test:" + node.log().head(), new byte[32], null);
    node.await(node.commands().send(envelope).position());
  }
}
