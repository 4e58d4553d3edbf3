package mingjian.events.deliberation;

/// Three-stage publication 公示三阶段 (DOMAIN 1E row 58), in the order of the world.
public enum PublicationStage {
  /// 事前内容
  PRE,
  /// 事中进程
  MID,
  /// 事后结果
  POST
}
