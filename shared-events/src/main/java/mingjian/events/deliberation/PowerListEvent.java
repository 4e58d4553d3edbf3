package mingjian.events.deliberation;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.PowerListId;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// The life of a list of powers. A version is never changed; the next one supersedes it.
public sealed interface PowerListEvent extends WorkEvent {
  PowerListId powerListId();

  @Override
  default Id fileId() {
    return powerListId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.POWER_LISTS;
  }

  record PowerListPublished(
      PowerListId powerListId, WorkAbout about, String headline, PowerListKind kind, String version, LocalDate effectiveFrom, List<PowerItem> items,
      DocumentRef document, String responsible, @Nullable LocalDate auditDueOn, PartialDate occurredOn) implements PowerListEvent {
    @Override
    public WorkState state() {
      return PowerListState.IN_FORCE;
    }

    @Override
    public Due due() {
      return new Due(auditDueOn);
    }
  }

  record PowerListRevised(
      PowerListId powerListId, WorkAbout about, String version, String supersedes, LocalDate effectiveFrom, List<PowerItem> items, DocumentRef document,
      String reason, PartialDate occurredOn) implements PowerListEvent {}

  record ListPaperAttached(
      PowerListId powerListId, WorkAbout about, ListPaperKind paperKind, String version, DocumentRef document, PartialDate occurredOn)
      implements PowerListEvent {}

  record PowerListAudited(
      PowerListId powerListId, WorkAbout about, List<JudgedFinding> judgedFindings, String assessment, @Nullable DocumentRef document,
      @Nullable LocalDate auditDueOn, PartialDate occurredOn) implements PowerListEvent {
    @Override
    public Due due() {
      return new Due(auditDueOn);
    }
  }

  /// `lastDay` is the last on which it was in force.
  record PowerListRepealed(
      PowerListId powerListId, WorkAbout about, LocalDate lastDay, String reason, DocumentRef document, PartialDate occurredOn) implements PowerListEvent {
    @Override
    public WorkState state() {
      return PowerListState.REPEALED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// The earlier record stays; this says what in it was wrong.
  record PowerListRecordCorrected(
      PowerListId powerListId, WorkAbout about, String eventId, String item, String was, String right, String reason, Approval approval,
      PartialDate occurredOn) implements PowerListEvent {
    @Override
    public String corrects() {
      return eventId;
    }
  }
}
