package mingjian.infra.reports;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingjian.infra.json.Json;

/// Frozen reports: each a file `reports/<SHA-256>.json` of the data folder, whose bytes are what its name says. Definition and position stand in it, so the
/// job `report` makes the same bytes again from the log.
public final class FrozenReports {
  private final Path folder;

  public FrozenReports(Path dataFolder) {
    this.folder = dataFolder.resolve("reports");
  }

  /// @param sha256 of its bytes
  public record Frozen(String sha256, ReportSheet sheet) {}

  /// @return the SHA-256 of the bytes
  public String keep(ReportSheet sheet) {
    return keep(ReportFormat.JSON.write(sheet));
  }

  private String keep(byte[] bytes) {
    String sha256 = ReportFormat.sha256(bytes);
    try {
      Files.createDirectories(folder);
      Path written = Files.createTempFile(folder, "new-", ".tmp");
      Files.write(written, bytes);
      move(written, folder.resolve(sha256 + ".json"));
      return sha256;
    } catch (IOException e) {
      throw new ReportNotKept("报表无法保存到 " + folder + "（磁盘已满或者不可写），请处理后重试。", e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Empty where there is none, or where its bytes are no longer what its name says.
  public Optional<Frozen> find(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      return Optional.empty();
    }
    return bytes(sha256).map(bytes -> new Frozen(sha256, Json.mapper().readValue(bytes, ReportSheet.class)));
  }

  private Optional<byte[]> bytes(String sha256) {
    Path file = folder.resolve(sha256 + ".json");
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(file)).filter(bytes -> ReportFormat.sha256(bytes).equals(sha256));
    } catch (IOException e) {
      throw new ReportNotKept("报表文件 " + file + " 无法读取，请检查数据目录。", e);
    }
  }

  /// Brings over those that the other folder doesn't have. A file never changes; one whose bytes aren't what its name says stays where it is.
  ///
  /// @return names of damaged files
  public List<String> bringTo(Path dataFolder) {
    FrozenReports to = new FrozenReports(dataFolder);
    List<String> damaged = new ArrayList<>();
    for (String name : names()) {
      Optional<byte[]> whole = bytes(name);
      if (whole.isEmpty()) damaged.add(name);
      else if (to.bytes(name).isEmpty()) to.keep(whole.get());
    }
    return List.copyOf(damaged);
  }

  /// The latest position first.
  public List<Frozen> all() {
    return names().stream().flatMap(name -> find(name).stream())
        .sorted(Comparator.comparingLong((Frozen frozen) -> frozen.sheet().position()).reversed().thenComparing(Frozen::sha256)).toList();
  }

  private List<String> names() {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")).map(name -> name.replace(".json", "")).sorted().toList();
    } catch (IOException e) {
      throw new ReportNotKept("报表目录 " + folder + " 无法读取，请检查数据目录。", e);
    }
  }
}
