package mingjian.events.casefile;

/// Three separate decisions, each with its own decider and period (DOMAIN 8.1.7).
public enum SanctionKind {
  /// 党纪处分
  PARTY,
  /// 政务处分（监委）
  GOVERNMENT,
  /// 处分（任免机关）
  APPOINTING_BODY
}
