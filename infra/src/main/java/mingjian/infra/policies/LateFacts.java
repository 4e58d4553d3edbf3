package mingjian.infra.policies;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.Commands;
import mingjian.command.Envelope;
import mingjian.command.Rejection;
import mingjian.command.accountability.ReviewCommand.FlagRecalculation;
import mingjian.command.accountability.WhenCaseIsWithdrawnThenRecheckReview;
import mingjian.command.accountability.WhenDutyFactsChangeThenFlagReview;
import mingjian.command.casework.WhenAppealChangesDecisionThenTellCaseAndReview;
import mingjian.events.Actor;
import mingjian.events.CaseId;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.events.ReviewId;
import mingjian.events.Role;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.accountability.ReviewProgress;
import mingjian.events.casefile.OutcomeEvent.CaseWithdrawn;
import mingjian.events.casework.AppealEvent.AppealDecided;
import mingjian.events.casework.AppealTaken;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.infra.json.Json;
import mingjian.query.Readers;
import mingjian.query.ViewProgress;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import mingjian.query.accountability.AccountabilityRow;
import mingjian.query.accountability.AccountabilityView;
import mingjian.query.casefacts.CaseFactsRow;
import mingjian.query.casefacts.CaseFactsView;

/// Runs [WhenDutyFactsChangeThenFlagReview], [WhenCaseIsWithdrawnThenRecheckReview] and [WhenAppealChangesDecisionThenTellCaseAndReview] over what is appended.
///
/// It keeps no token: at start every review is asked once, which records nothing where nothing changed or where it was said before, and from there on it follows the log. A review that
/// can't be asked now (a view behind, a full disk) stays on the list and is asked again.
public final class LateFacts implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LateFacts.class.getName());
  private static final AccountabilityView REVIEWS = new AccountabilityView();
  private static final Viewer RULES = new Viewer(new Actor(Readers.RULES, Role.CASE_ADMINISTRATOR), Set.of(Readers.RULES));
  private static final CaseFactsView CASES = new CaseFactsView();
  private static final String CASE_WITHDRAWN = "casefile/case-withdrawn";
  private static final String OF_REVIEW = "accountability/";
  private static final String APPEAL_DECIDED = "casework/appeal-decided";
  private static final Actor POLICY = new Actor("job:late-facts", Role.CASE_ADMINISTRATOR);
  private static final int BATCH = 500;
  private static final int PAGE = 200;
  private static final int RETRY_SECONDS = 2;

  private final EventLog log;
  private final ViewStore views;
  private final ViewProgress progress;
  private final Commands commands;
  private final EventCatalogue catalogue;
  private final Clock clock;
  private final Semaphore appended = new Semaphore(0);
  private final ReviewsByConcern reviews = new ReviewsByConcern();
  private final Map<ReviewId, Long> toAsk = new LinkedHashMap<>();
  private final Map<String, Command> toSend = new LinkedHashMap<>();
  private final Thread thread = Thread.ofPlatform().daemon().name("policy-late-facts").unstarted(this::run);
  private final AutoCloseable listening;
  private volatile boolean closing;
  private volatile long position;

  public LateFacts(EventLog log, ViewStore views, ViewProgress progress, Commands commands, EventCatalogue catalogue, Clock clock) {
    this.log = log;
    this.views = views;
    this.progress = progress;
    this.commands = commands;
    this.catalogue = catalogue;
    this.clock = clock;
    this.listening = log.onAppend(head -> appended.release());
  }

  public void start() {
    thread.start();
  }

  /// The last position that has been looked at, with every review asked that it concerns.
  public long position() {
    return position;
  }

  @Override
  public void close() {
    closing = true;
    appended.release();
    try {
      listening.close();
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.WARNING, "listener not removed", e);
    }
  }

  private void run() {
    long read = -1;
    while (!closing) {
      try {
        if (read < 0) {
          read = begin();
        }
        read = follow(read);
        ask();
        boolean woken = appended.tryAcquire(isDone() ? 60 : RETRY_SECONDS, TimeUnit.SECONDS);
        if (woken) {
          appended.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "late facts are looked at again in a while", e);
        pause();
      }
    }
  }

  private boolean isDone() {
    return toAsk.isEmpty() && toSend.isEmpty();
  }

  /// Everything that stands in the views is asked about once.
  ///
  /// @return from where on the log tells the rest
  private long begin() {
    long head = log.head();
    long viewed = Math.min(progress.position(REVIEWS.name()), progress.position(CASES.name()));
    for (int offset = 0; ; offset += PAGE) {
      List<AccountabilityRow> rows = views.page(REVIEWS, new Ask(List.of(), null, null, false, offset, PAGE), RULES).rows();
      List<ReviewProgress> begun = rows.stream().map(AccountabilityRow::progress).filter(it -> it.opened() != null).toList();
      begun.forEach(reviews::put);
      begun.forEach(it -> toAsk.put(it.opened().reviewId(), head));
      withdrawals(begun).forEach(this::recheck);
      appeals(cases(begun)).forEach(this::tell);
      if (rows.size() < PAGE) {
        appeals(untold()).forEach(this::tell);
        return Math.min(viewed, head);
      }
    }
  }

  private Stream<CaseFactsRow> cases(List<ReviewProgress> begun) {
    return begun.stream().flatMap(it -> views.find(CASES, it.opened().caseId().value(), RULES).stream());
  }

  /// All of them as they stand at one moment: pages would shift under whoever turns them while cases are told.
  private Stream<CaseFactsRow> untold() {
    Ask untold = new Ask(List.of(Condition.is("untold", 1L)), null, null, false, 0, PAGE);
    List<CaseFactsRow> all = new ArrayList<>();
    return views.walk(CASES, untold, RULES, (_, _, rows) -> {
      rows.forEachRemaining(kept -> all.add(kept.row()));
      return all.stream();
    });
  }

  /// Along the log itself, and not along the views: a policy is as far as the log is, however much they have to fold.
  private long follow(long from) {
    long read = from;
    for (List<StoredEvent> batch = log.readAfter(read, BATCH); !batch.isEmpty() && !closing; batch = log.readAfter(read, BATCH)) {
      batch.stream().filter(LateFacts::isOfReview).map(StoredEvent::aggregateId).distinct().map(ReviewId::new).map(this::review).forEach(reviews::put);
      long last = batch.getLast().position();
      batch.stream().filter(LateFacts::mayMatter).forEach(it -> take(it, last));
      read = last;
      if (isDone()) {
        position = read;
      }
    }
    if (isDone()) {
      position = read;
    }
    return read;
  }

  private void take(StoredEvent stored, long upTo) {
    Event event = event(stored);
    List<ReviewProgress> touched = reviews.of(WhenDutyFactsChangeThenFlagReview.touched(event)).stream().map(this::review).toList();
    WhenDutyFactsChangeThenFlagReview.then(event, touched).forEach(it -> toAsk.put(it.reviewId(), upTo));
    recheck(stored);
    tell(stored);
  }

  private List<ReviewProgress> ofCase(CaseId caseId) {
    return reviews.of(Set.of(caseId)).stream().map(this::review).toList();
  }

  private ReviewProgress review(ReviewId id) {
    ReviewProgress progress = ReviewProgress.NOT_STARTED;
    for (StoredEvent stored : log.readStream(id.value(), 0)) {
      progress = progress.evolve((ReviewEvent) event(stored));
    }
    return progress;
  }

  private void ask() {
    settle(toAsk, next -> isSettled(new FlagRecalculation(next.getKey()), "policy:late-facts:" + next.getKey() + ":" + next.getValue()));
    // these need not wait for the facts that those wait for
    settle(toSend, next -> isSettled(next.getValue(), next.getKey()));
  }

  /// Until the first that the facts are too far behind for: the others would only wait for the same. What is refused has nothing to recalculate in this state;
  /// the next fact asks again.
  private <K, V> void settle(Map<K, V> pending, Predicate<Map.Entry<K, V>> settled) {
    for (Iterator<Map.Entry<K, V>> each = pending.entrySet().iterator(); each.hasNext() && !closing; each.remove()) {
      if (!settled.test(each.next())) {
        return;
      }
    }
  }

  /// Taken or refused; false while the facts are behind.
  private boolean isSettled(Command command, String id) {
    try {
      commands.send(new Envelope(command, POLICY, clock.instant(), id, hash(id), null));
      return true;
    } catch (Rejection rejected) {
      return !rejected.code().equals("facts-behind");
    }
  }

  /// Withdrawals that may not have reached their review before the last stop.
  private List<StoredEvent> withdrawals(List<ReviewProgress> begun) {
    return begun.stream().map(it -> it.opened().caseId().value())
        .filter(id -> views.find(CASES, id, RULES).map(CaseFactsRow::facts).filter(CaseFacts::withdrawn).isPresent())
        .flatMap(id -> log.readStream(id, 0).stream())
        .toList();
  }

  private void recheck(StoredEvent stored) {
    if (stored.type().equals(CASE_WITHDRAWN)) {
      CaseWithdrawn event = (CaseWithdrawn) event(stored);
      WhenCaseIsWithdrawnThenRecheckReview.then(event, ofCase(event.caseId()))
          .forEach(it -> toSend.put("policy:case-withdrawn:" + it.reviewId() + ":" + stored.id(), it));
    }
  }

  /// Appeals that may not have reached their case or its review before the last stop, or while the case was sealed.
  private List<StoredEvent> appeals(Stream<CaseFactsRow> cases) {
    return cases.flatMap(it -> it.appeals().stream()).filter(AppealTaken::changesDecision).map(AppealTaken::appeal).distinct()
        .flatMap(it -> log.readStream(it.value(), 0).stream()).toList();
  }

  private void tell(StoredEvent stored) {
    if (stored.type().equals(APPEAL_DECIDED)) {
      AppealDecided event = (AppealDecided) event(stored);
      CaseId caseId = event.about().relatedCase();
      WhenAppealChangesDecisionThenTellCaseAndReview.then(event, caseId == null ? List.of() : ofCase(caseId))
          .forEach(it -> toSend.put("policy:appeal-decided:" + it.aggregateId() + ":" + stored.id(), it));
    }
  }

  private static boolean isOfReview(StoredEvent stored) {
    return stored.type().startsWith(OF_REVIEW);
  }

  /// Decided on the text alone: an import of announcements records ten thousand inferred tenures, none of which matters here.
  private static boolean mayMatter(StoredEvent stored) {
    boolean duty = stored.type().startsWith("registry/") && !stored.type().endsWith("-registered") || stored.type().equals("casefile/facts-specified")
        || stored.type().equals(CASE_WITHDRAWN) || stored.type().equals("deliberation/decision-meeting-recorded") || stored.type().startsWith("supervision/appointment-")
        || stored.type().equals("supervision/first-nominator-recorded");
    boolean told = stored.type().equals(APPEAL_DECIDED) || stored.type().equals("accountability/nomination-check-included");
    return told || duty && !stored.payload().contains("\"inferred\":true");
  }

  private Event event(StoredEvent stored) {
    Class<? extends Event> type = catalogue.typeOf(stored.type()).orElseThrow(() -> new IllegalStateException("unknown event " + stored.type()));
    return Json.mapper().readValue(stored.payload(), type);
  }

  private static byte[] hash(String id) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(RETRY_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
