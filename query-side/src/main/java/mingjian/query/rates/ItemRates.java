package mingjian.query.rates;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.events.PartialDate;
import mingjian.events.rectification.Measure;
import mingjian.events.rectification.RectificationEvent.RectificationIssued;
import mingjian.events.supervision.ListPart;
import mingjian.events.supervision.TaskItem;
import mingjian.events.supervision.TaskListEvent;
import mingjian.events.supervision.TaskListEvent.ListItemAdded;
import mingjian.events.supervision.TaskListEvent.TaskCompleted;
import mingjian.events.supervision.TaskListEvent.TaskExtended;
import mingjian.events.supervision.TaskListEvent.TaskListCreated;
import mingjian.query.Recorded;
import org.jspecify.annotations.Nullable;

/// Item by item: measures of rectifications by the four reforms 四改, in the year in which they were asked for; tasks of lists, in the year in which they are due.
final class ItemRates implements RateFold {
  private final Rate rate;

  ItemRates(Rate rate) {
    this.rate = rate;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case RectificationIssued e when rate == Rate.FOUR_REFORMS -> keys(e.rectificationId().value(), e.measures().stream().map(Measure::no));
      case TaskListEvent e when rate == Rate.TASK_DONE -> keys(e.taskListId().value(), moved(e));
      default -> Set.of();
    };
  }

  private Set<String> keys(String file, Stream<String> numbers) {
    Set<String> keys = new LinkedHashSet<>();
    numbers.forEach(no -> keys.add(rate.key(file, no)));
    return keys;
  }

  private static Stream<String> moved(TaskListEvent event) {
    return switch (event) {
      case TaskCompleted e -> Stream.of(e.no());
      case TaskExtended e -> Stream.of(e.no());
      default -> tasks(event).stream().map(TaskItem::no);
    };
  }

  /// Problems, and what mends them, stand in the lists of a project; tasks are what is counted here.
  private static List<TaskItem> tasks(TaskListEvent event) {
    List<TaskItem> items = switch (event) {
      case TaskListCreated e -> e.taskItems();
      case ListItemAdded e -> List.of(e.taskItem());
      default -> List.of();
    };
    return items.stream().filter(item -> item.part() == ListPart.TASK).toList();
  }

  @Override
  public @Nullable RateRow fold(@Nullable RateRow row, Recorded recorded, String key) {
    String no = key.split("/", 3)[2];
    long position = recorded.position();
    return switch (recorded.event()) {
      case RectificationIssued e -> e.measures().stream().filter(measure -> measure.no().equals(no)).findFirst().map(measure -> RateRow.of(
          rate, e.rectificationId().value(), e.about().unitId(), e.occurredOn(), measure.category(), position,
          Guards.of(e.about().sourceCase(), e.about().sourceTalk()))).orElse(row);
      case TaskCompleted _ -> row == null ? null : row.answered(Answer.MET, position);
      case TaskExtended e -> row == null ? null : row.due(e.dueOn()).on(PartialDate.of(e.dueOn()));
      case TaskListEvent e -> tasks(e).stream().filter(item -> item.no().equals(no)).findFirst().map(item -> task(e, item, position)).orElse(row);
      default -> row;
    };
  }

  private RateRow task(TaskListEvent e, TaskItem item, long position) {
    return RateRow.of(
        rate, e.taskListId().value(), e.about().unit(), PartialDate.of(item.dueOn()), Answer.OPEN, position,
        Guards.of(e.taskListId(), e.about().relatedCase())).due(item.dueOn());
  }
}
