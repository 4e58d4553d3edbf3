package mingjian.infra.proofs;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// Somebody outside who takes checkpoints by HTTP, and can be told to be ill.
public final class Witness implements AutoCloseable {
  private final HttpServer server;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private volatile int status = 204;
  private volatile boolean silent;

  private Witness(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/checkpoints", exchange -> {
      String note = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (silent) await();
      boolean asAgreed = exchange.getRequestMethod().equals("POST") && exchange.getRequestHeaders().getFirst("Content-Type").startsWith("text/plain");
      if (status < 300 && asAgreed) taken.add(note);
      exchange.sendResponseHeaders(asAgreed ? status : 400, -1);
      exchange.close();
    });
    server.start();
  }

  public static Witness start() throws IOException {
    return new Witness(0);
  }

  /// Another at the same place, after this one was closed.
  Witness again() throws IOException {
    return new Witness(server.getAddress().getPort());
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/checkpoints?token=secret-4711";
  }

  /// The notes that came, in order.
  public List<String> taken() {
    return List.copyOf(taken);
  }

  public void answerWith(int status) {
    this.status = status;
  }

  /// Takes requests and doesn't answer.
  public void fallSilent() {
    silent = true;
  }

  private void await() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
