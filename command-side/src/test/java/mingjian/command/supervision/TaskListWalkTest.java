package mingjian.command.supervision;

import java.util.random.RandomGenerator;
import mingjian.command.Walk;
import mingjian.events.supervision.TaskListEvent;

class TaskListWalkTest extends Walk<TaskListCommand, TaskList, TaskListEvent> {
  TaskListWalkTest() {
    super(new TaskListDecider(), 25);
  }

  @Override
  protected TaskListCommand any(RandomGenerator random, boolean first) {
    return TaskListTest.any(random);
  }
}
