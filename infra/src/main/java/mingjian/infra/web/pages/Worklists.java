package mingjian.infra.web.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.Role;
import mingjian.events.Words;
import mingjian.infra.views.Views;
import mingjian.infra.web.live.News;
import mingjian.infra.web.live.News.Found;
import mingjian.infra.web.pages.Actions.Action;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Telling;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.ViewStore.Page;
import mingjian.query.Viewer;
import mingjian.query.deadlines.DeadlinesRow;
import mingjian.query.worklist.WorklistRow;
import mingjian.query.worklist.WorklistView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is mine today: late, due, handed back, waiting for me, new. Every question goes by an index and stops at a hundred, so the page costs the same
/// however much is open.
///
/// Mine is, for investigators and hearing officers, what was given to them or begun by them; the case office and leaders look at all they may read.
@Component
class Worklists {
  private static final int LOOKED_AT = 100;
  private static final int SHOWN = 8;
  private static final int STEPS_SHOWN = 2;
  private static final int DAYS_AHEAD = 6;
  private static final List<Role> APPROVING = List.of(Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
  /// How the names of steps begin that approve or decide something.
  private static final List<String> DECIDING =
      List.of("Approve", "Decide", "Decline", "Dismiss", "Establish", "Exempt", "Impose", "MarkNotApplicable", "Refuse", "Settle", "Uphold");

  private final Desk desk;
  private final Actions actions;
  private final News news;
  private final WorklistView view = (WorklistView) Views.named("worklist");

  Worklists(Desk desk, Actions actions, News news) {
    this.desk = desk;
    this.actions = actions;
    this.news = news;
  }

  /// @param number how many files, or dates of files, “100+” where nobody counted further; @param bad whether any is too many
  /// @param all where all of them stand; null where all are shown
  public record Section(String id, String title, String number, boolean bad, List<Line> lines, String empty, @Nullable String all) {
    /// Whether more are counted than even the whole section shows.
    public boolean isCut() {
      return all == null && number.endsWith("+");
    }
  }

  /// @param due null where nothing is due; @param next steps that the reader may enter; @param waitsFor who else is awaited, where there are none, or where the reader
  /// may only enter what others have approved on paper
  public record Line(Cell what, String state, String since, @Nullable Cell due, List<Action> next, String waitsFor) {}

  /// Those that were read, by date, and how many files or dates there are, as far as anybody counted.
  private record Items(List<DueItem> read, long total) {
    static Items all(List<DueItem> items) {
      return new Items(items, items.size());
    }

    /// A file that is due by its own date and by a clock is one line with two dates.
    Items and(Items others) {
      Map<String, DueItem> byFile = new LinkedHashMap<>();
      Stream.concat(read.stream(), others.read.stream()).forEach(item -> byFile.merge(item.file(), item, DueItem::and));
      Comparator<DueItem> byDate = Comparator.comparing(DueItem::firstOn, Comparator.nullsLast(Comparator.naturalOrder()));
      return new Items(byFile.values().stream().sorted(byDate).toList(), total + others.total);
    }
  }

  /// Whoever looks, and as whom.
  ///
  /// @param mine what was given to the account; for those who stand above, all they may read
  private record Looking(
      SignedIn who, Viewer viewer, Viewer mine, boolean byGrant, List<WorklistRow> opened, LocalDate today, Names names, String all) {
    /// What was given to an account may wait for somebody else and is sorted out after it was read; who stands above reads what is shown, and has the rest counted.
    int limit(String section) {
      return byGrant || all.equals(section) ? LOOKED_AT : SHOWN;
    }
  }

  /// @param all the section that is wanted whole; blank for none
  List<Section> of(SignedIn who, String all) {
    Viewer viewer = desk.viewer(who);
    boolean byGrant = !Frame.owing(who);
    List<WorklistRow> opened = byGrant ? desk.views().first(view, WorklistView.openedBy(who.code(), LOOKED_AT), viewer) : List.of();
    Looking looking = new Looking(who, viewer, byGrant ? viewer.withoutRoles() : viewer, byGrant, opened, desk.today(), desk.names(who), all);
    return Stream.of(Stream.of(overdue(looking), due(looking), returned(looking)), awaiting(looking).stream(), submitted(looking).stream())
        .flatMap(sections -> sections).toList();
  }

  private Section overdue(Looking looking) {
    LocalDate until = looking.today().minusDays(1);
    int limit = looking.limit("overdue");
    Items files = dated(looking, WorklistView.due(null, until, limit), row -> row.dueOn() != null && !row.dueOn().isAfter(until));
    Items clocks = clocks(looking, List.of(new Condition("owedOn", null, until)), "owedOn", limit);
    return section("overdue", "逾期", files.and(clocks), looking, "没有逾期的事项。");
  }

  private Section due(Looking looking) {
    LocalDate from = looking.today();
    LocalDate until = from.plusDays(DAYS_AHEAD);
    int limit = looking.limit("due");
    Items files = dated(looking, WorklistView.due(from, until, limit), row -> row.dueOn() != null && !row.dueOn().isBefore(from) && !row.dueOn().isAfter(until));
    Items clocks = clocks(looking, List.of(Condition.is("open", 1L), new Condition("dueOn", from, until)), "dueOn", limit);
    return section("due", "今日及7天内到期", files.and(clocks), looking, "今天没有到期的事项，7天内也没有。");
  }

  private Section returned(Looking looking) {
    List<WorklistRow> rows = rows(looking, WorklistView.returned(LOOKED_AT), looking.mine(), WorklistRow::returned);
    return section("returned", "退回", Items.all(items(rows)), looking, "没有退回的事项。");
  }

  /// What was handed back stands above it already. For leaders, what they approve or decide stands apart from what they might do as well.
  private List<Section> awaiting(Looking looking) {
    Map<String, WorklistRow> rows = new LinkedHashMap<>();
    for (Role role : looking.who().roles()) {
      if (WorklistView.everAwaits(role)) {
        // a case that was handed over waits for every hearing officer
        Viewer viewer = role == Role.INVESTIGATOR ? looking.mine() : looking.viewer();
        rows(looking, WorklistView.awaiting(role, LOOKED_AT), viewer, row -> row.awaits().contains(role)).forEach(row -> rows.put(row.file(), row));
      }
    }
    List<WorklistRow> sorted = rows.values().stream().filter(row -> !(looking.byGrant() && row.returned()))
        .sorted(Comparator.comparing(WorklistRow::since)).toList();
    if (APPROVING.stream().noneMatch(looking.who()::holds)) {
      return List.of(section("awaiting", "待我办理", Items.all(items(sorted)), looking, "没有等您办理的事项。"));
    }
    Map<Boolean, List<WorklistRow>> split = sorted.stream().collect(Collectors.partitioningBy(row -> decides(row, looking.who())));
    return List.of(
        section("awaiting", "待我审批、决定", Items.all(items(split.get(true))), looking, "没有等您审批、决定的事项。"),
        section("others", "其他可办理步骤", Items.all(items(split.get(false))), looking, "没有其他等您办理的事项。"));
  }

  /// My own files that stand still until somebody else has approved or decided. Who stands above is shown them only where there are any.
  private Optional<Section> submitted(Looking looking) {
    Map<String, WorklistRow> rows = new LinkedHashMap<>();
    List<WorklistRow> opened = looking.byGrant()
        ? looking.opened() : desk.views().first(view, WorklistView.openedBy(looking.who().code(), LOOKED_AT), looking.viewer());
    Stream<WorklistRow> given = looking.byGrant()
        ? APPROVING.stream().flatMap(role -> desk.views().first(view, WorklistView.awaiting(role, LOOKED_AT), looking.mine()).stream()) : Stream.empty();
    Stream.concat(opened.stream(), given).filter(row -> isWithOthers(row, looking.who())).forEach(row -> rows.put(row.file(), row));
    List<WorklistRow> sorted = rows.values().stream().sorted(Comparator.comparing(WorklistRow::since)).toList();
    if (sorted.isEmpty() && !looking.byGrant()) {
      return Optional.empty();
    }
    return Optional.of(shown("submitted", "已报批、待他人批", items(sorted), sorted.size(), looking, "没有报批后等他人批准的事项。"));
  }

  private boolean isWithOthers(WorklistRow row, SignedIn who) {
    return !row.steps().isEmpty() && isDecision(row.steps().getFirst())
        && row.awaits().stream().anyMatch(APPROVING::contains) && !isFor(who, view.awaited(List.of(row.steps().getFirst())));
  }

  private boolean decides(WorklistRow row, SignedIn who) {
    return row.steps().stream().anyMatch(step -> isDecision(step) && isFor(who, view.awaited(List.of(step))));
  }

  private static boolean isDecision(String step) {
    return DECIDING.stream().anyMatch(step::startsWith);
  }

  private List<WorklistRow> rows(Looking looking, Ask ask, Viewer viewer, Predicate<WorklistRow> belongs) {
    Map<String, WorklistRow> rows = new LinkedHashMap<>();
    desk.views().first(view, ask, viewer).forEach(row -> rows.put(row.file(), row));
    looking.opened().stream().filter(belongs).forEach(row -> rows.put(row.file(), row));
    return List.copyOf(rows.values());
  }

  private Items dated(Looking looking, Ask ask, Predicate<WorklistRow> belongs) {
    if (looking.byGrant()) return Items.all(items(rows(looking, ask, looking.mine(), belongs)));
    Page<WorklistRow> page = desk.views().page(view, ask.countedTo(LOOKED_AT), looking.mine());
    return new Items(items(page.rows()), page.total());
  }

  private static List<DueItem> items(List<WorklistRow> rows) {
    return rows.stream().map(row -> DueItem.of(row)).toList();
  }

  /// Legal clocks 时限.
  private Items clocks(Looking looking, List<Condition> conditions, String sort, int limit) {
    Page<DeadlinesRow> page = desk.views().page(desk.deadlines(), new Ask(conditions, null, sort, false, 0, limit).countedTo(LOOKED_AT), looking.mine());
    return new Items(page.rows().stream().map(row -> DueItem.of(row)).toList(), page.total());
  }

  private Section section(String id, String title, Items found, Looking looking, String empty) {
    List<DueItem> items = looking.byGrant()
        ? withRows(found.read(), looking).stream().filter(item -> mayStep(item, looking.who())).toList() : found.read();
    return shown(id, title, items, looking.byGrant() ? dates(items) : found.total(), looking, empty);
  }

  private Section shown(String id, String title, List<DueItem> items, long total, Looking looking, String empty) {
    boolean whole = looking.all().equals(id);
    List<DueItem> shown = withRows(items.stream().limit(whole ? LOOKED_AT : SHOWN).toList(), looking);
    List<Line> lines = looking.names().atOnce(() -> shown.stream().map(item -> line(item, looking)).toList());
    String number = total >= LOOKED_AT ? LOOKED_AT + "+" : String.valueOf(total);
    boolean rest = total > dates(shown) && !whole;
    return new Section(id, title, number, id.equals("overdue") && !items.isEmpty(), lines, empty, rest ? "/?all=" + id + "#" + id : null);
  }

  /// How many dates stand in the lines; a line without one counts too.
  private static long dates(List<DueItem> items) {
    return items.stream().mapToLong(item -> Math.max(1, item.dues().size())).sum();
  }

  /// A clock of a file is told with what stands next in that file.
  private List<DueItem> withRows(List<DueItem> items, Looking looking) {
    Set<String> files = items.stream().filter(item -> item.row() == null).map(DueItem::file).collect(Collectors.toSet());
    Map<String, WorklistRow> rows = files.isEmpty() ? Map.of() : desk.views().findAll(view, files, looking.viewer());
    return items.stream().map(item -> item.row() != null ? item : new DueItem(item.file(), item.dues(), rows.get(item.file()))).toList();
  }

  /// Not mine is what was given to me to read while others go on with it.
  private boolean mayStep(DueItem item, SignedIn who) {
    return item.row() != null && actions.following(item.row().steps(), item.file(), who).stream().anyMatch(Action::permitted);
  }

  private static boolean isFor(SignedIn who, Set<Role> awaited) {
    return awaited.stream().anyMatch(who::holds);
  }

  private Line line(DueItem item, Looking looking) {
    WorklistRow row = item.row();
    Stream<Cell> clocks = item.dues().stream().map(DueItem.Due::what).filter(it -> !it.isEmpty()).distinct().map(Cell::of);
    Cell what = Cell.all(Stream.concat(Stream.of(file(item.file(), looking.names())), clocks).toList());
    Cell due = item.dues().isEmpty() ? null : Cell.all(item.dues().stream().map(DueItem.Due::on).distinct()
        .flatMap(on -> Stream.of(Cell.of(Telling.text(on)), left(on, looking.today()))).toList());
    if (row == null) {
      return new Line(what, "", "", due, List.of(), "");
    }
    List<String> steps = row.steps().stream().sorted(Comparator.comparing((String step) -> !isFor(looking.who(), view.awaited(List.of(step))))
        .thenComparing(step -> !isDecision(step))).toList();
    String subject = row.onlyOpenSubject().map(CaseSteps::filledIn).orElse("");
    List<Action> next = actions.following(steps, item.file(), looking.who()).stream().filter(Action::permitted).limit(STEPS_SHOWN)
        .map(step -> new Action(step.name(), step.label(), step.href() + subject, true, step.who())).toList();
    String waitsFor = row.awaits().stream().sorted().map((Role role) -> Words.of(role)).collect(Collectors.joining("、"));
    return new Line(what, Words.of("value." + row.state()), row.since().inChinese(), due, next, next.isEmpty() || isWithOthers(row, looking.who()) ? waitsFor : "");
  }

  private static Cell file(String id, Names names) {
    return names.page(id).map(href -> Cell.link(names.label(id), href)).orElseGet(() -> Cell.of(names.label(id)));
  }

  private static Cell left(LocalDate dueOn, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, dueOn);
    return days < 0 ? Cell.badge("逾期" + -days + "天", "bad") : days == 0 ? Cell.badge("今日到期", "warn") : Cell.badge("还有" + days + "天", "");
  }

  /// @param number how many files; @param until what was looked at, so that 标为已读 passes over nothing
  public record Fresh(String number, List<FreshLine> lines, long until, @Nullable String all) {}

  public record FreshLine(Cell file, String what, String who, String at) {}

  /// @param since a position of the log
  Fresh fresh(SignedIn who, long since, String all) {
    long until = news.position();
    Found found = news.after(since, who);
    Names names = desk.names(who);
    boolean whole = all.equals("news");
    List<FreshLine> lines = names.atOnce(() -> found.files().stream().limit(whole ? LOOKED_AT : SHOWN).map(it -> new FreshLine(
        file(it.id(), names), it.step().what(), names.label(it.step().by()), Times.minute(it.step().at()))).toList());
    String number = found.files().size() + (found.more() ? "+" : "");
    return new Fresh(number, lines, until, found.files().size() > lines.size() && !whole ? "/?all=news#news" : null);
  }
}
