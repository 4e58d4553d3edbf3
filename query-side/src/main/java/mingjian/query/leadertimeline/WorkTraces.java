package mingjian.query.leadertimeline;

import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.query.Readers;
import mingjian.query.Telling;

/// Files of daily supervision, as each step tells of itself.
final class WorkTraces {
  private WorkTraces() {}

  static Trace of(WorkEvent event) {
    if (!event.inTimeline()) {
      return Trace.NONE;
    }
    WorkAbout about = event.about();
    Trace trace = new Trace(
        about.persons(), new Trace.Entry(kind(event), about.unit(), about.relatedCase(), Telling.flaws(event), "", Readers.work(event)), null);
    if (event.clears()) {
      return trace.clearing();
    }
    return event.corrects() == null ? trace : trace.correcting(event.corrects());
  }

  private static EntryKind kind(WorkEvent event) {
    if (event.clears()) {
      return EntryKind.CLEARANCE;
    }
    return event.corrects() != null ? EntryKind.CORRECTION : kind(event.files());
  }

  private static EntryKind kind(WorkCollection files) {
    return switch (files) {
      case WARNINGS, WATCH_ITEMS -> EntryKind.WARNING;
      case CLUES, REPORTS -> EntryKind.CLUE;
      case MODEL_ALERTS -> EntryKind.MODEL_ALERT;
      case INQUIRIES -> EntryKind.INQUIRY;
      case ADMONITIONS -> EntryKind.ADMONITION;
      case RECOMMENDATIONS -> EntryKind.RECTIFICATION;
      case RECORDS, EXPORTS -> EntryKind.RECORD;
      case DISCLOSURES -> EntryKind.DISCLOSURE;
      case AUDITS -> EntryKind.AUDIT;
      case DUTY_REPORTS -> EntryKind.DUTY_REPORT;
      case APPOINTMENTS -> EntryKind.APPOINTMENT;
      case MAJOR_MATTERS, POWER_LISTS, SPENDING_APPROVALS -> EntryKind.DELIBERATION;
      case DUTY_SLIPS, TASK_LISTS -> EntryKind.DUTY;
      case APPEALS -> EntryKind.APPEAL;
      case QUALITY_REVIEWS, LESSONS -> EntryKind.CASE;
    };
  }
}
