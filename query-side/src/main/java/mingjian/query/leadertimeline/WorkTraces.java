package mingjian.query.leadertimeline;

import java.util.Set;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.query.Readers;

/// Files of daily supervision, as each step tells of itself.
final class WorkTraces {
  private WorkTraces() {}

  static Trace of(WorkEvent event) {
    if (!event.inTimeline()) {
      return Trace.NONE;
    }
    WorkAbout about = event.about();
    EntryKind kind = event.corrects() != null ? EntryKind.CORRECTION : kind(event.files());
    Trace trace = new Trace(about.persons(), new Trace.Entry(kind, about.unit(), about.relatedCase(), Set.of(), "", Readers.work(event)), null);
    return event.corrects() == null ? trace : trace.correcting(event.corrects());
  }

  private static EntryKind kind(WorkCollection files) {
    return switch (files) {
      case WARNINGS -> EntryKind.WARNING;

      case APPEALS -> EntryKind.APPEAL;
      // of the work of the office: they name no person
      case QUALITY_REVIEWS, LESSONS -> EntryKind.CASE;
    };
  }
}
