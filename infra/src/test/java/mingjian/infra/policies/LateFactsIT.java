package mingjian.infra.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.Envelope;
import mingjian.command.accountability.ReviewCommand.IdentifyCandidates;
import mingjian.command.registry.OfficeHolderCommand.RecordTenure;
import mingjian.command.registry.OfficeHolderCommand.RegisterOfficeHolder;
import mingjian.command.registry.OrgUnitCommand.LinkDuplicateUnit;
import mingjian.command.registry.OrgUnitCommand.RegisterUnit;
import mingjian.command.registry.OrgUnitCommand.UnlinkDuplicateUnit;
import mingjian.events.Actor;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.Role;
import mingjian.events.UnitId;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.accountability.CandidateState;
import mingjian.events.accountability.DutyChangeKind;
import mingjian.events.accountability.DutyTier;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.PersonIdentity;
import mingjian.events.registry.TenureKind;
import mingjian.events.registry.UnitKind;
import mingjian.infra.Node;
import mingjian.infra.demo.DemoSet;
import mingjian.query.Viewer;
import mingjian.query.ViewStore.Ask;
import mingjian.query.accountability.AccountabilityRow;
import mingjian.query.accountability.AccountabilityTable;
import mingjian.query.accountability.AccountabilityView;
import mingjian.query.unitduties.UnitDutiesView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The double inquiry of the demo set over the real log, bus and view store, and a tenure that is recorded too late for it.
class LateFactsIT {
  private static final Actor SECTION_HEAD = new Actor("bumen01", Role.SECTION_HEAD);
  private static final Viewer HEAD = new Viewer(new Actor("zhuyao01", Role.HEAD), Set.of(Viewer.role(Role.HEAD)));
  private static final DocumentRef PAPER = new DocumentRef("任职通知", null, PartialDate.UNKNOWN);

  private static final Approval APPROVAL = new Approval("某县纪委监委", "书记", null, PartialDate.of(2026, 1, 5), PAPER);

  @TempDir Path folder;

  @Test
  void a_tenure_recorded_late_flags_the_review_and_rewrites_nothing() {
    try (Node node = Node.open(folder)) {
      node.await(DemoSet.sendMainLineTo(node.log(), node.commands(), Instant.now()));
      AccountabilityRow before = review(node);
      assertThat(before.progress().changes()).isEmpty();
      CaseFacts facts = before.progress().caseFacts();
      PersonId late = new PersonId("person-late");

      send(node, new RegisterOfficeHolder(late, PersonIdentity.labelled("某局原党组书记"), false, null, PartialDate.UNKNOWN));
      long recorded = send(node, new RecordTenure(late, facts.unitId(), "党组书记", HeadPost.YES, TenureKind.REGULAR, facts.misconduct(), PAPER, false));
      // the policy's own commit is the next one
      node.progress().await("accountability", recorded + 1, Duration.ofSeconds(20));

      AccountabilityRow after = review(node);
      assertThat(after.progress().changes()).anySatisfy(it -> {
        assertThat(it.kind()).isEqualTo(DutyChangeKind.CANDIDATE_APPEARED);
        assertThat(it.person()).isEqualTo(late);
        assertThat(it.tier()).isEqualTo(DutyTier.FIRST);
      });
      assertThat(after.progress().candidates()).isEqualTo(before.progress().candidates());
    }
  }

  @Test
  void a_unit_linked_late_as_the_same_flags_the_review_and_so_does_parting_it() {
    try (Node node = Node.open(folder)) {
      node.await(DemoSet.sendMainLineTo(node.log(), node.commands(), Instant.now()));
      CaseFacts facts = review(node).progress().caseFacts();
      PersonId head = new PersonId("person-late");
      UnitId again = new UnitId("unit-again");
      send(node, new RegisterUnit(again, "某局", UnitKind.ORGAN, Place.UNKNOWN, null, false, null, PartialDate.UNKNOWN));
      send(node, new RegisterOfficeHolder(head, PersonIdentity.labelled("某局原党组书记"), false, null, PartialDate.UNKNOWN));
      send(node, new RecordTenure(head, again, "党组书记", HeadPost.YES, TenureKind.REGULAR, facts.misconduct(), PAPER, false));
      assertThat(review(node).progress().changes()).isEmpty();

      long linked = send(node, new LinkDuplicateUnit(again, facts.unitId(), "同一机构", APPROVAL, APPROVAL.approvedOn()));
      node.progress().await("accountability", linked + 1, Duration.ofSeconds(20));
      assertThat(review(node).progress().changes()).anySatisfy(it -> assertThat(it.person()).isEqualTo(head));

      long derived = send(node, new IdentifyCandidates(review(node).reviewId(), APPROVAL.approvedOn()));
      node.await(derived);
      assertThat(review(node).progress().find(head, null, DutyTier.FIRST)).isPresent();

      long parted = send(node, new UnlinkDuplicateUnit(again, facts.unitId(), "核实有误", APPROVAL, APPROVAL.approvedOn()));
      node.progress().await("accountability", parted + 1, Duration.ofSeconds(20));
      assertThat(review(node).progress().changes()).anySatisfy(it -> {
        assertThat(it.kind()).isEqualTo(DutyChangeKind.CANDIDATE_GONE);
        assertThat(it.person()).isEqualTo(head);
      });
      var link = again + "/same-as-" + facts.unitId();
      assertThat(node.asOf().position(new UnitDutiesView(), again.value(), derived, HEAD).rows()).containsKey(link);
      assertThat(node.asOf().position(new UnitDutiesView(), again.value(), parted, HEAD).rows()).doesNotContainKey(link);
    }
  }

  @Test
  void the_demo_review_reads_as_a_table() {
    try (Node node = Node.open(folder)) {
      node.await(DemoSet.sendMainLineTo(node.log(), node.commands(), Instant.now()));
      AccountabilityTable table = AccountabilityTable.of(review(node));

      assertThat(table.tiers()).extracting(AccountabilityTable.Tier::tier).contains(DutyTier.FIRST, DutyTier.LEADING, DutyTier.SUPERVISION);
      assertThat(table.tiers()).flatExtracting(AccountabilityTable.Tier::lines).extracting(AccountabilityTable.Line::state)
          .contains(CandidateState.PENDING, CandidateState.ESTABLISHED);
      assertThat(table.tiers()).flatExtracting(AccountabilityTable.Tier::lines)
          .allSatisfy(it -> assertThat(it.overlap()).containsPattern("天"));
    }
  }

  private static AccountabilityRow review(Node node) {
    return node.views().page(new AccountabilityView(), Ask.all(), HEAD).rows().stream()
        .filter(it -> it.progress().derivation() != null).findFirst().orElseThrow();
  }

  private static long send(Node node, Command command) {
    String id = "test:" + command.getClass().getSimpleName();
    byte[] hash = Arrays.copyOf(id.getBytes(StandardCharsets.UTF_8), 32);
    return node.commands().send(new Envelope(command, SECTION_HEAD, Instant.now(), id, hash, null)).position();
  }
}
