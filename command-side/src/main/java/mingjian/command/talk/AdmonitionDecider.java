package mingjian.command.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.talk.AdmonitionCommand.CorrectAdmonitionRecord;
import mingjian.command.talk.AdmonitionCommand.EndAdmonition;
import mingjian.command.talk.AdmonitionCommand.IssueAdmonition;
import mingjian.command.talk.AdmonitionCommand.RecordAdmonitionFollowUp;
import mingjian.command.talk.AdmonitionDecider.Admonition;
import mingjian.events.PartialDate;
import mingjian.events.ProcedureFlaw;
import mingjian.events.talk.AdmonitionCheck;
import mingjian.events.talk.AdmonitionEvent;
import mingjian.events.talk.AdmonitionEvent.AdmonitionEnded;
import mingjian.events.talk.AdmonitionEvent.AdmonitionFollowedUp;
import mingjian.events.talk.AdmonitionEvent.AdmonitionIssued;
import mingjian.events.talk.AdmonitionEvent.AdmonitionRecordCorrected;
import mingjian.events.talk.AdmonitionForm;
import mingjian.events.talk.AdmonitionState;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// 诫勉: in effect as long as the rule in force says, followed up, ended (DOMAIN 1B row 20, 3.2 L64). Where no rule is switched on it may end at any time.
public final class AdmonitionDecider implements WorkDecider<AdmonitionCommand, Admonition, AdmonitionEvent> {
  /// @param issued null before it was
  /// @param found by the last follow-up; null before the first
  public record Admonition(AdmonitionState state, @Nullable AdmonitionIssued issued, @Nullable AdmonitionCheck found) {}

  @Override
  public List<AdmonitionEvent> decide(AdmonitionCommand command, Admonition admonition, Asking asking) {
    requireStep(command, admonition);
    return List.of(switch (command) {
      case IssueAdmonition c -> issue(c, asking);
      case RecordAdmonitionFollowUp c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        yield new AdmonitionFollowedUp(c.admonitionId(), about(admonition), c.result(), c.findings(), c.document(), c.occurredOn());
      }
      case EndAdmonition c -> end(c, admonition, asking);
      case CorrectAdmonitionRecord c -> correct(c, admonition, asking);
    });
  }

  private AdmonitionEvent issue(IssueAdmonition c, Asking asking) {
    requireAbout(c.about(), asking);
    if (c.about().persons().size() != 1) {
      throw Rejection.at("about", "admonition-for-one-person");
    }
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    if (c.kind() == AdmonitionForm.WRITTEN && c.document() == null) {
      throw Rejection.at("document", "written-admonition-without-document");
    }
    if (c.talk() != null) {
      asking.requireExists("talk", "talks", c.talk());
    }
    Set<ProcedureFlaw> flaws = c.occurredOn().isSurelyBefore(c.approval().approvedOn()) ? Set.of(ProcedureFlaw.APPROVED_AFTERWARDS) : Set.of();
    return issued(c, flaws, effectUntil(issued(c, flaws, null), asking));
  }

  private static AdmonitionIssued issued(IssueAdmonition c, Set<ProcedureFlaw> flaws, @Nullable LocalDate until) {
    return new AdmonitionIssued(
        c.admonitionId(), c.about(), c.headline(), c.kind(), c.facts(), c.talk(), c.document(), c.responsible(), c.granted(), c.approval(), until, flaws,
        c.occurredOn());
  }

  /// 影响期: the time by which the admonition is to be ended, and before which it may not.
  private static @Nullable LocalDate effectUntil(AdmonitionIssued issued, Asking asking) {
    return asking.facts().timeLimits().dueFor(AdmonitionEnded.class, List.of(issued)).orElse(null);
  }

  private static AdmonitionEvent end(EndAdmonition c, Admonition admonition, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    LocalDate until = effectUntil(issued(admonition), asking);
    if (until != null && c.occurredOn().isKnown() && c.occurredOn().latest().isBefore(until)) {
      throw Rejection.at("occurredOn", "admonition-still-in-effect", "until", PartialDate.of(until));
    }
    if (admonition.found() == AdmonitionCheck.NOT_MENDED && (c.furtherMeasure() == null || c.furtherMeasure().isBlank())) {
      throw Rejection.at("furtherMeasure", "not-mended-and-nothing-done");
    }
    return new AdmonitionEnded(c.admonitionId(), about(admonition), c.furtherMeasure(), c.conclusion(), c.occurredOn());
  }

  private static AdmonitionEvent correct(CorrectAdmonitionRecord c, Admonition admonition, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    if (c.reason().isBlank()) {
      throw Rejection.at("reason", "correction-without-reason");
    }
    return new AdmonitionRecordCorrected(
        c.admonitionId(), about(admonition), c.eventId(), c.item(), c.was(), c.right(), c.reason(), c.approval(), c.occurredOn());
  }

  @Override
  public Admonition evolve(Admonition admonition, AdmonitionEvent event) {
    return switch (event) {
      case AdmonitionIssued e -> new Admonition(AdmonitionState.IN_EFFECT, e, null);
      case AdmonitionFollowedUp e -> new Admonition(AdmonitionState.FOLLOWED_UP, admonition.issued(), e.result());
      case AdmonitionEnded _ -> new Admonition(AdmonitionState.ENDED, admonition.issued(), admonition.found());
      case AdmonitionRecordCorrected _ -> admonition;
    };
  }

  private static WorkAbout about(Admonition admonition) {
    return issued(admonition).about();
  }

  private static AdmonitionIssued issued(Admonition admonition) {
    return Objects.requireNonNull(admonition.issued(), "an admonition with a second step was issued");
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.ADMONITIONS;
  }

  @Override
  public WorkState stateOf(Admonition admonition) {
    return admonition.state();
  }

  @Override
  public Class<AdmonitionCommand> commands() {
    return AdmonitionCommand.class;
  }

  @Override
  public Class<AdmonitionEvent> events() {
    return AdmonitionEvent.class;
  }

  @Override
  public Admonition initial() {
    return new Admonition(AdmonitionState.NONE, null, null);
  }
}
