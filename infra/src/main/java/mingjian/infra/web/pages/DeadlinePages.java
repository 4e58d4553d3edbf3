package mingjian.infra.web.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mingjian.events.Words;
import mingjian.events.timelimits.TimeLimit;
import mingjian.infra.web.Handling;
import mingjian.infra.web.Handling.By;
import mingjian.infra.web.forms.FormField.Option;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Telling;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.ViewStore.Page;
import mingjian.query.deadlines.DeadlinesRow;
import mingjian.query.deadlines.DeadlinesView;
import mingjian.query.deadlines.Running;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// What is late, and what comes due 到期与逾期, of all that the viewer may see, of the own section, or of one's own. It reminds: whatever is late can still be recorded (DOMAIN 8.2).
@Controller
class DeadlinePages implements LedgerSource {
  static final String ADDRESS = "/deadlines";
  private static final int PAGE_SIZE = 50;
  private static final List<String> HEADINGS = List.of("卷宗", "对象", "单位", "时限和依据", "起算", "到期", "余期", "如何计算", "后果");

  private static final String NO_SECTION = "您的账号未设科室，没有可列的事项。请系统管理员用任务account section为您设置科室。";

  private final Desk desk;
  private final Handling handling;

  DeadlinePages(Desk desk, Handling handling) {
    this.desk = desk;
    this.handling = handling;
  }

  enum Span {
    OVERDUE("逾期"),
    WEEK("今日起7天"),
    MONTH("30天预测");

    final String label;

    Span(String label) {
      this.label = label;
    }

    /// The field that is asked, and sorted by.
    String field() {
      return this == OVERDUE ? "owedOn" : "dueOn";
    }

    /// What is due today isn't late.
    Condition due(LocalDate today) {
      return switch (this) {
        case OVERDUE -> new Condition(field(), null, today.minusDays(1));
        case WEEK -> new Condition(field(), today, today.plusDays(6));
        case MONTH -> new Condition(field(), today, today.plusDays(29));
      };
    }
  }

  /// What was chosen on the page. Blank for nothing.
  ///
  /// @param by null for all that the viewer may see; @param section one by its name, where a figure opens to its list
  record Chosen(Span span, @Nullable By by, String section, String unit, String limit) {
    static Chosen of(Map<String, String> asked) {
      Span span = switch (asked.getOrDefault("span", "")) {
        case "week" -> Span.WEEK;
        case "month" -> Span.MONTH;
        default -> Span.OVERDUE;
      };
      return new Chosen(span, By.named(asked.getOrDefault("by", "")).orElse(null), asked.getOrDefault("section", "").strip(), asked.getOrDefault("unit", "").strip(), asked.getOrDefault("limit", "").strip());
    }

    /// @param handled null where it isn't asked for
    List<Condition> conditions(LocalDate today, @Nullable Condition handled) {
      List<Condition> conditions = new ArrayList<>();
      if (handled != null) conditions.add(handled);
      if (!unit.isEmpty()) conditions.add(Condition.is("unit", unit));
      if (!limit.isEmpty()) conditions.add(Condition.is("limit", limit));
      if (conditions.isEmpty() && span != Span.OVERDUE) conditions.add(Condition.is("open", 1L));
      conditions.add(span.due(today));
      return conditions;
    }

    /// In words.
    String told(UnaryOperator<String> names) {
      List<String> told = new ArrayList<>(List.of("范围：" + span.label));
      if (by != null) told.add(by == By.ME ? "我承办的" : "本科室");
      if (!section.isEmpty()) told.add("科室：" + section);
      if (!unit.isEmpty()) told.add("单位：" + DeadlinePages.unit(unit, names));
      if (!limit.isEmpty()) told.add("时限：" + limit);
      return String.join("；", told);
    }

    /// Whether those are asked for whose file names no unit.
    public boolean withoutUnit() {
      return unit.equals(DeadlinesView.NO_UNIT);
    }

    String address(Span other, int page) {
      UriComponentsBuilder address = here(other);
      if (page > 1) address.queryParam("page", page);
      return address.encode().buildAndExpand(values()).toUriString();
    }

    private UriComponentsBuilder here(Span other) {
      UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS).queryParam("span", other.name().toLowerCase(Locale.ROOT));
      if (by != null) address.queryParam("by", by.inAddress());
      if (!section.isEmpty()) address.queryParam("section", "{section}");
      if (!unit.isEmpty()) address.queryParam("unit", "{unit}");
      if (!limit.isEmpty()) address.queryParam("limit", "{limit}");
      return address;
    }

    private Map<String, String> values() {
      return Map.of("section", section, "unit", unit, "limit", limit);
    }

    List<Cell> exports() {
      return ExportPages.links(ADDRESS, here(span), values());
    }
  }

  /// The address of what is late.
  ///
  /// @param filter `section` or `unit`
  static String overdue(String filter, String value) {
    Map<String, String> asked = Map.of(filter, value);
    return Chosen.of(asked).address(Span.OVERDUE, 1);
  }

  /// How a unit is called, and what stands for none.
  static String unit(String unit, UnaryOperator<String> names) {
    return unit.equals(DeadlinesView.NO_UNIT) ? "未登记单位" : names.apply(unit);
  }

  public record Tab(String label, String href, boolean current) {}

  @GetMapping(ADDRESS)
  String page(@RequestParam Map<String, String> asked, @AuthenticationPrincipal SignedIn who, Model model) {
    Chosen chosen = Chosen.of(asked);
    Optional<String> section = handling.section(who);
    AskedPage askedPage = AskedPage.of(asked.get("page"));
    int number = askedPage.number();
    LocalDate today = desk.today();
    Page<DeadlinesRow> found = find(chosen, (number - 1) * PAGE_SIZE, PAGE_SIZE, who);
    Names names = desk.names(who);
    model.addAttribute("tabs", List.of(Span.values()).stream()
        .map(span -> new Tab(span.label, chosen.address(span, 1), span == chosen.span())).toList());
    model.addAttribute("exports", ExportPages.offeredTo(who) ? chosen.exports() : List.of());
    model.addAttribute("chosen", chosen);
    model.addAttribute("unitLabel", names.label(chosen.unit()));
    model.addAttribute("limits", limits());
    model.addAttribute("headings", HEADINGS);
    model.addAttribute("lines", names.atOnce(() -> found.rows().stream().map(row -> line(row, names, today)).toList()));
    model.addAttribute("section", section.orElse(null));
    model.addAttribute("problem", chosen.by() == By.SECTION && section.isEmpty() ? NO_SECTION
        : Stream.of(senseless(asked, names), askedPage.problem()).filter(Objects::nonNull).findFirst().orElse(null));
    model.addAttribute("first", chosen.address(chosen.span(), 1));
    model.addAttribute("total", Totals.inChinese(found));
    model.addAttribute("page", number);
    model.addAttribute("previous", number > 1 ? chosen.address(chosen.span(), number - 1) : null);
    model.addAttribute("next", found.hasNext() ? chosen.address(chosen.span(), number + 1) : null);
    return "deadlines";
  }

  /// A choice that isn't on the page; null where all are.
  private @Nullable String senseless(Map<String, String> asked, Names names) {
    String span = asked.getOrDefault("span", "");
    String by = asked.getOrDefault("by", "");
    String limit = asked.getOrDefault("limit", "").strip();
    String unit = asked.getOrDefault("unit", "").strip();
    if (!span.isEmpty() && Stream.of(Span.values()).noneMatch(it -> it.name().equalsIgnoreCase(span))) {
      return "没有" + AskedPage.quoted(span) + "这个范围，请选择逾期、今日起7天或30天预测；现显示逾期的。";
    }
    if (!by.isEmpty() && By.named(by).isEmpty()) {
      return "“承办”没有" + AskedPage.quoted(by) + "这一项，请从列表中选择；现按全部显示。";
    }
    String section = asked.getOrDefault("section", "").strip();
    if (!section.isEmpty() && !handling.sections().contains(section)) {
      return "“科室”没有" + AskedPage.quoted(section) + "，请核对名称或者清除。";
    }
    if (!limit.isEmpty() && limits().stream().noneMatch(it -> it.value().equals(limit))) {
      return "“时限”没有" + AskedPage.quoted(limit) + "这一项，请从列表中选择或者清除。";
    }
    return !unit.isEmpty() && !unit.equals(DeadlinesView.NO_UNIT) && names.lacks("units", unit) ? "“单位”没有" + AskedPage.quoted(unit) + "，请从列表中选择或者清除。" : null;
  }

  @Override
  public Set<String> names() {
    return Set.of(Ledgers.DEADLINES);
  }

  @Override
  public Set<String> filters(String name) {
    return Set.of("span", "by", "section", "unit", "limit");
  }

  @Override
  public Ledgers.Asked ledger(String name, Map<String, String> asked, SignedIn who) {
    Chosen chosen = Chosen.of(asked);
    LocalDate today = desk.today();
    Names known = desk.names(who);
    return new Ledgers.Asked(Ledger.of(
        "到期与逾期", chosen.told(UnaryOperator.identity()), chosen.told(known::label),
        new LedgerRows.OfView<>(desk.deadlines(), ask(chosen, 0, 1, who), desk.viewer(who)), HEADINGS, (row, names) -> line(row, names, today)),
        Optional.ofNullable(senseless(asked, known)));
  }

  /// For the first page: how much is late, and how much comes due within the week.
  List<HomePage.Tile> tiles(SignedIn who) {
    List<HomePage.Tile> tiles = new ArrayList<>(List.of(tile(Span.OVERDUE, null, "可查阅范围内逾期的时限", "bad", who), tile(Span.WEEK, null, "可查阅范围内7天内到期的时限", "warn", who)));
    if (handling.section(who).isPresent()) {
      tiles.add(tile(Span.OVERDUE, By.SECTION, "本科室逾期时限", "bad", who));
    }
    return List.copyOf(tiles);
  }

  private HomePage.Tile tile(Span span, @Nullable By by, String label, String tone, SignedIn who) {
    Chosen chosen = new Chosen(span, by, "", "", "");
    Page<DeadlinesRow> found = find(chosen, 0, 1, who);
    return new HomePage.Tile(label, Totals.inChinese(found), "项", chosen.address(span, 1), found.total() > 0 ? tone : "ok");
  }

  private Page<DeadlinesRow> find(Chosen chosen, int offset, int limit, SignedIn who) {
    return desk.views().page(desk.deadlines(), ask(chosen, offset, limit, who).countedTo(Totals.COUNTED_TO), desk.viewer(who));
  }

  private Ask ask(Chosen chosen, int offset, int limit, SignedIn who) {
    Condition handled = chosen.by() != null ? handling.condition(chosen.by(), who) : chosen.section().isEmpty() ? null : handling.condition(chosen.section());
    return new Ask(chosen.conditions(desk.today(), handled), null, chosen.span().field(), false, offset, limit);
  }

  /// One line for all versions of a limit.
  private List<Option> limits() {
    Map<String, Option> options = new LinkedHashMap<>();
    for (TimeLimit limit : desk.node().timeLimits().on()) {
      options.put(limit.id(), new Option(limit.id(), limit.name()));
    }
    return List.copyOf(options.values());
  }

  private static List<Cell> line(DeadlinesRow row, Names names, LocalDate today) {
    Running running = Objects.requireNonNull(row.running(), "what is open runs");
    return List.of(
        file(row.file(), names), row.measure() == null ? names.cell(row.person()) : Cell.of("措施" + row.measure()), names.cell(row.unit()),
        Cell.all(List.of(Cell.of(running.name()), Cell.of(running.basis()))), started(row.file(), running.startedOn(), running.position(), names),
        Cell.of(Telling.text(running.dueOn())).on(running.dueOn()), left(running.dueOn(), today), Cell.of(running.counted()), Cell.of(Words.of(running.consequence())));
  }

  private static Cell file(String id, Names names) {
    return names.page(id).map(href -> Cell.link(names.label(id), href)).orElseGet(() -> Cell.of(names.label(id)));
  }

  private static Cell started(String id, LocalDate on, long position, Names names) {
    return names.entry(id, position).map(href -> Cell.link(Telling.text(on), href)).orElseGet(() -> Cell.of(Telling.text(on))).on(on);
  }

  private static Cell left(LocalDate dueOn, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, dueOn);
    return days < 0 ? Cell.badge("逾期" + -days + "天", "bad") : days == 0 ? Cell.badge("今日到期", "warn") : Cell.of("还有" + days + "天");
  }
}
