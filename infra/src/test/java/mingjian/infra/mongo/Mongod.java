package mingjian.infra.mongo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.springframework.util.FileSystemUtils;

/// A real MongoDB for tests: one replica set on loopback, free ports, a temporary folder. Ended by pid.
public final class Mongod implements AutoCloseable {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable Mongod shared;
  private static @Nullable Optional<Path> program;

  private final List<Node> nodes = new ArrayList<>();
  private final Path folder;

  /// One server of the set.
  public static final class Node {
    private final Path folder;
    private final int port;
    private @Nullable Process process;
    private boolean alone;
    private @Nullable Path keyFile;

    private Node(Path folder, int port) {
      this.folder = folder;
      this.port = port;
    }

    public String address() {
      return "127.0.0.1:" + port;
    }

    public int port() {
      return port;
    }

    public long pid() {
      return process == null ? -1 : process.pid();
    }

    /// Starts it, or starts it again over its data.
    public void start() throws IOException {
      Files.createDirectories(folder);
      List<String> command = new ArrayList<>(List.of(
          find().orElseThrow().toString(), "--bind_ip", "127.0.0.1", "--port", String.valueOf(port), "--dbpath", folder.toString(),
          "--logpath", folder.resolve("mongod.log").toString(), "--wiredTigerCacheSizeGB", System.getProperty("mingjian.mongod-cache-gb", "0.5"), "--nounixsocket",
          "--setParameter", "diagnosticDataCollectionEnabled=false"));
      if (!alone) command.addAll(List.of("--replSet", "rs", "--oplogSize", "512"));
      if (keyFile != null) command.addAll(List.of("--auth", "--keyFile", keyFile.toString()));
      process = new ProcessBuilder(command)
          .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// SIGKILL, as a power cut.
    public void kill() throws InterruptedException {
      if (process != null) process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    /// SIGSTOP and SIGCONT: a server that is there and doesn't answer.
    public void signal(String name) throws IOException, InterruptedException {
      new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).start().waitFor();
    }
  }

  private Mongod(Path folder) {
    this.folder = folder;
  }

  /// The server that the tests of one run share; it ends with the run.
  public static synchronized Mongod shared() {
    if (shared == null) {
      Mongod started = start(1);
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      shared = started;
    }
    return shared;
  }

  /// A server that is no replica set.
  public static Mongod startAlone() {
    Mongod alone = unstarted(1);
    try {
      alone.nodes.getFirst().alone = true;
      alone.nodes.getFirst().start();
      retry(alone.nodes.getFirst(), new Document("ping", 1));
      return alone;
    } catch (Exception e) {
      alone.close();
      throw new IllegalStateException("mongod doesn't start: see " + alone.folder, e);
    }
  }

  /// A set of one that asks who comes; whoever comes first, from this machine, may make the first user.
  static Mongod startGuarded() {
    Mongod guarded = unstarted(1);
    try {
      Path keyFile = Files.writeString(guarded.folder.resolve("key"), "c2VjcmV0IG9mIHRoZSB0ZXN0cyBhbG9uZQ==");
      guarded.nodes.getFirst().keyFile = Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
      guarded.nodes.getFirst().start();
      guarded.initiate();
      return guarded;
    } catch (Exception e) {
      guarded.close();
      throw new IllegalStateException("mongod doesn't start: see " + guarded.folder, e);
    }
  }

  private static Mongod unstarted(int members) {
    assumeTrue(find().isPresent(), "未运行：本机没有mongod（见 infra/src/test/scripts/mongod，或以环境变量MONGOD指定）。");
    return orThrow(() -> {
      Mongod set = new Mongod(Files.createTempDirectory("mongod"));
      for (int i = 0; i < members; i++) set.nodes.add(new Node(set.folder.resolve("node-" + i), freePort()));
      return set;
    });
  }

  /// A set of its own, for tests that break it.
  public static Mongod start(int members) {
    Mongod set = unstarted(members);
    try {
      for (Node node : set.nodes) node.start();
      set.initiate();
      return set;
    } catch (Exception e) {
      set.close();
      throw new IllegalStateException("mongod doesn't start: see " + set.folder, e);
    }
  }

  private void initiate() throws InterruptedException {
    List<Document> members = new ArrayList<>();
    for (Node node : nodes) members.add(new Document("_id", members.size()).append("host", node.address()));
    Document config = new Document("_id", "rs").append("members", members)
        .append("settings", new Document("electionTimeoutMillis", 2_000).append("heartbeatIntervalMillis", 500));
    for (Node node : nodes) retry(node, new Document("ping", 1));
    retry(nodes.getFirst(), new Document("replSetInitiate", config));
    await(() -> primary() != null);
  }

  private static void retry(Node node, Document command) throws InterruptedException {
    await(() -> {
      run(node, command);
      return true;
    });
  }

  private static void await(ThrowingSupplier<Boolean> condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      try {
        if (condition.get()) return;
      } catch (Throwable e) {
        if (System.nanoTime() > deadline) throw new IllegalStateException(e);
      }
      if (System.nanoTime() > deadline) throw new IllegalStateException("the replica set is not ready");
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  public static Document run(Node node, Document command) {
    try (MongoClient client = MongoClients.create("mongodb://" + node.address() + "/?directConnection=true&serverSelectionTimeoutMS=2000")) {
      return client.getDatabase("admin").runCommand(command);
    }
  }

  public @Nullable Node primary() {
    for (Node node : nodes) {
      try {
        if (node.process != null && node.process.isAlive() && run(node, new Document("hello", 1)).getBoolean("isWritablePrimary", false)) return node;
      } catch (MongoException e) {
        // not this one
      }
    }
    return null;
  }

  public List<Node> nodes() {
    return nodes;
  }

  /// A database that no other test has.
  public String freshUri() {
    return uri("test" + DATABASES.incrementAndGet());
  }

  public String uri(String database) {
    String hosts = String.join(",", nodes.stream().map(Node::address).toList());
    return "mongodb://" + hosts + "/" + database + "?replicaSet=rs";
  }

  /// `MONGOD`, else the project's script, else the path.
  public static synchronized Optional<Path> find() {
    if (program == null) {
      program = given().or(Mongod::byScript).or(Mongod::onPath);
      if (program.isEmpty()) System.out.println("需要MongoDB的测试没有运行：本机没有mongod（见 infra/src/test/scripts/mongod，或以环境变量MONGOD指定）。");
    }
    return program;
  }

  private static Optional<Path> given() {
    return Optional.ofNullable(System.getenv("MONGOD")).map(Path::of).filter(Files::isExecutable);
  }

  private static Optional<Path> byScript() {
    Path script = Path.of("src/test/scripts/mongod");
    if (!Files.isExecutable(script)) return Optional.empty();
    try {
      Process process = new ProcessBuilder(script.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 ? Optional.of(Path.of(said)).filter(Files::isExecutable) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<Path> onPath() {
    return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
        .map(directory -> Path.of(directory, "mongod")).filter(Files::isExecutable).findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static <T> T orThrow(ThrowingSupplier<T> supplier) {
    try {
      return supplier.get();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    for (Node node : nodes) {
      if (node.process != null) node.process.destroyForcibly();
    }
    for (Node node : nodes) {
      try {
        if (node.process != null) node.process.waitFor(20, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    orThrow(() -> FileSystemUtils.deleteRecursively(folder));
  }
}
