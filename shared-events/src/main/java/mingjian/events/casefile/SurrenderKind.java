package mingjian.events.casefile;

/// 主动投案、主动交代.
public enum SurrenderKind {
  /// 主动投案
  SELF_SURRENDER,
  /// 主动交代组织未掌握的问题
  VOLUNTARY_ACCOUNT,
  /// 经亲友规劝、陪同投案
  ACCOMPANIED
}
