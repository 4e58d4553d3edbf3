package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingjian.events.Id;
import mingjian.events.Words;
import mingjian.events.work.WorkCollection;
import mingjian.infra.web.pages.Thing.Table;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import mingjian.query.cluelinks.ClueLinksRow;
import mingjian.query.cluelinks.ClueLinksView;
import mingjian.query.workregister.WorkRegisterRow;

/// What belongs to a clue, and which clue an inquiry belongs to, as far as the viewer may read both.
final class ClueLinks {
  private static final int SHOWN_MAX = 200;

  private ClueLinks() {}

  static List<Table> tables(WorkRegisterRow row, Names names, Desk desk, Viewer viewer) {
    return switch (row.collection()) {
      case CLUES -> Stream.concat(
          desk.views().find(new ClueLinksView(), row.fileId(), viewer).flatMap(clue -> related(lines(clue, names))).stream(),
          merged(linked("mergedInto", row.fileId(), desk, viewer), names).stream()).toList();
      case INQUIRIES -> related(lines(linked("inquiry", row.fileId(), desk, viewer), names)).stream().toList();
      default -> List.of();
    };
  }

  private static List<List<Cell>> lines(ClueLinksRow clue, Names names) {
    List<List<Cell>> lines = new ArrayList<>();
    clue.talks().forEach(talk -> add(lines, "谈话", talk, names));
    clue.inquiries().forEach(inquiry -> add(lines, Words.of(WorkCollection.INQUIRIES), inquiry, names));
    Optional.ofNullable(clue.openedCase()).ifPresent(opened -> add(lines, "案件", opened, names));
    Optional.ofNullable(clue.mergedInto()).ifPresent(into -> add(lines, "并入的线索", into, names));
    return lines;
  }

  private static List<List<Cell>> lines(List<ClueLinksRow> clues, Names names) {
    List<List<Cell>> lines = new ArrayList<>();
    clues.forEach(clue -> add(lines, Words.of(WorkCollection.CLUES), clue.clue(), names));
    return lines;
  }

  /// What has no name for the viewer is not the viewer's.
  private static void add(List<List<Cell>> lines, String kind, Id id, Names names) {
    if (!names.label(id).equals(id.value())) {
      lines.add(List.of(Cell.of(kind), names.cell(id)));
    }
  }

  private static Optional<Table> related(List<List<Cell>> lines) {
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Table("相关事项", null, List.of("类别", "事项"), lines, ""));
  }

  private static Optional<Table> merged(List<ClueLinksRow> clues, Names names) {
    List<List<Cell>> lines = clues.stream().map(clue -> List.of(names.cell(clue.clue()))).toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Table("并入本线索的线索", null, List.of("问题线索"), lines, ""));
  }

  private static List<ClueLinksRow> linked(String field, String id, Desk desk, Viewer viewer) {
    return desk.views().page(new ClueLinksView(), new Ask(List.of(Condition.is(field, id)), null, null, false, 0, SHOWN_MAX), viewer).rows();
  }
}
