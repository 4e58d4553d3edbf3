package mingjian.infra.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import mingjian.infra.Storage;
import mingjian.infra.accounts.AccountStore;
import mingjian.infra.accounts.SqliteAccounts;
import mingjian.infra.attachments.AttachmentCheck;
import mingjian.infra.attachments.AttachmentStore;
import mingjian.infra.attachments.FolderAttachments;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.LogCopy;
import mingjian.infra.eventlog.LogVerifier;
import mingjian.infra.eventlog.LogVerifier.Head;
import mingjian.infra.eventlog.LogVerifier.Report;
import mingjian.infra.eventlog.MongoEventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.eventlog.StoredCommit;
import mingjian.infra.mongo.MongoStore;
import mingjian.infra.personal.MongoPersonal;
import mingjian.infra.personal.PersonalStore;
import mingjian.infra.personal.SqlitePersonal;
import mingjian.infra.proofs.CheckpointCheck;
import mingjian.infra.proofs.LogTree;
import mingjian.infra.proofs.MongoTreeStore;
import mingjian.infra.proofs.SqliteTreeStore;
import mingjian.infra.proofs.TileCheck;
import mingjian.infra.proofs.TreeStore;
import mingjian.infra.reports.FrozenReports;
import org.jspecify.annotations.Nullable;

/// Fills a [BackupFolder] from a store, and looks at what arrived.
public record Backup(Storage storage, BackupFolder folder) {
  /// Beside running servers. The tree first: what lies in it must not be ahead of the log.
  ///
  /// @param progress is told the last position that arrived, now and then
  public void fill(LongConsumer progress) {
    if (storage.mongodbUri() == null) fromFiles();
    else fromServer(storage.mongodbUri(), progress);
  }

  private void fromFiles() {
    folder.clear();
    for (String name : List.of("tree.db", "log.db", "accounts.db")) SqliteCopy.copy(storage.folder().resolve(name), folder.part().resolve(name));
  }

  private void fromServer(String uri, LongConsumer progress) {
    Path part = folder.part();
    folder.begin();
    try (MongoStore server = MongoStore.open(uri); TreeStore copy = SqliteTreeStore.open(part)) {
      MongoTreeStore.existing(server).ifPresent(tree -> tree.bringCheckpoints(copy));
      try (EventLog source = MongoEventLog.openReadOnly(server)) {
        LogCopy.toFolder(source, part, progress);
      }
      accounts(uri);
      try (EventLog copied = SqliteEventLog.openReadOnly(part)) {
        new LogTree(copied, copy).catchUp();
      }
    }
  }

  /// All anew: an account changes, an event doesn't; what it keeps for itself lies in the same file.
  private void accounts(String uri) {
    folder.remove(SqliteAccounts.FILE);
    try (AccountStore source = storage.openAccounts(); AccountStore copy = SqliteAccounts.open(folder.part())) {
      source.bring(copy);
    }
    try (PersonalStore source = MongoPersonal.openReadOnly(uri); PersonalStore copy = SqlitePersonal.open(folder.part())) {
      source.bring(copy);
    }
  }

  /// Files that were handed in. They never change, so those that an earlier backup has stay where they are.
  public AttachmentCheck.Found attachments() {
    try (AttachmentStore source = storage.openAttachments(); AttachmentStore copy = new FolderAttachments(folder.isNew() ? folder.part() : folder.whole())) {
      return AttachmentCheck.bring(source, copy);
    }
  }

  /// Frozen reports of this data folder: what another version of the program would count otherwise, only the kept file still says.
  ///
  /// @return names of damaged ones, which aren't brought
  public List<String> reports() {
    return new FrozenReports(storage.folder()).bringTo(folder.isNew() ? folder.part() : folder.whole());
  }

  /// The chain, the tree and its checkpoints of what arrived; and that an earlier backup is how it begins.
  public Report verify(LongConsumer progress) {
    Head kept = folder.isNew() ? null : headOf(folder.whole());
    try (TreeStore tree = SqliteTreeStore.existing(folder.part()).orElse(null); EventLog log = SqliteEventLog.openReadOnly(folder.part())) {
      List<LogVerifier.Check> checks = tree == null ? List.of() : List.of(new TileCheck(tree), CheckpointCheck.stored(tree, List.of()));
      return LogVerifier.verify(log, kept, checks, progress);
    }
  }

  private static @Nullable Head headOf(Path backup) {
    try (EventLog log = SqliteEventLog.openReadOnly(backup)) {
      long head = log.head();
      if (head == 0) return null;
      StoredCommit last = log.findCommit(log.readAt(List.of(head)).getFirst().commandId()).orElseThrow();
      return Head.of(head, last.hash());
    }
  }
}
