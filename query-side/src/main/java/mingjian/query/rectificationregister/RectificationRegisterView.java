package mingjian.query.rectificationregister;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.events.rectification.RectificationAbout;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.rectification.RectificationEvent.DueExtended;
import mingjian.events.rectification.RectificationEvent.LookedBack;
import mingjian.events.rectification.RectificationEvent.MeasureWaived;
import mingjian.events.rectification.RectificationEvent.RectificationClosed;
import mingjian.events.rectification.RectificationEvent.RectificationDeclined;
import mingjian.events.rectification.RectificationEvent.RectificationEvaluated;
import mingjian.events.rectification.RectificationEvent.RectificationIssued;
import mingjian.events.rectification.RectificationEvent.RectificationRecordCorrected;
import mingjian.events.rectification.RectificationEvent.RectificationReopened;
import mingjian.events.rectification.RectificationEvent.RectificationStarted;
import mingjian.events.rectification.RectificationEvent.RectificationSubmitted;
import mingjian.events.rectification.RectificationProgress;
import mingjian.events.rectification.RectificationProgress.Standing;
import mingjian.query.Fields;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per rectification with its measures (one letter has some tens at most). Its steps in order stand in `file-history`.
public final class RectificationRegisterView implements View<RectificationRegisterRow> {
  @Override
  public String name() {
    return "rectification-register";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<RectificationRegisterRow> rowType() {
    return RectificationRegisterRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return recorded.event() instanceof RectificationEvent e ? Set.of(e.rectificationId().value()) : Set.of();
  }

  @Override
  public RectificationRegisterRow fold(@Nullable RectificationRegisterRow row, Recorded recorded, String key) {
    RectificationEvent event = (RectificationEvent) recorded.event();
    RectificationRegisterRow before = row == null ? begun(event) : row;
    RectificationProgress progress = before.progress().evolve(event);
    return switch (event) {
      case RectificationIssued e ->
          new RectificationRegisterRow(e.rectificationId(), progress, e.problems(), e.issuedBy(), e.occurredOn(), null);
      case RectificationDeclined e -> new RectificationRegisterRow(e.rectificationId(), progress, List.of(), e.approval().organ(), e.occurredOn(), e.reason());
      case LookedBack e -> with(before, progress, e.findings());
      case RectificationStarted _, RectificationSubmitted _, RectificationEvaluated _, MeasureWaived _, DueExtended _,
          RectificationClosed _, RectificationReopened _, RectificationRecordCorrected _ ->
          with(before, progress, before.findings());
    };
  }

  private static RectificationRegisterRow begun(RectificationEvent event) {
    RectificationProgress none = RectificationProgress.NONE;
    return new RectificationRegisterRow(
        event.rectificationId(),
        new RectificationProgress(none.state(), event.about(), none.measures(), null, null, null, false),
        List.of(), "", PartialDate.UNKNOWN, null);
  }

  private static RectificationRegisterRow with(
      RectificationRegisterRow row, RectificationProgress progress, @Nullable String findings) {
    return new RectificationRegisterRow(row.rectificationId(), progress, row.problems(), row.issuedBy(), row.issuedOn(), findings);
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(RectificationRegisterRow row) {
    RectificationAbout about = row.progress().about();
    return Fields.of(
        "unit", about == null ? null : about.unitId(),
        "state", row.progress().state(),
        "dueOn", row.dueOn(),
        "issuedOn", row.issuedOn(),
        "case", about == null ? null : about.sourceCase(),
        "talk", about == null ? null : about.sourceTalk());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(
        List.of("issuedOn"), List.of("dueOn"), List.of("state", "dueOn"), List.of("unit", "issuedOn"), List.of("unit", "dueOn"),
        List.of("case", "issuedOn"), List.of("talk", "issuedOn"));
  }

  @Override
  public String searchText(RectificationRegisterRow row) {
    return String.join(" ", row.problems()) + " " + String.join(" ", row.progress().measures().stream().map(RectificationRegisterView::text).toList());
  }

  private static String text(Standing standing) {
    return standing.measure().text() + " " + standing.measure().owner();
  }

  @Override
  public Set<String> readers(RectificationRegisterRow row) {
    RectificationAbout about = row.progress().about();
    return about == null ? Set.of() : Readers.rectification(about.sourceCase(), about.sourceTalk());
  }
}
