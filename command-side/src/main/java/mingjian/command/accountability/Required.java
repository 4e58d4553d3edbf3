package mingjian.command.accountability;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.command.Asking;
import mingjian.command.Recusal;
import mingjian.command.Rejection;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.Words;
import mingjian.events.accountability.CandidateProgress;
import mingjian.events.accountability.CandidateState;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.EdgeNote;
import mingjian.events.accountability.ReviewProgress;
import org.jspecify.annotations.Nullable;

/// What several steps of a review ask for.
final class Required {
  private Required() {}

  static CaseId caseOf(ReviewProgress now) {
    return Objects.requireNonNull(now.caseId(), "a review that has begun is about a case");
  }

  static void text(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw Rejection.at(field, "field-required", "field", Words.of("field." + field));
    }
  }

  static void oneOf(@Nullable PersonId person, @Nullable UnitId organisation) {
    if ((person == null) == (organisation == null)) {
      throw Rejection.at("person", "person-or-organisation");
    }
  }

  static CandidateProgress candidate(@Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier, ReviewProgress now) {
    oneOf(person, organisation);
    return now.find(person, organisation, tier)
        .orElseThrow(() -> Rejection.at(person == null ? "organisation" : "person", "no-such-candidate", "tier", tier));
  }

  static CandidateProgress pending(@Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier, ReviewProgress now) {
    CandidateProgress candidate = candidate(person, organisation, tier, now);
    if (candidate.state() == CandidateState.SHOWN_ONLY) {
      throw Rejection.at("person", "only-shown", "why", String.join("；", candidate.candidate().notes().stream()
          .filter(Required::excludes).map(Words::of).toList()));
    }
    if (candidate.state() != CandidateState.PENDING) {
      throw Rejection.at("person", "already-resolved", "state", candidate.state());
    }
    return candidate;
  }

  /// Two different people on paper; the session is neither of them (DOMAIN 8.1.3).
  static void proposerIsNotApprover(StaffId proposer, Approval approval) {
    if (proposer.equals(approval.approver())) {
      throw Rejection.at("approval", "approver-is-proposer");
    }
  }

  /// 回避 (监察法 67条): neither a candidate nor a subject of the case has a hand in what is found of the candidate, at the keyboard or on paper.
  static void notSelfDealing(ReviewCommand step, @Nullable PersonId candidate, ReviewProgress now, Asking asking) {
    Recusal.require(step, Set.of(), concerned(candidate, now), asking);
  }

  static Set<PersonId> concerned(@Nullable PersonId candidate, ReviewProgress now) {
    Set<PersonId> concerned = new HashSet<>(now.caseFacts() == null ? List.of() : now.caseFacts().subjects());
    Stream.ofNullable(candidate).forEach(concerned::add);
    return concerned;
  }

  private static boolean excludes(EdgeNote note) {
    return switch (note) {
      case SUBJECT_OF_CASE, RECUSED, DECEASED, UNDER_INVESTIGATION, LEFT_POST_VACANT -> true;
      case ACTING, ACTED_FOR, CO_HEADS, CHANGED_MID_PERIOD, MANAGED_FIELD, MANAGED_BARRED_FIELD, LEVELLED_UP, PREDECESSOR_UNIT,
          RENAMED_UNIT, MOVED_SINCE, RETIRED, NO_TENURE_RECORDED, DATES_NOT_EXACT, ADDED_BY_HAND -> false;
    };
  }
}
