package mingjian.query.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.events.Role;
import mingjian.events.StaffId;
import org.jspecify.annotations.Nullable;

/// One file and whose turn it is.
///
/// @param state the key of its word: `CaseState.OPENED`; @param steps simple names of the commands that stand next
/// @param awaits whose the leading steps are; @param since when the last of them became due to be done
/// @param dueOn null where nothing is due
/// @param openedBy who recorded its first step
/// @param position of the last event; @param readers while the file isn't sealed; @param sealedFor null while it isn't
public record WorklistRow(
    String file, String state, List<String> steps, Set<Role> awaits, PartialDate since, @Nullable LocalDate dueOn, boolean returned, String openedBy,
    long position, Set<String> readers, @Nullable Set<StaffId> sealedFor, Standing standing) {

  /// What an answer shows: the fold has to remember more.
  record Shown(
      String file, String state, List<String> steps, Set<Role> awaits, PartialDate since, @Nullable LocalDate dueOn, boolean returned, long position) {}

  Shown shown() {
    return new Shown(file, state, steps, awaits, since, dueOn, returned, position);
  }

  /// Somebody is awaited, or something is due.
  boolean open() {
    return !steps.isEmpty() || dueOn != null;
  }
}
