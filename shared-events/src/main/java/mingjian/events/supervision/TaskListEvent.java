package mingjian.events.supervision;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.TaskListId;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// The life of a list of tasks. `nextDueOn` is the date of the open item that comes next; null where none is open.
public sealed interface TaskListEvent extends WorkEvent {
  TaskListId taskListId();

  @Override
  default Id fileId() {
    return taskListId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.TASK_LISTS;
  }

  record TaskListCreated(
      TaskListId taskListId, WorkAbout about, String headline, TaskListKind kind, List<TaskItem> taskItems, String responsible,
      @Nullable LocalDate nextDueOn, @Nullable DocumentRef document, PartialDate occurredOn) implements TaskListEvent {
    @Override
    public WorkState state() {
      return TaskListState.OPEN;
    }

    @Override
    public Due due() {
      return new Due(nextDueOn);
    }
  }

  record ListItemAdded(TaskListId taskListId, WorkAbout about, TaskItem taskItem, @Nullable LocalDate nextDueOn, PartialDate occurredOn)
      implements TaskListEvent {
    @Override
    public Due due() {
      return new Due(nextDueOn);
    }
  }

  /// @param itemsDone of `itemsInAll` 任务完成率
  record TaskCompleted(
      TaskListId taskListId, WorkAbout about, String no, String result, @Nullable DocumentRef evidence, int itemsDone, int itemsInAll,
      @Nullable LocalDate nextDueOn, PartialDate occurredOn) implements TaskListEvent {
    @Override
    public Due due() {
      return new Due(nextDueOn);
    }
  }

  record TaskExtended(
      TaskListId taskListId, WorkAbout about, String no, LocalDate formerDueOn, LocalDate dueOn, String reason, Approval approval,
      @Nullable LocalDate nextDueOn, PartialDate occurredOn) implements TaskListEvent {
    @Override
    public Due due() {
      return new Due(nextDueOn);
    }
  }

  record TaskListClosed(TaskListId taskListId, WorkAbout about, String conclusion, PartialDate occurredOn) implements TaskListEvent {
    @Override
    public WorkState state() {
      return TaskListState.CLOSED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// The earlier record stays; this says what in it was wrong.
  record TaskListRecordCorrected(
      TaskListId taskListId, WorkAbout about, String eventId, String item, String was, String right, String reason, Approval approval,
      PartialDate occurredOn) implements TaskListEvent {
    @Override
    public String corrects() {
      return eventId;
    }
  }
}
