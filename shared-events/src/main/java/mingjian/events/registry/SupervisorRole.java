package mingjian.events.registry;

/// In which post a person supervises a unit 监督职责.
public enum SupervisorRole {
  /// 派驻组组长
  ATTACHED_LEADER,
  /// 派驻组副组长
  ATTACHED_DEPUTY,
  /// 派驻组成员
  ATTACHED_MEMBER,
  /// 纪委书记
  COMMISSION_SECRETARY,
  /// 纪委副书记
  COMMISSION_DEPUTY,
  /// 纪检委员
  COMMISSION_MEMBER,
  /// 其他
  OTHER
}
