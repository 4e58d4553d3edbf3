package mingjian.command.casefile;

import static mingjian.command.casefile.CaseRules.requireAfterDecision;
import static mingjian.command.casefile.CaseRules.requireAfterOpening;
import static mingjian.command.casefile.CaseRules.requireChanging;
import static mingjian.command.casefile.CaseRules.requireDistinct;
import static mingjian.command.casefile.CaseRules.requirePast;
import static mingjian.command.casefile.CaseRules.requireSubjects;
import static mingjian.command.casefile.CaseRules.requireText;
import static mingjian.command.casefile.CaseRules.subject;

import java.util.List;
import java.util.Objects;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.casefile.FilingCommand.ArchiveCase;
import mingjian.command.casefile.FilingCommand.CorrectRecord;
import mingjian.command.casefile.FilingCommand.ReopenCase;
import mingjian.command.casefile.FilingCommand.SealFile;
import mingjian.command.casefile.FilingCommand.UnsealFile;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseStep;
import mingjian.events.casefile.FilingEvent.CaseArchived;
import mingjian.events.casefile.FilingEvent.CaseReopened;
import mingjian.events.casefile.FilingEvent.FileSealed;
import mingjian.events.casefile.FilingEvent.FileUnsealed;
import mingjian.events.casefile.FilingEvent.RecordCorrected;
import mingjian.events.casefile.SubjectProgress;
import mingjian.events.casefile.SubjectState;
import mingjian.events.casework.AppealTaken;

/// The file itself: archived, taken up again, sealed, corrected.
final class FilingRules {
  private FilingRules() {}

  static List<CaseEvent> decide(FilingCommand command, CaseFile file, Asking asking) {
    return switch (command) {
      case ArchiveCase c -> archive(c, file, asking);
      case ReopenCase c -> reopen(c, file, asking);
      case SealFile c -> seal(c, file, asking);
      case UnsealFile c -> unseal(c, file, asking);
      case CorrectRecord c -> correct(c, file, asking);
    };
  }

  private static List<CaseEvent> archive(ArchiveCase c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (!file.existing() && file.progress().subjects().stream().anyMatch(FilingRules::isUnexecuted)) {
      throw Rejection.because("sanction-not-executed");
    }
    return List.of(new CaseArchived(c.caseId(), c.archiveNumber(), c.document(), c.occurredOn()));
  }

  private static boolean isUnexecuted(SubjectProgress subject) {
    return !subject.sanctions().isEmpty() && subject.state() != SubjectState.EXECUTED;
  }

  private static List<CaseEvent> reopen(ReopenCase c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requirePast(c.approval(), asking);
    requireAfterOpening(c.occurredOn(), file);
    boolean evidence = c.newEvidence() != null && !c.newEvidence().isBlank();
    if (c.appealId() == null && !evidence) {
      throw Rejection.at("newEvidence", "reopening-without-ground");
    }
    requireNotBefore(c.approval().approvedOn(), c);
    List<PersonId> named = c.subjects();
    if (c.appealId() != null) {
      AppealTaken appeal = requireChanging(c.caseId(), c.appealId(), asking);
      requireNotBefore(Objects.requireNonNull(appeal.decision(), "what changes a decision was decided").decidedOn(), c);
      named = named.isEmpty() && !evidence ? List.of(appeal.person()) : named;
    }
    List<PersonId> subjects = requireSubjects(CaseStep.REOPEN_CASE, file, named);
    subjects.forEach(person -> requireAfterDecision(c.occurredOn(), subject(file, person)));
    return List.of(new CaseReopened(
        c.caseId(), subjects, c.appealId(), evidence ? c.newEvidence() : null, c.document(), c.approval(), c.occurredOn()));
  }

  private static void requireNotBefore(PartialDate ground, ReopenCase c) {
    if (c.occurredOn().isSurelyBefore(ground)) {
      throw Rejection.at("occurredOn", "reopening-before-ground", "on", ground);
    }
  }

  private static List<CaseEvent> seal(SealFile c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requirePast(c.approval(), asking);
    requireText("reason", c.reason());
    return List.of(
        new FileSealed(c.caseId(), file.progress().persons(), c.readers(), c.reason(), c.approval(), c.occurredOn()));
  }

  private static List<CaseEvent> unseal(UnsealFile c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requirePast(c.approval(), asking);
    requireText("reason", c.reason());
    return List.of(
        new FileUnsealed(c.caseId(), file.progress().persons(), c.reason(), c.approval(), c.occurredOn()));
  }

  /// 更正须说明理由，原记录不得删除 (DOMAIN 4.3). It concerns everybody of the case where nobody is named.
  private static List<CaseEvent> correct(CorrectRecord c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requirePast(c.approval(), asking);
    if (c.reason().isBlank()) {
      throw Rejection.at("reason", "correction-without-reason");
    }
    if (c.was().equals(c.right())) {
      throw Rejection.at("right", "correction-changes-nothing");
    }
    requireDistinct(c.subjects());
    c.subjects().forEach(person -> subject(file, person));
    List<PersonId> concerned = c.subjects().isEmpty() ? file.progress().persons() : c.subjects();
    return List.of(new RecordCorrected(
        c.caseId(), c.eventId(), concerned, c.item(), c.was(), c.right(), c.reason(), c.approval(), c.occurredOn()));
  }
}
