package mingjian.command.supervision;

import java.util.List;
import java.util.Objects;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.supervision.DisclosureCommand.CloseDisclosure;
import mingjian.command.supervision.DisclosureCommand.CorrectDisclosureRecord;
import mingjian.command.supervision.DisclosureCommand.CriticiseReporter;
import mingjian.command.supervision.DisclosureCommand.FileDisclosure;
import mingjian.command.supervision.DisclosureCommand.FlagDiscrepancy;
import mingjian.command.supervision.DisclosureCommand.HandOverDisclosure;
import mingjian.command.supervision.DisclosureCommand.OrderSupplement;
import mingjian.command.supervision.DisclosureCommand.ReferDisclosure;
import mingjian.command.supervision.DisclosureCommand.SupplementDisclosure;
import mingjian.events.supervision.DisclosureEvent;
import mingjian.events.supervision.DisclosureEvent.DisclosureClosed;
import mingjian.events.supervision.DisclosureEvent.DisclosureFiled;
import mingjian.events.supervision.DisclosureEvent.DisclosureHandedOver;
import mingjian.events.supervision.DisclosureEvent.DisclosureRecordCorrected;
import mingjian.events.supervision.DisclosureEvent.DisclosureReferred;
import mingjian.events.supervision.DisclosureEvent.DisclosureSupplemented;
import mingjian.events.supervision.DisclosureEvent.DiscrepancyFlagged;
import mingjian.events.supervision.DisclosureEvent.ReporterCriticised;
import mingjian.events.supervision.DisclosureEvent.SupplementOrdered;
import mingjian.events.supervision.DisclosureKind;
import mingjian.events.supervision.DisclosureState;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// 个人有关事项. The ladder 批评 → 责令补报 → 处分 is climbed step by step; the states hold its order (DOMAIN 1F row 74).
public final class DisclosureDecider implements WorkDecider<DisclosureCommand, DisclosureDecider.Disclosure, DisclosureEvent> {
  /// @param opened null before it was filed
  public record Disclosure(DisclosureState state, @Nullable Opened opened) {
    public record Opened(DisclosureKind kind, WorkAbout about) {}

    DisclosureKind kind() {
      return Objects.requireNonNull(opened, "a file that was opened is of a kind").kind();
    }

    WorkAbout about() {
      return Objects.requireNonNull(opened, "a file that was opened is about somebody").about();
    }
  }

  @Override
  public List<DisclosureEvent> decide(DisclosureCommand command, Disclosure file, Asking asking) {
    requireStep(command, file);
    asking.requirePast("occurredOn", command.occurredOn());
    return List.of(switch (command) {
      case FileDisclosure c -> file(c, asking);
      case FlagDiscrepancy c -> flag(c, file);
      case CriticiseReporter c -> {
        requireExplanation(c.explanation());
        yield new ReporterCriticised(c.disclosureId(), file.about(), c.explanation(), c.criticism(), c.occurredOn());
      }
      case OrderSupplement c -> order(c, file, asking);
      case SupplementDisclosure c -> new DisclosureSupplemented(c.disclosureId(), file.about(), c.statement(), c.document(), c.occurredOn());
      case ReferDisclosure c -> refer(c, file, asking);
      case CloseDisclosure c -> close(c, file);
      case HandOverDisclosure c -> handOver(c, file);
      case CorrectDisclosureRecord c -> correct(c, file, asking);
    });
  }

  private DisclosureEvent file(FileDisclosure c, Asking asking) {
    requireAbout(c.about(), asking);
    DisclosureRules.check(c, asking);
    return new DisclosureFiled(c.disclosureId(), c.about(), c.kind(), c.headline(), c.content(), c.handlers(), c.occurredOn());
  }

  private static DisclosureEvent flag(FlagDiscrepancy c, Disclosure file) {
    if (!file.kind().hasLadder()) {
      throw Rejection.because("disclosure-without-ladder", "kind", file.kind());
    }
    DisclosureState state = file.state() == DisclosureState.SUPPLEMENTED ? DisclosureState.STILL_DISCREPANT : DisclosureState.DISCREPANT;
    return new DiscrepancyFlagged(c.disclosureId(), file.about(), state, c.findings(), c.evidence(), c.occurredOn());
  }

  private static DisclosureEvent order(OrderSupplement c, Disclosure file, Asking asking) {
    asking.requireApproved(c.approval());
    if (c.occurredOn().isKnown() && !c.dueOn().isAfter(c.occurredOn().earliest())) {
      throw Rejection.at("dueOn", "supplement-due-before-order");
    }
    return new SupplementOrdered(c.disclosureId(), file.about(), c.demand(), c.dueOn(), c.approval(), c.occurredOn());
  }

  private static DisclosureEvent refer(ReferDisclosure c, Disclosure file, Asking asking) {
    asking.requireApproved(c.approval());
    requireExplanation(c.explanation());
    return new DisclosureReferred(c.disclosureId(), file.about(), c.explanation(), c.reason(), c.approval(), c.occurredOn());
  }

  /// Whoever is reproached has been heard first (DOMAIN 7.6).
  private static void requireExplanation(String explanation) {
    if (explanation.isBlank()) {
      throw Rejection.at("explanation", "discloser-not-heard");
    }
  }

  private static DisclosureEvent close(CloseDisclosure c, Disclosure file) {
    if (c.result().isBlank()) {
      throw Rejection.at("result", "disclosure-closed-without-result");
    }
    return new DisclosureClosed(c.disclosureId(), file.about(), c.result(), c.occurredOn());
  }

  private static DisclosureEvent handOver(HandOverDisclosure c, Disclosure file) {
    if (c.to().isEmpty() && c.from().isEmpty() || c.to().stream().anyMatch(c.from()::contains)) {
      throw Rejection.at("to", "handover-names-nobody");
    }
    return new DisclosureHandedOver(c.disclosureId(), file.about(), c.to(), c.from(), c.reason(), c.occurredOn());
  }

  private static DisclosureEvent correct(CorrectDisclosureRecord c, Disclosure file, Asking asking) {
    asking.requireApproved(c.approval());
    if (c.reason().isBlank()) {
      throw Rejection.at("reason", "correction-without-reason");
    }
    return new DisclosureRecordCorrected(c.disclosureId(), file.about(), c.eventId(), c.item(), c.was(), c.right(), c.reason(), c.approval(), c.occurredOn());
  }

  @Override
  public Disclosure evolve(Disclosure file, DisclosureEvent event) {
    DisclosureState state = event.state() instanceof DisclosureState after ? after : file.state();
    return new Disclosure(state, event instanceof DisclosureFiled e ? new Disclosure.Opened(e.kind(), e.about()) : file.opened());
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.DISCLOSURES;
  }

  @Override
  public WorkState stateOf(Disclosure file) {
    return file.state();
  }

  @Override
  public Class<DisclosureCommand> commands() {
    return DisclosureCommand.class;
  }

  @Override
  public Class<DisclosureEvent> events() {
    return DisclosureEvent.class;
  }

  @Override
  public Disclosure initial() {
    return new Disclosure(DisclosureState.NONE, null);
  }
}
