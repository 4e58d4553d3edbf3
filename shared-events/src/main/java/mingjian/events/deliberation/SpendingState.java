package mingjian.events.deliberation;

import java.util.List;
import mingjian.events.work.WorkState;

/// 经费会签与授权.
public enum SpendingState implements WorkState {
  NONE("RecordApproval", "RecordDelegation"),
  /// 会签齐全
  SIGNED("CorrectSpendingRecord"),
  /// 会签缺签
  SIGNATURES_MISSING("SupplySignature", "CorrectSpendingRecord"),
  /// 授权中
  DELEGATED("EndDelegation", "CorrectSpendingRecord"),
  /// 授权终止
  DELEGATION_ENDED("CorrectSpendingRecord");

  private final List<String> next;

  SpendingState(String... next) {
    this.next = List.of(next);
  }

  @Override
  public List<String> next() {
    return next;
  }

  @Override
  public boolean ended() {
    return this == SIGNED || this == DELEGATION_ENDED;
  }
}
