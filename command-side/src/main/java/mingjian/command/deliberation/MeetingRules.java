package mingjian.command.deliberation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.deliberation.DecisionMeeting;
import mingjian.events.deliberation.MeetingDecision;
import mingjian.events.deliberation.MeetingFlaw;

/// How a meeting must be told, and what was wrong with it. Contradictions are refused; what those who met did wrong is flagged (DOMAIN 8.2).
final class MeetingRules {
  private MeetingRules() {}

  /// @throws Rejection `person-twice`, `not-found`, `more-present-than-members`, `fewer-than-named`, `present-not-member`, `head-not-member`,
  ///     `speaker-not-present`, `meeting-without-anybody`
  static void requireConsistent(DecisionMeeting meeting, Asking asking) {
    requireNames(meeting, asking);
    requireNumbers(meeting);
    if (!meeting.members().containsAll(meeting.present())) {
      throw Rejection.at("meeting.present", "present-not-member");
    }
    if (!meeting.members().contains(meeting.head())) {
      throw Rejection.at("meeting.head", "head-not-member");
    }
    if (!meeting.present().containsAll(meeting.speakingOrder())) {
      throw Rejection.at("meeting.speakingOrder", "speaker-not-present");
    }
  }

  private static void requireNames(DecisionMeeting meeting, Asking asking) {
    requireOnce("meeting.members", meeting.members());
    requireOnce("meeting.present", meeting.present());
    requireOnce("meeting.speakingOrder", meeting.speakingOrder());
    meeting.members().forEach(person -> asking.requireExists("meeting.members", "office-holders", person));
    if (meeting.leaderInCharge() != null) {
      asking.requireExists("meeting.leaderInCharge", "office-holders", meeting.leaderInCharge());
    }
  }

  static void requireOnce(String field, List<PersonId> persons) {
    if (Set.copyOf(persons).size() < persons.size()) {
      throw Rejection.at(field, "person-twice");
    }
  }

  private static void requireNumbers(DecisionMeeting meeting) {
    if (meeting.present().isEmpty()) {
      throw Rejection.at("meeting.present", "meeting-without-anybody");
    }
    if (meeting.belonging() < meeting.members().size()) {
      throw Rejection.at("meeting.memberCount", "fewer-than-named");
    }
    if (meeting.attending() < meeting.present().size()) {
      throw Rejection.at("meeting.presentCount", "fewer-than-named");
    }
    if (meeting.attending() > meeting.belonging()) {
      throw Rejection.at("meeting.presentCount", "more-present-than-members", "present", meeting.attending(), "members", meeting.belonging());
    }
  }

  static Set<MeetingFlaw> flaws(DecisionMeeting meeting, PartialDate heldOn, MajorMatter matter, Asking asking) {
    Set<MeetingFlaw> found = EnumSet.noneOf(MeetingFlaw.class);
    mark(found, MeetingFlaw.NOT_REPORTED_BEFORE, matter.reportedOn() == null || surelyNotBefore(matter.reportedOn(), heldOn));
    mark(found, MeetingFlaw.NOT_PREPARED, !matter.prepared());
    mark(found, MeetingFlaw.GROUNDS_LACKING, !matter.lacking().isEmpty() && meeting.decision() == MeetingDecision.ADOPTED);
    mark(found, MeetingFlaw.AGENDA_NOT_SENT_BEFORE, meeting.agendaSentOn() != null && surelyNotBefore(meeting.agendaSentOn(), heldOn));
    mark(found, MeetingFlaw.QUORUM_SHORT, 3L * meeting.attending() < 2L * meeting.belonging());
    mark(found, MeetingFlaw.LEADER_IN_CHARGE_ABSENT, LeaderInCharge.isAbsent(meeting, heldOn, matter, asking.facts()));
    mark(found, MeetingFlaw.HEAD_NOT_LAST, spokeBeforeOthers(meeting));
    mark(found, MeetingFlaw.FIVE_DONTS_BROKEN, !meeting.breaches().isEmpty());
    mark(found, MeetingFlaw.TOO_FEW_TO_VOTE, meeting.belonging() < 3 && !matter.group());
    mark(found, MeetingFlaw.MINUTES_MISSING, meeting.minutes() == null);
    return Set.copyOf(found);
  }

  /// A date known to the month accuses nobody: only what can't have been earlier counts.
  private static boolean surelyNotBefore(PartialDate on, PartialDate heldOn) {
    return on.isKnown() && heldOn.isKnown() && !on.earliest().isBefore(heldOn.latest());
  }

  /// 末位表态 (DOMAIN 1E row 54). Whom the minutes don't let speak didn't speak too early.
  private static boolean spokeBeforeOthers(DecisionMeeting meeting) {
    List<PersonId> order = meeting.speakingOrder();
    return order.contains(meeting.head()) && !order.getLast().equals(meeting.head());
  }

  private static void mark(Set<MeetingFlaw> found, MeetingFlaw flaw, boolean breached) {
    if (breached) {
      found.add(flaw);
    }
  }
}
