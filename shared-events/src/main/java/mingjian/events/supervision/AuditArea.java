package mingjian.events.supervision;

/// What a finding is about (DOMAIN 1E row 69).
public enum AuditArea {
  /// 收支两条线
  REVENUE_AND_SPENDING,
  /// 票据管理
  RECEIPTS,
  /// 小金库
  SLUSH_FUND,
  /// 会计核算
  ACCOUNTING,
  /// 国库集中支付
  TREASURY_PAYMENT,
  /// 村账乡代管
  VILLAGE_ACCOUNTS,
  /// 物资比价采购
  PROCUREMENT,
  /// 招投标
  TENDERING,
  /// 重大经济决策
  MAJOR_DECISION,
  /// 其他
  OTHER
}
