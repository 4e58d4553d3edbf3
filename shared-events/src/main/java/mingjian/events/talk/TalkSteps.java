package mingjian.events.talk;

import java.util.List;

/// Which command may follow in which state, by the command's name (DOMAIN 4.2). The decider refuses the rest; a page offers these.
///
/// A talk that was held before its approval is a breach, yet it was held: recording it is allowed from PLANNED (DOMAIN 8.2).
public final class TalkSteps {
  private TalkSteps() {}

  public static List<String> from(TalkState state) {
    return switch (state) {
      case NONE -> List.of("PlanTalk", "RecordUnplannedTalk");
      case PLANNED -> List.of("ApproveTalk", "RescheduleTalk", "CancelTalk", "RecordTalk", "CorrectTalkRecord");
      case APPROVED, RESCHEDULED -> List.of("RecordTalk", "RescheduleTalk", "CancelTalk", "CorrectTalkRecord");
      case HELD -> List.of("SetFollowUp", "CloseTalk", "CorrectTalkRecord");
      case FOLLOW_UP -> List.of("CompleteFollowUp", "SetFollowUp", "CloseTalk", "CorrectTalkRecord");
      case CLOSED, CANCELLED -> List.of("CorrectTalkRecord");
    };
  }

  public static boolean allows(TalkState state, String command) {
    return from(state).contains(command);
  }
}
