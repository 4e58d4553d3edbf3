package mingjian.events.registry;

/// 性别
public enum Sex { MALE, FEMALE }
