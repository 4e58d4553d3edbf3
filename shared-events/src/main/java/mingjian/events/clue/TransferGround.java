package mingjian.events.clue;

/// Why a clue goes to another body 移送.
public enum TransferGround {
  /// 无管辖权
  NO_JURISDICTION,
  /// 由有关党组织处理
  PARTY_BODY
}
