package mingjian.command.clue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.events.PartialDate;
import mingjian.events.StaffId;
import mingjian.events.clue.ClueDisposalEvent;
import mingjian.events.clue.ClueDisposalEvent.DisposalApproved;
import mingjian.events.clue.ClueDisposalEvent.DisposalExtended;
import mingjian.events.clue.ClueDisposalEvent.DisposalProposed;
import mingjian.events.clue.ClueDisposalEvent.PreliminaryConcluded;
import mingjian.events.clue.ClueDisposalEvent.ShelvedClueReviewed;
import mingjian.events.clue.ClueDisposalEvent.TalkInquiryReported;
import mingjian.events.clue.ClueDisposalEvent.TalkInquirySupplemented;
import mingjian.events.clue.ClueDisposalEvent.VerificationOrdered;
import mingjian.events.clue.ClueEndEvent;
import mingjian.events.clue.ClueEndEvent.ClueMerged;
import mingjian.events.clue.ClueEvent;
import mingjian.events.clue.ClueIntakeEvent;
import mingjian.events.clue.ClueIntakeEvent.ClueAssigned;
import mingjian.events.clue.ClueIntakeEvent.ClueHandlersChanged;
import mingjian.events.clue.ClueIntakeEvent.ClueRecusalDecided;
import mingjian.events.clue.ClueIntakeEvent.ClueRegistered;
import mingjian.events.clue.ClueIntakeEvent.ClueReportedUpward;
import mingjian.events.clue.ClueIntakeEvent.ClueReturned;
import mingjian.events.clue.ClueIntakeEvent.ClueTagged;
import mingjian.events.clue.ClueIntakeEvent.InspectionFindingCopied;
import mingjian.events.clue.ClueState;
import mingjian.events.clue.PreliminaryOutcome;
import mingjian.events.timelimits.TimeLimits;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// A clue as far as its rules need it.
///
/// @param registered null before it was
/// @param beforeMerger where it stood when it was merged
public record ClueFile(
    ClueState state, @Nullable ClueRegistered registered, Handling handling, Disposal disposal, @Nullable ClueState beforeMerger) {
  static final ClueFile NONE = new ClueFile(
      ClueState.NONE, null, new Handling(List.of(), Set.of(), Set.of()), Disposal.NONE, null);

  /// @param recused members who may no longer handle it; @param recusedSections sections that may not
  public record Handling(List<StaffId> handlers, Set<StaffId> recused, Set<String> recusedSections) {
    Handling by(List<StaffId> now) {
      return new Handling(List.copyOf(now), recused, recusedSections);
    }

    Handling without(@Nullable StaffId staff, @Nullable String section) {
      return new Handling(
          handlers.stream().filter(handler -> !handler.equals(staff)).toList(), plus(recused, staff), plus(recusedSections, section));
    }
  }

  /// @param opinion null where none is owed
  /// @param reviewOn when a shelved clue is looked at again
  /// @param outcome of 初步核实, once there is one
  /// @param talkReported what the present 谈话函询 brought
  public record Disposal(
      @Nullable StaffId proposedBy, @Nullable Opinion opinion, @Nullable LocalDate reviewOn, @Nullable PreliminaryOutcome outcome, boolean talkReported) {
    static final Disposal NONE = new Disposal(null, null, null, null, false);

    Disposal owing(@Nullable Opinion opinion) {
      return new Disposal(proposedBy, opinion, reviewOn, outcome, talkReported);
    }
  }

  /// 处置意见, owed since the section received the clue, until it was approved.
  ///
  /// @param extendedTo the day approved last; @param proposedOn null before it was
  public record Opinion(ClueAssigned assigned, @Nullable LocalDate extendedTo, @Nullable PartialDate proposedOn) {
    /// Empty where no rule binds.
    Optional<LocalDate> dueOn(TimeLimits limits) {
      return limits.dueFor(DisposalProposed.class, List.of(assigned)).map(day -> extendedTo == null ? day : extendedTo);
    }

    /// The day it was due, if it was proposed after it (规则 21条2款: 提出), whenever it is approved.
    Optional<LocalDate> missed(TimeLimits limits) {
      return dueOn(limits).filter(day -> proposedOn != null && proposedOn.isSurelyAfter(PartialDate.of(day)));
    }

    Opinion extended(LocalDate day) {
      return new Opinion(assigned, day, proposedOn);
    }

    Opinion proposed(PartialDate on) {
      return new Opinion(assigned, extendedTo, on);
    }
  }

  ClueFile after(ClueEvent event) {
    ClueFile next = switch (event) {
      case ClueIntakeEvent e -> afterIntake(e);
      case ClueDisposalEvent e -> new ClueFile(state, registered, handling, afterDisposal(e), beforeMerger);
      case ClueMerged _ -> new ClueFile(state, registered, handling, disposal, state);
      case ClueEndEvent _ -> this;
    };
    return event.state() instanceof ClueState now ? new ClueFile(now, next.registered, next.handling, next.disposal, next.beforeMerger) : next;
  }

  private ClueFile afterIntake(ClueIntakeEvent event) {
    return switch (event) {
      case ClueRegistered e -> new ClueFile(state, e, handling, Disposal.NONE, null);
      case ClueAssigned e -> handled(handling.by(e.handlers())).owing(new Opinion(e, null, null));
      case ClueReturned _ -> handled(handling.by(List.of())).owing(null);
      case ClueHandlersChanged e -> handled(handling.by(e.handlers()));
      case ClueRecusalDecided e -> handled(handling.without(e.staff(), e.section()));
      case ClueTagged _, ClueReportedUpward _, InspectionFindingCopied _ -> this;
    };
  }

  private Disposal afterDisposal(ClueDisposalEvent event) {
    Opinion opinion = disposal.opinion();
    return switch (event) {
      case DisposalProposed e -> new Disposal(e.proposedBy(), e.again() || opinion == null ? null : opinion.proposed(e.occurredOn()), disposal.reviewOn(), null, false);
      case DisposalApproved e -> new Disposal(disposal.proposedBy(), null, e.reviewOn(), null, false);
      case DisposalExtended e -> disposal.owing(opinion == null ? null : opinion.extended(e.dueOn()));
      case ShelvedClueReviewed e -> new Disposal(disposal.proposedBy(), null, e.reviewOn(), null, false);
      case PreliminaryConcluded e -> new Disposal(disposal.proposedBy(), null, e.reviewOn(), e.outcome(), false);
      case TalkInquiryReported _ -> new Disposal(disposal.proposedBy(), opinion, disposal.reviewOn(), disposal.outcome(), true);
      case TalkInquirySupplemented _, VerificationOrdered _ -> disposal;
    };
  }

  private ClueFile owing(@Nullable Opinion opinion) {
    return new ClueFile(state, registered, handling, disposal.owing(opinion), beforeMerger);
  }

  private ClueFile handled(Handling now) {
    return new ClueFile(state, registered, now, disposal, beforeMerger);
  }

  ClueRegistered known() {
    return Objects.requireNonNull(registered, "a clue with a second step was registered");
  }

  WorkAbout about() {
    return known().about();
  }

  private static <T> Set<T> plus(Set<T> some, @Nullable T one) {
    Set<T> all = new HashSet<>(some);
    Stream.ofNullable(one).forEach(all::add);
    return Set.copyOf(all);
  }
}
