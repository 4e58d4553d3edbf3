package mingjian.infra.mongo;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.LogManager;
import mingjian.infra.Node;
import mingjian.infra.Storage;
import mingjian.infra.eventlog.LogUnavailable;
import mingjian.infra.eventlog.NewCommit;
import mingjian.infra.eventlog.NewEvent;
import mingjian.infra.eventlog.ReadableEvents;
import mingjian.infra.eventlog.StoredCommit;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.query.ViewHealth;

/// A process that runs a whole node: it writes from several threads, folds every view, and follows the log by itself. Told `stop` it ends
/// writing, told `end POSITION` it waits until all that came there.
final class BusyNode {
  private static final int WRITERS = 4;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Node node;
  private final List<Thread> writers = new ArrayList<>();
  private volatile boolean running = true;
  private volatile long followed;

  private BusyNode(Node node) {
    this.node = node;
  }

  public static void main(String[] args) throws Exception {
    // the policies find no sense in events that chance has made, and say so
    LogManager.getLogManager().reset();
    System.setProperty("logback.configurationFile", "mingjian/infra/jobs/logback.xml");
    BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Node node = Node.open(new Storage(Path.of(args[1]), args[0]))) {
      BusyNode busy = new BusyNode(node);
      busy.begin(args[2], Long.parseLong(args[3]));
      orders.readLine();
      busy.stop();
      System.out.println("stopped");
      busy.end(Long.parseLong(orders.readLine().split(" ")[1]));
    }
  }

  private void begin(String name, long seed) {
    Thread.ofPlatform().daemon().start(this::follow);
    for (int w = 0; w < WRITERS; w++) {
      String prefix = name + "-" + w + "-";
      ReadableEvents events = new ReadableEvents(new Random(seed + w), 50);
      writers.add(Thread.ofPlatform().start(() -> {
        while (running) write(renamed(events.next(), prefix));
      }));
    }
  }

  /// Streams of its own: what is tried is not who wins a stream.
  private static NewCommit renamed(NewCommit commit, String prefix) {
    return new NewCommit(commit.commandId(), commit.bodyHash(), commit.now(), commit.events().stream().map(e -> new NewEvent(
        e.id(), e.aggregateType(), prefix + e.aggregateId(), e.sequence(), e.type(), e.revision(), e.payload(), e.metadata())).toList());
  }

  private void write(NewCommit commit) {
    StoredCommit stored = null;
    while (stored == null) {
      try {
        stored = node.log().append(commit);
      } catch (LogUnavailable e) {
        System.err.println("refused, tried again: " + e.getMessage());
      }
    }
    System.out.println("acknowledged " + stored.commandId() + " " + stored.first() + " " + stored.last());
    LockSupport.parkNanos(PAUSE_NANOS);
  }

  private void follow() {
    while (true) {
      try {
        for (StoredEvent event : node.log().readAfter(followed, 500)) {
          if (event.position() != followed + 1) throw new IllegalStateException("after " + followed + " came " + event.position());
          followed = event.position();
        }
      } catch (LogUnavailable e) {
        System.err.println("asked again: " + e.getMessage());
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void stop() throws InterruptedException {
    running = false;
    for (Thread writer : writers) writer.join();
  }

  private void end(long position) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(150);
    while (!(node.await(position).there() && followed >= position) && System.nanoTime() < deadline) Thread.onSpinWait();
    System.out.println("followed " + Math.min(followed, position));
    System.out.println("views " + node.health().stream().filter(ViewHealth::healthy).filter(view -> view.position() >= position).count());
    node.health().stream().filter(view -> !view.healthy() || view.position() < position).forEach(System.err::println);
  }
}
