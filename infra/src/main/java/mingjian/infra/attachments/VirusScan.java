package mingjian.infra.attachments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A scanner of the office's choice, asked before a file is kept: `clamdscan --no-summary {file}`. Exit code 0 means clean, 1 infected, as ClamAV has it.
///
/// @param command empty for none
record VirusScan(List<String> command) {
  private static final long SECONDS_MAX = 120;

  static VirusScan of(String command) {
    return new VirusScan(command.isBlank() ? List.of() : List.of(command.strip().split("\\s+")));
  }

  /// @throws AttachmentRefused `attachment-infected`, or `attachment-not-scanned` where the scanner gave no answer: then nothing is kept
  void check(Path file, String name) {
    if (command.isEmpty()) {
      return;
    }
    switch (exitOf(file)) {
      case 0 -> { }
      case 1 -> throw new AttachmentRefused("attachment-infected", name);
      default -> throw new AttachmentRefused("attachment-not-scanned", name);
    }
  }

  private int exitOf(Path file) {
    List<String> words = command.stream().map(word -> word.replace("{file}", file.toString())).toList();
    List<String> whole = words.equals(command) ? Stream.concat(words.stream(), Stream.of(file.toString())).toList() : words;
    try {
      Process scanner = new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      if (scanner.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
        return scanner.exitValue();
      }
      scanner.destroyForcibly();
      return -1;
    } catch (IOException missing) {
      return -1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
