package mingjian.events.supervision;

import java.util.List;
import mingjian.events.work.WorkState;

/// 个人有关事项 (DOMAIN 1F row 74). The ladder is its order: 不符 → 批评 → 责令补报 → 补报 → 查实或移送.
public enum DisclosureState implements WorkState {
  NONE("FileDisclosure"),
  /// 已登记
  FILED("FlagDiscrepancy", "CloseDisclosure", "HandOverDisclosure", "CorrectDisclosureRecord"),
  /// 查核不一致
  DISCREPANT("CriticiseReporter", "CloseDisclosure", "HandOverDisclosure", "CorrectDisclosureRecord"),
  /// 已批评教育
  CRITICISED("OrderSupplement", "CloseDisclosure", "HandOverDisclosure", "CorrectDisclosureRecord"),
  /// 责令补报
  SUPPLEMENT_ORDERED("SupplementDisclosure", "ReferDisclosure", "HandOverDisclosure", "CorrectDisclosureRecord"),
  /// 已补报
  SUPPLEMENTED("FlagDiscrepancy", "CloseDisclosure", "HandOverDisclosure", "CorrectDisclosureRecord"),
  /// 补报后仍不一致
  STILL_DISCREPANT("OrderSupplement", "ReferDisclosure", "CloseDisclosure", "HandOverDisclosure", "CorrectDisclosureRecord"),
  /// 已移送处理
  REFERRED("CorrectDisclosureRecord"),
  /// 已了结
  CLOSED("CorrectDisclosureRecord");

  private final List<String> next;

  DisclosureState(String... next) {
    this.next = List.of(next);
  }

  @Override
  public List<String> next() {
    return next;
  }

  @Override
  public boolean ended() {
    return this == REFERRED || this == CLOSED;
  }
}
