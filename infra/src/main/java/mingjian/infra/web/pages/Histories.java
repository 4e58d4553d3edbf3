package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingjian.events.Words;
import mingjian.infra.web.pages.Thing.Fact;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.ViewStore.Page;
import mingjian.query.Viewer;
import mingjian.query.filehistory.FileHistoryRow;
import mingjian.query.filehistory.FileHistoryView;
import org.springframework.stereotype.Component;

/// The steps of one file in order: of a case, a talk, a rectification, a review.
@Component
class Histories {
  private static final FileHistoryView HISTORY = new FileHistoryView();
  private static final int PAGE_SIZE = 50;

  private final Desk desk;

  /// @param page from 1; @param corrected whether another step corrected it
  record Place(long page, boolean corrected) {}

  Histories(Desk desk) {
    this.desk = desk;
  }

  /// @param page from 1
  Entries of(String id, int page, SignedIn who) {
    int number = Math.max(1, page);
    Ask ask = new Ask(List.of(Condition.is("file", id)), null, "sortKey", true, (number - 1) * PAGE_SIZE, PAGE_SIZE);
    Page<FileHistoryRow> found = desk.views().page(HISTORY, ask, desk.viewer(who));
    Names names = desk.names(who);
    return new Entries("全部记录", found.total(), "，按发生时间倒序", found.rows().stream().map(row -> line(row, names)).toList(),
        number > 1 ? "?page=" + (number - 1) : null, (long) number * PAGE_SIZE < found.total() ? "?page=" + (number + 1) : null);
  }

  /// On which page of the file the step stands; empty where the viewer doesn't see it.
  Optional<Place> place(String file, long sequence, Viewer viewer) {
    return desk.views().find(HISTORY, FileHistoryView.key(file, sequence), viewer).map(row -> {
      List<Condition> notAfter = List.of(Condition.is("file", file), new Condition("sortKey", row.sortKey(), null));
      long before = desk.views().page(HISTORY, new Ask(notAfter, null, "sortKey", true, 0, 1), viewer).total() - 1;
      return new Place(before / PAGE_SIZE + 1, !row.corrections().isEmpty());
    });
  }

  private static Entries.Line line(FileHistoryRow row, Names names) {
    List<Cell> marks = new ArrayList<>();
    if (!row.corrections().isEmpty()) {
      marks.add(Cell.badge("已更正", "warn"));
    }
    row.flaws().forEach(flaw -> marks.add(Cell.badge("程序瑕疵：" + Words.of(flaw), "bad")));
    List<Fact> details = names.facts(row.details(), "step=" + FileHistoryView.key(row.file(), row.sequence()));
    String who = names.label(row.recordedBy().account()) + "于" + Times.minute(row.recordedAt()) + "记录（第" + row.position() + "号，事件编号" + row.eventId() + "）";
    return new Entries.Line(row.position(), row.occurredOn().inChinese(), row.headline(), Words.of("event." + row.event()),
        row.corrections().isEmpty() ? "" : "corrected", marks, details, who);
  }
}
