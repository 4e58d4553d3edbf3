package mingjian.infra;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder that holds everything: log, views, accounts.
public final class DataFolder {
  private DataFolder() {}

  /// The folder as an absolute path, made if missing.
  ///
  /// @throws CannotStart when it can't be made or written
  public static Path prepare(String given) {
    Path folder = Path.of(given).toAbsolutePath().normalize();
    try {
      make(folder);
    } catch (FileAlreadyExistsException e) {
      throw new CannotStart("数据目录不是文件夹：" + folder + "。请用 mingjian.data-dir（任务用 --data-dir）另行指定。", e);
    } catch (IOException e) {
      throw new CannotStart("无法建立数据目录：" + folder + "。请检查上级目录的权限和磁盘空间，或另行指定。", e);
    }
    if (!Files.isWritable(folder)) {
      throw new CannotStart("数据目录不可写：" + folder + "。请检查权限，或用 mingjian.data-dir（任务用 --data-dir）另行指定。");
    }
    return folder;
  }

  /// What lies there is not for other users of the machine.
  private static void make(Path folder) throws IOException {
    if (Files.exists(folder)) {
      Files.createDirectories(folder);
      return;
    }
    Path parent = folder.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectory(folder);
    }
  }

  /// @throws CannotStart when there is no such folder: a job that reads must not make an empty one
  public static Path existing(String given) {
    Path folder = Path.of(given).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw new CannotStart("没有这个数据目录：" + folder + "。请用 --data-dir 指定正确的目录。");
    }
    return folder;
  }
}
