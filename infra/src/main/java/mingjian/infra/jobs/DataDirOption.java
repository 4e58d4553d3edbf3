package mingjian.infra.jobs;

import java.nio.file.Path;
import mingjian.infra.DataFolder;
import mingjian.infra.Storage;
import picocli.CommandLine.Option;

/// Where a job finds the store: options that every job has.
public final class DataDirOption {
  @Option(names = "--data-dir", paramLabel = "目录", defaultValue = "data", description = "数据目录，默认为当前目录下的data。")
  private String dataDir = "data";

  // in the environment, because a command line is for everybody on the machine to see
  @Option(
      names = "--mongodb-uri", paramLabel = "URI", defaultValue = "${env:MINGJIAN_MONGODB_URI:-}",
      description = "MongoDB副本集及数据库名；不写则用数据目录中的文件。含口令时请改用环境变量MINGJIAN_MONGODB_URI。")
  private String mongodbUri = "";

  /// The store of the folder, which is made if missing, or of the server.
  public Storage preparedStorage() {
    return Storage.of(prepared(), mongodbUri);
  }

  /// A store that is there already; the folder needn't be where the log is on a server.
  public Storage existingStorage() {
    return Storage.of(mongodbUri.isBlank() ? existing() : Path.of(dataDir).toAbsolutePath().normalize(), mongodbUri);
  }

  /// As [#existingStorage], but a folder is made if missing: the first account may come before the first event.
  public Storage accountsStorage() {
    return mongodbUri.isBlank() ? preparedStorage() : existingStorage();
  }

  /// Made if missing.
  public Path prepared() {
    return DataFolder.prepare(dataDir);
  }

  public Path existing() {
    return DataFolder.existing(dataDir);
  }
}
