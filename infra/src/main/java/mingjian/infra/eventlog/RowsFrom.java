package mingjian.infra.eventlog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Another's rows without those before a position.
record RowsFrom(LogRows all, long first) implements LogRows {
  @Override
  public @Nullable CommitRow nextCommit() {
    CommitRow row = all.nextCommit();
    while (row != null && row.first() < first) row = all.nextCommit();
    return row;
  }

  @Override
  public @Nullable EventRow nextEvent() {
    EventRow row = all.nextEvent();
    while (row != null && row.position() < first) row = all.nextEvent();
    return row;
  }

  @Override
  public Optional<Fault> structure() {
    return all.structure();
  }

  @Override
  public void forgetEvents() {
    all.forgetEvents();
  }

  @Override
  public void close() {
    all.close();
  }
}
