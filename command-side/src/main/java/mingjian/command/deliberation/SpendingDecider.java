package mingjian.command.deliberation;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.deliberation.SpendingCommand.CorrectSpendingRecord;
import mingjian.command.deliberation.SpendingCommand.EndDelegation;
import mingjian.command.deliberation.SpendingCommand.RecordApproval;
import mingjian.command.deliberation.SpendingCommand.RecordDelegation;
import mingjian.command.deliberation.SpendingCommand.SupplySignature;
import mingjian.events.deliberation.Signer;
import mingjian.events.deliberation.SignerRole;
import mingjian.events.deliberation.SpendingEvent;
import mingjian.events.deliberation.SpendingEvent.ApprovalDelegated;
import mingjian.events.deliberation.SpendingEvent.DelegationEnded;
import mingjian.events.deliberation.SpendingEvent.SignatureSupplied;
import mingjian.events.deliberation.SpendingEvent.SpendingApproved;
import mingjian.events.deliberation.SpendingEvent.SpendingRecordCorrected;
import mingjian.events.deliberation.SpendingFlaw;
import mingjian.events.deliberation.SpendingKind;
import mingjian.events.deliberation.SpendingState;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// 大额经费会签 and 授权副职: who signed for an amount, who may (DOMAIN 1E rows 52 and 53).
public final class SpendingDecider implements WorkDecider<SpendingCommand, SpendingDecider.Spending, SpendingEvent> {
  /// @param about null before it was entered
  /// @param missing roles that haven't signed
  /// @param flaws marked on it and not lifted
  public record Spending(SpendingState state, @Nullable WorkAbout about, Set<SignerRole> missing, Set<SpendingFlaw> flaws) {}

  @Override
  public List<SpendingEvent> decide(SpendingCommand command, Spending spending, Asking asking) {
    requireStep(command, spending);
    asking.requirePast("occurredOn", command.occurredOn());
    return List.of(switch (command) {
      case RecordApproval c -> approve(c, asking);
      case SupplySignature c -> supply(c, spending, asking);
      case RecordDelegation c -> delegate(c, asking);
      case EndDelegation c -> new DelegationEnded(c.spendingApprovalId(), about(spending), c.reason(), c.document(), c.occurredOn());
      case CorrectSpendingRecord c -> correct(c, spending, asking);
    });
  }

  private SpendingEvent approve(RecordApproval c, Asking asking) {
    requireUnit(c.about(), asking);
    if (c.kind() == SpendingKind.DELEGATION) {
      throw Rejection.at("kind", "approval-is-no-delegation");
    }
    if (c.amountFen() <= 0) {
      throw Rejection.at("amountFen", "amount-not-positive");
    }
    if (c.decidedAs() != null) {
      asking.requireExists("decidedAs", WorkCollection.MAJOR_MATTERS.address(), c.decidedAs());
    }
    requireSigners(c.signers(), asking);
    Set<SignerRole> missing = SpendingFlaws.missing(c.signers());
    return new SpendingApproved(c.spendingApprovalId(), c.about(), c.headline(), c.kind(), c.fieldOfWork(), c.amountFen(), c.spendingTier(),
        c.thresholdFen(), c.decidedAs(), c.signers(), missing, SpendingFlaws.of(c, missing, asking.facts().handsOff()), c.document(), c.occurredOn());
  }

  private static void requireSigners(List<Signer> signers, Asking asking) {
    Set<SignerRole> seen = EnumSet.noneOf(SignerRole.class);
    for (Signer signer : signers) {
      requireSigner("signers", signer, asking);
      if (!seen.add(signer.role())) {
        throw Rejection.at("signers", "role-signed-twice", "role", signer.role());
      }
    }
  }

  private static void requireSigner(String field, Signer signer, Asking asking) {
    asking.requirePast("signedOn", signer.signedOn());
    if (signer.person() == null && signer.staff() == null && signer.post() == null) {
      throw Rejection.at(field, "signer-unnamed", "role", signer.role());
    }
    if (signer.person() != null) {
      asking.requireExists(field, "office-holders", signer.person());
    }
  }

  private static SpendingEvent supply(SupplySignature c, Spending spending, Asking asking) {
    requireSigner("signer", c.signer(), asking);
    if (!spending.missing().contains(c.signer().role())) {
      throw Rejection.at("signer", "signature-not-missing", "role", c.signer().role());
    }
    Set<SignerRole> left = spending.missing().stream().filter(role -> role != c.signer().role()).collect(Collectors.toUnmodifiableSet());
    return new SignatureSupplied(c.spendingApprovalId(), about(spending), c.signer(), left, c.reason(), c.occurredOn());
  }

  private SpendingEvent delegate(RecordDelegation c, Asking asking) {
    requireUnit(c.about(), asking);
    asking.requireExists("delegator", "office-holders", c.delegator());
    asking.requireExists("deputy", "office-holders", c.deputy());
    if (c.delegator().equals(c.deputy())) {
      throw Rejection.at("deputy", "delegated-to-self");
    }
    if (c.fields().isEmpty()) {
      throw Rejection.at("fields", "delegation-without-field");
    }
    if (c.amountMaxFen() != null && c.amountMaxFen() <= 0) {
      throw Rejection.at("amountMaxFen", "amount-not-positive");
    }
    if (c.untilDay() != null && c.occurredOn().isKnown() && c.untilDay().isBefore(c.occurredOn().earliest())) {
      throw Rejection.at("untilDay", "delegation-ends-before-start");
    }
    return new ApprovalDelegated(c.spendingApprovalId(), c.about(), c.headline(), SpendingKind.DELEGATION, c.delegator(), c.deputy(), c.fields(),
        c.amountMaxFen(), c.untilDay(), c.document(), c.occurredOn());
  }

  private void requireUnit(WorkAbout about, Asking asking) {
    requireAbout(about, asking);
    if (about.unit() == null) {
      throw Rejection.at("about.unit", "spending-without-unit");
    }
  }

  private static SpendingEvent correct(CorrectSpendingRecord c, Spending spending, Asking asking) {
    asking.requireApproved(c.approval());
    if (!spending.flaws().containsAll(c.liftedSpendingFlaws())) {
      throw Rejection.at("liftedSpendingFlaws", "spending-flaw-not-marked");
    }
    return new SpendingRecordCorrected(c.spendingApprovalId(), about(spending), c.eventId(), c.item(), c.was(), c.right(), c.liftedSpendingFlaws(),
        c.reason(), c.approval(), c.occurredOn());
  }

  @Override
  public Spending evolve(Spending spending, SpendingEvent event) {
    return switch (event) {
      case SpendingApproved e -> new Spending((SpendingState) e.state(), e.about(), e.missingRoles(), e.spendingFlaws());
      case SignatureSupplied e -> new Spending((SpendingState) e.state(), e.about(), e.missingRoles(), spending.flaws());
      case ApprovalDelegated e -> new Spending(SpendingState.DELEGATED, e.about(), Set.of(), Set.of());
      case DelegationEnded e -> new Spending(SpendingState.DELEGATION_ENDED, e.about(), Set.of(), Set.of());
      case SpendingRecordCorrected e -> new Spending(spending.state(), e.about(), spending.missing(),
          spending.flaws().stream().filter(flaw -> !e.liftedSpendingFlaws().contains(flaw)).collect(Collectors.toUnmodifiableSet()));
    };
  }

  private static WorkAbout about(Spending spending) {
    return Objects.requireNonNull(spending.about(), "a spending that was entered is a unit's");
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.SPENDING_APPROVALS;
  }

  @Override
  public WorkState stateOf(Spending spending) {
    return spending.state();
  }

  @Override
  public Class<SpendingCommand> commands() {
    return SpendingCommand.class;
  }

  @Override
  public Class<SpendingEvent> events() {
    return SpendingEvent.class;
  }

  @Override
  public Spending initial() {
    return new Spending(SpendingState.NONE, null, Set.of(), Set.of());
  }
}
