package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mingjian.events.Words;
import mingjian.events.talk.TalkAbout;
import mingjian.events.talk.TalkReport;
import mingjian.events.work.WorkCollection;
import mingjian.infra.web.pages.Thing.Fact;
import mingjian.infra.web.pages.Thing.Table;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Telling;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.filehistory.FileHistoryRow;
import mingjian.query.filehistory.FileHistoryView;
import mingjian.query.talkfile.TalkFileRow;
import mingjian.query.talkfile.TalkFileView;
import mingjian.query.workregister.WorkRegisterRow;
import mingjian.query.workregister.WorkRegisterView;
import org.springframework.stereotype.Component;

/// Sheets of talks and of the files of daily supervision: 谈话呈批表, 谈话笔录（记录）, and a 呈批表 for any file.
@Component
class FileSheets {
  /// A sheet of paper is no archive: the newest so many steps stand on it, and it says how many there are.
  private static final int STEPS_MAX = 100;

  private final Desk desk;

  FileSheets(Desk desk) {
    this.desk = desk;
  }

  /// Before the talk: who is to be talked to about what, by whom, and room for the approval.
  Sheet talkApproval(String id, SignedIn who) {
    TalkFileRow row = desk.find(new TalkFileView(), id, who);
    Names names = desk.names(who);
    List<Fact> facts = about(row, names);
    facts.add(new Fact("计划谈话人", Cell.of(row.planned().stream().map(Telling::text).collect(Collectors.joining("；")))));
    facts.add(new Fact("计划日期", Cell.of(row.report() == null ? row.talkOn().inChinese() : "")));
    facts.add(new Fact("已有批准", Cell.of(Telling.text(row.progress().approval()))));
    return Sheet.of("talk-approval", "谈话呈批表", facts, List.of()).withBlanks("承办部门意见", "分管领导批示", "主要负责人批示");
  }

  /// After it: how it went, and room for what was said where the paper is written by hand.
  Sheet talkRecord(String id, SignedIn who) {
    TalkFileRow row = desk.find(new TalkFileView(), id, who);
    Names names = desk.names(who);
    List<Fact> facts = about(row, names);
    TalkReport report = row.report();
    facts.add(new Fact(report == null ? "计划日期" : "谈话日期", Cell.of(row.talkOn().inChinese())));
    if (report == null) {
      facts.add(new Fact("地点", Cell.of(row.place())));
      facts.add(new Fact("谈话人", Cell.of(row.planned().stream().map(Telling::text).collect(Collectors.joining("；")))));
    } else {
      facts.addAll(names.facts(Telling.fieldsOf(report)));
    }
    String title = report == null || report.note() == null ? "谈话记录" : Words.of(report.note().status());
    return Sheet.of("talk-record", title, facts, List.of(followUp(row, names)))
        .writtenAndSigned("谈话内容（可附页）", "谈话对象", "谈话人", "记录人");
  }

  private static Table followUp(TalkFileRow row, Names names) {
    return new Table("谈后跟踪", row.progress().nothingToMend() ? "已写明无须整改。" : null, List.of("序号", "对象", "事项", "到期"),
        row.progress().items().stream().map(item -> List.of(
            Cell.of(item.item().no()), Cell.of(names.label(item.item().attendee())), Cell.of(item.item().text()), Cell.of(Telling.text(item.item().dueOn()))))
            .toList(), "没有跟踪事项。");
  }

  private static List<Fact> about(TalkFileRow row, Names names) {
    List<Fact> facts = new ArrayList<>();
    TalkAbout about = row.progress().about();
    if (about != null) {
      facts.add(new Fact("谈话类型", Cell.of(Words.of(about.kind()))));
      facts.add(new Fact("谈话对象", Cell.of(about.attendees().stream().map(names::label).collect(Collectors.joining("、")))));
      facts.add(new Fact("密级", Cell.of(Words.of(about.secrecy()))));
    }
    facts.add(new Fact("事由", Cell.of(row.progress().purpose())));
    return facts;
  }

  /// What the file is, what was done in it, and room for the opinions that are asked for.
  Sheet approval(WorkCollection files, String id, SignedIn who) {
    WorkRegisterRow row = desk.find(new WorkRegisterView(files), id, who);
    Names names = desk.names(who);
    Ask ask = new Ask(List.of(Condition.is("file", id)), null, "sortKey", true, 0, STEPS_MAX);
    var steps = desk.views().page(new FileHistoryView(), ask, desk.viewer(who));
    String note = steps.total() > STEPS_MAX ? "共" + steps.total() + "条，列出最近" + STEPS_MAX + "条。" : null;
    Table done = new Table("办理经过", note, List.of("日期", "事项", "内容", "记录人"),
        steps.rows().reversed().stream().map(step -> line(step, names)).toList(), "还没有记录。");
    return Sheet.of(files.address() + "-approval", Words.of(files) + "呈批表", WorkPages.facts(row, names), List.of(done))
        .withBlanks("承办部门意见", "分管领导批示", "主要负责人批示");
  }

  private static List<Cell> line(FileHistoryRow step, Names names) {
    String details = names.facts(step.details()).stream().map(fact -> fact.label() + "：" + fact.value().text()).collect(Collectors.joining("；"));
    return List.of(
        Cell.of(step.occurredOn().inChinese()), Cell.of(Words.of("event." + step.event()) + (step.corrections().isEmpty() ? "" : "（已更正）")),
        Cell.of(details), Cell.of(names.label(step.recordedBy().account())));
  }
}
