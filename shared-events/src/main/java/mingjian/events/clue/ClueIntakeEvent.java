package mingjian.events.clue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.Claims;
import mingjian.events.ClueId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.ReportId;
import mingjian.events.StaffId;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// A clue comes in, is numbered and given to a section; what is told to others about it.
public sealed interface ClueIntakeEvent extends ClueEvent {
  /// @param occurredOn when it was received
  /// @param disposalDueOn only in what was recorded before the section's receipt began to count ([ClueAssigned])
  /// @param competence null where nobody said, as in what was recorded before it was asked for
  record ClueRegistered(
      ClueId clueId, WorkAbout about, String brief, RegisterNumber number, ClueSource source, @Nullable String fromOrgan, @Nullable ReportId fromReport,
      String allegation, TargetRank target, @Nullable Campaign campaign, @Nullable LocalDate disposalDueOn, @Nullable LocalDate upwardDueOn,
      DocumentRef document, PartialDate occurredOn, @Nullable Competence competence) implements ClueIntakeEvent, Claims {
    @Override
    public Set<String> claims() {
      return Set.of(number.claim("clue-no"));
    }

    @Override
    public WorkState state() {
      return ClueState.REGISTERED;
    }

    @Override
    public Due due() {
      return new Due(disposalDueOn);
    }

    @Override
    public String headline() {
      return campaign == null ? brief : tagged(brief, campaign);
    }

    @Override
    public Enum<?> kind() {
      return source;
    }
  }

  /// @param occurredOn when the section received it, from where the time for its opinion runs (规则 21条2款)
  /// @param disposalDueOn when the opinion is due; null where no clock runs, and in what was recorded before it stood here
  record ClueAssigned(
      ClueId clueId, WorkAbout about, String section, List<StaffId> handlers, @Nullable String opinion, Approval approval, PartialDate occurredOn,
      @Nullable LocalDate disposalDueOn) implements ClueIntakeEvent {
    public ClueAssigned {
      handlers = List.copyOf(handlers);
    }

    @Override
    public WorkState state() {
      return ClueState.ASSIGNED;
    }

    @Override
    public @Nullable Due due() {
      return disposalDueOn == null ? null : Due.on(disposalDueOn);
    }

    @Override
    public String responsible() {
      return section;
    }

    @Override
    public List<StaffId> granted() {
      return handlers;
    }
  }

  record ClueReturned(ClueId clueId, WorkAbout about, List<StaffId> handlers, String reason, PartialDate occurredOn) implements ClueIntakeEvent {
    public ClueReturned {
      handlers = List.copyOf(handlers);
    }

    @Override
    public WorkState state() {
      return ClueState.REGISTERED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }

    @Override
    public String responsible() {
      return "";
    }

    @Override
    public List<StaffId> withdrawn() {
      return handlers;
    }

    @Override
    public boolean inTimeline() {
      return false;
    }
  }

  /// @param left those who handle it no longer
  record ClueHandlersChanged(ClueId clueId, WorkAbout about, List<StaffId> handlers, List<StaffId> left, String reason, PartialDate occurredOn)
      implements ClueIntakeEvent {
    public ClueHandlersChanged {
      handlers = List.copyOf(handlers);
      left = List.copyOf(left);
    }

    @Override
    public List<StaffId> granted() {
      return handlers;
    }

    @Override
    public List<StaffId> withdrawn() {
      return left;
    }

    @Override
    public boolean inTimeline() {
      return false;
    }
  }

  /// 回避 (监察法 67条): a member, a whole section, or both.
  record ClueRecusalDecided(
      ClueId clueId, WorkAbout about, @Nullable StaffId staff, @Nullable String section, String reason, Approval approval, PartialDate occurredOn)
      implements ClueIntakeEvent {
    @Override
    public List<StaffId> withdrawn() {
      return staff == null ? List.of() : List.of(staff);
    }

    @Override
    public boolean inTimeline() {
      return false;
    }
  }

  record ClueTagged(ClueId clueId, WorkAbout about, String brief, Campaign campaign, PartialDate occurredOn) implements ClueIntakeEvent {
    @Override
    public String headline() {
      return tagged(brief, campaign);
    }
  }

  /// 一把手问题线索直报
  record ClueReportedUpward(
      ClueId clueId, WorkAbout about, String toOrgan, DocumentRef document, @Nullable String lateReason, PartialDate occurredOn)
      implements ClueIntakeEvent {}

  /// 巡察反馈问题抄报
  record InspectionFindingCopied(ClueId clueId, WorkAbout about, String finding, String toOrgan, DocumentRef document, PartialDate occurredOn)
      implements ClueIntakeEvent {}

  /// So that a campaign's clues are found by its name in the register.
  private static String tagged(String brief, Campaign campaign) {
    return brief + "（" + campaign.title() + "）";
  }
}
