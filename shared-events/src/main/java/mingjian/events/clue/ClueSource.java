package mingjian.events.clue;

/// Where a clue comes from 线索来源 (DOMAIN 3.1).
public enum ClueSource {
  /// 检举控告（信访举报）
  REPORT,
  /// 上级交办
  SUPERIOR,
  /// 巡视巡察
  INSPECTION,
  /// 审计
  AUDIT,
  /// 司法机关
  JUDICIARY,
  /// 日常监督发现
  SUPERVISION,
  /// 审查调查中发现
  CASE,
  /// 模型预警
  MODEL_ALERT,
  /// 主动投案
  SELF_SURRENDER,
  /// 政法联动移送
  POLITICAL_LEGAL,
  /// 信访联动移送
  PETITION_OFFICE,
  /// 其他
  OTHER
}
