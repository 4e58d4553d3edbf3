package mingjian.command.casefile;

import static mingjian.command.casefile.Pending.and;
import static mingjian.command.casefile.Pending.with;

import java.util.Map;
import java.util.Set;
import mingjian.events.PartialDate;
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
import mingjian.events.casefile.MeasureEvent;

/// What is still to be done of each measure, by its number.
///
/// @param begun as it was taken: which limits it starts is told by that
/// @param requested since when a change of it is asked for; @param irrelevant since when what it holds is to be given back
record Measures(Map<String, MeasureTaken> begun, Set<String> delivered, Map<String, PartialDate> requested, Map<String, PartialDate> irrelevant) {
  static final Measures NONE = new Measures(Map.of(), Set.of(), Map.of(), Map.of());

  Measures after(MeasureEvent event) {
    return switch (event) {
      case MeasureTaken e -> new Measures(with(begun, e.no(), e), delivered, requested, irrelevant);
      case DeliveredToLiuzhiPlace e -> new Measures(begun, and(delivered, e.no()), requested, irrelevant);
      case MeasureChangeRequested e -> new Measures(begun, delivered, with(requested, e.no(), e.occurredOn()), irrelevant);
      case MeasureChangeDecided e -> new Measures(begun, delivered, with(requested, e.no(), null), irrelevant);
      case PropertyFoundIrrelevant e -> new Measures(begun, delivered, requested, with(irrelevant, e.no(), e.occurredOn()));
      case IrrelevantPropertyReleased e -> new Measures(begun, delivered, requested, with(irrelevant, e.no(), null));
      case MeasureExtended _, LiuzhiRecalculated _, MeasureNoticeRecorded _, MeasureEnded _ -> this;
    };
  }
}
