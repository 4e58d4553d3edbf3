package mingjian.infra.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/// A commit under way to MongoDB. Its document is made in the thread of whoever waits, all but where it will stand.
final class MongoPending extends Pending {
  private final byte[] command;
  private final MongoDocument document;
  private @Nullable StoredCommit placed;

  MongoPending(NewCommit commit) {
    super(commit);
    command = commit.commandId().getBytes(UTF_8);
    List<MongoCommit.Row> rows = new ArrayList<>(commit.events().size());
    for (int i = 0; i < commit.events().size(); i++) rows.add(new MongoCommit.Row(commit.events().get(i), salts.get(i), hashes.get(i)));
    document = new MongoDocument(new MongoCommit(0, rows.size(), 0, commit.commandId(), commit.bodyHash(), LogHash.genesis(), rows));
    refuseDoubles();
  }

  /// A multikey index doesn't see doubles within one document.
  private void refuseDoubles() {
    Set<String> ids = new HashSet<>();
    Set<String> sequences = new HashSet<>();
    for (NewEvent event : commit.events()) {
      if (!ids.add(event.id())) failed(new EventIdTaken(event.id()));
      else if (!sequences.add(event.sequence() + " " + event.aggregateId())) failed(new SequenceTaken(event.aggregateId(), event.sequence()));
    }
  }

  /// Puts the commit after an end of the log; may be done again, after another.
  ///
  /// @return the end of a log that has this commit
  LogEnd placeAfter(LogEnd end, LogHash with) {
    long first = end.position() + 1;
    long last = end.position() + commit.events().size();
    long recordedAt = Math.max(LogHash.micros(commit.now()), end.recordedAtMicros());
    byte[] chained = with.commit(end.hash(), first, recordedAt, command, commit.bodyHash(), hashes);
    document.place(first, recordedAt, chained);
    placed = new StoredCommit(first, last, LogHash.instant(recordedAt), commit.commandId(), commit.bodyHash(), chained);
    return new LogEnd(last, recordedAt, chained);
  }

  /// Stored where it was put last.
  void storedAsPlaced() {
    if (placed == null) throw new IllegalStateException("a commit without a place can't be stored");
    stored(placed);
  }

  RawBsonDocument document() {
    return document.raw();
  }

  int bytes() {
    return document.length();
  }
}
