package mingjian.events.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.AdmonitionId;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.ProcedureFlaw;
import mingjian.events.StaffId;
import mingjian.events.TalkId;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// The life of an admonition 诫勉, one of the means of the first of the four forms 第一种形态 (处分条例 5条).
public sealed interface AdmonitionEvent extends WorkEvent {
  AdmonitionId admonitionId();

  @Override
  default Id fileId() {
    return admonitionId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.ADMONITIONS;
  }

  /// @param talk in which it was spoken; @param document by which it was written
  /// @param effectUntil null where the day of the admonition isn't known
  record AdmonitionIssued(
      AdmonitionId admonitionId, WorkAbout about, String headline, AdmonitionForm kind, String facts, @Nullable TalkId talk, @Nullable DocumentRef document,
      String responsible, List<StaffId> granted, Approval approval, @Nullable LocalDate effectUntil, Set<ProcedureFlaw> flaws, PartialDate occurredOn)
      implements AdmonitionEvent {
    @Override
    public WorkState state() {
      return AdmonitionState.IN_EFFECT;
    }

    @Override
    public Due due() {
      return new Due(effectUntil);
    }
  }

  /// 回访: how the person has done since.
  record AdmonitionFollowedUp(
      AdmonitionId admonitionId, WorkAbout about, AdmonitionCheck result, String findings, @Nullable DocumentRef document, PartialDate occurredOn)
      implements AdmonitionEvent {
    @Override
    public WorkState state() {
      return AdmonitionState.FOLLOWED_UP;
    }
  }

  /// @param furtherMeasure what follows where nothing was mended
  record AdmonitionEnded(
      AdmonitionId admonitionId, WorkAbout about, @Nullable String furtherMeasure, @Nullable String conclusion, PartialDate occurredOn)
      implements AdmonitionEvent {
    @Override
    public WorkState state() {
      return AdmonitionState.ENDED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// The earlier record stays; this says what in it was wrong.
  record AdmonitionRecordCorrected(
      AdmonitionId admonitionId, WorkAbout about, String eventId, String item, String was, String right, String reason, Approval approval,
      PartialDate occurredOn) implements AdmonitionEvent {
    @Override
    public String corrects() {
      return eventId;
    }
  }
}
