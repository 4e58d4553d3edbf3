package mingjian.infra.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A network that loses an answer when told to: the server gets the request and acts on it, the client's connection breaks.
public final class LossyProxy implements AutoCloseable {
  private final ServerSocket listening;
  private final int server;
  private final AtomicReference<@Nullable String> losing = new AtomicReference<>();
  private final AtomicInteger lost = new AtomicInteger();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  private LossyProxy(int server) throws IOException {
    this.server = server;
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  public static LossyProxy before(int serverPort) throws IOException {
    return new LossyProxy(serverPort);
  }

  /// The same database by way of this proxy. A client that looked for the members of the set would go round it.
  public String uri(String direct) {
    String database = direct.replaceFirst("mongodb://[^/]*/", "").replaceFirst("\\?.*", "");
    return "mongodb://127.0.0.1:" + listening.getLocalPort() + "/" + database + "?directConnection=true";
  }

  /// The answer to the next command of this name doesn't arrive.
  public void loseAnswerTo(String command) {
    losing.set(command);
  }

  public int lost() {
    return lost.get();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
        open.add(client);
        open.add(behind);
        boolean[] lose = new boolean[1];
        Thread.ofVirtual().start(() -> pump(client, behind, lose, true));
        Thread.ofVirtual().start(() -> pump(behind, client, lose, false));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void pump(Socket from, Socket to, boolean[] lose, boolean asking) {
    byte[] buffer = new byte[64 * 1024];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (asking) {
          String command = losing.get();
          // the name of a command is the first key of its document
          if (command != null && new String(buffer, 0, Math.min(n, 200), StandardCharsets.ISO_8859_1).contains(command + "\0")
              && losing.compareAndSet(command, null)) lose[0] = true;
        } else if (lose[0]) {
          lost.incrementAndGet();
          break;
        }
        out.write(buffer, 0, n);
      }
    } catch (IOException e) {
      // one side has gone
    }
    close(from);
    close(to);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // closed already
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    open.forEach(LossyProxy::close);
  }
}
