package mingjian.events;

/// A list of tasks 任务清单 or a project with its three lists 三张清单.
public record TaskListId(String value) implements Id {
  public TaskListId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
