package mingjian.command.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mingjian.command.Asking;
import mingjian.command.Creates;
import mingjian.command.Decider;
import mingjian.command.casefile.CaseFile.KnownFacts;
import mingjian.events.PartialDate;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseNumber;
import mingjian.events.casefile.CaseStep;
import mingjian.events.casefile.FilingEvent;
import mingjian.events.casefile.HearingEvent;
import mingjian.events.casefile.InvestigationEvent;
import mingjian.events.casefile.MarkingEvent;
import mingjian.events.casefile.MeasureEvent;
import mingjian.events.casefile.Opening;
import mingjian.events.casefile.OpeningEvent;
import mingjian.events.casefile.OutcomeEvent;
import mingjian.events.casefile.ReformEvent;
import mingjian.events.casefile.Standing;
import mingjian.events.casefile.Subject;
import org.jspecify.annotations.Nullable;

/// What may be recorded about a case. Which step from which state stands in [CaseStep]; the rules of each phase on its own page; what holds for
/// all phases here: a step not allowed is refused, and when the last subject has an outcome the case is closed.
public final class CaseDecider implements Decider<CaseCommand, CaseFile, CaseEvent> {
  @Override
  public Class<CaseCommand> commands() {
    return CaseCommand.class;
  }

  @Override
  public Class<CaseEvent> events() {
    return CaseEvent.class;
  }

  @Override
  public String collection() {
    return "cases";
  }

  @Override
  public String aggregateType() {
    return "casefile/case";
  }

  @Override
  public String prefix() {
    return "case-";
  }

  @Override
  public CaseFile initial() {
    return CaseFile.NONE;
  }

  @Override
  public List<? extends CaseEvent> decide(CaseCommand command, CaseFile file, Asking asking) {
    if (!(command instanceof Creates)) {
      CaseRules.requireStep(CaseStep.of(command.getClass().getSimpleName()), file);
    }
    List<CaseEvent> events =
        switch (command) {
          case OpeningCommand c -> OpeningRules.decide(c, file, asking);
          case InvestigationCommand c -> InvestigationRules.decide(c, file, asking);
          case HearingCommand c -> HearingRules.decide(c, file, asking);
          case OutcomeCommand c -> OutcomeRules.decide(c, file, asking);
          case FilingCommand c -> FilingRules.decide(c, file, asking);
          case MeasureCommand c -> MeasureRules.decide(c, file, asking);
          case MarkingCommand c -> MarkingRules.decide(c, file, asking);
          case ReformCommand c -> ReformRules.decide(c, file, asking);
        };
    return closedIfSettled(command, file, events);
  }

  @Override
  public CaseFile evolve(CaseFile file, CaseEvent event) {
    CaseFile next = file.after(event);
    return switch (event) {
      case OpeningEvent e -> evolve(next, e);
      case InvestigationEvent e -> evolve(next, e);
      case HearingEvent.AcceptedForHearing e -> next.heardBy(e.officers());
      case HearingEvent e -> next;
      case OutcomeEvent.DecisionChangedOnAppeal e -> next.changedBy(e);
      case OutcomeEvent e -> next;
      case FilingEvent e -> next;
      case MeasureEvent _, MarkingEvent _, ReformEvent _ -> next;
    };
  }

  private static CaseFile evolve(CaseFile file, OpeningEvent event) {
    return switch (event) {
      case OpeningEvent.CaseOpened e ->
          begun(file.opened(e.occurredOn(), false), e.caseNumber(), e.openings(), e.subjects(), e.occurredOn())
              .specified(new KnownFacts(e.unit(), e.fields(), e.misconduct(), e.place()));
      case OpeningEvent.ExistingCaseRegistered e ->
          begun(file.opened(e.occurredOn(), true), e.caseNumber(), e.openings(), e.subjects(), e.occurredOn())
              .specified(new KnownFacts(e.unit(), e.fields(), e.misconduct(), e.place()));
      case OpeningEvent.PublicAnnouncementRecorded e -> file;
      case OpeningEvent.NumberAssigned e -> file.numbered(e.number());
      case OpeningEvent.NumberVoided e -> file.withoutNumber(e.number());
      case OpeningEvent.JurisdictionRecorded e -> file;
    };
  }

  private static CaseFile evolve(CaseFile file, InvestigationEvent event) {
    return switch (event) {
      case InvestigationEvent.TeamAssigned e ->
          file.staffed(InvestigationRules.everybody(e.leader(), e.members(), e.safetyOfficer()));
      case InvestigationEvent.TeamChanged e ->
          file.staffed(InvestigationRules.everybody(e.leader(), e.members(), e.safetyOfficer()));
      case InvestigationEvent.RecusalDecided e -> file.recused(e.staff(), e.withdraws());
      case InvestigationEvent.CaseOpeningAnnounced e -> file;
      case InvestigationEvent.SubjectAdded e ->
          file.identified(e.subject().person(), e.occurredOn(), e.subject().atOpening());
      case InvestigationEvent.SubjectIdentityRecorded e -> file.identified(e.subject(), e.occurredOn(), e.status());
      case InvestigationEvent.FactsSpecified e ->
          file.specified(new KnownFacts(e.unit(), e.fields(), e.misconduct(), e.place()));
      case InvestigationEvent.HeadFlagSet e -> file;
      case InvestigationEvent.FactMaterialServed e -> file;
      case InvestigationEvent.StatementRecorded e -> file;
    };
  }

  private static CaseFile begun(
      CaseFile file, @Nullable CaseNumber number, List<Opening> openings, List<Subject> subjects, PartialDate on) {
    CaseFile next = number == null ? file : file.numbered(number);
    for (Opening opening : openings) {
      next = opening.number() == null ? next : next.numbered(opening.number());
    }
    for (Subject subject : subjects) {
      next = next.identified(subject.person(), on, subject.atOpening());
    }
    return next;
  }

  /// 结案: in the same commit as the last outcome, so that it can be counted by its own date.
  private List<CaseEvent> closedIfSettled(CaseCommand command, CaseFile before, List<CaseEvent> events) {
    CaseFile after = before;
    for (CaseEvent event : events) {
      after = evolve(after, event);
    }
    if (before.progress().isSettled() || !after.progress().isSettled()) {
      return events;
    }
    List<CaseEvent> all = new ArrayList<>(events);
    all.add(new OutcomeEvent.CaseClosed(command.caseId(), after.progress().persons(), closedOn(events.getLast())));
    return all;
  }

  private static PartialDate closedOn(CaseEvent last) {
    return last instanceof OpeningEvent.ExistingCaseRegistered existing
        ? existing.standings().stream().map(Standing::since).max(Comparator.naturalOrder()).orElse(existing.occurredOn())
        : last.occurredOn();
  }
}
