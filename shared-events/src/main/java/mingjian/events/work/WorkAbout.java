package mingjian.events.work;

import java.util.List;
import mingjian.events.CaseId;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.UnitId;
import org.jspecify.annotations.Nullable;

/// Whom and what a file is about. Stands in each of its events, because views find their rows by the event alone.
///
/// @param persons office-holders in whose timelines it appears; may be none where the file is about a unit
/// @param relatedCase whose readers may read the file, and no others of the office
public record WorkAbout(List<PersonId> persons, @Nullable UnitId unit, @Nullable CaseId relatedCase, Secrecy secrecy) {
  public WorkAbout {
    persons = List.copyOf(persons);
  }
}
