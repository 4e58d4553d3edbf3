package mingjian.query.leadertimeline;

import java.util.Set;
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
import mingjian.query.Readers;

/// Rectifications that an office-holder answers for.
final class RectificationTraces {
  private RectificationTraces() {}

  static Trace of(RectificationEvent event) {
    return switch (event) {
      case RectificationIssued _, RectificationDeclined _, RectificationStarted _, RectificationSubmitted _, RectificationEvaluated _, MeasureWaived _,
          DueExtended _, LookedBack _, RectificationClosed _, RectificationReopened _ ->
          entry(event, EntryKind.RECTIFICATION);
      case RectificationRecordCorrected e -> entry(e, EntryKind.CORRECTION).correcting(e.eventId());
    };
  }

  private static Trace entry(RectificationEvent event, EntryKind kind) {
    RectificationAbout about = event.about();
    Set<String> readers = Readers.rectification(about.sourceCase(), about.sourceTalk());
    return new Trace(
        about.leaders(), new Trace.Entry(kind, about.unitId(), about.sourceCase(), Set.of(), "", readers), null);
  }
}
