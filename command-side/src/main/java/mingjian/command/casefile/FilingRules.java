package mingjian.command.casefile;

import static mingjian.command.casefile.CaseRules.requireDistinct;
import static mingjian.command.casefile.CaseRules.requirePast;
import static mingjian.command.casefile.CaseRules.requireText;
import static mingjian.command.casefile.CaseRules.subject;

import java.util.List;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.casefile.FilingCommand.ArchiveCase;
import mingjian.command.casefile.FilingCommand.CorrectRecord;
import mingjian.command.casefile.FilingCommand.SealFile;
import mingjian.command.casefile.FilingCommand.UnsealFile;
import mingjian.events.PersonId;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.FilingEvent.CaseArchived;
import mingjian.events.casefile.FilingEvent.FileSealed;
import mingjian.events.casefile.FilingEvent.FileUnsealed;
import mingjian.events.casefile.FilingEvent.RecordCorrected;
import mingjian.events.casefile.SubjectProgress;
import mingjian.events.casefile.SubjectState;

/// The file itself: archived, sealed, corrected.
final class FilingRules {
  private FilingRules() {}

  static List<CaseEvent> decide(FilingCommand command, CaseFile file, Asking asking) {
    return switch (command) {
      case ArchiveCase c -> archive(c, file, asking);
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
