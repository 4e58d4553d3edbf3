package mingjian.infra.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mingjian.events.Words;
import mingjian.events.talk.SummonsGround;
import mingjian.events.talk.TalkAbout;
import mingjian.events.talk.TalkOccasion;
import mingjian.events.talk.TalkProgress;
import mingjian.events.talk.TalkReport;
import mingjian.events.talk.TalkSteps;
import mingjian.infra.web.pages.Thing.Fact;
import mingjian.infra.web.pages.Thing.Print;
import mingjian.infra.web.pages.Thing.Table;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Telling;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.rectificationregister.RectificationRegisterRow;
import mingjian.query.rectificationregister.RectificationRegisterView;
import mingjian.query.talkfile.TalkFileRow;
import mingjian.query.talkfile.TalkFileView;
import mingjian.query.talkregister.TalkRegisterRow;
import mingjian.query.talkregister.TalkRegisterView;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A talk: who is talked to about what, how it went, what is to be done after it.
@Controller
class TalkPages {
  private final Desk desk;
  private final Actions actions;
  private final Histories histories;

  TalkPages(Desk desk, Actions actions, Histories histories) {
    this.desk = desk;
    this.actions = actions;
    this.histories = histories;
  }

  @GetMapping("/talks/{id}")
  String talk(
      @PathVariable String id, @RequestParam(defaultValue = "") String page, @RequestParam(required = false) @Nullable Long entry,
      @AuthenticationPrincipal SignedIn who, Model model) {
    Optional<TalkFileRow> file = desk.views().find(new TalkFileView(), id, desk.viewer(who));
    Names names = desk.names(who);
    if (file.isEmpty()) {
      model.addAttribute("thing", status(desk.find(new TalkRegisterView(), id, who), names));
      return "thing";
    }
    TalkFileRow row = file.get();
    TalkProgress progress = row.progress();
    List<RectificationRegisterRow> rectifications = desk.views().page(
        new RectificationRegisterView(), new Ask(List.of(Condition.is("talk", id)), null, "issuedOn", false, 0, 50), desk.viewer(who)).rows();
    TalkAbout about = progress.about();
    String title = (about == null ? "谈话" : Words.of(about.kind())) + "（" + row.talkOn().inChinese() + "）";
    model.addAttribute("thing", new Thing(
        "谈话", title, List.of(Cell.badge(Words.of(progress.state()), "")), facts(row, about, names),
        List.of(followUp(progress, names, desk.today()), rectifications(rectifications, names)), actions.following(TalkSteps.from(progress.state()), id, who),
        actions.beginning("issue-rectification", "sourceTalk", id, who), reminders(row, rectifications.isEmpty(), names, desk.today()),
        progress.flaws().stream().map(flaw -> Words.of(flaw)).toList(),
        List.of(new Print("谈话呈批表", "/talks/" + id + "/print/approval"), new Print("谈话记录", "/talks/" + id + "/print/record"))));
    model.addAttribute("entries", histories.of(id, AskedPage.of(page), entry, Moment.NOW, who));
    return "thing";
  }

  /// For those who may know that there is such a talk and where it stands, and no more.
  private static Thing status(TalkRegisterRow row, Names names) {
    TalkAbout about = row.progress().about();
    String attendees = about == null ? "" : about.attendees().stream().map(names::label).collect(Collectors.joining("、"));
    return new Thing(
        "谈话（仅状态）", names.label(row.talkId()), List.of(Cell.badge(Words.of(row.progress().state()), "")),
        List.of(new Fact("谈话对象", Cell.of(attendees)), new Fact("日期", Cell.of(row.talkOn().inChinese() + (row.held() ? "" : "（计划）")))),
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static List<Fact> facts(TalkFileRow row, @Nullable TalkAbout about, Names names) {
    List<Fact> facts = new ArrayList<>();
    if (about != null) {
      facts.add(new Fact("谈话对象", Cell.of(about.attendees().stream().map(names::label).collect(Collectors.joining("、")))));
      facts.add(new Fact("所属案件", names.cell(about.relatedCase())));
      facts.add(new Fact("密级", Cell.of(Words.of(about.secrecy()))));
    }
    facts.add(new Fact("事由", Cell.of(row.progress().purpose())));
    facts.add(new Fact("地点", Cell.of(row.place())));
    facts.add(new Fact("计划谈话人", Cell.of(row.planned().stream().map(Telling::text).collect(Collectors.joining("；")))));
    facts.add(new Fact("批准", Cell.of(Telling.text(row.progress().approval()))));
    if (row.report() != null) {
      facts.addAll(names.facts(Telling.fieldsOf(row.report())));
    }
    return facts;
  }

  private static Table followUp(TalkProgress progress, Names names, LocalDate today) {
    return new Table("谈后跟踪", progress.nothingToMend() ? "已写明无须整改。" : null, List.of("序号", "对象", "事项", "到期", "完成"),
        progress.items().stream().map(item -> List.of(
            Cell.of(item.item().no()), names.cell(item.item().attendee()), Cell.of(item.item().text()),
            item.done() ? Cell.of(Telling.text(item.item().dueOn())) : Registers.due(item.item().dueOn(), today),
            item.done() ? Cell.badge("已完成", "ok") : Cell.badge("未完成", ""))).toList(),
        "还没有跟踪事项。");
  }

  /// 谈话—整改链: what a unit was told to mend after the talk.
  private static Table rectifications(List<RectificationRegisterRow> rows, Names names) {
    return new Table("谈后整改", null, List.of("整改", "状态", "最近到期"), rows.stream().map(row -> List.of(
        names.cell(row.rectificationId()), Cell.badge(Words.of(row.progress().state()), ""),
        Cell.of(Telling.text(row.dueOn())))).toList(), "没有因本次谈话下发的整改。");
  }

  private static List<String> reminders(TalkFileRow row, boolean withoutRectification, Names names, LocalDate today) {
    TalkProgress progress = row.progress();
    List<String> reminders = new ArrayList<>(progress.overdue(today).stream()
        .map(item -> names.label(item.attendee()) + "的跟踪事项“" + item.text() + "”已于" + Telling.text(item.dueOn()) + "到期。")
        .toList());
    TalkReport report = row.report();
    if (report == null) {
      return reminders;
    }
    if (!report.issues().isEmpty() && progress.items().isEmpty() && !progress.nothingToMend() && withoutRectification) {
      reminders.add("谈话发现" + report.issues().size() + "个问题，尚未明确整改，也未写明无须整改。");
    }
    SummonsGround ground = Optional.ofNullable(progress.about()).map(TalkAbout::occasion).map(TalkOccasion::ground).orElse(null);
    if (ground != null && report.interviewers().size() < ground.leaders()) {
      reminders.add(Words.of(ground) + "的约谈一般由党委（党组）书记和纪委书记共同进行，本次登记的谈话人少于" + ground.leaders() + "人。");
    }
    return reminders;
  }
}
