package mingjian.command.casefile;

import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.casefile.FormOfDiscipline;
import mingjian.events.casefile.LinkKind;
import mingjian.events.casefile.SurrenderKind;
import org.jspecify.annotations.Nullable;

/// What a case is marked with beside its steps.
public sealed interface MarkingCommand extends CaseCommand {

  record LinkCases(CaseId caseId, CaseId other, LinkKind link, String reason, @Nullable Approval approval, PartialDate occurredOn)
      implements MarkingCommand {}

  record UnlinkCases(CaseId caseId, CaseId other, String reason, PartialDate occurredOn) implements MarkingCommand {}

  record TagCampaign(CaseId caseId, String campaign, Period period, @Nullable DocumentRef document, PartialDate occurredOn)
      implements MarkingCommand {}

  record RecordSelfSurrender(
      CaseId caseId, PersonId subject, SurrenderKind kind, String toOrgan, String circumstances, @Nullable DocumentRef document, PartialDate occurredOn)
      implements MarkingCommand {}

  record ClassifyForm(CaseId caseId, PersonId subject, FormOfDiscipline form, @Nullable String reason, PartialDate occurredOn)
      implements MarkingCommand {}
}
