package mingjian.query.cluelinks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.clue.ClueDisposalEvent.TalkInquiryReported;
import mingjian.events.clue.ClueEndEvent.ClueMergeUndone;
import mingjian.events.clue.ClueEndEvent.ClueMerged;
import mingjian.events.clue.ClueEndEvent.ClueTurnedIntoCase;
import mingjian.events.clue.ClueEvent;
import mingjian.events.clue.ClueState;
import mingjian.events.work.WorkCollection;
import mingjian.query.Fields;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// A row per clue under its id, and one per inquiry that it cites under `<inquiry>/<clue>`. Rules ask it where a clue stands.
public final class ClueLinksView implements View<ClueLinksRow> {
  @Override
  public String name() {
    return "clue-links";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<ClueLinksRow> rowType() {
    return ClueLinksRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case TalkInquiryReported e when e.inquiry() != null -> Set.of(e.clueId().value(), e.inquiry() + "/" + e.clueId());
      case ClueEvent e -> Set.of(e.clueId().value());
      default -> Set.of();
    };
  }

  @Override
  public ClueLinksRow fold(@Nullable ClueLinksRow row, Recorded recorded, String key) {
    ClueEvent event = (ClueEvent) recorded.event();
    if (!key.equals(event.clueId().value()) && event instanceof TalkInquiryReported e) {
      return ClueLinksRow.begun(e.clueId(), e.about(), e.inquiry());
    }
    ClueLinksRow before = row != null ? row : ClueLinksRow.begun(event.clueId(), event.about(), null);
    ClueLinksRow now = before.standing(event.about(), event.state() instanceof ClueState state ? state : before.state());
    return switch (event) {
      case TalkInquiryReported e -> told(now, e);
      case ClueTurnedIntoCase e -> now.with(e.openedCase());
      case ClueMerged e -> now.merged(e.into(), recorded.id());
      case ClueMergeUndone _ -> now.merged(null, null);
      default -> now;
    };
  }

  private static ClueLinksRow told(ClueLinksRow row, TalkInquiryReported event) {
    ClueLinksRow talked = event.talk() == null ? row : row.with(event.talk());
    return event.inquiry() == null ? talked : talked.with(event.inquiry());
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(ClueLinksRow row) {
    return Fields.of("inquiry", row.inquiry(), "mergedInto", row.mergedInto());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("inquiry"), List.of("mergedInto"));
  }

  @Override
  public boolean readByRules() {
    return true;
  }

  @Override
  public Set<String> readers(ClueLinksRow row) {
    return Readers.with(Readers.work(WorkCollection.CLUES, row.clue().value(), row.about()), Readers.RULES);
  }
}
