package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.Words;
import mingjian.infra.web.pages.Thing.Fact;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
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
    Ask ask = new Ask(List.of(Condition.is("file", id)), null, "sortKey", true, (number - 1) * PAGE_SIZE, PAGE_SIZE);
    Page<FileHistoryRow> found = desk.views().page(HISTORY, ask, desk.viewer(who));
    return entries(found.rows(), found.total(), page, "，按发生时间倒序", "?", who);
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
    List<FileHistoryRow> rows = moment.rows(desk.asOf(), HISTORY, id, desk.viewer(who)).list().stream()
        .sorted(Comparator.comparing(FileHistoryRow::sortKey).reversed()).toList();
    int place = entry == null ? -1 : rows.stream().map(FileHistoryRow::position).toList().indexOf(entry);
    AskedPage asked = place < 0 ? page : new AskedPage(place / PAGE_SIZE + 1, null);
    int number = asked.number();
    List<FileHistoryRow> shown = rows.stream().skip((number - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList();
    return entries(shown, rows.size(), asked, moment.isNow() ? "，按发生时间倒序" : "，" + moment.inChinese(), "?" + moment.parameter(), who);
  }

  private Entries entries(List<FileHistoryRow> rows, long total, AskedPage asked, String note, String base, SignedIn who) {
    int page = asked.number();
    Names names = desk.names(who);
    Map<Long, String> from = sources.of(rows.stream().map(FileHistoryRow::position).toList());
    String past = page > 1 && (page - 1L) * PAGE_SIZE >= total ? "；没有第" + page + "页" : "";
    return new Entries("全部记录", total, note + past, rows.stream().map(row -> line(row, names, from.getOrDefault(row.position(), ""))).toList(),
        page > 1 ? base + "page=" + (page - 1) : null, (long) page * PAGE_SIZE < total ? base + "page=" + (page + 1) : null, asked.problem());
  }

  private static Entries.Line line(FileHistoryRow row, Names names, String source) {
    List<Cell> marks = new ArrayList<>();
    if (!row.corrections().isEmpty()) {
      marks.add(Cell.badge("已更正", "warn"));
    }
    row.flaws().forEach(flaw -> marks.add(Cell.badge("程序瑕疵：" + Words.of(flaw), "bad")));
    List<Fact> details = names.facts(row.details(), "step=" + FileHistoryView.key(row.file(), row.sequence()));
    String who = names.label(row.recordedBy().account()) + "于" + Times.minute(row.recordedAt()) + "记录，" + source + "（第" + row.position() + "号，事件编号" + row.eventId() + "）";
    return new Entries.Line(row.position(), row.occurredOn().inChinese(), row.headline(), Words.of("event." + row.event()),
        row.corrections().isEmpty() ? "" : "corrected", marks, details, who);
  }
}
