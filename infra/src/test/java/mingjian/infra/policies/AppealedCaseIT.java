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
import mingjian.command.accountability.ReviewCommand.ReopenOnAppeal;
import mingjian.command.casework.AppealCommand.AcceptAppeal;
import mingjian.command.casework.AppealCommand.AssignAppealOfficers;
import mingjian.command.casework.AppealCommand.DecideAppeal;
import mingjian.command.casework.AppealCommand.FileAppeal;
import mingjian.command.casework.AppealCommand.RecordRestoration;
import mingjian.events.Actor;
import mingjian.events.AppealId;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.accountability.CandidateState;
import mingjian.events.accountability.ReviewState;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealOrgan;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.casework.RestorationKind;
import mingjian.infra.Node;
import mingjian.infra.demo.DemoSet;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import mingjian.query.accountability.AccountabilityRow;
import mingjian.query.accountability.AccountabilityView;
import mingjian.query.casefile.CaseFileView;
import mingjian.query.casefile.SubjectFile;
import mingjian.query.leadertimeline.LeaderTimelineRow;
import mingjian.query.leadertimeline.LeaderTimelineView;
import mingjian.query.leadertimeline.MarkKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An appeal revokes the decision of the demo case: the policy tells the case and flags its review; a person reopens the review, citing the appeal.
class AppealedCaseIT {
  private static final Viewer HEAD = new Viewer(new Actor("zhuyao01", Role.HEAD), Set.of(Viewer.role(Role.HEAD)));
  private static final AppealId APPEAL = new AppealId("appeal-1");
  private static final PartialDate TODAY = PartialDate.of(LocalDate.now(Asking.ZONE));
  private static final DocumentRef PAPER = new DocumentRef("复审决定书", null, TODAY);
  private static final Approval APPROVAL = new Approval("某县纪委监委", "书记", new StaffId("zhuyao01"), TODAY, PAPER);

  @TempDir Path folder;
  private int sent;

  @Test
  void a_revoked_decision_is_told_to_case_and_review_and_a_person_reopens_it() {
    long decided;
    try (Node node = Node.open(folder)) {
      node.await(DemoSet.sendMainLineTo(node.log(), node.commands(), Instant.now()));
      decided = appeal(node, AppealOutcome.REVOKED);
      // the policy's two commits are the next ones
      node.progress().await(List.of("accountability", "case-file", "leader-timeline"), decided + 2, Duration.ofSeconds(20));

      AccountabilityRow flagged = review(node);
      assertThat(flagged.progress().unanswered()).singleElement().satisfies(it -> assertThat(it.appealId()).isEqualTo(APPEAL));
      assertThat(flagged.progress().candidates()).noneMatch(it -> it.reexamined());
      assertThat(subject(node).sanctions()).as("what was imposed stays").isNotEmpty();
      assertThat(subject(node).appealed()).singleElement().satisfies(it -> assertThat(it.outcome()).isEqualTo(AppealOutcome.REVOKED));
      assertThat(timeline(node)).filteredOn(it -> it.event().equals("casefile/sanction-imposed")).as("复审 is against 政务处分")
          .anySatisfy(it -> assertThat(it.marks()).extracting(mark -> mark.kind()).contains(MarkKind.REVOKED_ON_APPEAL));

      send(node, Role.HEAD, new ReopenOnAppeal(flagged.reviewId(), APPEAL, "原处分已撤销", APPROVAL, TODAY));
      AccountabilityRow reopened = review(node);
      assertThat(reopened.progress().state()).isEqualTo(ReviewState.REOPENED);
      assertThat(reopened.progress().unanswered()).isEmpty();
      assertThat(reopened.progress().candidates()).filteredOn(it -> it.state() == CandidateState.ESTABLISHED).isNotEmpty().allMatch(it -> it.reexamined());
      send(node, Role.CASE_ADMINISTRATOR, new RecordRestoration(APPEAL, Set.of(RestorationKind.REPUTATION), "在本单位宣布", null, TODAY));
      assertThat(subject(node).restoredAfter()).containsExactly(APPEAL);
    }
    try (Node again = Node.open(folder)) {
      again.progress().await("accountability", again.log().head(), Duration.ofSeconds(20));
      assertThat(review(again).progress().appeals()).as("told once, also after a restart").hasSize(1);
      assertThat(subject(again).appealed()).hasSize(1);
    }
  }

  @Test
  void an_upheld_decision_leaves_both_as_they_are() {
    try (Node node = Node.open(folder)) {
      node.await(DemoSet.sendMainLineTo(node.log(), node.commands(), Instant.now()));
      appeal(node, AppealOutcome.UPHELD);
      assertThat(review(node).progress().appeals()).isEmpty();
      assertThat(subject(node).appealed()).isEmpty();
    }
  }

  /// The subject of the demo case for which there is a review appeals against whatever was imposed.
  private long appeal(Node node, AppealOutcome outcome) {
    CaseId caseId = review(node).caseId();
    PersonId person = subject(node).person();
    send(node, Role.INVESTIGATOR, new FileAppeal(APPEAL, caseId, person, "对处分不服", AppealKind.RE_EXAMINATION, null, TODAY, null, "事实不清", null, Secrecy.INTERNAL, TODAY));
    send(node, Role.HEAD, new AcceptAppeal(APPEAL, LocalDate.now(Asking.ZONE).plusMonths(1), "申诉办理组", APPROVAL, TODAY));
    send(node, Role.HEAD, new AssignAppealOfficers(APPEAL, List.of(new StaffId("shensu01"), new StaffId("shensu02")), APPROVAL, TODAY));
    return send(node, Role.HEAD, new DecideAppeal(APPEAL, outcome, null, AppealOrgan.ORIGINAL, "某县监委", "事实不清", PAPER, APPROVAL, TODAY));
  }

  private static AccountabilityRow review(Node node) {
    return node.views().page(new AccountabilityView(), new Ask(List.of(), null, null, false, 0, 10), HEAD).rows().stream()
        .filter(it -> it.progress().opened() != null && !it.progress().established().isEmpty()).findFirst().orElseThrow();
  }

  private static SubjectFile subject(Node node) {
    return node.views().find(new CaseFileView(), review(node).caseId().value(), HEAD).orElseThrow().subjects().getFirst();
  }

  private static List<LeaderTimelineRow> timeline(Node node) {
    Ask ask = new Ask(List.of(Condition.is("person", subject(node).person().value())), null, null, false, 0, 200);
    return node.views().page(new LeaderTimelineView(), ask, HEAD).rows();
  }

  private long send(Node node, Role role, Command command) {
    String id = "test:" + ++sent;
    byte[] hash = Arrays.copyOf(id.getBytes(StandardCharsets.UTF_8), 32);
    long position = node.commands().send(new Envelope(command, new Actor("someone", role), Instant.now(), id, hash, null)).position();
    node.await(position);
    return position;
  }
}
