package mingjian.infra.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import mingjian.infra.personal.PersonalStore;
import mingjian.infra.personal.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what is owed by one channel. A notice is owed until the other side has taken it; whoever dies between the two sends it again under the same id.
/// Of several nodes one claims it. While the other side is away it is asked again, ever more seldom.
final class Outbox {
  static final Duration RETRY_MIN = Duration.ofSeconds(30);
  static final Duration RETRY_MAX = Duration.ofHours(1);
  /// Longer than any sending takes: a webhook or mail server is given up after some seconds.
  static final Duration CLAIM = Duration.ofMinutes(2);
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private final NoticeSender sender;
  private final PersonalStore store;
  private final Clock clock;
  private final String name;
  private int failures;
  private Instant notBefore = Instant.MIN;
  private volatile Notices.State state;

  Outbox(NoticeSender sender, PersonalStore store, Clock clock) {
    this.sender = sender;
    this.store = store;
    this.clock = clock;
    name = switch (sender.channel()) {
      case MAIL -> "邮件通知";
      case WEBHOOK -> "消息通知";
    } + "（" + sender.host() + "）";
    state = new Notices.State(true, name + "：尚未发送。");
  }

  NoticeSender sender() {
    return sender;
  }

  Notices.State state() {
    return state;
  }

  void deliver() {
    if (clock.instant().isBefore(notBefore)) {
      return;
    }
    for (Subscription owed : store.subscriptions()) {
      if (owed.channel() == sender.channel() && owed.owed() > 0 && claimed(owed) && !delivered(owed)) {
        return;
      }
    }
  }

  private boolean claimed(Subscription owed) {
    Instant now = clock.instant();
    return store.claim(owed, now, now.plus(CLAIM));
  }

  /// @return false where the others must wait
  private boolean delivered(Subscription owed) {
    try {
      sender.send(Notice.of(owed));
      store.sent(owed);
      failures = 0;
      state = new Notices.State(true, name + "：最近送达" + TIME.format(clock.instant()) + "。");
      return true;
    } catch (NotSent e) {
      if (e.itsOwnFault) {
        store.sent(owed);
        state = new Notices.State(false, name + "：发给" + owed.account() + "的一份未送达，" + e.getMessage() + "，请在“我的设置”核对地址。");
        return true;
      }
      failed(e);
      store.release(owed);
      return false;
    }
  }

  private void failed(NotSent e) {
    Duration rest = RETRY_MIN.multipliedBy(1L << Math.min(failures++, 10));
    notBefore = clock.instant().plus(rest.compareTo(RETRY_MAX) > 0 ? RETRY_MAX : rest);
    if (state.sound()) LOG.error("{}未送达：{}", name, e.getMessage());
    state = new Notices.State(false, name + "：" + e.getMessage() + "。待发的通知没有丢失，" + TIME.format(notBefore) + "后重试。");
  }
}
