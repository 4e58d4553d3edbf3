package mingjian.command.casefile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.FilingEvent;
import mingjian.events.casefile.HearingEvent;
import mingjian.events.casefile.HearingEvent.AcceptedForHearing;
import mingjian.events.casefile.HearingEvent.CaseDecided;
import mingjian.events.casefile.HearingEvent.HearingExtended;
import mingjian.events.casefile.HearingEvent.HearingTalkRecorded;
import mingjian.events.casefile.HearingEvent.ReturnedForInvestigation;
import mingjian.events.casefile.HearingEvent.TransferredToHearing;
import mingjian.events.casefile.InvestigationEvent;
import mingjian.events.casefile.MarkingEvent;
import mingjian.events.casefile.MeasureEvent;
import mingjian.events.casefile.OpeningEvent;
import mingjian.events.casefile.OutcomeEvent;
import mingjian.events.casefile.OutcomeEvent.CaseClosed;
import mingjian.events.casefile.OutcomeEvent.CaseWithdrawn;
import mingjian.events.casefile.OutcomeEvent.DecisionAnnounced;
import mingjian.events.casefile.OutcomeEvent.DecisionChangedOnAppeal;
import mingjian.events.casefile.OutcomeEvent.ExecutionReported;
import mingjian.events.casefile.OutcomeEvent.FormalitiesExtended;
import mingjian.events.casefile.OutcomeEvent.FormalitiesFinished;
import mingjian.events.casefile.OutcomeEvent.ReturnedByProcuratorate;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.OutcomeEvent.SubjectCleared;
import mingjian.events.casefile.OutcomeEvent.SubjectExempted;
import mingjian.events.casefile.OutcomeEvent.SubjectNotSanctioned;
import mingjian.events.casefile.OutcomeEvent.SupplementaryInvestigationFinished;
import mingjian.events.casefile.OutcomeEvent.TransferredToProcuratorate;
import mingjian.events.casefile.ReformEvent;
import org.jspecify.annotations.Nullable;

/// What somebody waits for in a case: an answer, things to be given back, a supplementary investigation.
///
/// @param supplementing since when each person's matter is investigated anew; @param returns how often the procuratorate sent it back
/// @param sanctions what is still to be done of them
/// @param heardUntil the day to which each person's hearing was last extended
record Pending(
    Measures measures, Map<PersonId, PartialDate> supplementing, Map<PersonId, Integer> returns, Sanctions sanctions, Map<PersonId, LocalDate> heardUntil) {
  static final Pending NOTHING = new Pending(Measures.NONE, Map.of(), Map.of(), Sanctions.NONE, Map.of());

  Pending after(CaseEvent event) {
    return switch (event) {
      case MeasureEvent e -> new Pending(measures.after(e), supplementing, returns, sanctions, heardUntil);
      case OutcomeEvent e -> after(e);
      case HearingEvent e -> after(e);
      case OpeningEvent _, InvestigationEvent _, FilingEvent _, MarkingEvent _, ReformEvent _ -> this;
    };
  }

  /// Who is heard anew has the time of the rule anew.
  private Pending after(HearingEvent event) {
    return switch (event) {
      case AcceptedForHearing e -> heard(e.subjects(), null);
      case HearingExtended e -> heard(e.subjects(), e.dueOn());
      case TransferredToHearing _, HearingTalkRecorded _, ReturnedForInvestigation _, CaseDecided _ -> this;
    };
  }

  private Pending heard(List<PersonId> persons, @Nullable LocalDate until) {
    Map<PersonId, LocalDate> all = heardUntil;
    for (PersonId person : persons) {
      all = with(all, person, until);
    }
    return new Pending(measures, supplementing, returns, sanctions, all);
  }

  private Pending after(OutcomeEvent event) {
    return switch (event) {
      case ReturnedByProcuratorate e ->
          new Pending(measures, with(supplementing, e.subject(), e.occurredOn()), with(returns, e.subject(), e.times()), sanctions, heardUntil);
      case SupplementaryInvestigationFinished e -> new Pending(measures, with(supplementing, e.subject(), null), returns, sanctions, heardUntil);
      case SanctionImposed e -> with(sanctions.imposed(e));
      case DecisionAnnounced e -> with(sanctions.announced(e.subject()));
      case ExecutionReported e -> with(sanctions.reported(e.subject()));
      case FormalitiesExtended e -> with(sanctions.extended(e.subject()));
      case FormalitiesFinished e -> with(sanctions.finished(e.subject()));
      case SubjectExempted _, SubjectNotSanctioned _, TransferredToProcuratorate _, CaseClosed _, CaseWithdrawn _, SubjectCleared _,
          DecisionChangedOnAppeal _ -> this;
    };
  }

  private Pending with(Sanctions sanctions) {
    return new Pending(measures, supplementing, returns, sanctions, heardUntil);
  }

  static <T> Set<T> and(Set<T> before, T one) {
    Set<T> all = new HashSet<>(before);
    all.add(one);
    return Set.copyOf(all);
  }

  /// @param value null takes it out
  static <K, V> Map<K, V> with(Map<K, V> before, K key, @Nullable V value) {
    Map<K, V> all = new HashMap<>(before);
    if (value == null) {
      all.remove(key);
    } else {
      all.put(key, value);
    }
    return Map.copyOf(all);
  }
}
