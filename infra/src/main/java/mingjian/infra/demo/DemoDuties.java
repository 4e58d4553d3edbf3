package mingjian.infra.demo;

import static mingjian.infra.demo.DemoCounty.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.supervision.DutySlipCommand.CloseSlip;
import mingjian.command.supervision.DutySlipCommand.DispatchDutyList;
import mingjian.command.supervision.DutySlipCommand.IssueIntegrityNotice;
import mingjian.command.supervision.DutySlipCommand.IssueTaskSlip;
import mingjian.command.supervision.DutySlipCommand.LinkSlipTalk;
import mingjian.command.supervision.DutySlipCommand.RecordSlipFeedback;
import mingjian.command.supervision.TaskListCommand.CloseTaskList;
import mingjian.command.supervision.TaskListCommand.CompleteTask;
import mingjian.command.supervision.TaskListCommand.CreateTaskList;
import mingjian.events.DutySlipId;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.TaskListId;
import mingjian.events.UnitId;
import mingjian.events.supervision.DutyItem;
import mingjian.events.supervision.ListPart;
import mingjian.events.supervision.Quarter;
import mingjian.events.supervision.TaskItem;
import mingjian.events.supervision.TaskListKind;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// Slips and task lists of this quarter 明责单、督责单、问责单.
record DemoDuties(DemoDays days) {
  private static final DutySlipId HOUSING_LIST = new DutySlipId("slip-demo-housing-quarter");
  private static final DutySlipId TASK = new DutySlipId("slip-demo-fund-task");
  private static final DutySlipId NOTICE = new DutySlipId("slip-demo-deputy-notice");
  private static final DutySlipId ENDED = new DutySlipId("slip-demo-education-quarter");
  private static final TaskListId REFORM = new TaskListId("tasklist-demo-reform");
  private static final TaskListId CAMPAIGN = new TaskListId("tasklist-demo-campaign");
  private static final TaskListId ENDED_LIST = new TaskListId("tasklist-demo-ended");
  private static final String OFFICE = "党风政风监督室";

  List<Command> commands() {
    return Stream.of(slips(), lists()).flatMap(List::stream).toList();
  }

  private List<Command> slips() {
    return List.of(
        new DispatchDutyList(HOUSING_LIST, about(DIRECTOR, HOUSING), "住建局主要负责人本季度明责单", days.today().getYear(), quarter(days.today()), List.of(
            new DutyItem("1", "主持研究工程变更审批制度执行情况"), new DutyItem("2", "与分管副局长开展廉政谈话")), OFFICE, days.inDays(25), days.paper("明责单", 14), days.ago(14)),
        new IssueTaskSlip(TASK, about(null, HOUSING), "限期清理维修资金积压申请", "清理超过承诺时限的维修资金申请", OFFICE, days.daysAgo(6), days.paper("督责单", 21), days.ago(20)),
        new IssueIntegrityNotice(NOTICE, about(DEPUTY, HOUSING), "分管领域廉政风险抄告", DIRECTOR, "分管的工程建设领域近期两起投诉", OFFICE, days.inDays(9),
            days.paper("廉政风险抄告单", 11), days.ago(10)),
        new RecordSlipFeedback(NOTICE, "局长已约谈副局长，投诉事项正在核实", List.of("现场签证未及时归档"), days.paper("抄告单反馈", 3), days.ago(3)),
        new LinkSlipTalk(NOTICE, REMINDER, days.ago(2)),
        new DispatchDutyList(ENDED, about(EDUCATION_HEAD, EDUCATION), "教育局主要负责人上一季度明责单", days.daysAgo(92).getYear(), quarter(days.daysAgo(92)),
            List.of(new DutyItem("1", "研究教辅采购制度"), new DutyItem("2", "听取驻局纪检监察组通报")), OFFICE, days.daysAgo(40), days.paper("明责单", 92), days.ago(92)),
        new RecordSlipFeedback(ENDED, "两项职责均已完成并附会议记录", List.of(), days.paper("明责单反馈", 45), days.ago(44)),
        new CloseSlip(ENDED, "职责完成，予以销号", null, days.ago(39)));
  }

  private List<Command> lists() {
    return List.of(
        list(REFORM, HOUSING, "以案促改任务清单", TaskListKind.TASKS, List.of(
            task("1", "召开警示教育会", "机关党委书记", days.daysAgo(30)), task("2", "修订工程变更审批办法", "分管副局长", days.daysAgo(4)), task("3", "开展变更事项回头看", "工程建设股", days.inDays(50))), 55),
        new CompleteTask(REFORM, "1", "已召开，全体干部参加", days.paper("会议记录", 33), days.ago(33)),
        list(CAMPAIGN, COUNTY, "工程建设领域专项整治", TaskListKind.PROJECT, List.of(
            task("1", "排查限额以下工程发包", "住建局", days.inDays(14)), task("2", "建立代理机构随机抽取库", "建设服务中心", days.inDays(35))), 16),
        list(ENDED_LIST, EDUCATION, "校园食堂整治任务清单", TaskListKind.TASKS, List.of(task("1", "公示食堂大宗采购价格", "教育局计财股", days.daysAgo(80))), 150),
        new CompleteTask(ENDED_LIST, "1", "全部学校已公示", days.paper("公示情况汇总", 85), days.ago(85)),
        new CloseTaskList(ENDED_LIST, "任务全部完成", days.ago(79)));
  }

  private CreateTaskList list(TaskListId id, UnitId unit, String headline, TaskListKind kind, List<TaskItem> items, long daysAgo) {
    return new CreateTaskList(id, about(null, unit), headline, kind, items, OFFICE, days.paper("任务清单", daysAgo), days.ago(daysAgo));
  }

  private static TaskItem task(String no, String text, String owner, LocalDate dueOn) {
    return new TaskItem(no, ListPart.TASK, text, owner, dueOn, null);
  }

  private static Quarter quarter(LocalDate day) {
    return Quarter.values()[(day.getMonthValue() - 1) / 3];
  }

  private static WorkAbout about(@Nullable PersonId person, UnitId unit) {
    return new WorkAbout(person == null ? List.of() : List.of(person), unit, null, Secrecy.INTERNAL);
  }
}
