package mingjian.query.reviewregister;

import java.util.List;
import mingjian.events.accountability.ReviewState;
import mingjian.events.casefile.Penalty;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;

/// 未启动双查清单: cases with a sanction from the threshold on, for which there is neither an inquiry nor a reasoned 不启动 (DOMAIN 1A row 1, 8.2).
public final class OwedReviews {
  /// From 撤销党内职务、撤职 on, unless the office sets another threshold.
  public static final int WEIGHT_MIN = Penalty.REMOVAL.weight();

  /// Nobody has decided yet whether there is to be one.
  public static final Condition UNDECIDED = Condition.is("state", ReviewState.NOT_STARTED.name());

  private OwedReviews() {}

  /// @param weightMin the least [Penalty#weight] that owes an inquiry
  public static Ask ask(int weightMin, int offset, int limit) {
    return new Ask(
        List.of(UNDECIDED, new Condition("weight", (long) weightMin, null)),
        null, "sanctionedOn", false, offset, limit);
  }
}
