package mingjian.infra.eventlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Words for the tests of the log.
public final class Commits {
  public static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private Commits() {}

  public static NewCommit commit(NewEvent... events) {
    return commit(UUID.randomUUID().toString(), events);
  }

  public static NewCommit commit(String commandId, NewEvent... events) {
    return new NewCommit(commandId, body(commandId), NOON, List.of(events));
  }

  public static NewEvent event(String aggregateId, long sequence) {
    return event(UUID.randomUUID().toString(), aggregateId, sequence);
  }

  public static NewEvent event(String id, String aggregateId, long sequence) {
    return new NewEvent(
        id, "case", aggregateId, sequence, "casefile/case-opened", "1", "{\"caseId\":\"" + aggregateId + "\",\"序\":" + sequence + "}",
        "{\"actor\":\"chengban01\"}");
  }

  /// A stream's events from sequence 0 on, as one commit.
  public static NewCommit stream(String aggregateId, int events) {
    return commit(IntStream.range(0, events).mapToObj(i -> event(aggregateId, i)).toArray(NewEvent[]::new));
  }

  public static NewCommit at(Instant now, NewCommit commit) {
    return new NewCommit(commit.commandId(), commit.bodyHash(), now, commit.events());
  }

  public static byte[] body(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
