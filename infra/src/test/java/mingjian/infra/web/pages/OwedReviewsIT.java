package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.Envelope;
import mingjian.command.accountability.ReviewCommand.DeclineReview;
import mingjian.command.casefile.OpeningCommand.RegisterExistingCase;
import mingjian.command.casefile.OutcomeCommand.ImposeSanction;
import mingjian.events.Actor;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ReviewId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.accountability.NotStartedReason;
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

/// The list of cases that owe a double inquiry: one by a grave penalty, one by a lighter one that only a lower threshold shows.
class OwedReviewsIT {
  private static final PersonId SUBJECT = new PersonId("person-demo-deputy");
  private static final PartialDate DAY = PartialDate.of(LocalDate.of(2025, 3, 3));
  private static final DocumentRef PAPER = new DocumentRef("文件", null, DAY);
  private static final Approval APPROVAL = new Approval("某县纪委监委", "书记", null, DAY, PAPER);
  private static final String GRAVE = "/cases/case-grave\"";
  private static final String LIGHT = "/cases/case-light\"";

  @TempDir static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder);
    sanctioned("case-grave", Penalty.EXPULSION);
    sanctioned("case-light", Penalty.DEMERIT);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_case_owes_an_inquiry_from_the_threshold_on_and_a_lower_one_can_be_asked_for() throws Exception {
    RunningServer.Caller head = server.browser(DemoAccounts.HEAD);
    assertThat(head.get("/owed-reviews").body()).contains(GRAVE).doesNotContain(LIGHT).doesNotContain("/cases/case-demo-decided\"");
    assertThat(head.get("/owed-reviews?weight=1&sort=weight&order=desc").body()).containsSubsequence(GRAVE, LIGHT);
    assertThat(head.get("/owed-reviews?sanctionedOn=2020-01-01").body()).doesNotContain(GRAVE);
  }

  @Test
  void those_who_decide_find_both_forms_there_and_others_the_case_only() throws Exception {
    assertThat(server.browser(DemoAccounts.HEAD).get("/owed-reviews").body())
        .contains("/do/open-accountability-review?s0.caseId=case-grave", "/do/decline-review?s0.caseId=case-grave");
    assertThat(server.browser(DemoAccounts.CASE_ADMINISTRATOR).get("/owed-reviews").body()).contains(GRAVE).doesNotContain("/do/");
    assertThat(server.browser(DemoAccounts.REPORTER).get("/owed-reviews").body()).doesNotContain(GRAVE);
  }

  @Test
  void desk_menu_and_the_register_of_inquiries_lead_there() throws Exception {
    RunningServer.Caller head = server.browser(DemoAccounts.HEAD);
    assertThat(head.get("/").body()).containsSubsequence("href=\"/owed-reviews\"", "<div class=\"text-secondary\">未启动双查</div>");
    assertThat(head.get("/reviews").body()).contains("未启动双查清单");
    assertThat(server.browser(DemoAccounts.INVESTIGATOR).get("/").body()).doesNotContain("/owed-reviews");
  }

  @Test
  void a_reasoned_decision_against_it_takes_the_case_off_the_list() throws Exception {
    sanctioned("case-declined", Penalty.EXPULSION);
    assertThat(server.browser(DemoAccounts.HEAD).get("/owed-reviews").body()).contains("/cases/case-declined\"");
    send(new DeclineReview(new ReviewId("review-declined"), new CaseId("case-declined"), NotStartedReason.UNRELATED_TO_DUTY, null, APPROVAL));
    assertThat(server.browser(DemoAccounts.HEAD).get("/owed-reviews").body()).doesNotContain("/cases/case-declined\"");
  }

  private static void sanctioned(String id, Penalty penalty) {
    CaseId caseId = new CaseId(id);
    Opening opening = new Opening(Opening.Procedure.SUPERVISION, null, DAY, List.of(APPROVAL));
    send(new RegisterExistingCase(caseId, null, List.of(opening), null, List.of(new Subject(SUBJECT, IdentityStatus.UNKNOWN, null)),
        List.of(new Standing(SUBJECT, SubjectState.DECIDED, DAY, null)), null, Set.of(), null, "涉嫌收受财物", null, "某县纪委监委", Secrecy.INTERNAL,
        List.of(PAPER)));
    send(new ImposeSanction(caseId, SUBJECT, SanctionKind.GOVERNMENT, penalty, null, "某县监委", List.of(APPROVAL), PAPER, DAY));
  }

  private static void send(Command command) {
    Node node = server.bean(Node.class);
    Envelope envelope = new Envelope(command, new Actor(DemoAccounts.HEAD, Role.HEAD), Instant.parse("2026-03-02T02:00:00Z"),
        "test:" + node.log().head(), new byte[32], null);
    node.await(node.commands().send(envelope).position());
  }
}
