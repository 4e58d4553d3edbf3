package mingjian.infra.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.PersonId;
import mingjian.events.Words;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.HeadFlag;
import mingjian.events.casefile.SubjectProgress;
import mingjian.events.casefile.SubjectState;
import mingjian.infra.web.pages.Actions.Action;
import mingjian.infra.web.pages.Thing.Fact;
import mingjian.infra.web.pages.Thing.Print;
import mingjian.infra.web.pages.Thing.Table;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.HeadFlags;
import mingjian.query.Telling;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.casefile.CaseFileQuery;
import mingjian.query.casefile.CaseFileQuery.Lacks;
import mingjian.query.casefile.CaseFileQuery.Next;
import mingjian.query.casefile.CaseFileRow;
import mingjian.query.casefile.CaseFileView;
import mingjian.query.casefile.Deadline;
import mingjian.query.casefile.Missing;
import mingjian.query.casefile.Opened;
import mingjian.query.casefile.SubjectFile;
import mingjian.query.caseregister.CaseRegisterRow;
import mingjian.query.caseregister.CaseRegisterView;
import mingjian.query.unitduties.UnitDutiesRow;
import mingjian.query.unitduties.UnitDutiesView;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A case file: where the case and each subject stand, what may come next and who may do it, what is missing, which clocks run.
@Controller
class CasePages {
  /// Steps that lead a case on, in the order in which they usually come.
  private static final List<String> LEADING = List.of("UnsealFile", "SpecifyFacts", "AssignTeam", "AssignNumber", "RecordSubjectIdentity",
      "ServeFactMaterial", "RecordStatement", "TransferToHearing", "AcceptForHearing", "DecideCase", "ImposeSanction", "ExemptSubject",
      "DecideNoSanction", "AnnounceDecision", "ReportExecution", "ArchiveCase");
  /// Of these the ones that are asked for only while something is missing.
  private static final Map<String, Set<Missing>> UNLESS_THERE = Map.of(
      "SpecifyFacts", EnumSet.of(Missing.UNIT, Missing.FIELDS, Missing.PERIOD),
      "AssignTeam", EnumSet.of(Missing.TEAM),
      "AssignNumber", EnumSet.of(Missing.CASE_NUMBER, Missing.OPENING_NUMBER),
      "RecordSubjectIdentity", EnumSet.of(Missing.IDENTITY),
      "ServeFactMaterial", EnumSet.of(Missing.FACTS_SERVED),
      "RecordStatement", EnumSet.of(Missing.STATEMENT));
  private static final Set<String> BY_THE_SYSTEM = Set.of("RecordAppealOutcome");
  private static final Set<String> OUTCOMES = Set.of("ImposeSanction", "ExemptSubject", "DecideNoSanction");

  private final Desk desk;
  private final Actions actions;
  private final Histories histories;
  private final Timelines timelines;

  CasePages(Desk desk, Actions actions, Histories histories, Timelines timelines) {
    this.desk = desk;
    this.actions = actions;
    this.histories = histories;
    this.timelines = timelines;
  }

  @GetMapping("/cases/{id}")
  String file(
      @PathVariable String id, @RequestParam(required = false) @Nullable String seen, @RequestParam(defaultValue = "1") int page,
      @RequestParam(required = false) @Nullable Long entry, AskedMoment when, @AuthenticationPrincipal SignedIn who, Model model) {
    model.addAttribute("behind", desk.awaitSeen(seen));
    var file = desk.views().find(new CaseFileView(), id, desk.viewer(who));
    if (file.isEmpty()) {
      return status(id, who, model);
    }
    CaseFileRow row = file.get();
    Names names = desk.names(who);
    Set<Missing> missing = CaseFileQuery.missing(row).stream().map(Lacks::what).collect(Collectors.toSet());
    List<Next> allowed = byPeople(CaseFileQuery.next(row));
    List<Next> leading = allowed.stream().filter(step -> leads(step, row.progress(), missing))
        .sorted(Comparator.comparingInt(step -> LEADING.indexOf(step.command()))).toList();
    List<Action> next = new ArrayList<>(steps(leading, row.progress(), id, names, who));
    List<Action> other = new ArrayList<>(steps(allowed.stream().filter(step -> !leading.contains(step)).toList(), row.progress(), id, names, who));
    (missing.contains(Missing.REVIEW) ? next : other).addAll(actions.opening(List.of("open-accountability-review", "decline-review"), id, who));
    (missing.contains(Missing.RECTIFICATION) ? next : other).addAll(actions.opening(List.of("issue-rectification", "decline-rectification"), id, who));
    other.addAll(actions.opening(List.of("plan-talk", "file-appeal", "open-quality-review"), id, who));
    model.addAttribute("thing", new Thing(
        "案件", names.label(id), badges(row), facts(row, names), tables(row, names), next, other, reminders(row, names),
        row.flaws().stream().map(flaw -> Words.of(flaw.flaw()) + "（" + Words.of("event." + flaw.event()) + "，" + flaw.occurredOn().inChinese() + "）").toList(),
        List.of(new Print("案件登记表", "/cases/" + id + "/print/registration"), new Print("立案呈批表", "/cases/" + id + "/print/approval"))));
    ReplayBar bar = timelines.bar("/cases/" + id, when);
    model.addAttribute("replay", bar);
    model.addAttribute("lanes", List.of(CaseLane.values()));
    model.addAttribute("entries", histories.of(id, page, entry, bar.moment(), who));
    return "thing";
  }

  /// For those who may know that the case exists and where it stands, and no more: 案管.
  private String status(String id, SignedIn who, Model model) {
    CaseRegisterRow row = desk.find(new CaseRegisterView(), id, who);
    Names names = desk.names(who);
    model.addAttribute("thing", new Thing(
        "案件（仅状态）", names.label(id), List.of(Cell.badge(Words.of(row.progress().state()), "")),
        List.of(
            new Fact("编号和文号", Cell.of(row.numbers().stream().map(Telling::text).collect(Collectors.joining("；")))),
            new Fact("单位", row.units().isEmpty() ? Cell.of("待查") : names.cell(row.units().getFirst())),
            new Fact("立案日期", Cell.of(row.openedOn().inChinese())),
            new Fact("办理机关", Cell.of(row.organ()))),
        List.of(), steps(byPeople(CaseFileQuery.next(row.progress())), row.progress(), id, names, who).stream().filter(Action::permitted).toList(), List.of(),
        List.of(), List.of(), List.of()));
    return "thing";
  }

  private static List<Next> byPeople(List<Next> steps) {
    return steps.stream().filter(step -> !BY_THE_SYSTEM.contains(step.command())).toList();
  }

  private static boolean leads(Next step, CaseProgress progress, Set<Missing> missing) {
    Set<Missing> wanted = UNLESS_THERE.get(step.command());
    boolean undecided = progress.subjects().stream()
        .anyMatch(subject -> subject.person().equals(step.person()) && subject.state() == SubjectState.DECIDED);
    return LEADING.contains(step.command())
        && (wanted == null || wanted.stream().anyMatch(missing::contains))
        && (!OUTCOMES.contains(step.command()) || undecided);
  }

  /// One line per step, with the subject filled in where the step is for one.
  private List<Action> steps(List<Next> steps, CaseProgress progress, String id, Names names, SignedIn who) {
    Map<String, Action> next = new LinkedHashMap<>();
    boolean several = progress.subjects().size() > 1;
    for (Next step : steps) {
      for (Action action : actions.following(List.of(step.command()), id, who)) {
        PersonId person = step.person();
        String label = person == null || !several ? action.label() : action.label() + "（" + names.label(person) + "）";
        String href = person == null ? action.href()
            : action.href() + "?s0.subject=" + person + "&s0.subjects=" + person + "&s0.person=" + person;
        next.putIfAbsent(label, new Action(action.name(), label, href, action.permitted(), action.who()));
      }
    }
    return List.copyOf(next.values());
  }

  private static List<Cell> badges(CaseFileRow row) {
    List<Cell> badges = new ArrayList<>();
    badges.add(Cell.badge(Words.of(row.progress().state()), ""));
    badges.add(Cell.badge(Words.of(row.origin()), "mute"));
    badges.add(Cell.badge(Words.of(row.opened().secrecy()), "mute"));
    if (row.subjects().stream().anyMatch(subject -> !subject.appealed().isEmpty())) {
      badges.add(Cell.badge("原决定经申诉改变", "warn"));
    }
    if (row.sealedFor() != null) {
      badges.add(Cell.badge("已封存", "bad"));
    }
    return badges;
  }

  static List<Fact> facts(CaseFileRow row, Names names) {
    Opened opened = row.opened();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("案件编号", Cell.of(Telling.text(opened.caseNumber()))));
    opened.openings().forEach(opening -> facts.add(new Fact("立案", Cell.of(Telling.text(opening)))));
    facts.add(new Fact("立案日期", Cell.of(opened.openedOn().inChinese())));
    facts.add(new Fact("单位", opened.units().isEmpty() ? Cell.badge("待查", "warn") : Cell.of(opened.units().stream().map(names::label).collect(Collectors.joining("、")))));
    facts.add(new Fact("工作领域", opened.fields().isEmpty() ? Cell.badge("待查", "warn") : Cell.of(opened.fields().stream().sorted().map(Words::of).collect(Collectors.joining("、")))));
    facts.add(new Fact("违纪违法期间", opened.misconduct() == null ? Cell.badge("待查", "warn") : Cell.of(Telling.text(opened.misconduct()))));
    facts.add(new Fact("反映的主要问题", Cell.of(opened.allegation())));
    facts.add(new Fact("线索", Cell.of(opened.clueRef())));
    facts.add(new Fact("地区", Cell.of(opened.place().inChinese())));
    facts.add(new Fact("办理机关", Cell.of(opened.organ())));
    if (row.team() != null) {
      facts.add(new Fact("办案组", Cell.of("组长" + names.label(row.team().leader()) + "；成员"
          + row.team().members().stream().map(names::label).sorted().collect(Collectors.joining("、"))
          + (row.team().safetyOfficer() == null ? "" : "；安全员" + names.label(row.team().safetyOfficer())))));
    }
    facts.add(new Fact("审理人员", Cell.of(row.related().hearingOfficers().stream().map(names::label).sorted().collect(Collectors.joining("、")))));
    facts.addAll(CaseMarkTables.facts(row.marks(), names));
    facts.add(new Fact("材料", Cell.of(Telling.text(opened.documents()))));
    if (row.announcement() != null) {
      facts.add(new Fact("通报原文职务", Cell.of(row.announcement().position())));
      facts.add(new Fact("通报原文事由", Cell.of(row.announcement().reason())));
      facts.add(new Fact("推定部分", Cell.of(row.announcement().inferred().stream().map(Words::of).sorted().collect(Collectors.joining("、")))));
    }
    return facts;
  }

  private List<Table> tables(CaseFileRow row, Names names) {
    LocalDate today = desk.today();
    List<Table> tables = new ArrayList<>();
    tables.add(new Table("被审查调查人", null, List.of("人员", "状态", "一把手", "事实见面", "陈述申辩", "处分", "宣布", "执行"),
        row.progress().subjects().stream().map(subject -> subject(row, subject, names)).toList(), "没有登记对象。"));
    List<Deadline> deadlines = CaseFileQuery.deadlines(row);
    if (!deadlines.isEmpty()) {
      tables.add(new Table("期限", "日期不精确到日的不起算；逾期不妨碍记录。", List.of("事项", "人员", "起算", "应于", "完成", "依据"),
          deadlines.stream().map(deadline -> List.of(
              Cell.of(Words.of(deadline.limit().kind())), names.cell(deadline.person()), Cell.of(deadline.start().inChinese()),
              deadline.daysLate(today) > 0 ? Cell.badge(deadline.dueOn() + " 逾期" + deadline.daysLate(today) + "天", "bad") : Cell.of(deadline.dueOn().toString()),
              Cell.of(deadline.doneOn() == null ? "" : deadline.doneOn().inChinese()),
              Cell.of("《" + deadline.limit().instrument() + "》" + deadline.limit().article()))).toList(), ""));
    }
    tables.addAll(CaseMarkTables.tables(row.marks(), names, today));
    List<List<Cell>> related = new ArrayList<>();
    row.related().talks().forEach(talk -> related.add(List.of(Cell.of("谈话"), names.cell(talk))));
    row.related().rectifications().forEach(rectification -> related.add(List.of(Cell.of("整改"), names.cell(rectification))));
    row.related().reviews().forEach(review -> related.add(List.of(Cell.of("一案双查"), names.cell(review))));
    row.related().files().stream().filter(file -> !names.label(file.fileId()).equals(file.fileId()))
        .forEach(file -> related.add(List.of(Cell.of(Words.of(file.files())), Cell.link(names.label(file.fileId()), "/" + file.files().address() + "/" + file.fileId()))));
    tables.add(new Table("相关事项", null, List.of("类别", "事项"), related, "还没有相关的谈话、整改或双查。"));
    return tables;
  }

  private List<Cell> subject(CaseFileRow row, SubjectProgress subject, Names names) {
    SubjectFile file = row.subject(subject.person()).orElse(null);
    String sanctions = file == null ? "" : file.sanctions().stream()
        .map(sanction -> Words.of(sanction.kind()) + "：" + Words.of(sanction.penalty())
            + (sanction.effect() == null ? "" : "（" + Telling.text(sanction.effect()) + "）"))
        .collect(Collectors.joining("；"));
    return List.of(
        names.cell(subject.person()), Cell.badge(Words.of(subject.state()) + (subject.cleared() ? "，已澄清" : ""), subject.cleared() ? "ok" : ""),
        Cell.of(headFlag(row, file, subject.person())),
        Cell.of(file == null || file.factsServedOn() == null ? "" : file.factsServedOn().inChinese()),
        Cell.of(subject.stated() ? "已记录" : ""),
        Cell.of(sanctions + (subject.isDoublyExpelled() ? "（双开）" : "") + (file == null ? "" : appealed(file))),
        Cell.of(file == null || file.announcedOn() == null ? "" : file.announcedOn().inChinese()),
        Cell.of(file == null || file.executedOn() == null ? "" : file.executedOn().inChinese()));
  }

  /// What was imposed stays; what an appeal made of it stands behind it.
  private static String appealed(SubjectFile file) {
    return file.appealed().stream()
        .map(it -> "；" + it.occurredOn().inChinese() + "经" + Words.of(it.kind()) + Words.of(it.outcome()) + (it.against() == null ? "" : "“" + Words.of(it.against()) + "”")
            + (it.changedTo() == null ? "" : "为" + Words.of(it.changedTo())) + "（" + Telling.text(it.decision()) + "）")
        .collect(Collectors.joining());
  }

  /// Derived from the tenures each time it is shown; what somebody set by hand stands beside it with the reason.
  private String headFlag(CaseFileRow row, @Nullable SubjectFile file, PersonId person) {
    var tenures = desk.views().page(
        new UnitDutiesView(), new Ask(List.of(Condition.is("person", person.value())), null, null, false, 0, 200), desk.rules())
        .rows().stream().map(UnitDutiesRow::held).filter(held -> held != null).toList();
    HeadFlag derived = HeadFlags.of(tenures, row.opened().openedOn(), row.opened().misconduct());
    String byHand = file == null || file.headFlag() == null ? "" : "；人工核定：" + Words.of(file.headFlag()) + "（" + file.headFlagReason() + "）";
    return Words.of(derived) + byHand;
  }

  private static List<String> reminders(CaseFileRow row, Names names) {
    Set<String> reminders = new LinkedHashSet<>();
    CaseFileQuery.missing(row).forEach(lack ->
        reminders.add(Words.of(lack.what()) + (lack.person() == null ? "" : "（" + names.label(lack.person()) + "）")));
    return List.copyOf(reminders);
  }
}
