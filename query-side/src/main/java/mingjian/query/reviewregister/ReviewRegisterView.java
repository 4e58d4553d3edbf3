package mingjian.query.reviewregister;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.AppealId;
import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.StaffId;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.accountability.ReviewEvent.AccountabilityAnnounced;
import mingjian.events.accountability.ReviewEvent.AppealFlagSettled;
import mingjian.events.accountability.ReviewEvent.CandidatesDerived;
import mingjian.events.accountability.ReviewEvent.RecalculationSettled;
import mingjian.events.accountability.ReviewEvent.ReviewAppealFlagged;
import mingjian.events.accountability.ReviewEvent.ReviewClosed;
import mingjian.events.accountability.ReviewEvent.ReviewDismissed;
import mingjian.events.accountability.ReviewEvent.ReviewNotStarted;
import mingjian.events.accountability.ReviewEvent.ReviewOpened;
import mingjian.events.accountability.ReviewEvent.ReviewRecalculationFlagged;
import mingjian.events.accountability.ReviewEvent.ReviewReopened;
import mingjian.events.accountability.ReviewEvent.ReviewReopenedOnAppeal;
import mingjian.events.accountability.ReviewState;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.FilingEvent.FileSealed;
import mingjian.events.casefile.FilingEvent.FileUnsealed;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import mingjian.events.casefile.OpeningEvent.PublicAnnouncementRecorded;
import mingjian.query.Fields;
import mingjian.query.Lists;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per case of our own, so that a case which owes an inquiry is found although nothing of an inquiry was ever recorded.
public final class ReviewRegisterView implements View<ReviewRegisterRow> {
  @Override
  public String name() {
    return "review-register";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<ReviewRegisterRow> rowType() {
    return ReviewRegisterRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case PublicAnnouncementRecorded _ -> Set.of();
      case CaseEvent e -> Set.of(e.caseId().value());
      case ReviewEvent e -> Set.of(e.caseId().value());
      default -> Set.of();
    };
  }

  @Override
  public @Nullable ReviewRegisterRow fold(@Nullable ReviewRegisterRow row, Recorded recorded, String key) {
    return switch (recorded.event()) {
      case CaseOpened e -> begun(e);
      case ExistingCaseRegistered e -> begun(e);
      case FileSealed e -> row == null ? null : of(row, row.progress().after(e), e.readers());
      case FileUnsealed e -> row == null ? null : of(row, row.progress().after(e), null);
      case CaseEvent e -> row == null ? null : of(row, row.progress().after(e), row.sealedFor());
      case ReviewEvent e -> review(row == null ? empty(e.caseId()) : row, e);
      default -> row;
    };
  }

  /// Steps of the inquiry itself don't show: to this register it is open.
  private static ReviewRegisterRow review(ReviewRegisterRow row, ReviewEvent event) {
    return switch (event) {
      case ReviewOpened e -> new ReviewRegisterRow(row.caseId(), row.progress(), e.reviewId(), ReviewState.OPEN, e.mode(), e.occurredOn(),
          null, false, List.of(), row.sealedFor());
      // who decides not to start one doesn't undo one that was started
      case ReviewNotStarted e -> row.mode() != null ? row : new ReviewRegisterRow(row.caseId(), row.progress(), e.reviewId(),
          ReviewState.DISMISSED, null, e.occurredOn(), null, false, List.of(), row.sealedFor());
      case ReviewDismissed _ -> in(row, ReviewState.DISMISSED, row.closedOn(), row.flagged());
      case AccountabilityAnnounced _ -> in(row, ReviewState.ANNOUNCED, row.closedOn(), row.flagged());
      case ReviewClosed e -> in(row, ReviewState.CLOSED, e.occurredOn(), row.flagged());
      case ReviewReopened _ -> in(row, ReviewState.REOPENED, row.closedOn(), row.flagged());
      case ReviewRecalculationFlagged _ -> in(row, row.state(), row.closedOn(), true);
      case RecalculationSettled _, CandidatesDerived _ -> in(row, row.state(), row.closedOn(), false);
      case ReviewAppealFlagged e -> appealed(row, row.state(), Lists.with(row.appeals(), e.appealId()));
      case ReviewReopenedOnAppeal e -> appealed(row, ReviewState.REOPENED, Lists.without(row.appeals(), e.appealId()));
      case AppealFlagSettled e -> appealed(row, row.state(), Lists.without(row.appeals(), e.appealId()));
      default -> row;
    };
  }

  private static ReviewRegisterRow begun(CaseEvent event) {
    return of(empty(event.caseId()), CaseProgress.NONE.after(event), null);
  }

  private static ReviewRegisterRow empty(CaseId caseId) {
    return new ReviewRegisterRow(caseId, CaseProgress.NONE, null, ReviewState.NOT_STARTED, null, null, null, false, List.of(), null);
  }

  private static ReviewRegisterRow of(ReviewRegisterRow row, CaseProgress progress, @Nullable Set<StaffId> sealedFor) {
    return new ReviewRegisterRow(row.caseId(), progress, row.reviewId(), row.state(), row.mode(), row.beganOn(), row.closedOn(),
        row.flagged(), row.appeals(), sealedFor);
  }

  private static ReviewRegisterRow in(ReviewRegisterRow row, ReviewState state, @Nullable PartialDate closedOn, boolean flagged) {
    return new ReviewRegisterRow(row.caseId(), row.progress(), row.reviewId(), state, row.mode(), row.beganOn(), closedOn, flagged,
        row.appeals(), row.sealedFor());
  }

  private static ReviewRegisterRow appealed(ReviewRegisterRow row, ReviewState state, List<AppealId> appeals) {
    return new ReviewRegisterRow(row.caseId(), row.progress(), row.reviewId(), state, row.mode(), row.beganOn(), row.closedOn(), row.flagged(), appeals,
        row.sealedFor());
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(ReviewRegisterRow row) {
    return Fields.of("state", row.state(), "weight", row.weight(), "sanctionedOn", row.sanctionedOn(), "beganOn", row.beganOn(),
        "flagged", row.isFlagged());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("state", "weight", "sanctionedOn"), List.of("state", "beganOn"), List.of("flagged", "beganOn"), List.of("sanctionedOn"));
  }

  @Override
  public Set<String> readers(ReviewRegisterRow row) {
    return row.sealedFor() == null ? Readers.caseStatus(row.caseId()) : Readers.sealedFor(row.sealedFor());
  }
}
