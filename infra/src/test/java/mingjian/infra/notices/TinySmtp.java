package mingjian.infra.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// As much SMTP as one mail takes.
final class TinySmtp implements AutoCloseable {
  final List<String> mails = new CopyOnWriteArrayList<>();
  private final ServerSocket listening;
  /// Refused as a recipient.
  volatile String unknown = "";

  TinySmtp(int port) throws IOException {
    listening = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return listening.getLocalPort();
  }

  private void serve() {
    while (!listening.isClosed()) {
      try (Socket client = listening.accept()) {
        talk(client);
      } catch (IOException gone) {
        // the client hung up, or the test is over
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    say(client, "220 tiny");
    for (String line = in.readLine(); line != null && !line.startsWith("QUIT"); line = in.readLine()) {
      if (line.startsWith("DATA")) {
        say(client, "354 go on");
        mails.add(data(in));
        say(client, "250 taken");
      } else {
        boolean refused = line.startsWith("RCPT") && !unknown.isEmpty() && line.contains(unknown);
        say(client, refused ? "550 no such mailbox" : "250 well");
      }
    }
    say(client, "221 bye");
  }

  private static String data(BufferedReader in) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) lines.add(line);
    return String.join("\n", lines);
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
