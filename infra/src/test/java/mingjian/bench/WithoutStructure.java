package mingjian.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.LogRows;
import org.jspecify.annotations.Nullable;

/// A log whose rows say nothing of the store's structure: what reading them costs can then be told from what the server's own check does.
record WithoutStructure(LogRows rows) implements LogRows {
  static EventLog of(EventLog log) {
    return (EventLog) Proxy.newProxyInstance(EventLog.class.getClassLoader(), new Class<?>[] {EventLog.class}, (proxy, method, arguments) -> {
      try {
        return method.getName().equals("rows") ? new WithoutStructure(log.rows()) : method.invoke(log, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    });
  }

  @Override
  public @Nullable CommitRow nextCommit() {
    return rows.nextCommit();
  }

  @Override
  public @Nullable EventRow nextEvent() {
    return rows.nextEvent();
  }

  @Override
  public Optional<Fault> structure() {
    return Optional.empty();
  }

  @Override
  public void close() {
    rows.close();
  }
}
