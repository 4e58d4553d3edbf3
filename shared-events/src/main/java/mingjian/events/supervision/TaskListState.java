package mingjian.events.supervision;

import java.util.List;
import mingjian.events.work.WorkState;

/// 任务清单、政治监督项目.
public enum TaskListState implements WorkState {
  NONE("CreateTaskList"),
  /// 进行中
  OPEN("AddListItem", "CompleteTask", "ExtendTask", "CloseTaskList", "CorrectTaskListRecord"),
  /// 已办结
  CLOSED("CorrectTaskListRecord");

  private final List<String> next;

  TaskListState(String... next) {
    this.next = List.of(next);
  }

  @Override
  public List<String> next() {
    return next;
  }

  @Override
  public boolean ended() {
    return this == CLOSED;
  }
}
