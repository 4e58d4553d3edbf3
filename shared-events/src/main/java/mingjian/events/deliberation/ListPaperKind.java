package mingjian.events.deliberation;

/// What belongs to a list: 图表固权 and the rules around it (DOMAIN 1E rows 64 and 66).
public enum ListPaperKind {
  /// 权力运行流程图（内部）
  INNER_FLOWCHART,
  /// 权力运行流程图（外部）
  OUTER_FLOWCHART,
  /// 权力运行规程
  OPERATING_RULES,
  /// 行政裁量权办法
  DISCRETION_RULES,
  /// 进场交易目录
  TRADING_CATALOGUE,
  /// 财政评审、审计监督办法
  FISCAL_RULES
}
