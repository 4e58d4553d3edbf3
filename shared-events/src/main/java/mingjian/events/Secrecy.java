package mingjian.events;

/// 密级. This system takes nothing above [#WORK_SECRET] (DOMAIN 8.1.16, 保密法 64条); the higher ones can't even be said here.
public enum Secrecy {
  /// 公开
  OPEN,
  /// 内部
  INTERNAL,
  /// 工作秘密
  WORK_SECRET
}
