package mingjian.events.accountability;

/// Why somebody is not or no longer held to account 免责理由 (问责条例 17条; DOMAIN 5.3). That a leader found and mended the wrong himself
/// lightens and does not exempt: [ReviewEvent.ResponsibilityEstablished#foundAndHandled].
public enum ExemptReason {
  /// 17条1项：a mistake in reform, where nothing forbade it.
  REFORM_EXPLORATION,
  /// 17条2项：openly objected or reserved his view in the collective decision.
  OBJECTED_IN_DECISION,
  /// 17条3项：did his duty; force majeure or not to be foreseen.
  DUTY_DONE,
  /// 不在任
  NOT_IN_OFFICE,
  /// 不分管且未参与
  NOT_IN_CHARGE,
  /// 已提出意见未被采纳
  ADVICE_NOT_TAKEN
}
