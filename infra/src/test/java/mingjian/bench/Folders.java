package mingjian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Data folders for a while, on the disk that is measured: below `-Dbench.dir`, else the folder for temporary files.
final class Folders {
  @FunctionalInterface
  interface Use<T> {
    T in(Path folder) throws Exception;
  }

  @FunctionalInterface
  interface Using {
    void in(Path folder) throws Exception;
  }

  private Folders() {}

  static <T> T with(Use<T> use) throws Exception {
    Path parent = Files.createDirectories(Path.of(System.getProperty("bench.dir", System.getProperty("java.io.tmpdir"))));
    Path folder = Files.createTempDirectory(parent, "mingjian-bench-");
    try {
      return use.in(folder);
    } finally {
      delete(folder);
    }
  }

  static void use(Using use) throws Exception {
    Folders.<Void>with(folder -> {
      use.in(folder);
      return null;
    });
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> below = Files.walk(folder)) {
      all = below.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) Files.delete(path);
  }
}
