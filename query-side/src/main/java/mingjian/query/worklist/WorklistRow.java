package mingjian.query.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.casefile.SubjectProgress;
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

  /// Of several subjects of a case the one that is not done with, where it is the only one.
  public Optional<PersonId> onlyOpenSubject() {
    List<SubjectProgress> all = standing.ofCase() == null ? List.of() : standing.ofCase().subjects();
    List<SubjectProgress> open = all.stream().filter(NextSteps::awaits).toList();
    return all.size() > 1 && open.size() == 1 ? Optional.of(open.getFirst().person()) : Optional.empty();
  }

  /// Somebody is awaited, or something is due.
  boolean open() {
    return !steps.isEmpty() || dueOn != null;
  }
}
