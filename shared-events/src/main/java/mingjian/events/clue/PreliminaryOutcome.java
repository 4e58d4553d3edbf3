package mingjian.events.clue;

/// The five outcomes of 初步核实 (规则 35条).
public enum PreliminaryOutcome {
  /// 拟立案审查调查: stays where it is until the case is opened
  OPEN_CASE(ClueState.PRELIM_VERIFICATION),
  /// 予以了结
  CLOSE(ClueState.CLOSED),
  /// 谈话提醒
  TALK_REMINDER(ClueState.TALK_INQUIRY),
  /// 暂存待查
  SHELVE(ClueState.SHELVED),
  /// 移送有关党组织处理
  TRANSFER(ClueState.TRANSFERRED);

  private final ClueState leadsTo;

  PreliminaryOutcome(ClueState leadsTo) {
    this.leadsTo = leadsTo;
  }

  public ClueState leadsTo() {
    return leadsTo;
  }
}
