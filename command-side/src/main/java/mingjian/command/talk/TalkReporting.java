package mingjian.command.talk;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.events.Approval;
import mingjian.events.PartialDate;
import mingjian.events.ProcedureFlaw;
import mingjian.events.Words;
import mingjian.events.talk.NoteStatus;
import mingjian.events.talk.RecordingState;
import mingjian.events.talk.TalkAbout;
import mingjian.events.talk.TalkNote;
import mingjian.events.talk.TalkOccasion;
import mingjian.events.talk.TalkReport;
import org.jspecify.annotations.Nullable;

/// What a report on a talk must say to be taken, and which breaches it shows.
final class TalkReporting {
  static final int DAYS_AFTER_APPOINTMENT_MAX = 30;

  private TalkReporting() {}

  /// Only what contradicts itself or lies ahead is refused.
  static void check(TalkReport report, TalkAbout about, PartialDate heldOn, Asking asking) {
    asking.requirePast("occurredOn", heldOn);
    TalkDecider.requireInterviewers(report.interviewers().size());
    if (report.place().isBlank()) {
      throw Rejection.at("report.place", "field-required", "field", Words.of("field.TalkReport.place"));
    }
    if (report.recording().kept() == RecordingState.ABSENT && isBlank(report.recording().reason())) {
      throw Rejection.at("report.recording", "recording-without-reason");
    }
    checkHours(report, heldOn, asking);
    TalkNote note = report.note();
    if (note != null && !about.attendees().containsAll(note.signedBy())) {
      throw Rejection.at("report.note", "signer-not-attendee");
    }
  }

  private static void checkHours(TalkReport report, PartialDate heldOn, Asking asking) {
    LocalDateTime start = report.startedAt();
    LocalDateTime end = report.endedAt();
    if (start != null && (start.toLocalDate().isBefore(heldOn.earliest()) || start.toLocalDate().isAfter(heldOn.latest()))) {
      throw Rejection.at("report.startedAt", "hours-not-of-that-day");
    }
    if (start != null && end != null && end.isBefore(start)) {
      throw Rejection.at("report.endedAt", "ends-before-start");
    }
    LocalDateTime last = end == null ? start : end;
    if (last != null && last.isAfter(LocalDateTime.ofInstant(asking.at(), Asking.ZONE))) {
      throw Rejection.at("report.endedAt", "in-the-future", "field", Words.of("field.TalkReport.endedAt"),
          "today", PartialDate.of(asking.today()));
    }
  }

  /// @param approvalOwed whether this talk needed an approval at all
  static Set<ProcedureFlaw> flaws(
      TalkReport report, TalkAbout about, PartialDate heldOn, @Nullable Approval approval, boolean approvalOwed) {
    Set<ProcedureFlaw> flaws = EnumSet.noneOf(ProcedureFlaw.class);
    // 监察法 44条1款: two or more
    if (about.kind().needsTwoInterviewers() && report.interviewers().size() < 2) {
      flaws.add(ProcedureFlaw.ONE_PERSON);
    }
    // 监督执纪工作规则 48条: the whole course in sound and image
    if (about.kind().needsRecording() && report.recording().kept() != RecordingState.PRESENT) {
      flaws.add(ProcedureFlaw.NOT_RECORDED);
    }
    if (approval == null && approvalOwed) {
      flaws.add(ProcedureFlaw.APPROVAL_MISSING);
    }
    if (approval != null && heldOn.isSurelyBefore(approval.approvedOn())) {
      flaws.add(ProcedureFlaw.APPROVED_AFTERWARDS);
    }
    TalkNote note = report.note();
    if (note == null && about.kind().needsNote()) {
      flaws.add(ProcedureFlaw.NOTE_MISSING);
    }
    // a summary is written by the interviewers alone; a note is read and signed by whom it quotes
    if (note != null && note.status() != NoteStatus.SUMMARY && !note.signedBy().containsAll(about.attendees())) {
      flaws.add(ProcedureFlaw.NOTE_NOT_SIGNED);
    }
    if (isLongAfter(about.occasion(), heldOn)) {
      flaws.add(ProcedureFlaw.TALKED_LONG_AFTER_APPOINTMENT);
    }
    return Collections.unmodifiableSet(flaws);
  }

  /// 任前谈话 comes before the post is taken, or soon after (DOMAIN 1B row 17). The days are the office's own; no text names a number.
  private static boolean isLongAfter(@Nullable TalkOccasion occasion, PartialDate heldOn) {
    return occasion != null && occasion.post() != null && heldOn.isKnown() && occasion.post().from().isKnown()
        && heldOn.earliest().isAfter(occasion.post().from().latest().plusDays(DAYS_AFTER_APPOINTMENT_MAX));
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
