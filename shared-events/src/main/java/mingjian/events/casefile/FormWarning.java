package mingjian.events.casefile;

/// Why a form should be looked at again. Adjustments of posts 组织调整 stand in no decision of the case, so weight alone refuses nothing.
public enum FormWarning {
  /// 与处分轻重不一致
  WEIGHT_MISMATCHED,
  /// 尚无处理结果可以核对
  NOTHING_TO_MATCH
}
