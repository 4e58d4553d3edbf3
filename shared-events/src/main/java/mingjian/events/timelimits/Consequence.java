package mingjian.events.timelimits;

/// What the rule says of its breach. Only a word here: being late never keeps anybody from recording what was done (DOMAIN 8.2).
public enum Consequence {
  /// 提醒
  REMIND,
  /// 说明
  EXPLAIN,
  /// 阻止
  BLOCK
}
