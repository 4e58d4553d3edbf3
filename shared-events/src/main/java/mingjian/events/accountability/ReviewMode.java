package mingjian.events.accountability;

/// How far back the inquiry asks (DOMAIN 1A rows 1 and 2).
public enum ReviewMode {
  /// 一案双查：the culprit's case, and the leaders' duty.
  DOUBLE,
  /// 一案三查：the duty of supervision as well; that tier may not stand empty without an explanation.
  TRIPLE
}
