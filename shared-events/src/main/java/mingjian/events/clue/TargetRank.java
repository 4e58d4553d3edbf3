package mingjian.events.clue;

/// Of what rank the person is whom the clue is about: it decides who approves and who is told.
public enum TargetRank {
  /// 本级纪委监委主要负责人: of the own body, not stored here
  OWN_HEAD,
  /// 同级党委（党组）主要负责人
  PARTY_HEAD,
  /// 纪委常委、监委委员
  COMMITTEE_MEMBER,
  /// 下一级党委（党组）、所辖单位主要负责人
  UNIT_HEAD,
  /// 其他人员（单位）
  OTHER;

  public boolean isHead() {
    return this != OTHER;
  }
}
