package mingjian.infra.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mingjian.events.PersonId;
import mingjian.events.Words;
import mingjian.infra.views.AsOf;
import mingjian.infra.web.pages.Histories.Place;
import mingjian.infra.web.pages.Thing.Fact;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Recorded;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.ViewStore.Kept;
import mingjian.query.ViewStore.Page;
import mingjian.query.Viewer;
import mingjian.query.leadertimeline.EntryKind;
import mingjian.query.leadertimeline.LeaderTimelineQuery;
import mingjian.query.leadertimeline.LeaderTimelineRow;
import mingjian.query.leadertimeline.LeaderTimelineView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The timeline of a person as a list, fifty at a time, at any moment of either clock.
@Component
class DossierList {
  private static final LeaderTimelineView TIMELINE = new LeaderTimelineView();
  private static final int PAGE_SIZE = 50;

  private final Desk desk;
  private final Scrubber scrubber;
  private final Sources sources;

  DossierList(Desk desk, Scrubber scrubber, Sources sources) {
    this.desk = desk;
    this.scrubber = scrubber;
    this.sources = sources;
  }

  /// @param entry position of the entry to be on the page; null for the page of that number
  /// @param base address with all parameters but the page, `&` behind them
  record Wanted(
      PersonId person, @Nullable EntryKind kind, @Nullable LocalDate from, @Nullable LocalDate to, AskedPage page, @Nullable Long entry, Moment moment, String base) {
    LeaderTimelineQuery query(int page) {
      return new LeaderTimelineQuery(person, kind, from, to, true, (page - 1) * PAGE_SIZE, PAGE_SIZE);
    }

    boolean matches(LeaderTimelineRow row) {
      return (kind == null || row.kind() == kind)
          && (from == null || row.occurredOn().isKnown() && !row.occurredOn().latest().isBefore(from))
          && (to == null || row.occurredOn().isKnown() && !row.occurredOn().latest().isAfter(to));
    }
  }

  /// The rows of one page, and how each is to be marked.
  private record Found(List<LeaderTimelineRow> rows, long total, int page, String note, Predicate<LeaderTimelineRow> fresh) {}

  /// As [Histories#places], of entries in dossiers.
  Map<String, Place> places(Set<String> keys, Viewer viewer) {
    Map<String, LeaderTimelineRow> rows = desk.views().findAll(TIMELINE, keys, viewer);
    Set<String> persons = rows.values().stream().map(row -> row.person().value()).collect(Collectors.toSet());
    Ask ask = new Ask(List.of(Condition.anyOf("person", persons)), null, null, false, 0, 1);
    Map<String, Long> entries = persons.isEmpty() ? Map.of() : desk.views().counts(TIMELINE, "person", ask, viewer);
    Map<String, Place> places = new HashMap<>();
    rows.forEach((key, row) -> places.put(key, new Place(entries.getOrDefault(row.person().value(), 0L) > PAGE_SIZE ? page(row, viewer) : 1, row.isCorrected())));
    return places;
  }

  private long page(LeaderTimelineRow row, Viewer viewer) {
    List<Condition> notAfter = List.of(Condition.is("person", row.person().value()), new Condition("sortKey", row.sortKey(), null));
    long before = desk.views().page(TIMELINE, new Ask(notAfter, null, "sortKey", true, 0, 1), viewer).total() - 1;
    return before / PAGE_SIZE + 1;
  }

  /// @param exports links to all of them as a file
  Entries of(Wanted wanted, List<Cell> exports, Viewer viewer, Names names) {
    Found found = wanted.moment().isNow() ? now(wanted, viewer) : then(wanted, viewer);
    return Entries.page("时间线", found.total(), found.note(), lines(found.rows(), found.fresh(), names), found.page(), PAGE_SIZE, wanted.base(),
        wanted.page().problem(), found.total() > 0 ? exports : List.of());
  }

  /// The entries of all pages, for a file.
  LedgerRows<Entries.Line> all(Wanted wanted, SignedIn who) {
    Viewer viewer = desk.viewer(who);
    Names names = desk.names(who);
    return wanted.moment().isNow()
        ? new EntryRows<>(new LedgerRows.OfView<>(TIMELINE, wanted.query(1).ask(), viewer), kept -> lines(kept.stream().map(Kept::row).toList(), _ -> false, names))
        : new EntryRows<>(new LedgerRows.Stood<>(() -> stood(wanted, viewer)), rows -> lines(rows, _ -> false, names));
  }

  private List<Entries.Line> lines(List<LeaderTimelineRow> rows, Predicate<LeaderTimelineRow> fresh, Names names) {
    Map<Long, String> from = sources.of(rows.stream().map(LeaderTimelineRow::position).toList());
    return names.atOnce(() -> rows.stream().map(row -> line(row, names, fresh.test(row) ? "new" : "", from.getOrDefault(row.position(), ""))).toList());
  }

  private Found now(Wanted wanted, Viewer viewer) {
    int number = wanted.entry() == null ? wanted.page().number() : pageOf(wanted, wanted.entry(), viewer);
    Page<LeaderTimelineRow> page = desk.views().page(TIMELINE, wanted.query(number).ask(), viewer);
    return new Found(page.rows(), page.total(), number, "，按发生时间倒序", row -> false);
  }

  /// As it was then. What was recorded by the step that the bar stands on is marked.
  private Found then(Wanted wanted, Viewer viewer) {
    LedgerRows.Stood.Then<LeaderTimelineRow> known = stood(wanted, viewer);
    List<LeaderTimelineRow> matching = known.rows();
    int place = wanted.entry() == null ? -1 : matching.stream().map(LeaderTimelineRow::position).toList().indexOf(wanted.entry());
    int number = place < 0 ? wanted.page().number() : place / PAGE_SIZE + 1;
    long now = desk.views().page(TIMELINE, wanted.query(1).ask(), viewer).total();
    List<LeaderTimelineRow> page = matching.stream().skip((number - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList();
    boolean byKnowing = !(wanted.moment() instanceof Moment.HappenedBy);
    String note = (byKnowing ? "，为当时所知；此后又记录" : "，为当时已发生；此后发生或日期不详的还有") + Math.max(0, now - matching.size()) + "条";
    long step = byKnowing ? scrubber.before(TIMELINE, wanted.person().value(), known.position()) : Long.MAX_VALUE;
    return new Found(page, matching.size(), number, note, row -> row.position() > step);
  }

  private LedgerRows.Stood.Then<LeaderTimelineRow> stood(Wanted wanted, Viewer viewer) {
    AsOf.Rows<LeaderTimelineRow> known = wanted.moment().rows(desk.asOf(), TIMELINE, wanted.person().value(), viewer);
    return new LedgerRows.Stood.Then<>(
        known.list().stream().filter(wanted::matches).sorted(Comparator.comparing(LeaderTimelineRow::sortKey).reversed()).toList(), known.position());
  }

  private int pageOf(Wanted wanted, long position, Viewer viewer) {
    return rowAt(wanted, position, viewer).map(row -> {
      Ask ask = wanted.query(1).ask();
      List<Condition> newer = new ArrayList<>(ask.filters().stream().filter(condition -> !condition.field().equals("sortKey")).toList());
      newer.add(new Condition("sortKey", row.sortKey(), null));
      long upTo = desk.views().page(TIMELINE, new Ask(newer, null, "sortKey", true, 0, 1), viewer).total();
      return (int) ((upTo - 1) / PAGE_SIZE) + 1;
    }).orElse(wanted.page().number());
  }

  private Optional<LeaderTimelineRow> rowAt(Wanted wanted, long position, Viewer viewer) {
    if (position < 1 || position > desk.node().log().head()) {
      return Optional.empty();
    }
    Recorded recorded = desk.asOf().recorded(List.of(position)).getFirst();
    return desk.views().find(TIMELINE, TIMELINE.entryKey(wanted.person(), recorded), viewer);
  }

  private static Entries.Line line(LeaderTimelineRow row, Names names, String tone, String source) {
    List<Cell> marks = new ArrayList<>();
    row.marks().forEach(mark -> marks.add(Cell.badge(
        Words.of(mark.kind()) + "（" + names.label(mark.by()) + "，" + Times.minute(mark.recordedAt()) + "）",
        row.isCleared() ? "ok" : "warn")));
    row.flaws().forEach(flaw -> marks.add(Cell.badge("程序瑕疵：" + Words.of(flaw), "bad")));
    List<Fact> details = new ArrayList<>();
    if (row.unit() != null) {
      details.add(new Fact("单位", names.cell(row.unit())));
    }
    if (row.caseId() != null) {
      details.add(new Fact("案件", names.cell(row.caseId())));
    }
    details.addAll(names.facts(row.details(), "entry=" + LeaderTimelineView.key(row.person(), row.stream(), row.sequence())));
    String shown = row.isCleared() ? "cleared" : row.isCorrected() ? "corrected" : tone;
    String who = names.label(row.recordedBy().account()) + "于" + Times.minute(row.recordedAt()) + "记录，" + source + "（第" + row.position() + "号）";
    return new Entries.Line(row.position(), Cell.of(row.occurredOn()), names.told(row.headline(), List.of()), Words.of(row.kind()), shown, marks, details, who);
  }
}
