package mingjian.query.workregister;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.PartialDate;
import mingjian.events.work.Guard;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// Where a file stands.
///
/// @param kind `<Enum>.<CONSTANT>`, the key of its word; null where the collection has one kind
/// @param state the constant of the collection's [WorkState]
/// @param openedOn when it began, in the world
/// @param dueOn null where nothing is due
/// @param breaches `<Enum>.<CONSTANT>` of each breach of a rule that stands with it, in their order
/// @param steps how many events it has
/// @param guard the file whose readers alone may read this one; null for those of its collection
public record WorkRegisterRow(
    WorkCollection collection, String fileId, WorkAbout about, @Nullable String kind, String headline, String state, String responsible,
    PartialDate openedOn, @Nullable LocalDate dueOn, List<String> breaches, int steps, @Nullable Guard guard) {
  public WorkState standing() {
    return collection.state(state);
  }
}
