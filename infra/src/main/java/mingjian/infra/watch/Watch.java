package mingjian.infra.watch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mingjian.command.Asking;
import mingjian.command.Commands;
import mingjian.command.Envelope;
import mingjian.command.Rejection;
import mingjian.command.watch.Finding;
import mingjian.command.watch.WatchCommand;
import mingjian.command.watch.WatchCommand.CloseWatchItem;
import mingjian.command.watch.WatchCommand.RaiseWatchItem;
import mingjian.command.watch.WatchCommand.RaiseWatchItemAgain;
import mingjian.command.watch.WatchRules;
import mingjian.events.Actor;
import mingjian.events.PartialDate;
import mingjian.events.Role;
import mingjian.events.WatchItemId;
import mingjian.events.casefile.Penalty;
import mingjian.events.watch.WatchFact;
import mingjian.events.watch.WatchRule;
import mingjian.events.watch.WatchState;
import mingjian.events.work.Guard;
import mingjian.events.work.WorkCollection;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.facts.Viewers;
import mingjian.query.ViewProgress;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import mingjian.query.rates.RatesView;
import mingjian.query.workregister.WorkRegisterRow;
import mingjian.query.workregister.WorkRegisterView;
import org.jspecify.annotations.Nullable;

/// Looks a while after something was recorded, and once an hour for what only time brings. Its cost goes with what there is to look
/// at, not with how much is recorded; nothing waits for it.
///
/// Item and command are named by rule and finding, so several nodes may look at once, and looking again records nothing.
public final class Watch implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Watch.class.getName());
  private static final Actor RULES = new Actor("job:watch", Role.CASE_ADMINISTRATOR);
  private static final Actor LOOKING = new Actor("job:watch", Role.HEAD);
  private static final WorkRegisterView ITEMS = new WorkRegisterView(WorkCollection.WATCH_ITEMS);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int PAGE = 200;
  /// It looks one part of the time and rests so many: where there are many heads to look at, it looks more seldom.
  private static final int SHARE = 20;

  private final EventLog log;
  private final ViewStore views;
  private final RatesView rates;
  private final ViewProgress progress;
  private final Commands commands;
  private final WatchRules rules;
  private final Penalty owedFrom;
  private final Clock clock;
  private final Duration rest;
  private final EventsBehind behind;
  private final Semaphore news = new Semaphore(1);
  private final Thread thread = Thread.ofPlatform().daemon().name("policy-watch").unstarted(this::run);
  private final AutoCloseable listening;
  private volatile boolean closing;

  /// @param rates by the time limits in use
  /// @param owedFrom the lightest penalty that owes a double inquiry
  /// @param rest between the first news and the look
  public Watch(
      EventLog log, ViewStore views, RatesView rates, ViewProgress progress, Commands commands, WatchRules rules, Penalty owedFrom, Clock clock,
      Duration rest) {
    this.log = log;
    this.views = views;
    this.rates = rates;
    this.progress = progress;
    this.commands = commands;
    this.rules = rules;
    this.owedFrom = owedFrom;
    this.clock = clock;
    this.rest = rest;
    this.behind = new EventsBehind(log);
    this.listening = log.onAppend(head -> news.release());
  }

  public void start() {
    thread.start();
  }

  private void run() {
    Duration pause = rest;
    while (!closing) {
      try {
        news.tryAcquire(HOUR.toSeconds(), TimeUnit.SECONDS);
        // what is recorded together is looked at together: half of an import tells half a truth
        Thread.sleep(pause);
        news.drainPermits();
        long begun = System.nanoTime();
        if (!closing) look();
        Duration took = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(SHARE);
        pause = took.compareTo(rest) > 0 ? took : rest;
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "规则检查未完成，稍后重试：" + e.getMessage());
        news.release();
      }
    }
  }

  /// One look, over what the views hold now.
  ///
  /// @return how many items were raised or closed
  public int look() {
    progress.await(List.of(ITEMS.name(), rates.name()), log.head(), ViewProgress.PATIENCE);
    Viewer viewer = new Viewers(views).of(LOOKING);
    LocalDate today = clock.instant().atZone(Asking.ZONE).toLocalDate();
    Set<String> found = new HashSet<>();
    int[] changed = new int[1];
    rules.look(new ViewWatchFacts(views, rates, viewer, owedFrom), today, finding -> {
      WatchItemId id = id(finding);
      if (found.add(id.value()) && raise(id, finding, viewer, today)) changed[0]++;
    });
    for (WorkRegisterRow open : open(viewer)) {
      if (!found.contains(open.fileId()) && close(open, today)) changed[0]++;
    }
    return changed[0];
  }

  private boolean raise(WatchItemId id, Finding finding, Viewer viewer, LocalDate today) {
    Optional<WorkRegisterRow> there = views.find(ITEMS, id.value(), viewer);
    if (there.isPresent() && !there.get().state().equals(WatchState.CLOSED.name())) return false;
    PartialDate on = PartialDate.of(today);
    List<WatchFact> facts = finding.facts().stream().map(behind::of).toList();
    return there.isEmpty()
        ? send(new RaiseWatchItem(id, finding.about(), finding.rule(), finding.headline(), facts, on, finding.guard()), "raise", 0)
        : send(new RaiseWatchItemAgain(id, finding.rule(), finding.headline(), facts, on), "raise", there.get().steps());
  }

  private boolean close(WorkRegisterRow open, LocalDate today) {
    CloseWatchItem close = new CloseWatchItem(new WatchItemId(open.fileId()), "依据的事实已经变化（截至第" + log.head() + "号记录）", PartialDate.of(today));
    return send(close, "close", open.steps());
  }

  /// All of them are read before the first is closed: closing takes them out of what is asked for.
  private List<WorkRegisterRow> open(Viewer viewer) {
    List<WorkRegisterRow> all = new ArrayList<>();
    for (int offset = 0; ; offset += PAGE) {
      ViewStore.Page<WorkRegisterRow> page =
          views.page(ITEMS, new Ask(List.of(Condition.is("state", WatchState.OPEN.name())), null, "openedOn", false, offset, PAGE), viewer);
      all.addAll(page.rows());
      if (page.rows().size() < PAGE) return all;
    }
  }

  private boolean send(WatchCommand command, String what, int steps) {
    String commandId = "policy:watch:" + what + ":" + command.aggregateId() + ":" + steps;
    try {
      commands.send(new Envelope(command, RULES, clock.instant(), commandId, hash(commandId), null));
      return true;
    } catch (Rejection refused) {
      // what it speaks of has gone meanwhile: the next look will know
      return false;
    }
  }

  /// A guarded item is never one that the office once read: it would be raised again for all to read.
  static WatchItemId id(Finding finding) {
    return id(finding.rule(), finding.key(), finding.guard());
  }

  static WatchItemId id(WatchRule rule, String key, @Nullable Guard guard) {
    String guarded = guard == null ? "" : guard.files() == null ? ":TALKS" : ":" + guard.files();
    return new WatchItemId(WorkCollection.WATCH_ITEMS.prefix() + HexFormat.of().formatHex(hash(rule + ":" + key + guarded), 0, 12));
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    closing = true;
    news.release();
    thread.interrupt();
    try {
      listening.close();
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.WARNING, "listener not removed", e);
    }
  }
}
