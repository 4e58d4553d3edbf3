package mingjian.infra.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import mingjian.infra.CannotStart;
import mingjian.infra.DataFolder;
import mingjian.infra.eventlog.FolderLock;
import mingjian.infra.eventlog.SqliteEventLog;

/// A folder with a whole backup, and beside it, under the same name and `.part`, the one in the making. What is there under the name without
/// `.part` is whole at any moment, whatever dies.
public final class BackupFolder implements AutoCloseable {
  private static final String LABEL = "backup.txt";
  private static final String LOCK = "log.lock";
  // In this order over an earlier backup: a tree that is behind its log is sound, one that is ahead is not.
  private static final List<String> FILES = List.of("log.db", "tree.db", "accounts.db", LABEL);

  private final Path whole;
  private final Path part;
  private final FolderLock lock;

  private BackupFolder(Path whole, Path part, FolderLock lock) {
    this.whole = whole;
    this.part = part;
    this.lock = lock;
  }

  /// @throws IllegalArgumentException in Chinese, when something else than a backup lies there
  public static void check(Path folder) {
    if (Files.notExists(folder)) return;
    if (!Files.isDirectory(folder)) throw new IllegalArgumentException("--to 不是文件夹：" + folder + "。请另行指定。");
    // where a server has been, there are views: that is a data folder by now
    boolean backup = Files.exists(folder.resolve(LABEL)) && Files.notExists(folder.resolve("views.db"));
    if (!backup) throw new IllegalArgumentException("--to 须是尚不存在的文件夹，或同一日志以前的备份：" + folder + " 中没有备份，或已作为数据目录使用。请另行指定。");
  }

  /// @param folder as [#check] allows
  /// @throws mingjian.infra.eventlog.LogUnavailable when another process makes a backup there, or works with the one that is there
  public static BackupFolder open(Path folder) {
    Path whole = real(folder);
    // brings a write-ahead log home that somebody left behind: the files are replaced as they are
    if (Files.exists(whole)) SqliteEventLog.open(whole).close();
    Path part = DataFolder.prepare(whole + ".part");
    return new BackupFolder(whole, part, FolderLock.take(part));
  }

  /// Beside a link, `.part` could lie on another disk than the folder.
  private static Path real(Path folder) {
    try {
      return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
    } catch (IOException e) {
      throw new CannotStart("备份文件夹 " + folder + " 无法读取。请检查路径和权限。", e);
    }
  }

  /// Where an earlier backup lies.
  public Path whole() {
    return whole;
  }

  public boolean isNew() {
    return Files.notExists(whole);
  }

  public Path part() {
    return part;
  }

  /// Throws away what an interrupted backup left, or one that proved damaged.
  public void clear() {
    worked(() -> {
      try (var files = Files.list(part)) {
        for (Path file : files.filter(file -> !file.endsWith(LOCK)).toList()) delete(file);
      }
    });
  }

  private static void delete(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      try (var inner = Files.list(file)) {
        for (Path one : inner.toList()) delete(one);
      }
    }
    Files.delete(file);
  }

  public void remove(String name) {
    worked(() -> Files.deleteIfExists(part.resolve(name)));
  }

  /// Begins with the earlier backup, where there is one and nothing was begun yet.
  public void begin() {
    if (isNew() || Files.exists(part.resolve("log.db"))) return;
    worked(() -> {
      for (String name : List.of("tree.db", "log.db")) {
        if (Files.notExists(whole.resolve(name))) continue;
        Path draft = part.resolve(name + ".draft");
        Files.copy(whole.resolve(name), draft, StandardCopyOption.REPLACE_EXISTING);
        Files.move(draft, part.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
    });
  }

  /// The part becomes the whole.
  ///
  /// @param head of the log in it, as `verify` writes it
  public void finish(String head, Instant when) {
    worked(() -> {
      Files.writeString(part.resolve(LABEL), "明鉴备份\n完成于 " + when.truncatedTo(ChronoUnit.SECONDS) + "\n末尾 " + head + "\n");
      try (var files = Files.list(part)) {
        for (Path file : files.toList()) settle(file);
      }
      if (isNew()) {
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(whole.resolve(LOCK));
        return;
      }
      for (String name : FILES) {
        if (Files.exists(part.resolve(name))) Files.move(part.resolve(name), whole.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
      clear();
      Files.delete(part.resolve(LOCK));
      Files.delete(part);
    });
  }

  /// On the disk before it gets its name; what is left of SQLite's helpers goes.
  private static void settle(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (Files.isDirectory(file)) return; // attachments are on the disk when they are kept
    if (name.equals(LOCK)) return; // closing a second channel would give the lock back
    if (name.endsWith("-wal") && Files.size(file) > 0) throw new IOException("still in use: " + file);
    if (name.endsWith("-wal") || name.endsWith("-shm")) {
      Files.delete(file);
      return;
    }
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private void worked(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      throw new CannotStart("备份文件夹 " + part + " 无法写入或改名。请检查权限和磁盘空间；原有的备份仍然完整。", e);
    }
  }

  @Override
  public void close() {
    lock.close();
  }
}
