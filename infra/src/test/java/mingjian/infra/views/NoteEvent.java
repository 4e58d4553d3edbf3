package mingjian.infra.views;

import java.util.Set;
import mingjian.events.Event;
import mingjian.events.PartialDate;

/// A small language for the tests of the store: notes that are put, reworded, taken away.
sealed interface NoteEvent extends Event {
  record NotePut(String thing, String part, String kind, String text, Set<String> readers, PartialDate occurredOn) implements NoteEvent {}

  record NoteReworded(String thing, String part, String text, PartialDate occurredOn) implements NoteEvent {}

  record NoteTaken(String thing, String part, PartialDate occurredOn) implements NoteEvent {}

  /// Touches no row.
  record NothingNoted(String thing, PartialDate occurredOn) implements NoteEvent {}
}
