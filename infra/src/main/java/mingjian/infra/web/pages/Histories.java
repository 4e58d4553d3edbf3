package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.Words;
import mingjian.infra.views.AsOf;
import mingjian.infra.web.pages.Thing.Fact;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.ViewStore.Kept;
import mingjian.query.ViewStore.Page;
import mingjian.query.Viewer;
import mingjian.query.filehistory.FileHistoryRow;
import mingjian.query.filehistory.FileHistoryView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The steps of one file in order: of a case, a talk, a rectification, a review.
@Component
class Histories {
  private static final FileHistoryView HISTORY = new FileHistoryView();
  private static final int PAGE_SIZE = 50;

  private final Desk desk;
  private final Sources sources;

  /// @param page from 1; @param corrected whether another step corrected it
  record Place(long page, boolean corrected) {}

  Histories(Desk desk, Sources sources) {
    this.desk = desk;
    this.sources = sources;
  }

  Entries of(String id, AskedPage page, SignedIn who) {
    int number = page.number();
    Page<FileHistoryRow> found = desk.views().page(HISTORY, ask(id).at((number - 1) * PAGE_SIZE, PAGE_SIZE), desk.viewer(who));
    return entries(id, found.rows(), found.total(), page, Moment.NOW, who);
  }

  private static Ask ask(String id) {
    return new Ask(List.of(Condition.is("file", id)), null, "sortKey", true, 0, PAGE_SIZE);
  }

  /// The steps of all pages, for a file to take away.
  LedgerRows<Entries.Line> all(String id, Moment moment, SignedIn who) {
    Names names = desk.names(who);
    return moment.isNow()
        ? new EntryRows<>(new LedgerRows.OfView<>(HISTORY, ask(id), desk.viewer(who)), kept -> lines(kept.stream().map(Kept::row).toList(), names))
        : new EntryRows<>(new LedgerRows.Stood<>(() -> stood(id, moment, desk.viewer(who))), rows -> lines(rows, names));
  }

  private LedgerRows.Stood.Then<FileHistoryRow> stood(String id, Moment moment, Viewer viewer) {
    AsOf.Rows<FileHistoryRow> known = moment.rows(desk.asOf(), HISTORY, id, viewer);
    return new LedgerRows.Stood.Then<>(known.list().stream().sorted(Comparator.comparing(FileHistoryRow::sortKey).reversed()).toList(), known.position());
  }

  /// On which page of their files steps stand, by their keys; without those that the viewer doesn't see. Most files have one page, and nothing is counted in them.
  Map<String, Place> places(Set<String> keys, Viewer viewer) {
    Map<String, FileHistoryRow> rows = desk.views().findAll(HISTORY, keys, viewer);
    Set<String> files = rows.values().stream().map(FileHistoryRow::file).collect(Collectors.toSet());
    Ask ask = new Ask(List.of(Condition.anyOf("file", files)), null, null, false, 0, 1);
    Map<String, Long> steps = files.isEmpty() ? Map.of() : desk.views().counts(HISTORY, "file", ask, viewer);
    Map<String, Place> places = new HashMap<>();
    rows.forEach((key, row) -> places.put(key, new Place(steps.getOrDefault(row.file(), 0L) > PAGE_SIZE ? page(row, viewer) : 1, !row.corrections().isEmpty())));
    return places;
  }

  private long page(FileHistoryRow row, Viewer viewer) {
    List<Condition> notAfter = List.of(Condition.is("file", row.file()), new Condition("sortKey", row.sortKey(), null));
    long before = desk.views().page(HISTORY, new Ask(notAfter, null, "sortKey", true, 0, 1), viewer).total() - 1;
    return before / PAGE_SIZE + 1;
  }

  /// At a moment of either clock.
  ///
  /// @param entry position of an entry to be on the page; null for the page of that number
  Entries of(String id, AskedPage page, @Nullable Long entry, Moment moment, SignedIn who) {
    if (moment.isNow() && entry == null) {
      return of(id, page, who);
    }
    List<FileHistoryRow> rows = stood(id, moment, desk.viewer(who)).rows();
    int place = entry == null ? -1 : rows.stream().map(FileHistoryRow::position).toList().indexOf(entry);
    AskedPage asked = place < 0 ? page : new AskedPage(place / PAGE_SIZE + 1, null);
    int number = asked.number();
    List<FileHistoryRow> shown = rows.stream().skip((number - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList();
    return entries(id, shown, rows.size(), asked, moment, who);
  }

  private Entries entries(String id, List<FileHistoryRow> rows, long total, AskedPage asked, Moment moment, SignedIn who) {
    int page = asked.number();
    String base = "?" + moment.parameter();
    Names names = desk.names(who);
    String note = moment.isNow() ? "，按发生时间倒序" : "，" + moment.inChinese();
    List<Cell> exports = total == 0 ? List.of() : names.page(id).map(address -> ExportPages.offers(address, moment.parameters(), who)).orElse(List.of());
    return Entries.page("全部记录", total, note, lines(rows, names), page, PAGE_SIZE, base, asked.problem(), exports);
  }

  private List<Entries.Line> lines(List<FileHistoryRow> rows, Names names) {
    Map<Long, String> from = sources.of(rows.stream().map(FileHistoryRow::position).toList());
    return names.atOnce(() -> rows.stream().map(row -> line(row, names, from.getOrDefault(row.position(), ""))).toList());
  }

  private static Entries.Line line(FileHistoryRow row, Names names, String source) {
    List<Cell> marks = new ArrayList<>();
    if (!row.corrections().isEmpty()) {
      marks.add(Cell.badge("已更正", "warn"));
    }
    row.flaws().forEach(flaw -> marks.add(Cell.badge("程序瑕疵：" + Words.of(flaw), "bad")));
    List<Fact> details = names.facts(row.details(), "step=" + FileHistoryView.key(row.file(), row.sequence()));
    String who = names.label(row.recordedBy().account()) + "于" + Times.minute(row.recordedAt()) + "记录，" + source + "（第" + row.position() + "号，事件编号" + row.eventId() + "）";
    return new Entries.Line(row.position(), Cell.of(row.occurredOn()), row.headline(), Words.of("event." + row.event()),
        row.corrections().isEmpty() ? "" : "corrected", marks, details, who);
  }
}
