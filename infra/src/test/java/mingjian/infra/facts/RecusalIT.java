package mingjian.infra.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.Envelope;
import mingjian.command.Rejection;
import mingjian.command.accountability.ReviewCommand.IdentifyCandidates;
import mingjian.command.registry.OfficeHolderCommand.RecordStaffCode;
import mingjian.command.registry.OfficeHolderCommand.VoidStaffCode;
import mingjian.events.Actor;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ReviewId;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.accountability.Candidate;
import mingjian.events.accountability.CandidateState;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.EdgeNote;
import mingjian.infra.Node;
import mingjian.infra.demo.DemoSet;
import mingjian.query.Viewer;
import mingjian.query.accountability.AccountabilityView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A supervisor who was on the case team stands back (DOMAIN 5.4), all the way from the staff code in the register to the table of the demo review.
class RecusalIT {
  private static final Actor HEAD = new Actor("zhuyao01", Role.HEAD);
  private static final PersonId LEADER = new PersonId("person-demo-attached-leader");
  private static final PersonId DEPUTY = new PersonId("person-demo-attached-deputy");
  private static final ReviewId REVIEW = new ReviewId("review-demo");
  private static final StaffId OFFICER = new StaffId("C109");
  private static final PartialDate DAY = PartialDate.of(2020, 1, 1);

  @TempDir Path folder;
  private Node node;
  private int sent;

  @BeforeEach
  void open() {
    node = Node.open(folder);
    node.await(DemoSet.sendMainLineTo(node.log(), node.commands(), Instant.now()));
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void a_supervisor_whose_code_stands_in_the_team_is_only_shown() {
    assertThat(supervisor(DEPUTY).standing()).isEqualTo(CandidateState.SHOWN_ONLY);
    assertThat(supervisor(DEPUTY).notes()).contains(EdgeNote.RECUSED);
  }

  @Test
  void a_supervisor_without_code_is_a_candidate_like_others() {
    assertThat(supervisor(LEADER).standing()).isEqualTo(CandidateState.PENDING);
    assertThat(supervisor(LEADER).notes()).doesNotContain(EdgeNote.RECUSED);
  }

  @Test
  void a_code_recorded_later_counts_at_the_next_derivation_and_a_voided_one_no_more() {
    send(new RecordStaffCode(LEADER, OFFICER, null, DAY));
    send(new IdentifyCandidates(REVIEW, DAY));
    assertThat(supervisor(LEADER).notes()).contains(EdgeNote.RECUSED);

    send(new VoidStaffCode(LEADER, OFFICER, "张冠李戴", new Approval("某县纪委监委", "书记", null, DAY, new DocumentRef("更正呈批表", null, DAY)), DAY));
    send(new IdentifyCandidates(REVIEW, DAY));
    assertThat(supervisor(LEADER).standing()).isEqualTo(CandidateState.PENDING);
    assertThat(supervisor(LEADER).notes()).doesNotContain(EdgeNote.RECUSED);
  }

  @Test
  void a_code_belongs_to_one_person() {
    assertThatThrownBy(() -> send(new RecordStaffCode(LEADER, new StaffId("C103"), null, DAY)))
        .isInstanceOfSatisfying(Rejection.class, it -> assertThat(it.code()).isEqualTo("staff-code-taken"));
  }

  private Candidate supervisor(PersonId person) {
    Viewer viewer = new Viewer(HEAD, Set.of(Viewer.role(Role.HEAD)));
    return node.views().find(new AccountabilityView(), REVIEW.value(), viewer).orElseThrow()
        .progress().find(person, null, DutyTier.SUPERVISION).orElseThrow().candidate();
  }

  private void send(Command command) {
    String id = "test:" + ++sent;
    byte[] hash = Arrays.copyOf(id.getBytes(StandardCharsets.UTF_8), 32);
    node.await(node.commands().send(new Envelope(command, HEAD, Instant.now(), id, hash, null)).position());
  }
}
