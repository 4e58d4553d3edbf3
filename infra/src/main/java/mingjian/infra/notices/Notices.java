package mingjian.infra.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mingjian.infra.personal.Channel;
import mingjian.infra.personal.PersonalStore;
import mingjian.infra.personal.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// At an interval it looks who of those that asked for notices has news, owes each of them one, and sends what is owed. However much is new, it is one
/// notice, and none follows while it waits.
public final class Notices implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
  private static final Duration TICK_MAX = Duration.ofSeconds(15);

  private final PersonalStore store;
  private final NewsOf news;
  private final Clock clock;
  private final Duration interval;
  private final List<Outbox> outboxes;
  private Instant nextLook = Instant.MIN;
  private @Nullable ScheduledExecutorService timer;

  /// @param words in Chinese, for the health page
  public record State(boolean sound, String words) {}

  /// What an account may read and others have recorded; of an account that was disabled, nothing.
  public interface NewsOf {
    /// How far it is known.
    long position();

    boolean any(String account, long after);

    boolean exists(String account);
  }

  Notices(PersonalStore store, NewsOf news, List<NoticeSender> senders, Duration interval, Clock clock) {
    this.store = store;
    this.news = news;
    this.clock = clock;
    this.interval = interval;
    this.outboxes = senders.stream().<Outbox>map(sender -> new Outbox(sender, store, clock)).toList();
  }

  /// @throws mingjian.infra.CannotStart where a setting is wrong
  public static Notices of(NoticeSettings settings, PersonalStore store, NewsOf news, Clock clock) {
    Notices notices = new Notices(store, news, settings.senders(), settings.interval(), clock);
    if (!notices.outboxes.isEmpty()) notices.start();
    return notices;
  }

  private void start() {
    timer = Executors.newSingleThreadScheduledExecutor(work -> Thread.ofPlatform().name("notices").daemon().unstarted(work));
    long tick = Math.min(interval.toMillis(), TICK_MAX.toMillis());
    timer.scheduleWithFixedDelay(this::tick, tick, tick, TimeUnit.MILLISECONDS);
  }

  /// Which channels there are.
  public Set<Channel> channels() {
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    outboxes.forEach(outbox -> channels.add(outbox.sender().channel()));
    return channels;
  }

  /// Empty where nothing is configured.
  public List<State> states() {
    return outboxes.stream().map(Outbox::state).toList();
  }

  /// Never throws.
  void tick() {
    try {
      if (!clock.instant().isBefore(nextLook)) {
        look();
        nextLook = clock.instant().plus(interval);
      }
      outboxes.forEach(Outbox::deliver);
    } catch (RuntimeException e) {
      LOG.error("通知未能处理，下次再试：{}", e.getMessage());
    }
  }

  private void look() {
    long position = news.position();
    for (Subscription each : store.subscriptions()) {
      if (!news.exists(each.account())) {
        store.unsubscribe(each.account(), each.channel());
      } else if (each.owed() == 0 && each.noticed() < position) {
        boolean any = news.any(each.account(), each.noticed());
        if (any) store.owe(each, position);
        else store.noticed(each, position);
      }
    }
  }

  @Override
  public void close() {
    if (timer != null) timer.shutdownNow();
  }
}
