package mingjian.events.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.casefile.MeasureEvent.DeliveredToLiuzhiPlace;
import mingjian.events.casefile.MeasureEvent.IrrelevantPropertyReleased;
import mingjian.events.casefile.MeasureEvent.LiuzhiRecalculated;
import mingjian.events.casefile.MeasureEvent.MeasureChangeDecided;
import mingjian.events.casefile.MeasureEvent.MeasureChangeRequested;
import mingjian.events.casefile.MeasureEvent.MeasureEnded;
import mingjian.events.casefile.MeasureEvent.MeasureExtended;
import mingjian.events.casefile.MeasureEvent.MeasureNoticeRecorded;
import mingjian.events.casefile.MeasureEvent.MeasureTaken;
import mingjian.events.casefile.MeasureEvent.PropertyFoundIrrelevant;
import org.jspecify.annotations.Nullable;

/// A measure as it stands.
///
/// @param until to which it was last approved; @param endedOn null while it goes on
/// @param extensions since it began, or since its time was reckoned anew
/// @param recalculatedOn since when its time is reckoned anew 重新计算; null where it isn't
public record Measure(
    String no, @Nullable PersonId subject, MeasureKind kind, MeasureBasis basis, PartialDate since, @Nullable PartialDate until, int extensions,
    boolean noticeRecorded, @Nullable PartialDate endedOn, @Nullable PartialDate recalculatedOn) {
  /// The day from which its longest time runs.
  public PartialDate countedFrom() {
    return recalculatedOn == null ? since : recalculatedOn;
  }

  /// Over the time it was approved for and not ended: somebody has to look at once.
  public boolean isOverdue(LocalDate today) {
    return until != null && endedOn == null && until.isKnown() && until.latest().isBefore(today);
  }

  static List<Measure> after(List<Measure> before, MeasureEvent event) {
    return switch (event) {
      case MeasureTaken e -> {
        List<Measure> all = new ArrayList<>(before);
        all.add(new Measure(e.no(), e.subject(), e.kind(), e.basis(), e.occurredOn(), e.until(), 0, false, null, null));
        yield List.copyOf(all);
      }
      case MeasureExtended e -> each(before, e.no(), m -> m.with(e.until(), m.extensions + 1, m.noticeRecorded, null));
      case LiuzhiRecalculated e -> each(before, e.no(), m -> new Measure(
          m.no, m.subject, m.kind, m.basis, m.since, e.until(), 0, m.noticeRecorded, m.endedOn, e.occurredOn()));
      case MeasureNoticeRecorded e -> each(before, e.no(), m -> m.with(m.until, m.extensions, true, m.endedOn));
      case MeasureEnded e -> each(before, e.no(), m -> m.with(m.until, m.extensions, m.noticeRecorded, e.occurredOn()));
      case DeliveredToLiuzhiPlace _, MeasureChangeRequested _, MeasureChangeDecided _, PropertyFoundIrrelevant _, IrrelevantPropertyReleased _ -> before;
    };
  }

  private static List<Measure> each(List<Measure> all, String no, UnaryOperator<Measure> change) {
    return all.stream().map(measure -> measure.no.equals(no) ? change.apply(measure) : measure).toList();
  }

  private Measure with(@Nullable PartialDate until, int extensions, boolean noticeRecorded, @Nullable PartialDate endedOn) {
    return new Measure(no, subject, kind, basis, since, until, extensions, noticeRecorded, endedOn, recalculatedOn);
  }
}
