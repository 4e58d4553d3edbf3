package mingjian.events.accountability;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingjian.events.PersonId;
import mingjian.events.UnitId;

/// The candidates found so far, one for each person or organisation and tier; and who among them is only to be shown.
final class CandidateBook {
  private final DutyQuestion question;
  private final Map<CandidateKey, CandidateDraft> drafts = new LinkedHashMap<>();

  CandidateBook(DutyQuestion question) {
    this.question = question;
  }

  CandidateDraft person(DutyTier tier, PersonId person) {
    return drafts.computeIfAbsent(new CandidateKey(person, null, tier), key -> begin(key, person));
  }

  CandidateDraft organisation(UnitId unit) {
    return drafts.computeIfAbsent(new CandidateKey(null, unit, DutyTier.ORGANISATION), CandidateDraft::new);
  }

  boolean isSubject(PersonId person) {
    return question.caseFacts().subjects().contains(person);
  }

  boolean isOnTeam(PersonId person) {
    return question.duties().present().stream()
        .anyMatch(it -> it.person().equals(person) && it.staff() != null && question.caseFacts().team().contains(it.staff()));
  }

  List<Candidate> finish(List<Stretch> whole, LocalDate today) {
    return drafts.values().stream()
        .map(it -> it.finish(whole, today))
        .sorted(Comparator.comparing(Candidate::tier))
        .toList();
  }

  void noteChanges(Turnover turnover) {
    drafts.forEach((key, draft) -> {
      if (turnover.changed(key)) {
        draft.note(EdgeNote.CHANGED_MID_PERIOD);
      }
    });
  }

  private CandidateDraft begin(CandidateKey key, PersonId person) {
    CandidateDraft draft = new CandidateDraft(key);
    if (isSubject(person)) {
      draft.onlyShown(EdgeNote.SUBJECT_OF_CASE);
    } else if (question.underInvestigation().contains(person)) {
      draft.onlyShown(EdgeNote.UNDER_INVESTIGATION);
    }
    question.duties().present().stream().filter(it -> it.person().equals(person)).forEach(it -> {
      if (it.deceased()) {
        draft.onlyShown(EdgeNote.DECEASED);
      } else if (it.retired()) {
        draft.note(EdgeNote.RETIRED);
      }
    });
    return draft;
  }
}
