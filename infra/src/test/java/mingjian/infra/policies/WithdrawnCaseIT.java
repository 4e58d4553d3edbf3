package mingjian.infra.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Command;
import mingjian.command.Envelope;
import mingjian.command.accountability.ReviewCommand.EstablishResponsibility;
import mingjian.command.accountability.ReviewCommand.HearResponsiblePerson;
import mingjian.command.accountability.ReviewCommand.IdentifyCandidates;
import mingjian.command.accountability.ReviewCommand.OpenAccountabilityReview;
import mingjian.command.casefile.HearingCommand.AcceptForHearing;
import mingjian.command.casefile.HearingCommand.TransferToHearing;
import mingjian.command.casefile.InvestigationCommand.RecordStatement;
import mingjian.command.casefile.InvestigationCommand.ServeFactMaterial;
import mingjian.command.casefile.OutcomeCommand.WithdrawCase;
import mingjian.events.Actor;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ReviewId;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.accountability.AccountabilityMeasure;
import mingjian.events.accountability.CandidateState;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.FindingReason;
import mingjian.events.accountability.ReopenReason;
import mingjian.events.accountability.Responsibility;
import mingjian.events.accountability.ReviewMode;
import mingjian.events.accountability.ReviewState;
import mingjian.infra.Node;
import mingjian.infra.demo.DemoSet;
import mingjian.query.Viewer;
import mingjian.query.accountability.AccountabilityRow;
import mingjian.query.accountability.AccountabilityView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A case is withdrawn after somebody was found responsible on it: the policy opens the review again, the finding is 待复核, and nothing is taken back.
class WithdrawnCaseIT {
  private static final Viewer VIEWER = new Viewer(new Actor("zhuyao01", Role.HEAD), Set.of(Viewer.role(Role.HEAD)));
  private static final CaseId CASE = new CaseId("case-demo-new");
  private static final PersonId SUBJECT = new PersonId("person-demo-education-deputy");
  private static final PersonId DIRECTOR = new PersonId("person-demo-education-head");
  private static final ReviewId REVIEW = new ReviewId("review-parallel");
  private static final List<StaffId> TWO = List.of(new StaffId("C103"), new StaffId("C104"));
  private static final PartialDate TODAY = PartialDate.of(LocalDate.now(Asking.ZONE));
  private static final DocumentRef PAPER = new DocumentRef("文书", null, TODAY);
  private static final Approval APPROVAL = new Approval("某县纪委监委", "书记", new StaffId("zhuyao01"), TODAY, PAPER);

  @TempDir Path folder;
  private int sent;

  @Test
  void the_review_of_a_withdrawn_case_is_to_be_rechecked_once() {
    long withdrawn;
    try (Node node = Node.open(folder)) {
      node.await(DemoSet.sendMainLineTo(node.log(), node.commands(), Instant.now()));
      establish(node);
      assertThat(review(node).progress().state()).isEqualTo(ReviewState.UNDER_DECISION);

      send(node, Role.INVESTIGATOR, new ServeFactMaterial(CASE, SUBJECT, TWO, PAPER, true, TODAY));
      send(node, Role.INVESTIGATOR, new RecordStatement(CASE, SUBJECT, false, "不属实", "正在核实", PAPER, TODAY));
      send(node, Role.SECTION_HEAD, new TransferToHearing(CASE, List.of(), PAPER, PAPER, APPROVAL, false, TODAY));
      Set<StaffId> officers = Set.of(new StaffId("S201"), new StaffId("S202"));
      send(node, Role.HEARING_OFFICER, new AcceptForHearing(CASE, List.of(), officers, TODAY));
      withdrawn = send(node, Role.HEARING_OFFICER, new WithdrawCase(CASE, List.of(), "认定的事实不成立", PAPER, null, APPROVAL, TODAY));
      // the policy's own commit is the next one
      node.progress().await("accountability", withdrawn + 1, Duration.ofSeconds(20));
      assertThatDirectorIsToBeRechecked(review(node));
    }
    try (Node again = Node.open(folder)) {
      again.progress().await("accountability", again.log().head(), Duration.ofSeconds(20));
      assertThatDirectorIsToBeRechecked(review(again));
    }
  }

  private static void assertThatDirectorIsToBeRechecked(AccountabilityRow row) {
    assertThat(row.progress().state()).isEqualTo(ReviewState.REOPENED);
    assertThat(row.reopenings()).singleElement().satisfies(it -> {
      assertThat(it.reasonCode()).isEqualTo(ReopenReason.CASE_CHANGED);
      assertThat(it.approval()).isEqualTo(APPROVAL);
      assertThat(it.persons()).containsExactly(DIRECTOR);
    });
    assertThat(row.progress().find(DIRECTOR, null, DutyTier.FIRST)).hasValueSatisfying(it -> {
      assertThat(it.state()).isEqualTo(CandidateState.ESTABLISHED);
      assertThat(it.reexamined()).isTrue();
    });
  }

  private void establish(Node node) {
    send(node, Role.HEAD, new OpenAccountabilityReview(REVIEW, CASE, ReviewMode.DOUBLE, List.of(), false, List.of(APPROVAL), null, "同步启动", TODAY));
    send(node, Role.HEAD, new IdentifyCandidates(REVIEW, TODAY));
    send(node, Role.INVESTIGATOR, new HearResponsiblePerson(REVIEW, DIRECTOR, null, null, Set.copyOf(TWO), "认可", PAPER, TODAY));
    send(node, Role.HEAD, new EstablishResponsibility(REVIEW, DIRECTOR, null, DutyTier.FIRST, Responsibility.MAIN_LEADING, "问责条例第六条",
        FindingReason.RULES_NOT_CARRIED_OUT, "未落实采购制度", false, Set.of(AccountabilityMeasure.ADMONITION), "某县纪委常委会", new StaffId("bumen01"), APPROVAL));
  }

  private static AccountabilityRow review(Node node) {
    return node.views().find(new AccountabilityView(), REVIEW.value(), VIEWER).orElseThrow();
  }

  private long send(Node node, Role role, Command command) {
    String id = "test:" + ++sent;
    byte[] hash = Arrays.copyOf(id.getBytes(StandardCharsets.UTF_8), 32);
    long position = node.commands().send(new Envelope(command, new Actor("someone", role), Instant.now(), id, hash, null)).position();
    node.await(position);
    return position;
  }
}
