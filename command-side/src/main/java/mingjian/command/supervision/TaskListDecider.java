package mingjian.command.supervision;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.supervision.TaskListCommand.AddListItem;
import mingjian.command.supervision.TaskListCommand.CloseTaskList;
import mingjian.command.supervision.TaskListCommand.CompleteTask;
import mingjian.command.supervision.TaskListCommand.CorrectTaskListRecord;
import mingjian.command.supervision.TaskListCommand.CreateTaskList;
import mingjian.command.supervision.TaskListCommand.ExtendTask;
import mingjian.events.PartialDate;
import mingjian.events.supervision.ListPart;
import mingjian.events.supervision.TaskItem;
import mingjian.events.supervision.TaskListEvent;
import mingjian.events.supervision.TaskListEvent.ListItemAdded;
import mingjian.events.supervision.TaskListEvent.TaskCompleted;
import mingjian.events.supervision.TaskListEvent.TaskExtended;
import mingjian.events.supervision.TaskListEvent.TaskListClosed;
import mingjian.events.supervision.TaskListEvent.TaskListCreated;
import mingjian.events.supervision.TaskListEvent.TaskListRecordCorrected;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;

/// 任务清单, and 政治监督项目 with its three lists 任务、问题、整改 (DOMAIN 1D rows 45 and 48).
public final class TaskListDecider implements WorkDecider<TaskListCommand, TaskList, TaskListEvent> {
  @Override
  public List<TaskListEvent> decide(TaskListCommand command, TaskList list, Asking asking) {
    requireStep(command, list);
    asking.requirePast("occurredOn", command.occurredOn());
    return List.of(switch (command) {
      case CreateTaskList c -> create(c, asking);
      case AddListItem c -> {
        TaskList after = add(list, c.taskItem(), "taskItem", c.occurredOn());
        yield new ListItemAdded(c.taskListId(), about(list), c.taskItem(), after.nextDueOn(), c.occurredOn());
      }
      case CompleteTask c -> complete(c, list);
      case ExtendTask c -> extend(c, list, asking);
      case CloseTaskList c -> close(c, list);
      case CorrectTaskListRecord c -> {
        asking.requireApproved(c.approval());
        yield new TaskListRecordCorrected(
            c.taskListId(), about(list), c.eventId(), c.item(), c.was(), c.right(), c.reason(), c.approval(), c.occurredOn());
      }
    });
  }

  private TaskListEvent create(CreateTaskList c, Asking asking) {
    requireAbout(c.about(), asking);
    if (c.taskItems().isEmpty()) {
      throw Rejection.at("taskItems", "task-list-empty");
    }
    TaskList list = TaskList.NONE;
    for (TaskItem item : c.taskItems()) {
      list = add(list, item, "taskItems", c.occurredOn());
    }
    return new TaskListCreated(
        c.taskListId(), c.about(), c.headline(), c.kind(), c.taskItems(), c.responsible(), list.nextDueOn(), c.document(), c.occurredOn());
  }

  /// A rectification names the problem it mends; a problem stands in the list before what mends it (DOMAIN 1D row 45).
  private static TaskList add(TaskList list, TaskItem item, String field, PartialDate on) {
    if (list.item(item.no()).isPresent()) {
      throw Rejection.at(field, "task-number-twice", "no", item.no());
    }
    if (on.isKnown() && item.dueOn().isBefore(on.earliest())) {
      throw Rejection.at(field, "task-due-before-set", "no", item.no());
    }
    boolean mends = item.part() == ListPart.RECTIFICATION;
    if (mends != (item.answers() != null)) {
      throw Rejection.at(field, mends ? "rectification-item-of-no-problem" : "only-rectification-answers", "no", item.no());
    }
    if (mends && list.item(Objects.requireNonNull(item.answers())).filter(problem -> problem.part() == ListPart.PROBLEM).isEmpty()) {
      throw Rejection.at(field, "rectification-item-of-no-problem", "no", item.no());
    }
    return list.with(item);
  }

  private static TaskListEvent complete(CompleteTask c, TaskList list) {
    TaskItem item = openItem(c.no(), list);
    if (item.part() == ListPart.PROBLEM) {
      throw Rejection.at("no", "problem-ends-with-rectification", "no", c.no());
    }
    TaskList after = list.completed(c.no());
    return new TaskCompleted(c.taskListId(), about(list), c.no(), c.result(), c.evidence(), after.items().size() - after.open().size(),
        after.items().size(), after.nextDueOn(), c.occurredOn());
  }

  private static TaskListEvent extend(ExtendTask c, TaskList list, Asking asking) {
    asking.requireApproved(c.approval());
    TaskItem item = openItem(c.no(), list);
    if (!c.dueOn().isAfter(item.dueOn())) {
      throw Rejection.at("dueOn", "task-extension-not-later");
    }
    return new TaskExtended(c.taskListId(), about(list), c.no(), item.dueOn(), c.dueOn(), c.reason(), c.approval(),
        list.extended(c.no(), c.dueOn()).nextDueOn(), c.occurredOn());
  }

  private static TaskItem openItem(String no, TaskList list) {
    TaskItem item = list.item(no).orElseThrow(() -> Rejection.at("no", "no-such-task", "no", no));
    if (list.isDone(item)) {
      throw Rejection.at("no", "task-already-done", "no", no);
    }
    return item;
  }

  private static TaskListEvent close(CloseTaskList c, TaskList list) {
    List<String> unmended = list.open().stream()
        .filter(item -> item.part() == ListPart.PROBLEM && list.mending(item).isEmpty()).map(TaskItem::no).toList();
    if (!unmended.isEmpty()) {
      throw Rejection.because("problem-without-rectification", "nos", String.join("、", unmended));
    }
    if (!list.open().isEmpty()) {
      throw Rejection.because("tasks-open", "nos", list.open().stream().map(TaskItem::no).collect(Collectors.joining("、")));
    }
    return new TaskListClosed(c.taskListId(), about(list), c.conclusion(), c.occurredOn());
  }

  @Override
  public TaskList evolve(TaskList list, TaskListEvent event) {
    return list.evolve(event);
  }

  private static WorkAbout about(TaskList list) {
    return Objects.requireNonNull(list.about(), "a list that was created is about somebody");
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.TASK_LISTS;
  }

  @Override
  public WorkState stateOf(TaskList list) {
    return list.state();
  }

  @Override
  public Class<TaskListCommand> commands() {
    return TaskListCommand.class;
  }

  @Override
  public Class<TaskListEvent> events() {
    return TaskListEvent.class;
  }

  @Override
  public TaskList initial() {
    return TaskList.NONE;
  }
}
