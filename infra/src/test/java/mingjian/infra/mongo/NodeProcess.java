package mingjian.infra.mongo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A [BusyNode] in a process of its own, and all that it said.
final class NodeProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 180;

  private final Process process;
  private final PrintStream orders;
  private final List<String> said = new ArrayList<>();

  private NodeProcess(Process process) {
    this.process = process;
    orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    Thread.ofVirtual().start(this::listen);
  }

  static NodeProcess start(String uri, Path folder, String name, long seed) throws IOException {
    return new NodeProcess(new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-Xmx384m",
            "-cp", System.getProperty("java.class.path"), BusyNode.class.getName(), uri, folder.toString(), name, String.valueOf(seed))
        .redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  private void listen() {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) hear(line);
    } catch (IOException e) {
      // it has ended
    }
  }

  private synchronized void hear(String line) {
    said.add(line);
    notifyAll();
  }

  /// SIGSTOP and SIGCONT.
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  void say(String order) {
    orders.println(order);
  }

  synchronized List<String> acknowledged() {
    return said.stream().filter(line -> line.startsWith("acknowledged ")).toList();
  }

  int commits() {
    return acknowledged().size();
  }

  void awaitCommits(int commits) throws InterruptedException {
    await(lines -> lines.stream().filter(line -> line.startsWith("acknowledged ")).count() >= commits, commits + " commits");
  }

  /// @return the line that begins so
  String await(String beginning) throws InterruptedException {
    await(lines -> lines.stream().anyMatch(line -> line.startsWith(beginning)), beginning);
    synchronized (this) {
      return said.stream().filter(line -> line.startsWith(beginning)).findFirst().orElseThrow();
    }
  }

  private synchronized void await(Predicate<List<String>> condition, String what) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.test(said)) {
      if (System.nanoTime() > deadline) throw new AssertionError("waited in vain for: " + what + "; last said: " + (said.isEmpty() ? "" : said.getLast()));
      wait(1_000);
    }
  }

  int exit() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) throw new AssertionError("the node doesn't end");
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
