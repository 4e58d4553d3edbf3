package mingjian.infra.web.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.Envelope;
import mingjian.command.accountability.ReviewCommand.OpenAccountabilityReview;
import mingjian.command.casefile.FilingCommand.SealFile;
import mingjian.command.casefile.OpeningCommand.OpenCase;
import mingjian.command.casefile.OutcomeCommand.ReportExecution;
import mingjian.command.clue.ClueEndCommand.LinkClueToCase;
import mingjian.command.registry.OfficeHolderCommand.RecordTenure;
import mingjian.command.supervision.AppointmentCommand.RecordAppointment;
import mingjian.events.Actor;
import mingjian.events.AppointmentId;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.ClueId;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.ReviewId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.accountability.ReviewMode;
import mingjian.events.casefile.Opening;
import mingjian.events.casefile.Subject;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.TenureKind;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.demo.DemoSet;
import mingjian.infra.web.Reading;
import mingjian.infra.web.security.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Over the demo set, in which the deputy of the education bureau stands in a running case.
class WarningsTest {
  private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
  private static final PartialDate TODAY = PartialDate.of(LocalDate.of(2026, 3, 2));
  private static final DocumentRef PAPER = new DocumentRef("文件", null, TODAY);
  private static final Approval APPROVAL = new Approval("某县纪委监委", "书记", null, TODAY, PAPER);
  private static final CaseId RUNNING = new CaseId("case-demo-new");
  private static final PersonId RUNNING_SUBJECT = new PersonId("person-demo-education-deputy");
  /// An audit is ordered and not reported.
  private static final PersonId CENTRE_HEAD = new PersonId("person-demo-centre-head");
  private static final PersonId DIRECTOR = new PersonId("person-demo-director");
  private static final SignedIn LEADER = new SignedIn(DemoAccounts.HEAD, "书记", Set.of(Role.HEAD));
  private static final SignedIn STRANGER = new SignedIn("C999", "承办人", Set.of(Role.INVESTIGATOR));

  @TempDir
  private Path dataDir;
  private Node node;
  private Warnings warnings;

  @BeforeEach
  void open() {
    node = Node.open(dataDir);
    DemoSet.sendMainLineTo(node.log(), node.commands(), AT);
    warnings = new Warnings(new Reading(node), Clock.fixed(AT, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void whoever_opens_a_case_against_a_subject_of_a_running_one_is_told_its_number() {
    assertThat(opening("case-a", RUNNING_SUBJECT, LEADER)).singleElement().satisfies(warning -> {
      assertThat(warning.code()).isEqualTo("case-already-running");
      assertThat(warning.detail()).startsWith("该问题已有在办案件：").doesNotContain("{");
    });
  }

  @Test
  void a_first_case_brings_no_warning_and_neither_does_its_repetition() {
    assertThat(opening("case-a", new PersonId("person-demo-deputy"), LEADER)).isEmpty();
    assertThat(warnings.of(List.of(open("case-a", new PersonId("person-demo-deputy"))), LEADER, node.log().head())).isEmpty();
  }

  @Test
  void who_may_not_see_the_running_case_is_told_that_there_is_one_and_no_more() {
    assertThat(opening("case-a", RUNNING_SUBJECT, STRANGER)).extracting(Warning::code).containsExactly("case-already-running-elsewhere");
  }

  @Test
  void of_a_sealed_case_nothing_is_told() {
    send(new SealFile(RUNNING, Set.of(new StaffId(DemoAccounts.DEPUTY_LEAD)), "涉及重大事项", APPROVAL, TODAY));
    assertThat(opening("case-a", RUNNING_SUBJECT, LEADER)).isEmpty();
    assertThat(opening("case-b", RUNNING_SUBJECT, new SignedIn(DemoAccounts.DEPUTY_LEAD, "副书记", Set.of(Role.DEPUTY_LEAD))))
        .extracting(Warning::code).contains("case-already-running");
  }

  @Test
  void whoever_starts_an_inquiry_is_told_who_of_those_on_duty_is_under_investigation() {
    send(open("case-of-the-section", new PersonId("person-demo-section-chief")));
    OpenAccountabilityReview review = new OpenAccountabilityReview(new ReviewId("review-a"), new CaseId("case-of-the-section"), ReviewMode.DOUBLE,
        List.of(), false, List.of(APPROVAL), null, "经批准同步开展", TODAY);
    send(review);
    assertThat(warnings.of(List.of(review), LEADER, node.log().head())).isEmpty();
    send(open("case-of-the-director", DIRECTOR));
    assertThat(warnings.of(List.of(review), LEADER, node.log().head())).singleElement().satisfies(warning -> {
      assertThat(warning.code()).isEqualTo("candidate-under-investigation");
      assertThat(warning.detail()).contains("问责条例第九条").doesNotContain("person-");
    });
  }

  @Test
  void a_second_regular_head_of_a_unit_is_recorded_and_told() {
    RecordTenure second = head(new PersonId("person-demo-deputy"), TenureKind.REGULAR);
    send(second);
    assertThat(warnings.of(List.of(second), LEADER, node.log().head())).singleElement().satisfies(warning -> {
      assertThat(warning.code()).isEqualTo("two-regular-heads");
      assertThat(warning.detail()).startsWith("该单位2026年").contains("请核对任免文件").doesNotContain("{", "person-");
    });
  }

  @Test
  void who_only_acts_for_the_head_brings_no_warning() {
    RecordTenure acting = head(new PersonId("person-demo-deputy"), TenureKind.ACTING);
    send(acting);
    assertThat(warnings.of(List.of(acting), LEADER, node.log().head())).isEmpty();
  }

  @Test
  void a_head_who_is_appointed_without_an_audit_is_told_of() {
    RecordAppointment appointment = appointment(CENTRE_HEAD);
    send(appointment);
    List<Warning> told = warnings.of(List.of(appointment), LEADER, node.log().head());
    assertThat(told).extracting(Warning::code).as("who stands in a running case, too").containsExactly("appointed-without-audit", "moved-under-investigation");
    assertThat(told).first().satisfies(warning -> assertThat(warning.detail()).contains("凡用必审").doesNotContain("{", "person-"));
  }

  @Test
  void one_whose_audit_is_reported_and_who_was_no_head_are_not() {
    RecordAppointment audited = appointment(new PersonId("person-demo-education-head"));
    send(audited);
    assertThat(warnings.of(List.of(audited), LEADER, node.log().head())).isEmpty();
    RecordAppointment noHead = appointment(new PersonId("person-demo-deputy"));
    send(noHead);
    assertThat(warnings.of(List.of(noHead), LEADER, node.log().head())).isEmpty();
  }

  @Test
  void who_is_moved_while_a_case_runs_is_told_of_to_those_alone_who_may_know_of_it() {
    RecordAppointment promotion = appointment(RUNNING_SUBJECT);
    send(promotion);
    assertThat(warnings.of(List.of(promotion), LEADER, node.log().head())).extracting(Warning::code).contains("moved-under-investigation");
    assertThat(warnings.of(List.of(promotion), STRANGER, node.log().head())).extracting(Warning::code).doesNotContain("moved-under-investigation");
    RecordTenure earlier = new RecordTenure(RUNNING_SUBJECT, new UnitId("unit-demo-housing"), "科长", HeadPost.NO, TenureKind.REGULAR,
        new Period(PartialDate.ofYear(2019), PartialDate.ofYear(2020)), PAPER, false);
    send(earlier);
    assertThat(warnings.of(List.of(earlier), LEADER, node.log().head())).as("entered for the case").isEmpty();
  }

  @Test
  void whose_post_a_sanction_took_and_who_still_stands_in_it_is_told_of() {
    CaseId decided = new CaseId("case-demo-decided");
    PersonId chief = new PersonId("person-demo-section-chief");
    ReportExecution executed = new ReportExecution(decided, chief, null, "已执行", PAPER, TODAY);
    List<String> open = warnings.of(List.of(executed), LEADER, node.log().head()).stream().map(Warning::code).toList();
    send(new RecordTenure(chief, new UnitId("unit-demo-housing"), "工程科科长", HeadPost.NO, TenureKind.REGULAR, Period.since(PartialDate.ofYear(2021)), PAPER, false));
    assertThat(warnings.of(List.of(executed), LEADER, node.log().head())).hasSize(open.size() + 1).allSatisfy(warning -> {
      assertThat(warning.code()).isEqualTo("post-still-open");
      assertThat(warning.detail()).contains("请登记离任").doesNotContain("{", "person-");
    });
  }

  @Test
  void a_clue_that_shares_nobody_with_its_case_is_told_of_and_one_that_does_is_not() {
    ClueId purchase = new ClueId("clue-demo-purchase");
    assertThat(warnings.of(List.of(new LinkClueToCase(purchase, RUNNING, TODAY)), LEADER, node.log().head())).isEmpty();
    send(open("case-of-another", new PersonId("person-demo-deputy")));
    LinkClueToCase wrong = new LinkClueToCase(purchase, new CaseId("case-of-another"), TODAY);
    assertThat(warnings.of(List.of(wrong), LEADER, node.log().head())).extracting(Warning::code).containsExactly("clue-and-case-share-nobody");
  }

  private static RecordAppointment appointment(PersonId person) {
    return new RecordAppointment(new AppointmentId("appointment-" + person.value().substring(12)), person, new UnitId("unit-demo-housing"), "某局局长", null,
        List.of(), "某县委常委会", PAPER, Secrecy.INTERNAL, TODAY);
  }

  private static RecordTenure head(PersonId person, TenureKind kind) {
    return new RecordTenure(person, new UnitId("unit-demo-housing"), "局长", HeadPost.YES, kind, Period.since(TODAY), PAPER, false);
  }

  private List<Warning> opening(String id, PersonId subject, SignedIn who) {
    OpenCase command = open(id, subject);
    send(command);
    return warnings.of(List.of(command), who, node.log().head());
  }

  private static OpenCase open(String id, PersonId subject) {
    Opening opening = new Opening(Opening.Procedure.SUPERVISION, null, TODAY, List.of(APPROVAL));
    return new OpenCase(new CaseId(id), null, List.of(opening), null, List.of(new Subject(subject, IdentityStatus.UNKNOWN, null)),
        new UnitId("unit-demo-housing"), Set.of(FieldOfWork.CONSTRUCTION), new Period(PartialDate.ofYear(2024), TODAY), "涉嫌收受财物", null,
        "某县纪委监委", Secrecy.INTERNAL, List.of(PAPER));
  }

  private void send(Command command) {
    String id = "test:" + node.log().head();
    node.await(node.commands().send(new Envelope(command, new Actor(DemoAccounts.HEAD, Role.HEAD), AT, id, new byte[32], null)).position());
  }
}
