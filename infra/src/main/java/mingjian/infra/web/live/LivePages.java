package mingjian.infra.web.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import mingjian.infra.Node;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.json.Json;
import mingjian.infra.web.live.News.Found;
import mingjian.infra.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// All open pages, and the one thread that looks what is new for them when the view of news has moved. Its cost goes with the accounts that have pages
/// open, and it rests as long as it looked, so that many pages make it slower and never the server.
@Component
class LivePages {
  static final int PER_ACCOUNT_MAX = 8;
  static final int ALL_MAX = 2_000;
  private static final long REST_MILLIS_MIN = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);

  private final Node node;
  private final News news;
  private final Accounts accounts;
  private final List<LivePage> pages = new ArrayList<>();
  private final Thread looking;
  private volatile boolean open = true;

  LivePages(Node node, News news, Accounts accounts) {
    this.node = node;
    this.news = news;
    this.accounts = accounts;
    looking = Thread.ofPlatform().name("live").daemon().start(this::look);
  }

  /// What a page is told.
  ///
  /// @param unread files with news since the last visit, on the bell; @param more whether there are more than can be counted
  /// @param files what has changed since the page was told last
  record Told(int unread, boolean more, List<Changed> files) {}

  record Changed(String id, String list) {}

  /// @return null where there are too many
  synchronized @Nullable SseEmitter open(SignedIn who, String session, long told) {
    if (!open || pages.size() >= ALL_MAX) {
      return null;
    }
    List<LivePage> own = pages.stream().filter(page -> page.who.code().equals(who.code())).toList();
    if (own.size() >= PER_ACCOUNT_MAX) {
      own.getFirst().tell("enough", told, "");
      own.getFirst().end();
    }
    LivePage page = new LivePage(who, session, told);
    pages.add(page);
    Thread.ofVirtual().name("live-page").start(() -> serve(page));
    return page.emitter;
  }

  /// First what the page has missed.
  private void serve(LivePage page) {
    try {
      tell(List.of(page), true);
      page.write();
    } catch (RuntimeException e) {
      LOG.warn("a page was not told what is new: {}", e.toString());
      page.emitter.complete();
    } finally {
      closed(page);
    }
  }

  private synchronized void closed(LivePage page) {
    pages.remove(page);
  }

  private synchronized List<LivePage> all() {
    return List.copyOf(pages);
  }

  /// Sign-out, idleness, a fourth sign-in.
  @EventListener
  void ended(HttpSessionDestroyedEvent event) {
    all().stream().filter(page -> page.session.equals(event.getId())).forEach(LivePage::end);
  }

  /// Before the server waits for its requests to end.
  @EventListener
  void stopping(ContextClosedEvent event) {
    open = false;
    looking.interrupt();
    all().forEach(LivePage::end);
  }

  private void look() {
    long seen = news.position();
    while (open) {
      long begun = System.nanoTime();
      try {
        node.progress().await(News.VIEW.name(), seen + 1, PATIENCE);
        long position = news.position();
        if (position != seen) {
          seen = position;
          begun = System.nanoTime();
          news.awaitRights(position);
          tell(all(), false);
        }
        TimeUnit.MILLISECONDS.sleep(Math.max(REST_MILLIS_MIN, (System.nanoTime() - begun) / 1_000_000 / 2));
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("open pages were not told what is new: {}", e.toString());
        if (pause()) return;
      }
    }
  }

  private static boolean pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  /// Each account is asked about once, however many pages it has open.
  private void tell(List<LivePage> to, boolean greeting) {
    Map<SignedIn, List<LivePage>> byAccount = to.stream().collect(Collectors.groupingBy(page -> page.who));
    byAccount.forEach((who, own) -> {
      if (who.isStill(accounts.find(who.code()).orElse(null))) {
        tell(who, own, greeting);
      } else {
        own.forEach(LivePage::end);
      }
    });
  }

  private void tell(SignedIn who, List<LivePage> own, boolean greeting) {
    long position = news.position();
    long since = news.since(who);
    long from = own.stream().mapToLong(page -> page.told).min().orElse(position);
    Found found = news.after(Math.min(since, from), who);
    int unread = (int) found.files().stream().filter(file -> file.step().position() > since).count();
    for (LivePage page : own) {
      List<Changed> changed = found.files().stream().filter(file -> file.step().position() > page.told)
          .sorted(Comparator.comparing(News.File::id)).map(file -> new Changed(file.id(), file.list())).toList();
      if (greeting || !changed.isEmpty()) {
        page.tell("news", position, Json.mapper().writeValueAsString(new Told(unread, found.more(), changed)));
      }
    }
  }
}
