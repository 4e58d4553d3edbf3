package mingjian.infra.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import mingjian.command.Commands;
import mingjian.command.Envelope;
import mingjian.command.Rejection;
import mingjian.infra.eventlog.EventLog;

/// Steps that are sent one after the other under fixed command ids `<name>:<n>`: sent again, what was recorded isn't recorded twice.
record DemoScript(String name, List<DemoStep> steps) {
  private static final int ASKED_MAX = 12;

  /// @return the last position of the last step
  long send(Commands commands, Instant at) {
    return send(commands, at, done -> {});
  }

  /// @param done told how many steps are done
  /// @return the last position of the last step
  long send(Commands commands, Instant at, LongConsumer done) {
    long position = 0;
    for (int n = 1; n <= steps.size(); n++) {
      DemoStep step = steps.get(n - 1);
      position = sendPatiently(commands, new Envelope(step.command(), step.actor(), at, id(n), bodyOf(n), null));
      done.accept(n);
    }
    return position;
  }

  /// On a slow machine the views may be behind what was just sent; asking again waits for them again.
  private static long sendPatiently(Commands commands, Envelope envelope) {
    for (int asked = 1; ; asked++) {
      try {
        return commands.send(envelope).position();
      } catch (Rejection rejection) {
        if (!rejection.code().equals("facts-behind") || asked == ASKED_MAX) {
          throw rejection;
        }
      }
    }
  }

  boolean isBegun(EventLog log) {
    return log.findCommit(id(1)).isPresent();
  }

  boolean isFinished(EventLog log) {
    return log.findCommit(id(steps.size())).isPresent();
  }

  /// How many of the steps aren't in the log.
  int missing(EventLog log) {
    int missing = 0;
    for (int n = 1; n <= steps.size(); n++) {
      missing += log.findCommit(id(n)).isPresent() ? 0 : 1;
    }
    return missing;
  }

  private String id(int n) {
    return name + ":" + n;
  }

  /// The number is what is asked for, not the days in it: sent again tomorrow it is the same command.
  private byte[] bodyOf(int n) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(id(n).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
