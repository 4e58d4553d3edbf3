package mingjian.query.casefile;

import java.util.List;
import java.util.Set;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.Place;
import mingjian.events.Secrecy;
import mingjian.events.UnitId;
import mingjian.events.casefile.CaseNumber;
import mingjian.events.casefile.Opening;
import org.jspecify.annotations.Nullable;

/// What a case is about, as it stands now.
///
/// @param units the unit; for an announcement all that it names
public record Opened(
    @Nullable CaseNumber caseNumber, List<Opening> openings, @Nullable String clueRef, String allegation, List<UnitId> units,
    Set<FieldOfWork> fields, @Nullable Period misconduct, Place place, String organ, Secrecy secrecy, List<DocumentRef> documents,
    PartialDate openedOn) {

  Opened numbered(@Nullable CaseNumber number) {
    return new Opened(
        number, openings, clueRef, allegation, units, fields, misconduct, place, organ, secrecy, documents, openedOn);
  }

  Opened handledBy(String organ) {
    return new Opened(
        caseNumber, openings, clueRef, allegation, units, fields, misconduct, place, organ, secrecy, documents, openedOn);
  }

  Opened specified(List<UnitId> units, Set<FieldOfWork> fields, @Nullable Period misconduct, Place place) {
    return new Opened(
        caseNumber, openings, clueRef, allegation, units, fields, misconduct, place, organ, secrecy, documents, openedOn);
  }
}
