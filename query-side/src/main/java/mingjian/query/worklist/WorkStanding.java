package mingjian.query.worklist;

import java.time.LocalDate;
import mingjian.events.work.Due;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// Where a file of daily supervision stands, as its events tell it.
///
/// @param state the constant of the collection's [WorkState]
/// @param returned whether the step that led to this state gave the file back 退回
record WorkStanding(WorkCollection files, String state, @Nullable LocalDate dueOn, boolean returned) {
  static WorkStanding before(WorkCollection files) {
    return new WorkStanding(files, files.states().getEnumConstants()[0].name(), null, false);
  }

  WorkStanding after(WorkEvent event, String wireName) {
    WorkState next = event.state();
    Due due = event.due();
    return new WorkStanding(
        files, next == null ? state : next.name(), due == null ? dueOn : due.on(),
        next == null ? returned : wireName.endsWith("-returned") || next.name().equals("RETURNED"));
  }

  WorkState standing() {
    return files.state(state);
  }
}
