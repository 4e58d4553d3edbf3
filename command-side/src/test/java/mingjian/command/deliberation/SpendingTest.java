package mingjian.command.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.deliberation.SpendingCommand.CorrectSpendingRecord;
import mingjian.command.deliberation.SpendingCommand.EndDelegation;
import mingjian.command.deliberation.SpendingCommand.RecordApproval;
import mingjian.command.deliberation.SpendingCommand.RecordDelegation;
import mingjian.command.deliberation.SpendingCommand.SupplySignature;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.MajorMatterId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.SpendingApprovalId;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.deliberation.Signer;
import mingjian.events.deliberation.SignerRole;
import mingjian.events.deliberation.SpendingEvent.ApprovalDelegated;
import mingjian.events.deliberation.SpendingEvent.SignatureSupplied;
import mingjian.events.deliberation.SpendingEvent.SpendingApproved;
import mingjian.events.deliberation.SpendingFlaw;
import mingjian.events.deliberation.SpendingKind;
import mingjian.events.deliberation.SpendingState;
import mingjian.events.registry.HandsOff;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpendingTest {
  private static final SpendingApprovalId SPENDING = new SpendingApprovalId("spending-1");
  private static final WorkAbout ABOUT = new WorkAbout(List.of(), new UnitId("unit-bureau"), null, Secrecy.INTERNAL);
  private static final PersonId HEAD = new PersonId("person-head");
  private static final PersonId DEPUTY = new PersonId("person-deputy");
  private static final PartialDate ON = PartialDate.of(Scenario.TODAY.minusDays(5));
  private static final PartialDate TOMORROW = PartialDate.of(Scenario.TODAY.plusDays(1));
  private static final DocumentRef PAPER = new DocumentRef("经费审批单", null, ON);
  private static final MajorMatterId MATTER = new MajorMatterId("matter-1");
  private static final long THRESHOLD = 5_000_000L;

  private static Signer signer(SignerRole role) {
    return switch (role) {
      case UNIT_HEAD -> new Signer(role, HEAD, null, null, ON);
      case LEADER_IN_CHARGE -> new Signer(role, DEPUTY, null, null, ON);
      case DISCIPLINE_LEAD -> new Signer(role, null, new StaffId("paizhu01"), null, ON);
      case HANDLER, FINANCE_LEAD -> new Signer(role, null, null, "财务科", ON);
    };
  }

  private static Signer[] allFive() {
    return Stream.of(SignerRole.values()).map(SpendingTest::signer).toArray(Signer[]::new);
  }

  private static RecordApproval approve(long amountFen, @Nullable MajorMatterId decidedAs, Signer... signers) {
    return approve(FieldOfWork.OTHER, amountFen, decidedAs, signers);
  }

  private static RecordApproval approve(FieldOfWork field, long amountFen, @Nullable MajorMatterId decidedAs, Signer... signers) {
    return new RecordApproval(
        SPENDING, ABOUT, "办公设备采购", SpendingKind.LARGE_AMOUNT, field, amountFen, "5万元以上", THRESHOLD, decidedAs, List.of(signers), PAPER, ON);
  }

  private static SupplySignature supply(SignerRole role) {
    return new SupplySignature(SPENDING, signer(role), "当时外出学习", ON);
  }

  private static RecordDelegation delegate(PersonId deputy, @Nullable Long amountMaxFen, FieldOfWork... fields) {
    return new RecordDelegation(
        SPENDING, ABOUT, "授权财务审批", HEAD, deputy, Set.of(fields), amountMaxFen, Scenario.TODAY.plusYears(1), PAPER, ON);
  }

  private static EndDelegation end() {
    return new EndDelegation(SPENDING, "分工调整", null, ON);
  }

  private static CorrectSpendingRecord correct(SpendingFlaw... lifted) {
    return new CorrectSpendingRecord(SPENDING, "event-1", "金额", "5万元", "6万元", Set.of(lifted), "登记有误",
        new Approval("某县纪委", "书记", new StaffId("zhuyao01"), ON, PAPER), ON);
  }

  private static Scenario spending(SpendingCommand... story) {
    return Scenario.scenario(new SpendingDecider()).given(Scenario.told(new SpendingDecider(), story));
  }

  private static SpendingApproved approved(RecordApproval command) {
    return (SpendingApproved) spending().when(command).events().getFirst();
  }

  @Test
  void five_signatures_are_all() {
    SpendingApproved event = approved(approve(THRESHOLD, null, allFive()));
    assertThat(event.missingRoles()).isEmpty();
    assertThat(event.spendingFlaws()).isEmpty();
    assertThat(event.state()).isEqualTo(SpendingState.SIGNED);
  }

  @Test
  void a_missing_signature_is_recorded_and_named() {
    SpendingApproved event = approved(approve(100, null, signer(SignerRole.HANDLER), signer(SignerRole.UNIT_HEAD)));
    assertThat(event.missingRoles()).containsExactlyInAnyOrder(SignerRole.LEADER_IN_CHARGE, SignerRole.DISCIPLINE_LEAD, SignerRole.FINANCE_LEAD);
    assertThat(event.spendingFlaws()).containsExactly(SpendingFlaw.SIGNATURE_MISSING);
  }

  @Test
  void above_the_threshold_the_group_decides() {
    assertThat(approved(approve(THRESHOLD + 1, null, allFive())).spendingFlaws()).containsExactly(SpendingFlaw.NOT_DECIDED_COLLECTIVELY);
    assertThat(approved(approve(THRESHOLD + 1, MATTER, allFive())).spendingFlaws()).isEmpty();
  }

  @Test
  void one_pen_alone_is_flagged() {
    assertThat(approved(approve(100, null, signer(SignerRole.UNIT_HEAD))).spendingFlaws())
        .containsExactlyInAnyOrder(SpendingFlaw.SIGNATURE_MISSING, SpendingFlaw.HEAD_ALONE);
    assertThat(approved(approve(100, null, signer(SignerRole.HANDLER))).spendingFlaws()).containsExactly(SpendingFlaw.SIGNATURE_MISSING);
  }

  @Test
  void a_head_who_signs_for_the_deputy_is_flagged_where_heads_keep_their_hands_off() {
    Signer[] two = {signer(SignerRole.HANDLER), signer(SignerRole.UNIT_HEAD)};
    assertThat(approved(approve(FieldOfWork.PROCUREMENT, 100, null, two)).spendingFlaws()).contains(SpendingFlaw.HEAD_INSTEAD_OF_LEADER);
    assertThat(approved(approve(FieldOfWork.EDUCATION, 100, null, two)).spendingFlaws()).doesNotContain(SpendingFlaw.HEAD_INSTEAD_OF_LEADER);
  }

  @Test
  void where_the_locality_says_four_the_fifth_field_is_signed_by_the_head_unflagged() {
    RecordApproval approval = approve(FieldOfWork.APPROVAL, 100, null, signer(SignerRole.HANDLER), signer(SignerRole.UNIT_HEAD));
    assertThat(approved(approval).spendingFlaws()).as("the five").contains(SpendingFlaw.HEAD_INSTEAD_OF_LEADER);
    SpendingApproved inFour = (SpendingApproved) spending().knowing(new NoFacts() {
      @Override
      public Set<FieldOfWork> handsOff() {
        return HandsOff.FOUR.fields();
      }
    }).when(approval).events().getFirst();
    assertThat(inFour.spendingFlaws()).doesNotContain(SpendingFlaw.HEAD_INSTEAD_OF_LEADER);
  }

  @Test
  void one_who_signs_as_several_is_flagged() {
    Signer alsoInCharge = new Signer(SignerRole.LEADER_IN_CHARGE, HEAD, null, null, ON);
    assertThat(approved(approve(100, null, signer(SignerRole.UNIT_HEAD), alsoInCharge)).spendingFlaws()).contains(SpendingFlaw.ONE_FOR_SEVERAL);
  }

  @Test
  void a_role_signs_once() {
    spending().when(approve(100, null, signer(SignerRole.HANDLER), signer(SignerRole.HANDLER))).thenRejected("role-signed-twice");
  }

  @Test
  void whoever_signs_is_told() {
    spending().when(approve(100, null, new Signer(SignerRole.HANDLER, null, null, null, ON))).thenRejected("signer-unnamed");
  }

  @Test
  void nobody_signed_tomorrow() {
    spending().when(approve(100, null, new Signer(SignerRole.HANDLER, null, null, "财务科", TOMORROW))).thenRejected("in-the-future");
  }

  @Test
  void an_amount_is_positive() {
    spending().when(approve(0, null, allFive())).thenRejected("amount-not-positive");
    spending().when(delegate(DEPUTY, 0L, FieldOfWork.FINANCE)).thenRejected("amount-not-positive");
  }

  @Test
  void the_decision_is_in_the_register() {
    spending().knowing(new NoFacts() {
      @Override
      public boolean exists(String aggregateId) {
        return !aggregateId.equals(MATTER.value());
      }
    }).when(approve(100, MATTER, allFive())).thenRejected("not-found");
  }

  @Test
  void an_approval_is_no_delegation() {
    spending().when(new RecordApproval(
        SPENDING, ABOUT, "授权", SpendingKind.DELEGATION, FieldOfWork.FINANCE, 1, null, null, null, List.of(), null, ON))
        .thenRejected("approval-is-no-delegation");
  }

  @Test
  void spending_is_some_units() {
    WorkAbout nobodys = new WorkAbout(List.of(HEAD), null, null, Secrecy.INTERNAL);
    spending().when(new RecordApproval(
        SPENDING, nobodys, "采购", SpendingKind.LARGE_AMOUNT, FieldOfWork.FINANCE, 1, null, null, null, List.of(), null, ON))
        .thenRejected("spending-without-unit");
  }

  @Test
  void a_missing_signature_may_be_supplied_and_the_flaw_stays() {
    SpendingCommand handlerMissing = approve(100, null, Stream.of(allFive()).skip(1).toArray(Signer[]::new));
    SignatureSupplied event = (SignatureSupplied) spending(handlerMissing).when(supply(SignerRole.HANDLER)).events().getFirst();
    assertThat(event.state()).isEqualTo(SpendingState.SIGNED);
    assertThat(spending(handlerMissing, supply(SignerRole.HANDLER)).when(correct(SpendingFlaw.SIGNATURE_MISSING)).events()).hasSize(1);
  }

  @Test
  void a_signature_that_is_there_may_not_be_supplied() {
    spending(approve(100, null, signer(SignerRole.HANDLER))).when(supply(SignerRole.HANDLER)).thenRejected("signature-not-missing");
  }

  @Test
  void a_flaw_that_was_never_marked_may_not_be_lifted() {
    spending(approve(100, null, allFive())).when(correct(SpendingFlaw.HEAD_ALONE)).thenRejected("spending-flaw-not-marked");
  }

  @Test
  void a_head_may_let_a_deputy_sign_until_a_day() {
    ApprovalDelegated event = (ApprovalDelegated) spending().when(delegate(DEPUTY, THRESHOLD, FieldOfWork.FINANCE)).events().getFirst();
    assertThat(event.due()).isEqualTo(Due.on(Scenario.TODAY.plusYears(1)));
  }

  @Test
  void nobody_delegates_to_himself() {
    spending().when(delegate(HEAD, null, FieldOfWork.FINANCE)).thenRejected("delegated-to-self");
  }

  @Test
  void a_delegation_names_its_fields() {
    spending().when(delegate(DEPUTY, null)).thenRejected("delegation-without-field");
  }

  @Test
  void a_delegation_does_not_end_before_it_begins() {
    LocalDate before = ON.earliest().minusDays(1);
    spending().when(new RecordDelegation(SPENDING, ABOUT, "授权", HEAD, DEPUTY, Set.of(FieldOfWork.FINANCE), null, before, PAPER, ON))
        .thenRejected("delegation-ends-before-start");
  }

  static SpendingCommand any(RandomGenerator random) {
    Signer[] some = Stream.of(allFive()).filter(signer -> random.nextInt(3) > 0).toArray(Signer[]::new);
    return switch (random.nextInt(6)) {
      case 0 -> approve(FieldOfWork.values()[random.nextInt(14)], random.nextLong(2 * THRESHOLD), random.nextBoolean() ? MATTER : null, some);
      case 1 -> random.nextBoolean() ? delegate(DEPUTY, null, FieldOfWork.FINANCE) : delegate(HEAD, null);
      case 2, 3 -> supply(SignerRole.values()[random.nextInt(5)]);
      case 4 -> end();
      default -> random.nextBoolean() ? correct() : correct(SpendingFlaw.values()[random.nextInt(5)]);
    };
  }
}
