package mingjian.query.rectificationcover;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.FilingEvent.CaseReopened;
import mingjian.events.casefile.FilingEvent.FileSealed;
import mingjian.events.casefile.FilingEvent.FileUnsealed;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import mingjian.events.casefile.OpeningEvent.PublicAnnouncementRecorded;
import mingjian.events.casefile.OutcomeEvent.CaseClosed;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.rectification.RectificationEvent.RectificationDeclined;
import mingjian.events.rectification.RectificationEvent.RectificationIssued;
import mingjian.query.Fields;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per case of our own, so that one is found for which nothing was ever recorded.
public final class RectificationCoverView implements View<RectificationCoverRow> {
  @Override
  public String name() {
    return "rectification-cover";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<RectificationCoverRow> rowType() {
    return RectificationCoverRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case PublicAnnouncementRecorded _ -> Set.of();
      case CaseEvent e -> Set.of(e.caseId().value());
      case RectificationIssued e -> keys(e);
      case RectificationDeclined e -> keys(e);
      default -> Set.of();
    };
  }

  private static Set<String> keys(RectificationEvent event) {
    CaseId source = event.about().sourceCase();
    return source == null ? Set.of() : Set.of(source.value());
  }

  @Override
  public @Nullable RectificationCoverRow fold(@Nullable RectificationCoverRow row, Recorded recorded, String key) {
    return switch (recorded.event()) {
      case CaseOpened e -> begun(row, e, key);
      case ExistingCaseRegistered e -> begun(row, e, key);
      case CaseEvent e -> row == null ? null : changed(row, e);
      case RectificationIssued _ -> covered(row == null ? empty(key) : row, RectificationCover.RECTIFIED);
      case RectificationDeclined _ -> declined(row == null ? empty(key) : row);
      default -> row;
    };
  }

  private static RectificationCoverRow begun(@Nullable RectificationCoverRow row, CaseEvent event, String key) {
    RectificationCover cover = row == null ? RectificationCover.NONE : row.cover();
    return new RectificationCoverRow(new CaseId(key), CaseProgress.NONE.after(event), cover, PartialDate.UNKNOWN, null);
  }

  private static RectificationCoverRow changed(RectificationCoverRow row, CaseEvent event) {
    CaseProgress progress = row.progress().after(event);
    return switch (event) {
      case CaseClosed e -> new RectificationCoverRow(row.caseId(), progress, row.cover(), e.occurredOn(), row.sealedFor());
      case CaseReopened _ -> new RectificationCoverRow(row.caseId(), progress, row.cover(), null, row.sealedFor());
      case FileSealed e -> new RectificationCoverRow(row.caseId(), progress, row.cover(), row.closedOn(), e.readers());
      case FileUnsealed _ -> new RectificationCoverRow(row.caseId(), progress, row.cover(), row.closedOn(), null);
      default -> new RectificationCoverRow(row.caseId(), progress, row.cover(), row.closedOn(), row.sealedFor());
    };
  }

  /// Who says that nothing is to be mended doesn't undo what was asked for.
  private static RectificationCoverRow declined(RectificationCoverRow row) {
    return row.cover() == RectificationCover.RECTIFIED ? row : covered(row, RectificationCover.DECLINED);
  }

  private static RectificationCoverRow covered(RectificationCoverRow row, RectificationCover cover) {
    return new RectificationCoverRow(row.caseId(), row.progress(), cover, row.closedOn(), row.sealedFor());
  }

  private static RectificationCoverRow empty(String key) {
    return new RectificationCoverRow(new CaseId(key), CaseProgress.NONE, RectificationCover.NONE, PartialDate.UNKNOWN, null);
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(RectificationCoverRow row) {
    return Fields.of("cover", row.cover(), "closed", row.closed(), "closedOn", row.closedOn());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("cover", "closed", "closedOn"), List.of("closedOn"));
  }

  @Override
  public Set<String> readers(RectificationCoverRow row) {
    return row.sealedFor() == null ? Readers.caseStatus(row.caseId()) : Readers.sealedFor(row.sealedFor());
  }
}
