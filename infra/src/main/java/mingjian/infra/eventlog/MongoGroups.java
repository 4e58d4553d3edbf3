package mingjian.infra.eventlog;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/// How groups come into the log: each by itself, when it is this node's turn, and answered when a majority has it. While one is under way
/// the next gathers, so that a slower server gets larger groups.
///
/// Groups don't overlap. Written ahead of their majority they need a transaction each, or a new primary could have the second without the first;
/// that took twice the processor for the same commits and was slower wherever processors are what is short.
final class MongoGroups implements GroupWriter.Store<MongoPending> {
  private final MongoLease lease;
  private final MongoAtMajority atMajority;

  /// @param appended is told each new head, after it can be read and before any writer is answered; must not throw
  MongoGroups(MongoDatabase database, MongoCollection<MongoCommit> commits, LongConsumer appended) {
    lease = new MongoLease(database, UUID.randomUUID().toString());
    atMajority = new MongoAtMajority(commits, lease, appended);
  }

  @Override
  public MongoPending pending(NewCommit commit) {
    return new MongoPending(commit);
  }

  /// Waits for this node's turn before the group is made up: a node that comes seldom comes with many.
  @Override
  public void ready() {
    atMajority.awaitTurn();
  }

  @Override
  public void store(List<MongoPending> group) {
    atMajority.store(group);
    group.forEach(Pending::answer);
  }

  @Override
  public void idle() {
    lease.giveUp();
  }

  @Override
  public void close() {
    lease.giveUp();
  }
}
