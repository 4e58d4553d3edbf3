package mingjian.infra.axon;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import mingjian.infra.eventlog.EventLog;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/// One reader's way through the log. Read by one thread; closed by any.
final class LogEventStream implements TrackingEventStream {
  // A log opened for reading only is not told of appends; it is looked at again after this time.
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final EventLog log;
  private final LogTail tail;
  private final AutoCloseable listening;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition appended = lock.newCondition();
  private final Queue<TrackedEventMessage<?>> buffer = new ArrayDeque<>();
  private volatile Runnable onAvailable = () -> {};
  private volatile boolean closed;
  // Most appends find nobody waiting here. Set before the head is looked at, read after the head was set: no append is missed.
  private volatile boolean waiting;
  private long position;

  LogEventStream(EventLog log, LogTail tail, long position) {
    this.log = log;
    this.tail = tail;
    this.position = position;
    listening = log.onAppend(head -> wake());
  }

  private void wake() {
    if (waiting) {
      lock.lock();
      try {
        appended.signalAll();
      } finally {
        lock.unlock();
      }
    }
    onAvailable.run();
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    fill();
    return Optional.ofNullable(buffer.peek());
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    long left = unit.toNanos(timeout);
    while (!fill()) {
      if (left <= 0 || closed) return false;
      lock.lockInterruptibly();
      try {
        waiting = true;
        if (log.head() <= position && !closed) {
          long slice = Math.min(left, LOOK_NANOS);
          left -= slice - Math.max(0, appended.awaitNanos(slice));
        }
      } finally {
        waiting = false;
        lock.unlock();
      }
    }
    return true;
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS)) {
      if (closed) throw new IllegalStateException("the stream is closed");
    }
    return buffer.remove();
  }

  /// @return whether something is there to take
  private boolean fill() {
    while (buffer.isEmpty() && !closed && log.head() > position) {
      LogTail.Batch batch = tail.after(position);
      if (batch.to() == position) break;
      // an upcaster may leave nothing of a batch; the position goes on all the same
      position = batch.to();
      buffer.addAll(batch.messages());
    }
    return !buffer.isEmpty();
  }

  @Override
  public boolean setOnAvailableCallback(Runnable callback) {
    onAvailable = callback;
    // what is there already counts as news too
    callback.run();
    return true;
  }

  @Override
  public void close() {
    closed = true;
    try {
      listening.close();
    } catch (Exception e) {
      throw new IllegalStateException("a listener that can't be taken off", e);
    }
    wake();
  }
}
