package mingjian.infra.web.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Forms with a file as browsers send them.
final class Multipart {
  private static final String BOUNDARY = "----mingjian-boundary";
  static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private Multipart() {}

  static byte[] of(Map<String, String> fields, String fileField, String fileName, byte[] content) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n");
    }
    write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + fileField + "\"; filename=\"" + fileName
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
    body.write(content);
    write(body, "\r\n--" + BOUNDARY + "--\r\n");
    return body.toByteArray();
  }

  /// A request that says how much is to come, and waits for the answer.
  static String announced(String address, String path, long bytes) throws IOException {
    URI server = URI.create(address);
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      write(socket.getOutputStream(), "POST " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nContent-Type: " + TYPE
          + "\r\nContent-Length: " + bytes + "\r\nConnection: close\r\n\r\n");
      socket.setSoTimeout(30_000);
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!answer.toString(StandardCharsets.UTF_8).contains("</html>")) {
        int read = socket.getInputStream().read(buffer);
        if (read < 0) break;
        answer.write(buffer, 0, read);
      }
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
