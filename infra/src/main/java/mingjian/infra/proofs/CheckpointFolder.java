package mingjian.infra.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where checkpoints lie outside the store: another disk, another machine's share, a medium that is written once. One file each, named by the
/// number of commits; what once stands there is never changed.
public record CheckpointFolder(Path path) {
  private static final String NAME = "checkpoint-%015d.txt";
  private static final String PATTERN = "checkpoint-[0-9]{15,}\\.txt";

  /// Where a checkpoint over the same commits lies already, that one stays.
  ///
  /// @throws ProofFailure when the folder can't be written, or another tree of this size lies there
  void put(Checkpoint checkpoint, String note) {
    Path file = path.resolve(NAME.formatted(checkpoint.size()));
    try {
      if (Files.exists(file)) {
        checkSame(file, checkpoint);
        return;
      }
      Path draft = Files.createTempFile(Files.createDirectories(path), "checkpoint-", ".tmp");
      try {
        Files.writeString(draft, note, UTF_8, StandardOpenOption.SYNC);
        // a link refuses a name that is taken, a move would replace it
        Files.createLink(file, draft);
      } catch (UnsupportedOperationException noLinks) {
        Files.copy(draft, file);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (FileAlreadyExistsException e) {
      checkSame(file, checkpoint);
    } catch (IOException e) {
      throw new ProofFailure("检查点无法写入外部文件夹：" + path + "。请检查路径、权限和磁盘空间。", e);
    }
  }

  private static void checkSame(Path file, Checkpoint checkpoint) {
    String there = SignedNote.parse(read(file)).text();
    if (!there.equals(checkpoint.body())) {
      throw new ProofFailure("外部检查点 " + file + " 与本日志不符，未覆盖：它属于另一日志，或日志已被改写。请运行 verify --checkpoint 核验。");
    }
  }

  /// The one over most commits.
  Optional<Path> latest() {
    return Files.isDirectory(path) ? files(path).reversed().stream().findFirst() : Optional.empty();
  }

  /// A file, or the checkpoints of a folder, the smallest first.
  ///
  /// @throws ProofFailure when there is none
  static List<Path> files(Path fileOrFolder) {
    if (!Files.isDirectory(fileOrFolder)) return List.of(fileOrFolder);
    try (Stream<Path> all = Files.list(fileOrFolder)) {
      return all.filter(file -> file.getFileName().toString().matches(PATTERN)).sorted().toList();
    } catch (IOException e) {
      throw new ProofFailure("无法读取文件夹：" + fileOrFolder + "。", e);
    }
  }

  /// @throws ProofFailure when it can't be read as text
  static String read(Path file) {
    try {
      if (Files.size(file) > 100_000) throw new ProofFailure("不是检查点：" + file + " 过大。");
      return Files.readString(file, UTF_8);
    } catch (CharacterCodingException e) {
      throw new ProofFailure("不是检查点：" + file + " 不是UTF-8文本。", e);
    } catch (IOException e) {
      throw new ProofFailure("无法读取检查点：" + file + "。请检查路径和权限。", e);
    }
  }
}
