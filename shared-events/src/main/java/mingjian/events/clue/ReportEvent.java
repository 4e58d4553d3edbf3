package mingjian.events.clue;

import java.time.LocalDate;
import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.Claims;
import mingjian.events.ClueId;
import mingjian.events.DocumentRef;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.ReportId;
import mingjian.events.UnitId;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// What becomes of a report 检举控告. Who made it lies in a sealed paper file and in no event; as a report is no clue yet, it stands in no timeline.
public sealed interface ReportEvent extends WorkEvent {
  ReportId reportId();

  @Override
  default Id fileId() {
    return reportId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.REPORTS;
  }

  @Override
  default boolean inTimeline() {
    return false;
  }

  /// @param sealedFileNo of the paper file in which the identity is kept
  /// @param dueOn the next day that binds, as counted on paper: forward 5, acceptance 15 working days, report back 3 months
  /// @param competence null where nobody said, as in what was recorded before it was asked for
  record ReportRegistered(
      ReportId reportId, WorkAbout about, String brief, @Nullable RegisterNumber number, ReportChannel channel, boolean named, @Nullable String sealedFileNo,
      String allegation, @Nullable LocalDate dueOn, PartialDate occurredOn, @Nullable Competence competence) implements ReportEvent, Claims {
    @Override
    public Set<String> claims() {
      return number == null ? Set.of() : Set.of(number.claim("report-no"));
    }

    @Override
    public WorkState state() {
      return ReportState.REGISTERED;
    }

    @Override
    public Due due() {
      return new Due(dueOn);
    }

    @Override
    public String headline() {
      return brief;
    }

    @Override
    public Enum<?> kind() {
      return channel;
    }
  }

  /// It belongs to another level (实施条例 169条).
  record ReportForwarded(
      ReportId reportId, WorkAbout about, String toOrgan, @Nullable UnitId toUnit, String reason, DocumentRef document, PartialDate occurredOn)
      implements ReportEvent {
    @Override
    public WorkState state() {
      return ReportState.FORWARDED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  record AcceptanceNotified(ReportId reportId, WorkAbout about, @Nullable LocalDate dueOn, PartialDate occurredOn) implements ReportEvent {
    @Override
    public Due due() {
      return new Due(dueOn);
    }
  }

  /// @param owed whether a result is owed: to one who gave a name, or to the superior body that assigned it
  record ReportTurnedIntoClue(ReportId reportId, WorkAbout about, ClueId clue, boolean owed, @Nullable LocalDate dueOn, PartialDate occurredOn)
      implements ReportEvent {
    @Override
    public WorkState state() {
      return owed ? ReportState.AWAITING_RESULT : ReportState.TURNED_INTO_CLUE;
    }

    @Override
    public Due due() {
      return new Due(dueOn);
    }
  }

  record ReportExtended(ReportId reportId, WorkAbout about, LocalDate dueOn, String reason, Approval approval, PartialDate occurredOn) implements ReportEvent {
    @Override
    public Due due() {
      return Due.on(dueOn);
    }
  }

  /// @param objection what the one who had reported said against the result
  record FeedbackGiven(
      ReportId reportId, WorkAbout about, String result, @Nullable String objection, @Nullable String newEvidence, PartialDate occurredOn)
      implements ReportEvent {
    @Override
    public WorkState state() {
      return ReportState.FEEDBACK_GIVEN;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  record ReportFiled(ReportId reportId, WorkAbout about, FilingGround filingGround, String reason, PartialDate occurredOn) implements ReportEvent {
    @Override
    public WorkState state() {
      return ReportState.FILED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// The earlier record stays; this says what in it was wrong.
  record ReportRecordCorrected(
      ReportId reportId, WorkAbout about, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements ReportEvent {
    @Override
    public String corrects() {
      return eventId;
    }
  }
}
