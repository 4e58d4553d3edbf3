package mingjian.infra.notices;

import mingjian.infra.personal.Channel;

/// A way out. Returns when the other side has taken it.
interface NoticeSender {
  Channel channel();

  /// Of the other side, without anything secret.
  String host();

  /// @throws NotSent with the reason, when it wasn't taken
  void send(Notice notice);
}
