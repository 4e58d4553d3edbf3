package mingjian.query.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import mingjian.query.Folding;
import mingjian.query.Recorded;
import mingjian.query.View;
import mingjian.query.ViewFault;
import mingjian.query.ViewHealth;
import mingjian.query.ViewHealth.State;
import mingjian.query.ViewHealth.Trouble;
import mingjian.query.ViewMoved;
import mingjian.query.ViewProgress;
import mingjian.query.ViewWriter;
import mingjian.query.ViewWriter.Step;
import org.jspecify.annotations.Nullable;

/// One view on its way through the log, in a [Lane]: where it stands, and what is wrong with it.
final class Follower<R> {
  private final View<R> view;
  private final ViewWriter writer;
  private final LongSupplier head;
  private final ViewProgress progress;
  private volatile @Nullable Trouble fault;
  private volatile @Nullable Trouble waitingFor;
  private boolean caughtUp;
  /// Where the view stood when this process last looked.
  private long stands;

  Follower(View<R> view, ViewWriter writer, LongSupplier head, ViewProgress progress) {
    this.view = view;
    this.writer = writer;
    this.head = head;
    this.progress = progress;
  }

  View<R> view() {
    return view;
  }

  /// A position beyond the head is that of another log, or of one restored from a backup: the view begins again.
  void start() {
    stands = writer.position(view);
    if (stands > head.getAsLong()) {
      writer.clear(view);
      stands = 0;
    }
    fault = null;
    waitingFor = null;
    caughtUp = false;
    progress.advanced(view.name(), stands);
  }

  void clear() {
    writer.clear(view);
  }

  long position() {
    return writer.position(view);
  }

  boolean isGoing() {
    return fault == null;
  }

  ViewHealth health(boolean running) {
    long position = progress.position(view.name());
    Trouble stopped = fault;
    Trouble waiting = waitingFor;
    State state = stopped != null ? State.STOPPED
        : waiting != null ? State.RETRYING
        : !running ? State.NOT_STARTED
        : position < head.getAsLong() ? State.CATCHING_UP : State.CURRENT;
    return new ViewHealth(view.name(), view.version(), position, head.getAsLong(), state, stopped != null ? stopped : waiting);
  }

  /// What the view makes of those events that it hasn't folded yet; null where it has folded all of them.
  ///
  /// @throws ViewFault at the first that it can't fold
  @Nullable Step<R> step(List<Recorded> events) {
    List<Recorded> news = news(events);
    return news.isEmpty() ? null : new Step<>(view, stands, Folding.fold(view, news, keys -> writer.rows(view, keys)));
  }

  private List<Recorded> news(List<Recorded> events) {
    return events.isEmpty() || events.getFirst().position() > stands ? events : events.stream().filter(it -> it.position() > stands).toList();
  }

  /// Rows and position of the view have been written up to there.
  void stoodAt(long position) {
    waitingFor = null;
    stands = Math.max(stands, position);
    if (!caughtUp && stands >= head.getAsLong()) {
      caughtUp = true;
      writer.dropOlder(view);
    }
  }

  void tell() {
    progress.advanced(view.name(), stands);
  }

  /// Folds and writes as much as the view can digest, by itself. What the view fails on stops it right before that event; what the store fails on
  /// is thrown.
  void followAlone(List<Recorded> events) {
    List<Recorded> left = new ArrayList<>(events);
    ViewFault failure = null;
    while (!left.isEmpty()) {
      try {
        Step<R> step = step(left);
        if (step != null) {
          writer.write(view, step.after(), step.folded());
        }
        stoodAt(left.getLast().position());
        break;
      } catch (ViewMoved e) {
        moved(left.getFirst().position());
      } catch (ViewFault e) {
        failure = e;
        left.removeIf(recorded -> recorded.position() >= e.position());
      }
    }
    tell();
    if (failure != null) {
      stopAt(failure, events);
    }
  }

  /// Another node has folded the same events first, and there is less to do; or it has begun again from the start, and this process goes back there
  /// with it.
  private void moved(long first) {
    stands = writer.position(view);
    if (stands < first - 1) {
      throw new IllegalStateException("视图 " + view.name() + " 已由另一节点退回位置 " + stands);
    }
  }

  /// The store can't be written now; it is tried again.
  void waitFor(RuntimeException why, long position) {
    waitingFor = new Trouble(position, null, message(why));
  }

  void stopAt(ViewFault failure, List<Recorded> events) {
    String eventId = events.stream().filter(it -> it.position() == failure.position()).map(Recorded::id).findFirst().orElse(null);
    stopAt(failure, eventId);
  }

  void stopAt(ViewFault failure, @Nullable String eventId) {
    fault = new Trouble(failure.position(), eventId, message(failure.getCause()));
    progress.stopped(view.name());
  }

  private static String message(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getClass().getSimpleName() + "：" + e.getMessage();
  }
}
