package mingjian.infra.jobs;

import java.nio.file.Path;
import mingjian.infra.DataFolder;
import picocli.CommandLine.Option;

/// The one option that every job has.
public final class DataDirOption {
  @Option(names = "--data-dir", paramLabel = "目录", defaultValue = "data", description = "数据目录，默认为当前目录下的data。")
  private String dataDir = "data";

  /// Made if missing.
  public Path prepared() {
    return DataFolder.prepare(dataDir);
  }

  public Path existing() {
    return DataFolder.existing(dataDir);
  }
}
