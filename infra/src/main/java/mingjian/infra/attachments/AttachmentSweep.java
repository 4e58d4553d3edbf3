package mingjian.infra.attachments;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.personal.PersonalStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Once a day it removes files that no event and no draft names: those of forms that were never sent. A file is taken in before the form that names it is
/// recorded, hence only old ones are looked at; whoever hands one in again or names it in a step makes it new.
public final class AttachmentSweep implements AutoCloseable {
  /// A form that lies open for longer has lost its session many times and is a draft; a program that hands files in first and records later has a week for it.
  static final Duration KEPT = Duration.ofDays(7);
  private static final Duration INTERVAL = Duration.ofDays(1);
  /// Not while the server starts.
  private static final Duration FIRST_AFTER = Duration.ofHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(AttachmentSweep.class);

  private final AttachmentStore store;
  private final EventLog log;
  private final PersonalStore drafts;
  private final BooleanSupplier current;
  private final Clock clock;
  private final NamedFiles named;
  private @Nullable ScheduledExecutorService timer;

  /// @param files removed; @param bytes how large they were
  record Swept(int files, long bytes) {
    static final Swept NOTHING = new Swept(0, 0);
  }

  /// @param current whether all views are where the log is: as long as they aren't, nothing is removed
  public AttachmentSweep(AttachmentStore store, EventLog log, PersonalStore drafts, BooleanSupplier current, Clock clock) {
    this.store = store;
    this.log = log;
    this.drafts = drafts;
    this.current = current;
    this.clock = clock;
    this.named = new NamedFiles(log);
  }

  public AttachmentSweep start() {
    timer = Executors.newSingleThreadScheduledExecutor(work -> Thread.ofPlatform().name("attachment-sweep").daemon().unstarted(work));
    timer.scheduleWithFixedDelay(this::tick, FIRST_AFTER.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
    return this;
  }

  private void tick() {
    try {
      sweep();
    } catch (IOException | RuntimeException e) {
      LOG.error("没有表单引用的附件未能清理，明日再试：{}", e.getMessage());
    }
  }

  /// An empty log names nothing: more likely it isn't the one that these files belong to.
  Swept sweep() throws IOException {
    if (log.head() == 0 || !current.getAsBoolean()) return Swept.NOTHING;
    Instant then = clock.instant().minus(KEPT);
    List<String> old = store.untouchedSince(then).stream().filter(sha256 -> !named.has(sha256)).toList();
    if (old.isEmpty()) return Swept.NOTHING;
    Set<String> inDrafts = new HashSet<>();
    drafts.drafts().forEach(draft -> draft.fields().values().forEach(values -> values.forEach(value -> inDrafts.addAll(NamedFiles.in(value)))));
    named.readOn(); // after the drafts: what was one may be an event by now, not the other way round
    Swept swept = remove(old.stream().filter(sha256 -> !named.has(sha256) && !inDrafts.contains(sha256)).toList(), then);
    if (swept.files() > 0) LOG.info("已清理{}天内没有表单引用的附件{}个，共{}字节。", KEPT.toDays(), swept.files(), swept.bytes());
    return swept;
  }

  private Swept remove(List<String> unnamed, Instant then) throws IOException {
    int files = 0;
    long bytes = 0;
    for (String sha256 : unnamed) {
      long size = store.removeUntouchedSince(then, sha256);
      if (size > 0) files++;
      bytes += size;
    }
    return new Swept(files, bytes);
  }

  @Override
  public void close() {
    if (timer != null) timer.shutdownNow();
  }
}
