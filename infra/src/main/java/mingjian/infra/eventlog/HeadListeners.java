package mingjian.infra.eventlog;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Those who are told of each new head. One that fails stops nobody.
final class HeadListeners {
  private static final Logger LOG = LoggerFactory.getLogger(HeadListeners.class);

  private final List<Consumer<Long>> listeners = new CopyOnWriteArrayList<>();

  AutoCloseable add(Consumer<Long> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void tell(long head) {
    for (Consumer<Long> listener : listeners) {
      try {
        listener.accept(head);
      } catch (RuntimeException e) {
        LOG.warn("a listener of the event log failed at position {}", head, e);
      }
    }
  }
}
