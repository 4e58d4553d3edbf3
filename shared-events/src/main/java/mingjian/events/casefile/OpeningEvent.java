package mingjian.events.casefile;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.Claims;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.ProcedureFlaw;
import mingjian.events.Secrecy;
import mingjian.events.UnitId;
import org.jspecify.annotations.Nullable;

/// How a case comes into the books: opened, entered from paper 补录, or known from an announcement of others; its numbers.
public sealed interface OpeningEvent extends CaseEvent {

  /// @param clueRef the clue it comes from, in words: clues may live elsewhere; null where there is none
  /// @param unit null while 待查; @param fields empty while 待查; @param misconduct null while 待查
  /// @param place of the unit, for counting; @param organ that handles the case
  /// @param documents the report of the preliminary verification 初核报告, or what shows a direct ground
  /// @param occurredOn the earliest of the openings
  record CaseOpened(
      CaseId caseId, @Nullable CaseNumber caseNumber, List<Opening> openings, @Nullable String clueRef,
      List<Subject> subjects, @Nullable UnitId unit, Set<FieldOfWork> fields, @Nullable Period misconduct,
      String allegation, @Nullable Place place, String organ, Secrecy secrecy, List<DocumentRef> documents,
      Set<ProcedureFlaw> flaws, PartialDate occurredOn)
      implements OpeningEvent, Claims {
    @Override
    public Set<String> claims() {
      return numbers(caseNumber, openings);
    }
  }

  /// A paper case entered with its original dates at whatever state it had reached. `occurredOn` is when it was opened.
  record ExistingCaseRegistered(
      CaseId caseId, @Nullable CaseNumber caseNumber, List<Opening> openings, @Nullable String clueRef,
      List<Subject> subjects, List<Standing> standings, @Nullable UnitId unit, Set<FieldOfWork> fields,
      @Nullable Period misconduct, String allegation, @Nullable Place place, String organ, Secrecy secrecy,
      List<DocumentRef> documents, Set<ProcedureFlaw> flaws, PartialDate occurredOn)
      implements OpeningEvent, Claims {
    @Override
    public Set<String> claims() {
      return numbers(caseNumber, openings);
    }
  }

  /// What others announced 公开通报 about a person. Not our case: no procedure, no basis, never in the own statistics.
  ///
  /// @param source where it was found and its number there; @param position unit and post as announced
  /// @param reason as announced; @param alleged the text says 涉嫌; @param sourceRank the source's opinion, never 职级
  /// @param occurredOn when it was announced, as far as known
  record PublicAnnouncementRecorded(
      CaseId caseId, String source, PersonId subject, List<UnitId> units, Place place, String position, String reason,
      boolean alleged, @Nullable String sourceRank, Set<AnnouncedPart> inferred, PartialDate occurredOn)
      implements OpeningEvent {}

  record NumberAssigned(CaseId caseId, CaseNumber number, PartialDate occurredOn) implements OpeningEvent, Claims {
    @Override
    public Set<String> claims() {
      return Set.of(number.claim());
    }
  }

  /// The number stays taken for ever.
  record NumberVoided(CaseId caseId, CaseNumber number, String reason, Approval approval, PartialDate occurredOn)
      implements OpeningEvent {}

  record JurisdictionRecorded(
      CaseId caseId, JurisdictionKind kind, @Nullable String fromOrgan, String toOrgan, DocumentRef document,
      PartialDate occurredOn)
      implements OpeningEvent {}

  private static Set<String> numbers(@Nullable CaseNumber caseNumber, List<Opening> openings) {
    Set<String> claims = new TreeSet<>();
    if (caseNumber != null) {
      claims.add(caseNumber.claim());
    }
    for (Opening opening : openings) {
      if (opening.number() != null) {
        claims.add(opening.number().claim());
      }
    }
    return claims;
  }
}
