package mingjian.events.rectification;

import java.util.List;

/// Which command may follow in which state, by the command's name (DOMAIN 4.2). The decider refuses the rest; a page offers these.
/// Overdue never blocks recording (DOMAIN 8.2), so no date stands here.
public final class RectificationSteps {
  private static final String START = "StartRectification";
  private static final String SUBMIT = "SubmitRectification";
  private static final String EVALUATE = "EvaluateRectification";
  private static final String WAIVE = "WaiveMeasure";
  private static final String EXTEND = "ExtendDue";
  private static final String LOOK_BACK = "LookBack";
  private static final String CLOSE = "CloseRectification";
  private static final String REOPEN = "ReopenRectification";
  private static final String CORRECT = "CorrectRectificationRecord";

  private RectificationSteps() {}

  public static List<String> from(RectificationState state) {
    return switch (state) {
      case NONE -> List.of("IssueRectification", "DeclineRectification");
      case ISSUED, RETURNED, REOPENED -> List.of(START, SUBMIT, EXTEND, WAIVE, CORRECT);
      case IN_PROGRESS -> List.of(SUBMIT, EXTEND, WAIVE, CORRECT);
      case SUBMITTED -> List.of(EVALUATE, SUBMIT, EXTEND, WAIVE, CORRECT);
      case ACCEPTED -> List.of(CLOSE, LOOK_BACK, REOPEN, CORRECT);
      case LOOKBACK_DUE -> List.of(LOOK_BACK, CLOSE, EXTEND, REOPEN, CORRECT);
      case CLOSED -> List.of(LOOK_BACK, REOPEN, CORRECT);
      case DECLINED -> List.of(CORRECT);
    };
  }

  public static boolean allows(RectificationState state, String command) {
    return from(state).contains(command);
  }
}
