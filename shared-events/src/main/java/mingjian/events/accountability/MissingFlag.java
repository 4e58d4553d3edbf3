package mingjian.events.accountability;

/// What is missing or has to be checked 缺失项 (DOMAIN 5.3). Each must be explained before the review closes.
public enum MissingFlag {
  /// 无任免文件
  M1,
  /// 无分工文件
  M2,
  /// 领域无人分管（空岗）
  M3,
  /// 一把手空缺
  M4,
  /// 派驻未覆盖
  M5,
  /// 违纪期间未明确
  M6,
  /// 单位沿革不明
  M7,
  /// 任期重叠待核
  M8,
  /// 未听取说明
  M9,
  /// 无会议记录
  M10
}
