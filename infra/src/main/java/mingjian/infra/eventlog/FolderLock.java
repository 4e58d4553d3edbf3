package mingjian.infra.eventlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// At most one writer per data folder, over all processes of the machine. The kernel gives the lock back when its process dies.
public final class FolderLock implements AutoCloseable {
  private static final String FILE = "log.lock";

  // A POSIX lock is lost when its process closes any descriptor of the file: within this process the second asker must be
  // turned away before it opens one.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// @throws LogUnavailable when somebody else writes there, or nobody may
  public static FolderLock take(Path dataDir) {
    Path folder;
    try {
      folder = Files.createDirectories(dataDir.toAbsolutePath()).toRealPath();
    } catch (IOException e) {
      throw new LogUnavailable("数据目录 " + dataDir + " 无法建立：请检查路径和权限。", e);
    }
    if (!HELD_HERE.add(folder)) throw inUse(folder, ProcessHandle.current().pid() + "，即本进程");
    FileChannel channel = null;
    try {
      channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) throw inUse(folder, holder(channel));
      channel.truncate(0).write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
      return new FolderLock(folder, channel);
    } catch (IOException e) {
      release(folder, channel);
      throw new LogUnavailable("数据目录 " + folder + " 不可写：请检查权限和磁盘空间。", e);
    } catch (LogUnavailable e) {
      release(folder, channel);
      throw e;
    }
  }

  private static LogUnavailable inUse(Path folder, String holder) {
    return new LogUnavailable("数据目录 " + folder + " 正在使用中（进程号 " + holder + "）：同一时间只能有一个进程写入。");
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(20);
    channel.read(text, 0);
    return text.position() == 0 ? "未知" : new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
  }

  private static void release(Path folder, @Nullable FileChannel channel) {
    try {
      if (channel != null) channel.close();
    } catch (IOException e) {
      // the kernel takes it back with the process
    } finally {
      HELD_HERE.remove(folder);
    }
  }

  @Override
  public void close() {
    release(folder, channel);
  }
}
