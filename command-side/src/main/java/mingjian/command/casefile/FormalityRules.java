package mingjian.command.casefile;

import static mingjian.command.casefile.CaseRules.requirePast;
import static mingjian.command.casefile.CaseRules.requireSubject;
import static mingjian.command.casefile.CaseRules.requireText;
import static mingjian.command.casefile.PendingRules.requireNotBefore;

import java.util.List;
import java.util.OptionalInt;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.casefile.OutcomeCommand.ExtendFormalities;
import mingjian.command.casefile.OutcomeCommand.FinishFormalities;
import mingjian.command.casefile.Sanctions.Formalities;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseStep;
import mingjian.events.casefile.OutcomeEvent.FormalitiesExtended;
import mingjian.events.casefile.OutcomeEvent.FormalitiesFinished;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SubjectProgress;

/// 职务、工资等变更手续 after a sanction (处分条例 44条; 政务处分法 54条): within the time that its limit gives, and extended no oftener than that allows.
final class FormalityRules {
  private FormalityRules() {}

  static List<CaseEvent> finish(FinishFormalities c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireText("result", c.result());
    requireNotBefore(owed(requireSubject(CaseStep.FINISH_FORMALITIES, file, c.subject()), file).since(), c.occurredOn());
    return List.of(new FormalitiesFinished(c.caseId(), c.subject(), c.result(), c.document(), c.occurredOn()));
  }

  static List<CaseEvent> extend(ExtendFormalities c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requirePast(c.approval(), asking);
    requireText("reason", c.reason());
    Formalities owed = owed(requireSubject(CaseStep.EXTEND_FORMALITIES, file, c.subject()), file);
    OptionalInt allowed = asking.facts().timeLimits().extensionsAllowed(FormalitiesFinished.class, owed.last());
    if (allowed.isPresent() && owed.extended() >= allowed.getAsInt()) {
      throw Rejection.at("subject", "formalities-extended-already", "allowed", allowed.getAsInt());
    }
    requireNotBefore(owed.since(), c.occurredOn());
    return List.of(new FormalitiesExtended(c.caseId(), c.subject(), c.reason(), c.approval(), c.occurredOn()));
  }

  private static Formalities owed(SubjectProgress subject, CaseFile file) {
    if (subject.penalties().stream().noneMatch(Penalty::changesPost)) {
      throw Rejection.at("subject", "formalities-without-sanction");
    }
    Formalities owed = file.pending().sanctions().formalities().get(subject.person());
    if (owed == null) {
      throw Rejection.at("subject", "formalities-done-already");
    }
    return owed;
  }
}
