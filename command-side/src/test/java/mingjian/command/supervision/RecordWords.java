package mingjian.command.supervision;

import static mingjian.command.supervision.SupervisionWords.LAST_MONTH;
import static mingjian.command.supervision.SupervisionWords.TODAY;
import static mingjian.command.supervision.SupervisionWords.approval;
import static mingjian.command.supervision.SupervisionWords.chief;
import static mingjian.command.supervision.SupervisionWords.paper;
import static mingjian.command.supervision.SupervisionWords.thisYear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingjian.command.Command;
import mingjian.command.Scenario;
import mingjian.command.supervision.RecordCommand.CompleteRecord;
import mingjian.command.supervision.RecordCommand.CorrectSupervisionRecord;
import mingjian.command.supervision.RecordCommand.ExtendRecord;
import mingjian.command.supervision.RecordCommand.LinkRecord;
import mingjian.command.supervision.RecordCommand.RecordSupervision;
import mingjian.events.Event;
import mingjian.events.RecordId;
import mingjian.events.RectificationId;
import mingjian.events.supervision.Figure;
import mingjian.events.supervision.FigureUnit;
import mingjian.events.supervision.RecordDetail;
import mingjian.events.supervision.RecordKind;
import mingjian.events.supervision.RecordKind.RecordPoint;
import mingjian.events.supervision.RecordNeed;

/// A record of any kind that lacks nothing, made from the rules of the kind; tests take something away.
final class RecordWords {
  static final RecordId RECORD = new RecordId("record-1");
  static final RectificationId RECTIFICATION = new RectificationId("rectification-1");
  static final LocalDate DUE = Scenario.TODAY.plusDays(20);

  private RecordWords() {}

  static RecordSupervision whole(RecordKind kind, RecordDetail... more) {
    List<RecordDetail> details = new ArrayList<>(kind.rules().points().stream().map(point -> told(point, "写明的内容")).toList());
    details.addAll(List.of(more));
    return new RecordSupervision(
        RECORD, kind, chief(), "标题", "某室", 2025, thisYear(), kind.needs(RecordNeed.DUE) ? DUE : null, "内容", details, figuresOf(kind), paper("文件"),
        approval(), LAST_MONTH);
  }

  private static List<Figure> figuresOf(RecordKind kind) {
    return kind.rules().units().stream().sorted().map(unit -> exactly(unit, 3)).toList();
  }

  static RecordDetail told(RecordPoint point, String text) {
    return new RecordDetail(point, text);
  }

  static Figure exactly(FigureUnit unit, int value) {
    return new Figure(unit, value, null, false);
  }

  static Figure quoted(FigureUnit unit, String text) {
    return new Figure(unit, null, text, true);
  }

  static RecordSupervision with(RecordSupervision c, List<Figure> figures) {
    return new RecordSupervision(
        c.recordId(), c.kind(), c.about(), c.headline(), c.responsible(), c.year(), c.period(), c.dueOn(), c.content(), c.details(), figures, c.document(),
        c.approval(), c.occurredOn());
  }

  static CompleteRecord complete(RecordKind kind, RecordDetail... more) {
    List<RecordDetail> details = new ArrayList<>(kind.rules().closing().stream().map(point -> told(point, "写明的内容")).toList());
    details.addAll(List.of(more));
    return new CompleteRecord(RECORD, "已办结", details, List.of(), null, TODAY);
  }

  static ExtendRecord extend(LocalDate dueOn, String reason) {
    return new ExtendRecord(RECORD, dueOn, reason, approval(), TODAY);
  }

  static LinkRecord linkToRectification() {
    return new LinkRecord(RECORD, RECTIFICATION, null, null, null, TODAY);
  }

  static CorrectSupervisionRecord correct(String reason) {
    return new CorrectSupervisionRecord(RECORD, "event-1", "题目", "旧", "新", reason, approval(), TODAY);
  }

  /// What a record of that kind says once it has been entered.
  static Event[] entered(RecordSupervision command, Command... then) {
    List<Event> past = new ArrayList<>(Scenario.scenario(new RecordDecider()).when(command).events());
    for (Command next : then) {
      past.addAll(Scenario.scenario(new RecordDecider()).given(past.toArray(Event[]::new)).when(next).events());
    }
    return past.toArray(Event[]::new);
  }
}
