package mingjian.command.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.supervision.ListPart;
import mingjian.events.supervision.TaskItem;
import mingjian.events.supervision.TaskListEvent;
import mingjian.events.supervision.TaskListEvent.ListItemAdded;
import mingjian.events.supervision.TaskListEvent.TaskCompleted;
import mingjian.events.supervision.TaskListEvent.TaskExtended;
import mingjian.events.supervision.TaskListEvent.TaskListClosed;
import mingjian.events.supervision.TaskListEvent.TaskListCreated;
import mingjian.events.supervision.TaskListEvent.TaskListRecordCorrected;
import mingjian.events.supervision.TaskListState;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What the rules need to know of a list of tasks.
///
/// @param about null before it was created
/// @param done numbers of the items that were completed
public record TaskList(TaskListState state, @Nullable WorkAbout about, List<TaskItem> items, Set<String> done) {
  static final TaskList NONE = new TaskList(TaskListState.NONE, null, List.of(), Set.of());

  TaskList evolve(TaskListEvent event) {
    return switch (event) {
      case TaskListCreated e -> new TaskList(TaskListState.OPEN, e.about(), e.taskItems(), Set.of());
      case ListItemAdded e -> with(e.taskItem());
      case TaskCompleted e -> completed(e.no());
      case TaskExtended e -> extended(e.no(), e.dueOn());
      case TaskListClosed _ -> new TaskList(TaskListState.CLOSED, about, items, done);
      case TaskListRecordCorrected _ -> this;
    };
  }

  TaskList with(TaskItem item) {
    return new TaskList(state, about, Stream.concat(items.stream(), Stream.of(item)).toList(), done);
  }

  TaskList completed(String no) {
    return new TaskList(state, about, items, Stream.concat(done.stream(), Stream.of(no)).collect(Collectors.toUnmodifiableSet()));
  }

  TaskList extended(String no, LocalDate dueOn) {
    return new TaskList(state, about, items.stream().map(item -> item.no().equals(no) ? until(item, dueOn) : item).toList(), done);
  }

  Optional<TaskItem> item(String no) {
    return items.stream().filter(item -> item.no().equals(no)).findFirst();
  }

  /// A problem is done when all that mends it is done, and there is something that does.
  boolean isDone(TaskItem item) {
    if (item.part() != ListPart.PROBLEM) {
      return done.contains(item.no());
    }
    List<TaskItem> mending = mending(item);
    return !mending.isEmpty() && mending.stream().allMatch(this::isDone);
  }

  List<TaskItem> mending(TaskItem problem) {
    return items.stream().filter(item -> item.part() == ListPart.RECTIFICATION && problem.no().equals(item.answers())).toList();
  }

  List<TaskItem> open() {
    return items.stream().filter(item -> !isDone(item)).toList();
  }

  @Nullable LocalDate nextDueOn() {
    return open().stream().map(TaskItem::dueOn).min(LocalDate::compareTo).orElse(null);
  }

  private static TaskItem until(TaskItem item, LocalDate dueOn) {
    return new TaskItem(item.no(), item.part(), item.text(), item.owner(), dueOn, item.answers());
  }
}
