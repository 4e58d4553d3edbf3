package mingjian.infra.personal;

/// How a notice reaches somebody outside the pages.
public enum Channel {
  /// 邮件
  MAIL,
  /// 消息接口 (webhook)
  WEBHOOK
}
