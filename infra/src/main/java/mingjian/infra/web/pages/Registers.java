package mingjian.infra.web.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingjian.command.Command;
import mingjian.command.WhoMay;
import mingjian.command.accountability.ReviewCommand.DeclineReview;
import mingjian.command.accountability.ReviewCommand.OpenAccountabilityReview;
import mingjian.events.CaseId;
import mingjian.events.Kebab;
import mingjian.events.Words;
import mingjian.events.accountability.ReviewMode;
import mingjian.events.accountability.ReviewState;
import mingjian.events.casefile.CaseState;
import mingjian.events.casefile.Penalty;
import mingjian.events.rectification.RectificationProgress;
import mingjian.events.rectification.RectificationState;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.PoliticalStatus;
import mingjian.events.registry.ServiceStatus;
import mingjian.events.registry.UnitKind;
import mingjian.events.talk.AttendeeGroup;
import mingjian.events.talk.TalkKind;
import mingjian.events.talk.TalkState;
import mingjian.events.work.WorkCollection;
import mingjian.infra.web.forms.FormField.Option;
import mingjian.infra.web.pages.Register.Column;
import mingjian.infra.web.pages.Register.Filter;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Origin;
import mingjian.query.Telling;
import mingjian.query.accountability.AccountabilityRow;
import mingjian.query.accountability.AccountabilityView;
import mingjian.query.caseregister.CaseRegisterRow;
import mingjian.query.caseregister.CaseRegisterView;
import mingjian.query.officeholderregister.OfficeHolderRegisterRow;
import mingjian.query.officeholderregister.OfficeHolderRegisterView;
import mingjian.query.rectificationregister.RectificationRegisterRow;
import mingjian.query.rectificationregister.RectificationRegisterView;
import mingjian.query.reviewregister.OwedReviews;
import mingjian.query.reviewregister.ReviewRegisterRow;
import mingjian.query.reviewregister.ReviewRegisterView;
import mingjian.query.talkregister.TalkRegisterRow;
import mingjian.query.talkregister.TalkRegisterView;
import mingjian.query.unitregister.UnitRegisterRow;
import mingjian.query.unitregister.UnitRegisterView;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The registers 台账, one value each; those that show what is overdue are made for the day.
@Component
class Registers {
  static final String OWED_ADDRESS = "/owed-reviews";

  private static final Register<UnitRegisterRow> UNITS = new Register<>(
      "units", "单位", "机关、单位及其沿革；更名、合并后按沿革追溯，不按名称猜测。", new UnitRegisterView(),
      List.of(
          Filter.choice("kind", "类别", options(UnitKind.class)),
          Filter.text("place", "地区"),
          Filter.picker("superior", "上级单位", "units")),
      List.of(
          new Column<>("名称", "name", (row, names) -> Cell.link(row.name(), "/units/" + row.unitId())),
          new Column<>("类别", null, (row, names) -> Cell.of(Words.of(row.kind()))),
          new Column<>("地区", null, (row, names) -> Cell.of(row.place().inChinese())),
          new Column<>("上级单位", null, (row, names) -> names.cell(row.superior())),
          new Column<>("曾用名", null, (row, names) -> Cell.of(String.join("、", row.formerNames()))),
          new Column<>("状态", null, (row, names) -> unitState(row))),
      "name", false, true);

  private static final Register<OfficeHolderRegisterRow> OFFICE_HOLDERS = new Register<>(
      "office-holders", "领导干部（监督对象）", "打开一人可查看其廉政档案时间线。", new OfficeHolderRegisterView(),
      List.of(
          Filter.picker("unit", "单位", "units"),
          Filter.choice("head", "主要负责人", options(HeadPost.class)),
          Filter.choice("politicalStatus", "政治面貌", options(PoliticalStatus.class)),
          Filter.choice("service", "在职状况", options(ServiceStatus.class))),
      List.of(
          new Column<>("姓名或标识", "name", (row, names) -> Cell.link(row.name(), "/office-holders/" + row.personId())),
          new Column<>("单位", null, (row, names) -> names.cell(row.mainPost().map(post -> post.unit()).orElse(null))),
          new Column<>("职务", null, (row, names) -> Cell.of(row.mainPost().map(post -> post.post()).orElse(""))),
          new Column<>("主要负责人", null, (row, names) -> Cell.of(row.mainPost().map(post -> Words.of(post.head())).orElse(""))),
          new Column<>("政治面貌", null, (row, names) -> Cell.of(Words.of(row.status().politicalStatus()))),
          new Column<>("备注", null, (row, names) -> row.inferred() ? Cell.badge("推定", "warn") : Cell.of(""))),
      "name", false, true);

  private static final Register<CaseRegisterRow> CASES = new Register<>(
      "cases", "案件", "本机关立案、补录的案件，以及公开通报（不计入本机关统计）。", new CaseRegisterView(),
      List.of(
          Filter.choice("origin", "来源", options(Origin.class)),
          Filter.choice("state", "状态", options(CaseState.class)),
          Filter.picker("unit", "单位", "units"),
          Filter.text("place", "地区"),
          Filter.number("year", "立案（通报）年份")),
      List.of(
          new Column<>("案件", "number", (row, names) -> Cell.link(Desk.label(row), "/cases/" + row.caseId())),
          new Column<>("单位", null, (row, names) -> row.units().isEmpty() ? Cell.of("待查") : names.cell(row.units().getFirst())),
          new Column<>("地区", null, (row, names) -> Cell.of(row.place().inChinese())),
          new Column<>("立案（通报）日期", "openedOn", (row, names) -> Cell.of(row.openedOn())),
          new Column<>("来源", null, (row, names) -> Cell.of(Words.of(row.origin()))),
          new Column<>("对象", null, (row, names) -> Cell.count(row.progress().subjects().size(), "人")),
          new Column<>("状态", null, (row, names) -> Cell.badge(Words.of(row.progress().state()), ""))),
      "openedOn", true, true);

  private static final Register<AccountabilityRow> REVIEWS = new Register<>(
      "reviews", "一案双查", "由任职、分工和监督力量推出候选人；认定或免责须由有权机关作出，并先听取本人说明。", new AccountabilityView(),
      List.of(
          Filter.choice("state", "状态", options(ReviewState.class)),
          Filter.choice("mode", "方式", options(ReviewMode.class)),
          Filter.picker("case", "案件", "cases")),
      List.of(
          new Column<>("双查", null, (row, names) -> Cell.link(ReviewPages.title(row, names), "/reviews/" + row.reviewId())),
          new Column<>("启动日期", "beganOn", (row, names) -> Cell.of(row.beganOn())),
          new Column<>("状态", null, (row, names) -> Cell.badge(Words.of(row.progress().state()), "")),
          new Column<>("待查", null, (row, names) -> Cell.count(row.progress().unsettled().size(), "人")),
          new Column<>("提示", null, (row, names) -> row.isFlagged() ? Cell.badge("任职分工有变化", "warn") : Cell.of(""))),
      "beganOn", true, false);

  /// Of those that aren't of a [WorkCollection].
  static final Set<String> NAMES = Set.of(
      "units", "office-holders", "cases", "talks", "rectifications", "reviews", "owed-reviews", "owed-rectifications", "institutions");

  private final Desk desk;
  private final Penalty owedFrom;

  /// @param owedFrom the lightest penalty that owes a double inquiry; those of equal weight owe one too
  Registers(Desk desk, @Value("${mingjian.double-inquiry-from}") Penalty owedFrom) {
    this.desk = desk;
    this.owedFrom = owedFrom;
  }

  Optional<Register<?>> named(String name, SignedIn who) {
    LocalDate today = desk.today();
    List<Register<?>> all = List.of(
        UNITS, OFFICE_HOLDERS, CASES, talks(today), rectifications(today), REVIEWS, owed(who), OwedRectifications.register(who), Institutions.REGISTER);
    return all.stream().filter(register -> register.name().equals(name)).<Register<?>>map(register -> register).findFirst()
        .or(() -> WorkCollection.addressed(name).map(files -> WorkRegisters.of(files, today)));
  }

  /// How many cases owe an inquiry, as far as the viewer may see them.
  long owedBy(SignedIn who) {
    return desk.views().page(new ReviewRegisterView(), OwedReviews.ask(owedFrom.weight(), 0, 1), desk.viewer(who)).total();
  }

  private static Register<TalkRegisterRow> talks(LocalDate today) {
    return new Register<>(
        "talks", "谈话", "计划、批准、谈话、跟踪、销号；谈后须有整改事项或写明无须整改。", new TalkRegisterView(),
        List.of(
            Filter.choice("kind", "类型", options(TalkKind.class)),
            Filter.choice("state", "状态", options(TalkState.class)),
            Filter.choice("group", "对象类别", options(AttendeeGroup.class)),
            Filter.until("dueOn", "跟踪事项到期日不晚于")),
        List.of(
            new Column<>("类型", null, (row, names) -> Cell.link(
                row.progress().about() == null ? "谈话" : Words.of(row.progress().about().kind()), "/talks/" + row.talkId())),
            new Column<>("谈话对象", null, (row, names) -> Cell.of(row.progress().about() == null ? "" :
                row.progress().about().attendees().stream().map(names::label).collect(Collectors.joining("、")))),
            new Column<>("日期", "talkOn", (row, names) -> Cell.of(row.talkOn().inChinese() + (row.held() ? "" : "（计划）"))),
            new Column<>("状态", null, (row, names) -> Cell.badge(Words.of(row.progress().state()), "")),
            new Column<>("最近到期", "dueOn", (row, names) -> due(row.dueOn(), today))),
        "talkOn", true, false);
  }

  private static Register<RectificationRegisterRow> rectifications(LocalDate today) {
    return new Register<>(
        "rectifications", "整改", "措施逐项落实到责任人和时限；由建议提出部门评估，整改单位不得自评。", new RectificationRegisterView(),
        List.of(
            Filter.choice("state", "状态", options(RectificationState.class)),
            Filter.picker("unit", "整改单位", "units"),
            Filter.until("dueOn", "到期日不晚于")),
        List.of(
            new Column<>("问题", null, (row, names) -> Cell.link(shorten(row.problems()), "/rectifications/" + row.rectificationId())),
            new Column<>("整改单位", null, (row, names) ->
                names.cell(row.progress().about() == null ? null : row.progress().about().unitId())),
            new Column<>("下发日期", "issuedOn", (row, names) -> Cell.of(row.issuedOn())),
            new Column<>("状态", null, (row, names) -> Cell.badge(Words.of(row.progress().state()), "")),
            new Column<>("措施", null, (row, names) -> Cell.of(settled(row.progress()))),
            new Column<>("最近到期", "dueOn", (row, names) -> due(row.dueOn(), today))),
        "dueOn", false, true);
  }

  /// 未启动双查清单: neither an inquiry nor a reasoned 不启动. Both begin here for those who may decide it.
  private Register<ReviewRegisterRow> owed(SignedIn who) {
    List<Column<ReviewRegisterRow>> columns = new ArrayList<>(List.of(
        new Column<>("案件", null, (row, names) -> names.cell(row.caseId())),
        new Column<>("最重处分", "weight", (row, names) -> Cell.of(row.penalties().stream()
            .filter(penalty -> penalty.weight() == row.weight()).map(penalty -> Words.of(penalty)).collect(Collectors.joining("、")))),
        new Column<>("处分日期", "sanctionedOn", (row, names) -> Cell.of(row.sanctionedOn())),
        new Column<>("案件状态", null, (row, names) -> Cell.badge(Words.of(row.progress().state()), ""))));
    beginning("启动双查", OpenAccountabilityReview.class, "caseId", who, ReviewRegisterRow::caseId).ifPresent(columns::add);
    beginning("不启动双查", DeclineReview.class, "caseId", who, ReviewRegisterRow::caseId).ifPresent(columns::add);
    return new Register<>(
        "owed-reviews", "未启动双查清单", "处分达到应当启动双查的起点，既未启动也未写明不启动理由的案件；是否启动由有权机关决定。", new ReviewRegisterView(),
        List.of(
            Filter.from("weight", "处分不轻于", weights(), String.valueOf(owedFrom.weight())),
            Filter.until("sanctionedOn", "处分日期不晚于")),
        columns, "sanctionedOn", false, false, List.of(OwedReviews.UNDECIDED));
  }

  /// A link to a form with the case filled in, for those who may enter it.
  static <R> Optional<Column<R>> beginning(
      String label, Class<? extends Command> command, String field, SignedIn who, Function<R, CaseId> caseOf) {
    String href = "/do/" + Kebab.of(command.getSimpleName()) + "?s0." + field + "=";
    return WhoMay.send(command).stream().anyMatch(who::holds)
        ? Optional.of(new Column<>(label, null, (row, names) -> Cell.link(label, href + caseOf.apply(row)), false))
        : Optional.empty();
  }

  /// The penalties by weight, the heaviest first.
  private static List<Option> weights() {
    return Arrays.stream(Penalty.values()).map(Penalty::weight).distinct().sorted(Comparator.reverseOrder())
        .map(weight -> new Option(String.valueOf(weight), Arrays.stream(Penalty.values())
            .filter(penalty -> penalty.weight() == weight).map(penalty -> Words.of(penalty)).collect(Collectors.joining("、"))))
        .toList();
  }

  static <E extends Enum<E>> List<Option> options(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(value -> new Option(value.name(), Words.of(value))).toList();
  }

  /// A due date, in red once it has passed in China.
  static Cell due(@Nullable LocalDate dueOn, LocalDate today) {
    if (dueOn == null) {
      return Cell.of("");
    }
    Cell due = dueOn.isBefore(today)
        ? Cell.badge(Telling.text(dueOn) + " 已逾期" + ChronoUnit.DAYS.between(dueOn, today) + "天", "bad")
        : Cell.of(Telling.text(dueOn));
    return due.on(dueOn);
  }

  private static Cell unitState(UnitRegisterRow row) {
    if (row.mergedInto() != null) {
      return Cell.badge("已并入其他单位", "mute");
    }
    return row.inferred() ? Cell.badge("推定", "warn") : Cell.of("");
  }

  private static String settled(RectificationProgress progress) {
    int all = progress.measures().size();
    return "共" + all + "项，已销" + (all - progress.unsettled()) + "项";
  }

  private static String shorten(List<String> problems) {
    String text = String.join("；", problems);
    return text.isEmpty() ? "整改" : text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
