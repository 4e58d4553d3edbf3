package mingjian.events.casefile;

/// What somebody should look at; it blocks nothing (DOMAIN 8.1.7).
public enum SanctionWarning {
  /// 党纪处分与政务处分（处分）轻重不相匹配
  PENALTIES_MISMATCHED,
  /// 身份待核，无法核对处分种类
  IDENTITY_UNVERIFIED,
  /// 作出决定时没有可引用的期间规定，期间待补
  TERM_UNKNOWN,
  /// 期间长于单项期间：数个合并，或者加上原处分剩余的影响期
  TERM_JOINED
}
