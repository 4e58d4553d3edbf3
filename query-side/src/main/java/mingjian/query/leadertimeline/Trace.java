package mingjian.query.leadertimeline;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingjian.events.CaseId;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import org.jspecify.annotations.Nullable;

/// What an event leaves in the timelines of the persons it names: an entry, something about earlier entries of the same file, or both.
record Trace(List<PersonId> persons, @Nullable Entry entry, @Nullable Effect effect) {
  static final Trace NONE = new Trace(List.of(), null, null);

  /// An entry in the making.
  record Entry(
      EntryKind kind, @Nullable UnitId unit, @Nullable CaseId caseId, Set<ProcedureFlaw> flaws, String thread,
      Set<String> readers) {}

  /// What happens to earlier entries of the same file and person.
  sealed interface Effect {
    boolean touches(LeaderTimelineRow row);

    /// @param eventId the one entry that it names; null where it names `threads`, none of which is all
    record Marks(MarkKind kind, @Nullable String eventId, Set<String> threads) implements Effect {
      @Override
      public boolean touches(LeaderTimelineRow row) {
        return eventId != null ? row.eventId().equals(eventId) : threads.isEmpty() || threads.contains(row.thread());
      }
    }

    /// @param named who may still read; null to open the file again
    record Seals(@Nullable Set<StaffId> named) implements Effect {
      @Override
      public boolean touches(LeaderTimelineRow row) {
        return true;
      }
    }
  }

  static Trace effect(List<PersonId> persons, Effect effect) {
    return new Trace(persons, null, effect);
  }

  Trace correcting(String eventId) {
    return new Trace(persons, entry, new Effect.Marks(MarkKind.CORRECTED, eventId, Set.of()));
  }

  Trace correctingThread(String thread) {
    return new Trace(persons, entry, new Effect.Marks(MarkKind.CORRECTED, null, Set.of(thread)));
  }

  /// What an appeal changed or revoked stays, and says so.
  Trace changing(MarkKind kind, Set<String> threads) {
    return new Trace(persons, entry, new Effect.Marks(kind, null, threads));
  }

  /// The same entry, within a thread of its file.
  Trace within(String thread) {
    Entry it = Objects.requireNonNull(entry, "only an entry stands in a thread");
    return new Trace(persons, new Entry(it.kind(), it.unit(), it.caseId(), it.flaws(), thread, it.readers()), effect);
  }

  /// Clears whatever this file says about the persons.
  Trace clearing() {
    return new Trace(persons, entry, new Effect.Marks(MarkKind.CLEARED, null, Set.of()));
  }

  /// An organisation has no timeline: an event about one names no person.
  static List<PersonId> ofNullable(@Nullable PersonId person) {
    return person == null ? List.of() : List.of(person);
  }
}
