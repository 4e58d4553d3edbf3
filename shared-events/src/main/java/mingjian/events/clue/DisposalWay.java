package mingjian.events.clue;

/// The four ways of disposal 四类处置方式 (规则 21条).
public enum DisposalWay {
  /// 谈话函询
  TALK_INQUIRY(ClueState.TALK_INQUIRY),
  /// 初步核实
  PRELIM_VERIFICATION(ClueState.PRELIM_VERIFICATION),
  /// 暂存待查
  SHELVE(ClueState.SHELVED),
  /// 予以了结
  CLOSE(ClueState.CLOSED);

  private final ClueState leadsTo;

  DisposalWay(ClueState leadsTo) {
    this.leadsTo = leadsTo;
  }

  public ClueState leadsTo() {
    return leadsTo;
  }
}
