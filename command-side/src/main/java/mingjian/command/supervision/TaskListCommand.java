package mingjian.command.supervision;

import java.time.LocalDate;
import java.util.List;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.TaskListId;
import mingjian.events.supervision.TaskItem;
import mingjian.events.supervision.TaskListKind;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What may be recorded about a list of tasks or a project.
public sealed interface TaskListCommand extends Command {
  TaskListId taskListId();

  PartialDate occurredOn();

  @Override
  default String aggregateId() {
    return taskListId().value();
  }

  record CreateTaskList(
      TaskListId taskListId, WorkAbout about, String headline, TaskListKind kind, List<TaskItem> taskItems, String responsible,
      @Nullable DocumentRef document, PartialDate occurredOn) implements TaskListCommand, Creates {}

  record AddListItem(TaskListId taskListId, TaskItem taskItem, PartialDate occurredOn) implements TaskListCommand {}

  record CompleteTask(TaskListId taskListId, String no, String result, @Nullable DocumentRef evidence, PartialDate occurredOn) implements TaskListCommand {}

  record ExtendTask(TaskListId taskListId, String no, LocalDate dueOn, String reason, Approval approval, PartialDate occurredOn) implements TaskListCommand {}

  record CloseTaskList(TaskListId taskListId, String conclusion, PartialDate occurredOn) implements TaskListCommand {}

  record CorrectTaskListRecord(
      TaskListId taskListId, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements TaskListCommand {}
}
