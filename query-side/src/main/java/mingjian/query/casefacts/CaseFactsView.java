package mingjian.query.casefacts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.AppealId;
import mingjian.events.CaseId;
import mingjian.events.FieldOfWork;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.CaseState;
import mingjian.events.casefile.HearingEvent.AcceptedForHearing;
import mingjian.events.casefile.InvestigationEvent.FactsSpecified;
import mingjian.events.casefile.InvestigationEvent.RecusalDecided;
import mingjian.events.casefile.InvestigationEvent.TeamAssigned;
import mingjian.events.casefile.InvestigationEvent.TeamChanged;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import mingjian.events.casefile.OpeningEvent.PublicAnnouncementRecorded;
import mingjian.events.casefile.OutcomeEvent.DecisionChangedOnAppeal;
import mingjian.events.casework.AppealEvent;
import mingjian.events.casework.AppealEvent.AppealAccepted;
import mingjian.events.casework.AppealEvent.AppealDecided;
import mingjian.events.casework.AppealEvent.AppealFiled;
import mingjian.events.casework.AppealEvent.AppealOfficersAssigned;
import mingjian.events.casework.AppealEvent.AppealRecordCorrected;
import mingjian.events.casework.AppealEvent.AppealRefused;
import mingjian.events.casework.AppealEvent.RestorationRecorded;
import mingjian.events.casework.AppealTaken;
import mingjian.query.Concerned;
import mingjian.query.Fields;
import mingjian.query.Lists;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// A row per case under its id, and one per subject under `<case>/<person>`. Read by rules only.
public final class CaseFactsView implements View<CaseFactsRow> {
  @Override
  public String name() {
    return "case-facts";
  }

  @Override
  public int version() {
    return 4;
  }

  @Override
  public Class<CaseFactsRow> rowType() {
    return CaseFactsRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    if (recorded.event() instanceof AppealEvent appeal && appeal.about().relatedCase() != null) {
      return Set.of(appeal.about().relatedCase().value());
    }
    if (!(recorded.event() instanceof CaseEvent event)) {
      return Set.of();
    }
    Set<String> keys = new LinkedHashSet<>();
    keys.add(event.caseId().value());
    Concerned.by(event).forEach(person -> keys.add(event.caseId() + "/" + person));
    return keys;
  }

  @Override
  public @Nullable CaseFactsRow fold(@Nullable CaseFactsRow row, Recorded recorded, String key) {
    if (recorded.event() instanceof AppealEvent appeal) {
      return row == null ? null : row.with(appeals(row.appeals(), appeal));
    }
    CaseEvent event = (CaseEvent) recorded.event();
    CaseProgress progress = (row == null ? CaseProgress.NONE : row.progress()).after(event);
    int slash = key.indexOf('/');
    if (slash >= 0) {
      return new CaseFactsRow(event.caseId(), new PersonId(key.substring(slash + 1)), progress, null, Set.of(), Set.of(), List.of(), Set.of());
    }
    CaseFacts facts = row == null || row.facts() == null ? nothing(event.caseId()) : row.facts();
    CaseFacts now = standing(told(facts, event), progress);
    return new CaseFactsRow(event.caseId(), null, progress, now, handlers(row, now, event), recused(row, event),
        row == null ? List.of() : row.appeals(), toldOf(row, event));
  }

  private static Set<StaffId> handlers(@Nullable CaseFactsRow row, CaseFacts facts, CaseEvent event) {
    Set<StaffId> handlers = new LinkedHashSet<>(facts.team());
    if (row != null) {
      handlers.addAll(row.handlers());
    }
    if (event instanceof AcceptedForHearing accepted) {
      handlers.addAll(accepted.officers());
    }
    return Set.copyOf(handlers);
  }

  private static Set<StaffId> recused(@Nullable CaseFactsRow row, CaseEvent event) {
    Set<StaffId> recused = new LinkedHashSet<>(row == null ? Set.of() : row.recused());
    if (event instanceof RecusalDecided decided && decided.withdraws()) {
      recused.add(decided.staff());
    }
    return Set.copyOf(recused);
  }

  private static List<AppealTaken> appeals(List<AppealTaken> before, AppealEvent event) {
    return switch (event) {
      // one that names nobody binds nobody
      case AppealFiled e when e.about().persons().isEmpty() -> before;
      case AppealFiled e -> Lists.with(before, new AppealTaken(e.appealId(), e.about().persons().getFirst(), e.kind(), e.against(), null));
      case AppealDecided e -> before.stream().map(it -> it.appeal().equals(e.appealId()) ? decided(it, e) : it).toList();
      case AppealAccepted _, AppealRefused _, AppealOfficersAssigned _, RestorationRecorded _, AppealRecordCorrected _ -> before;
    };
  }

  private static AppealTaken decided(AppealTaken it, AppealDecided e) {
    return new AppealTaken(it.appeal(), it.person(), it.kind(), it.against(), new AppealTaken.Decision(
        e.outcome(), e.changedTo(), e.organ(), e.decider(), e.decision(), e.approval(), e.occurredOn()));
  }

  private static Set<AppealId> toldOf(@Nullable CaseFactsRow row, CaseEvent event) {
    Set<AppealId> told = new LinkedHashSet<>(row == null ? Set.of() : row.toldOf());
    if (event instanceof DecisionChangedOnAppeal changed) {
      told.add(changed.appealId());
    }
    return Set.copyOf(told);
  }

  private static CaseFacts nothing(CaseId id) {
    return new CaseFacts(id, null, Set.of(), null, List.of(), Set.of(), false, false, false);
  }

  private static CaseFacts told(CaseFacts facts, CaseEvent event) {
    return switch (event) {
      case CaseOpened e -> specified(facts, e.unit(), e.fields(), e.misconduct());
      case ExistingCaseRegistered e -> specified(facts, e.unit(), e.fields(), e.misconduct());
      // of several units named in an announcement none is more the case's than another
      case PublicAnnouncementRecorded e -> specified(facts, e.units().size() == 1 ? e.units().getFirst() : null, Set.of(), null);
      case FactsSpecified e -> specified(facts, e.unit(), e.fields(), e.misconduct());
      case TeamAssigned e -> joined(facts, e.leader(), e.members(), e.safetyOfficer());
      case TeamChanged e -> joined(facts, e.leader(), e.members(), e.safetyOfficer());
      default -> facts;
    };
  }

  private static CaseFacts specified(CaseFacts it, @Nullable UnitId unit, Set<FieldOfWork> fields, @Nullable Period misconduct) {
    return new CaseFacts(
        it.caseId(), unit, fields, misconduct, it.subjects(), it.team(), it.decided(), it.withdrawn(), it.publicAnnouncementOnly());
  }

  /// Whoever was once of the team stays named here: an inquiry asks whether a candidate ever was (规则 73条).
  private static CaseFacts joined(CaseFacts it, StaffId leader, Set<StaffId> members, @Nullable StaffId safetyOfficer) {
    Set<StaffId> team = new LinkedHashSet<>(it.team());
    team.add(leader);
    team.addAll(members);
    if (safetyOfficer != null) {
      team.add(safetyOfficer);
    }
    return new CaseFacts(
        it.caseId(), it.unitId(), it.fields(), it.misconduct(), it.subjects(), Set.copyOf(team), it.decided(), it.withdrawn(),
        it.publicAnnouncementOnly());
  }

  private static CaseFacts standing(CaseFacts it, CaseProgress progress) {
    boolean decided = progress.subjects().stream().anyMatch(subject -> subject.decidedOn() != null);
    return new CaseFacts(
        it.caseId(), it.unitId(), it.fields(), it.misconduct(), progress.persons(), it.team(), decided,
        progress.state() == CaseState.WITHDRAWN, progress.state() == CaseState.ANNOUNCED_ONLY);
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(CaseFactsRow row) {
    return Fields.of("person", row.person(), "open", row.isOpen(), "untold", row.isUntold());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("person", "open"), List.of("untold"));
  }

  @Override
  public boolean readByRules() {
    return true;
  }

  @Override
  public Set<String> readers(CaseFactsRow row) {
    return Set.of(Readers.RULES);
  }
}
