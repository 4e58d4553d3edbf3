package mingjian.events.casefile;

import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import org.jspecify.annotations.Nullable;

/// What a case is marked with beside its steps: cases that belong together, campaigns, self-surrender, the form of discipline.
public sealed interface MarkingEvent extends CaseEvent {

  /// 串案窝案. Stands in the file in which it was entered.
  record CasesLinked(CaseId caseId, CaseId other, LinkKind link, String reason, @Nullable Approval approval, PartialDate occurredOn)
      implements MarkingEvent {}

  record CasesUnlinked(CaseId caseId, CaseId other, String reason, PartialDate occurredOn) implements MarkingEvent {}

  /// 专项整治、主题监督.
  ///
  /// @param period of the campaign; @param document by which it was called
  record CampaignTagged(CaseId caseId, String campaign, Period period, @Nullable DocumentRef document, PartialDate occurredOn)
      implements MarkingEvent {}

  /// A leniency factor 从轻情节; often before 立案.
  ///
  /// @param toOrgan where the person came; @param circumstances as the papers tell them
  record SelfSurrenderRecorded(
      CaseId caseId, PersonId subject, SurrenderKind kind, String toOrgan, String circumstances, @Nullable DocumentRef document, PartialDate occurredOn)
      implements MarkingEvent {}

  record FormClassified(
      CaseId caseId, PersonId subject, FormOfDiscipline form, @Nullable String reason, Set<FormWarning> warnings, PartialDate occurredOn)
      implements MarkingEvent {}
}
