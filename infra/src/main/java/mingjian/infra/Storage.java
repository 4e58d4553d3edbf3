package mingjian.infra;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import mingjian.infra.accounts.AccountStore;
import mingjian.infra.accounts.MongoAccounts;
import mingjian.infra.accounts.SqliteAccounts;
import mingjian.infra.attachments.AttachmentStore;
import mingjian.infra.attachments.FolderAttachments;
import mingjian.infra.attachments.MongoAttachments;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.MongoEventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.mongo.MongoStore;
import mingjian.infra.personal.MongoPersonal;
import mingjian.infra.personal.PersonalStore;
import mingjian.infra.personal.SqlitePersonal;
import mingjian.infra.proofs.MongoTreeStore;
import mingjian.infra.proofs.SqliteTreeStore;
import mingjian.infra.proofs.TreeStore;
import mingjian.infra.views.MongoViewStore;
import mingjian.infra.views.RowStore;
import mingjian.infra.views.SqliteViewStore;
import mingjian.infra.views.ViewsUnavailable;
import org.jspecify.annotations.Nullable;

/// Where log and views are kept: files of a folder, or a database on a MongoDB replica set. The one place that knows which.
///
/// @param folder absolute; reports lie here whatever the store
/// @param mongodbUri null for the embedded store
public record Storage(Path folder, @Nullable String mongodbUri) {
  /// @param mongodbUri blank for the embedded store, as settings have it
  public static Storage of(Path folder, @Nullable String mongodbUri) {
    return new Storage(folder, mongodbUri == null || mongodbUri.isBlank() ? null : mongodbUri);
  }

  /// An open store. Close it after everything that stands on it.
  ///
  /// @param server null for the embedded store
  public record Opened(EventLog log, RowStore views, @Nullable MongoStore server) implements AutoCloseable {
    @Override
    public void close() {
      views.close();
      log.close();
      if (server != null) server.close();
    }
  }

  /// Whether there is a folder with a log, as far as can be told without asking a server.
  public boolean mayHaveLog() {
    return mongodbUri != null || Files.exists(folder.resolve("log.db"));
  }

  /// For writing.
  ///
  /// @throws CannotStart when the server can't be used
  /// @throws mingjian.infra.eventlog.LogUnavailable when another process has the files, or they can't be written
  public Opened open() {
    return mongodbUri == null
        ? opened(null, () -> SqliteEventLog.open(folder), () -> SqliteViewStore.open(folder))
        : onServer(server -> opened(server, () -> MongoEventLog.open(server), () -> MongoViewStore.open(server)));
  }

  /// For folding views anew while the log is only read.
  public Opened openForViews() {
    return mongodbUri == null
        ? opened(null, () -> SqliteEventLog.openReadOnly(folder), () -> SqliteViewStore.open(folder))
        : onServer(server -> opened(server, () -> MongoEventLog.openReadOnly(server), () -> MongoViewStore.open(server)));
  }

  /// Log and views beside running servers, nothing but read.
  public Opened openToRead() {
    return mongodbUri == null
        ? opened(null, () -> SqliteEventLog.openReadOnly(folder), () -> SqliteViewStore.openReadOnly(folder))
        : onServer(server -> opened(server, () -> MongoEventLog.openReadOnly(server), () -> MongoViewStore.openReadOnly(server)));
  }

  /// The log alone, beside running servers.
  public EventLog readLog() {
    return mongodbUri == null ? SqliteEventLog.openReadOnly(folder) : MongoEventLog.openReadOnly(mongodbUri);
  }

  /// The views alone, for reading beside running servers; empty where there are none, or none that can be read now.
  public Optional<ReadViews> readViews() {
    try {
      if (mongodbUri != null) {
        MongoStore server = MongoStore.open(mongodbUri);
        return Optional.of(new ReadViews(MongoViewStore.openReadOnly(server), server));
      }
      return Files.exists(folder.resolve("views.db")) ? Optional.of(new ReadViews(SqliteViewStore.openReadOnly(folder), null)) : Optional.empty();
    } catch (ViewsUnavailable e) {
      return Optional.empty();
    }
  }

  /// @param server null for the embedded store
  public record ReadViews(RowStore store, @Nullable MongoStore server) implements AutoCloseable {
    @Override
    public void close() {
      store.close();
      if (server != null) server.close();
    }
  }

  /// The tree over the log; made if missing.
  ///
  /// @throws mingjian.infra.proofs.ProofFailure when it can't be opened
  public TreeStore openTree() {
    return mongodbUri == null ? SqliteTreeStore.open(DataFolder.prepare(folder.toString())) : MongoTreeStore.open(mongodbUri);
  }

  /// The tree as it is at this moment, where there is one.
  public Optional<? extends TreeStore> existingTree() {
    return mongodbUri == null ? SqliteTreeStore.existing(folder) : MongoTreeStore.existing(mongodbUri);
  }

  /// Who may sign in here. Nodes that share a database share the accounts.
  ///
  /// @throws CannotStart when the server can't be used
  /// @throws mingjian.infra.accounts.AccountsUnavailable when they can't be read
  public AccountStore openAccounts() {
    return mongodbUri == null ? SqliteAccounts.open(folder) : MongoAccounts.open(mongodbUri);
  }

  /// As [#openAccounts], for a server: one that kept accounts in a file of its own beside a database brings them along, while that has none.
  public AccountStore adoptAccounts() {
    AccountStore accounts = openAccounts();
    try {
      if (mongodbUri != null && Files.exists(folder.resolve(SqliteAccounts.FILE)) && accounts.isEmpty()) {
        try (AccountStore own = SqliteAccounts.open(folder)) {
          own.bring(accounts);
        }
      }
      return accounts;
    } catch (RuntimeException e) {
      accounts.close();
      throw e;
    }
  }

  /// Files that were handed in with papers.
  ///
  /// @throws CannotStart when the server can't be used
  public AttachmentStore openAttachments() {
    return mongodbUri == null ? new FolderAttachments(folder) : MongoAttachments.on(mongodbUri);
  }

  /// What accounts keep for themselves, beside them.
  public PersonalStore openPersonal() {
    return mongodbUri == null ? SqlitePersonal.open(folder) : MongoPersonal.open(mongodbUri);
  }

  private Opened onServer(Function<MongoStore, Opened> opening) {
    MongoStore server = MongoStore.open(mongodbUri == null ? "" : mongodbUri);
    try {
      return opening.apply(server);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static Opened opened(
      @Nullable MongoStore server, Supplier<EventLog> log, Supplier<RowStore> views) {
    EventLog opened = log.get();
    try {
      return new Opened(opened, views.get(), server);
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }
}
