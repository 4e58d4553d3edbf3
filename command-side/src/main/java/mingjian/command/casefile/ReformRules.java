package mingjian.command.casefile;

import static mingjian.command.casefile.CaseRules.approvalOf;
import static mingjian.command.casefile.CaseRules.both;
import static mingjian.command.casefile.CaseRules.requireDistinct;
import static mingjian.command.casefile.CaseRules.requirePast;
import static mingjian.command.casefile.CaseRules.requireText;
import static mingjian.command.casefile.CaseRules.subject;

import java.util.List;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.casefile.ReformCommand.AttachArtefact;
import mingjian.command.casefile.ReformCommand.PublishCircular;
import mingjian.command.casefile.ReformCommand.WaiveArtefact;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.FiveOnes;
import mingjian.events.casefile.ReformEvent;
import mingjian.events.casefile.ReformEvent.ArtefactWaived;
import mingjian.events.casefile.ReformEvent.CaseArtefactAttached;
import mingjian.events.casefile.ReformEvent.CircularPublished;
import mingjian.events.casefile.SubjectProgress;
import mingjian.events.casefile.SubjectState;

/// The five artefacts, and what is made known of a case.
final class ReformRules {
  private ReformRules() {}

  static List<CaseEvent> decide(ReformCommand command, CaseFile file, Asking asking) {
    return List.of(switch (command) {
      case AttachArtefact c -> attach(c, asking);
      case WaiveArtefact c -> waive(c, file, asking);
      case PublishCircular c -> publish(c, file, asking);
    });
  }

  private static ReformEvent attach(AttachArtefact c, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    return new CaseArtefactAttached(c.caseId(), c.kind(), c.document(), c.summary(), c.occurredOn());
  }

  private static ReformEvent waive(WaiveArtefact c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requirePast(c.approval(), asking);
    requireText("reason", c.reason());
    FiveOnes ones = file.marks().fiveOnes();
    if (ones.attached().contains(c.kind()) || ones.waived().contains(c.kind())) {
      throw Rejection.at("kind", "artefact-already-settled", "kind", c.kind());
    }
    return new ArtefactWaived(c.caseId(), c.kind(), c.reason(), c.approval(), c.occurredOn());
  }

  private static ReformEvent publish(PublishCircular c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requirePast(c.approval(), asking);
    if (!c.thirdPartiesHidden()) {
      throw Rejection.at("thirdPartiesHidden", "third-parties-not-hidden");
    }
    List<PersonId> subjects = decidedOf(c.subjects(), file);
    boolean early = subjects.stream().anyMatch(person -> c.occurredOn().isSurelyBefore(effectiveOn(subject(file, person))));
    return new CircularPublished(
        c.caseId(), subjects, c.kind(), c.title(), c.audience(), c.document(), c.approval(), true,
        both(early ? Set.of(ProcedureFlaw.PUBLISHED_BEFORE_EFFECT) : Set.of(), approvalOf(c.approval(), c.occurredOn())), c.occurredOn());
  }

  /// Nothing is made known of somebody whose case isn't decided: before that nobody is called an offender (DOMAIN 7.7).
  private static List<PersonId> decidedOf(List<PersonId> named, CaseFile file) {
    requireDistinct(named);
    List<SubjectProgress> meant = named.isEmpty()
        ? file.progress().subjects().stream().filter(ReformRules::isDecided).toList()
        : named.stream().map(person -> subject(file, person)).toList();
    if (meant.isEmpty() || !meant.stream().allMatch(ReformRules::isDecided)) {
      throw Rejection.at("subjects", "circular-before-effect");
    }
    return meant.stream().map(SubjectProgress::person).toList();
  }

  private static boolean isDecided(SubjectProgress subject) {
    return subject.hasOutcome() && !subject.cleared() && subject.state() != SubjectState.WITHDRAWN;
  }

  private static PartialDate effectiveOn(SubjectProgress subject) {
    PartialDate on = subject.sanctionedOn() == null ? subject.decidedOn() : subject.sanctionedOn();
    return on == null ? PartialDate.UNKNOWN : on;
  }
}
