package mingjian.infra.eventlog;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// A commit under way to the store. What needs no position is worked out in the thread of whoever waits for it, so that the one that
/// writes has less to do.
class Pending {
  private static final ThreadLocal<LogHash> HASHES = ThreadLocal.withInitial(LogHash::new);
  private static final SecureRandom RANDOM = new SecureRandom();

  final NewCommit commit;
  final List<byte[]> salts = new ArrayList<>();
  final List<byte[]> hashes = new ArrayList<>();
  private final CountDownLatch done = new CountDownLatch(1);
  private @Nullable StoredCommit stored;
  private @Nullable LogFailure failure;

  Pending(NewCommit commit) {
    this.commit = commit;
    for (NewEvent event : commit.events()) {
      byte[] salt = new byte[LogHash.SALT_BYTES];
      RANDOM.nextBytes(salt);
      salts.add(salt);
      hashes.add(HASHES.get().event(salt, event));
    }
  }

  void stored(StoredCommit where) {
    stored = where;
    failure = null;
  }

  void failed(LogFailure why) {
    stored = null;
    failure = why;
  }

  boolean open() {
    return stored == null && failure == null;
  }

  void answer() {
    done.countDown();
  }

  /// Whoever waits must learn the outcome: an interrupt is kept for later.
  StoredCommit await() {
    boolean interrupted = false;
    while (true) {
      try {
        done.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
    if (failure != null) throw failure;
    if (stored == null) throw new IllegalStateException("answered with neither commit nor failure");
    return stored;
  }
}
