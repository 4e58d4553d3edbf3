package mingjian.events.deliberation;

import java.util.List;
import java.util.Set;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import org.jspecify.annotations.Nullable;

/// Who met and how, as the minutes tell it. A double inquiry reads from it who took part.
///
/// @param body which body met: 党委会, 局长办公会, 决策领导小组
/// @param memberCount how many belong to it, where not all of them are in the register; null where `members` is complete
/// @param presentCount how many came, likewise
/// @param speakingOrder by turns; empty where the minutes don't tell
/// @param agendaSentOn when the members had the topic 议题提前送达
/// @param minutes null where there are none
public record DecisionMeeting(
    String body, List<PersonId> members, List<PersonId> present, @Nullable Integer memberCount, @Nullable Integer presentCount, PersonId head,
    @Nullable PersonId leaderInCharge, List<PersonId> speakingOrder, SupervisorAttendance supervisor, Set<FiveDont> breaches,
    @Nullable PartialDate agendaSentOn, MeetingDecision decision, @Nullable DocumentRef minutes) {
  public DecisionMeeting {
    members = List.copyOf(members);
    present = List.copyOf(present);
    speakingOrder = List.copyOf(speakingOrder);
    breaches = Set.copyOf(breaches);
  }

  public int belonging() {
    return memberCount == null ? members.size() : memberCount;
  }

  public int attending() {
    return presentCount == null ? present.size() : presentCount;
  }
}
