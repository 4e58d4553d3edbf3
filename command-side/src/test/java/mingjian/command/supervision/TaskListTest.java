package mingjian.command.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import mingjian.command.Scenario;
import mingjian.command.supervision.TaskListCommand.AddListItem;
import mingjian.command.supervision.TaskListCommand.CloseTaskList;
import mingjian.command.supervision.TaskListCommand.CompleteTask;
import mingjian.command.supervision.TaskListCommand.CorrectTaskListRecord;
import mingjian.command.supervision.TaskListCommand.CreateTaskList;
import mingjian.command.supervision.TaskListCommand.ExtendTask;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.TaskListId;
import mingjian.events.UnitId;
import mingjian.events.supervision.ListPart;
import mingjian.events.supervision.TaskItem;
import mingjian.events.supervision.TaskListEvent;
import mingjian.events.supervision.TaskListEvent.TaskCompleted;
import mingjian.events.supervision.TaskListKind;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskListTest {
  private static final TaskListId LIST = new TaskListId("tasklist-1");
  private static final WorkAbout ABOUT = new WorkAbout(List.of(), new UnitId("unit-bureau"), null, Secrecy.INTERNAL);
  private static final PartialDate ON = PartialDate.of(Scenario.TODAY.minusDays(20));
  private static final LocalDate SOON = Scenario.TODAY.plusDays(10);
  private static final LocalDate LATE = Scenario.TODAY.plusDays(60);
  private static final DocumentRef PAPER = new DocumentRef("任务清单", null, ON);
  private static final Approval APPROVAL = new Approval("某县纪委", "书记", new StaffId("zhuyao01"), ON, PAPER);

  private static TaskItem task(String no, LocalDate dueOn) {
    return new TaskItem(no, ListPart.TASK, "督促公开招标", "第一室", dueOn, null);
  }

  private static TaskItem problem(String no) {
    return new TaskItem(no, ListPart.PROBLEM, "招标信息未公开", "第一室", LATE, null);
  }

  private static TaskItem mending(String no, @Nullable String problem) {
    return new TaskItem(no, ListPart.RECTIFICATION, "补登招标信息", "某局", SOON, problem);
  }

  private static CreateTaskList create(TaskItem... items) {
    return new CreateTaskList(LIST, ABOUT, "招投标政治监督项目", TaskListKind.PROJECT, List.of(items), "第一室", PAPER, ON);
  }

  private static AddListItem add(TaskItem item) {
    return new AddListItem(LIST, item, ON);
  }

  private static CompleteTask complete(String no) {
    return new CompleteTask(LIST, no, "已公开", null, ON);
  }

  private static ExtendTask extend(String no, LocalDate dueOn) {
    return new ExtendTask(LIST, no, dueOn, "项目延期", APPROVAL, ON);
  }

  private static CloseTaskList close() {
    return new CloseTaskList(LIST, "全部完成", ON);
  }

  private static CorrectTaskListRecord correct() {
    return new CorrectTaskListRecord(LIST, "event-1", "责任人", "第一室", "第二室", "登记有误", APPROVAL, ON);
  }

  private static Scenario list(TaskListCommand... story) {
    return Scenario.scenario(new TaskListDecider()).given(Scenario.told(new TaskListDecider(), story));
  }

  private static Due due(Scenario list, TaskListCommand command) {
    return ((TaskListEvent) list.when(command).events().getFirst()).due();
  }

  @Test
  void a_list_is_due_when_its_next_open_item_is() {
    TaskListCommand two = create(task("1", SOON), task("2", LATE));
    assertThat(due(list(), two)).isEqualTo(Due.on(SOON));
    assertThat(due(list(two), complete("1"))).isEqualTo(Due.on(LATE));
    assertThat(due(list(two), extend("1", LATE.plusDays(1)))).isEqualTo(Due.on(LATE));
    assertThat(due(list(two), add(task("3", SOON.minusDays(1))))).isEqualTo(Due.on(SOON.minusDays(1)));
    assertThat(due(list(create(task("1", SOON))), complete("1"))).isEqualTo(Due.NOTHING);
  }

  @Test
  void a_completed_item_tells_how_many_are_done() {
    TaskCompleted event = (TaskCompleted) list(create(task("1", SOON), task("2", LATE))).when(complete("1")).events().getFirst();
    assertThat(event.itemsDone()).isEqualTo(1);
    assertThat(event.itemsInAll()).isEqualTo(2);
  }

  @Test
  void a_list_has_items_each_with_a_number_of_its_own() {
    list().when(create()).thenRejected("task-list-empty");
    list().when(create(task("1", SOON), task("1", LATE))).thenRejected("task-number-twice");
  }

  @Test
  void an_item_is_not_due_before_it_is_set() {
    list().when(create(task("1", ON.earliest().minusDays(1)))).thenRejected("task-due-before-set");
  }

  @Test
  void a_rectification_names_its_problem() {
    assertThat(list(create(problem("p1"))).when(add(mending("r1", "p1"))).events()).hasSize(1);
    list(create(problem("p1"))).when(add(mending("r1", null))).thenRejected("rectification-item-of-no-problem");
    list(create(problem("p1"))).when(add(mending("r1", "p2"))).thenRejected("rectification-item-of-no-problem");
    list(create(task("1", SOON))).when(add(mending("r1", "1"))).thenRejected("rectification-item-of-no-problem");
  }

  @Test
  void only_a_rectification_does() {
    list(create(problem("p1"))).when(add(new TaskItem("2", ListPart.TASK, "督促", "第一室", SOON, "p1"))).thenRejected("only-rectification-answers");
  }

  @Test
  void a_problem_is_done_when_what_mends_it_is() {
    assertThat(list(create(problem("p1")), add(mending("r1", "p1")), complete("r1")).when(close()).events()).hasSize(1);
    list(create(problem("p1"))).when(complete("p1")).thenRejected("problem-ends-with-rectification");
  }

  @Test
  void a_problem_without_a_rectification_keeps_the_list_open() {
    list(create(task("1", SOON), problem("p1")), complete("1")).when(close()).thenRejected("problem-without-rectification");
  }

  @Test
  void an_open_item_keeps_the_list_open() {
    assertThat(list(create(task("1", SOON))).when(close()).thenRejected("tasks-open").inChinese()).contains("1");
  }

  @Test
  void an_item_is_completed_once() {
    list(create(task("1", SOON)), complete("1")).when(complete("1")).thenRejected("task-already-done");
    list(create(task("1", SOON))).when(complete("9")).thenRejected("no-such-task");
  }

  @Test
  void an_extension_is_later() {
    list(create(task("1", SOON))).when(extend("1", SOON)).thenRejected("task-extension-not-later");
  }

  static TaskListCommand any(RandomGenerator random) {
    String no = "" + random.nextInt(4);
    return switch (random.nextInt(8)) {
      case 0 -> random.nextBoolean() ? create(task("1", SOON)) : create(problem("0"), mending("1", "0"));
      case 1 -> add(random.nextBoolean() ? task(no, LATE) : problem(no));
      case 2 -> add(mending(no, "" + random.nextInt(4)));
      case 3, 4 -> complete(no);
      case 5 -> extend(no, LATE.plusDays(random.nextInt(100)));
      case 6 -> close();
      default -> correct();
    };
  }
}
