package mingjian.infra.web.english;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Holds back an answer that is a page; lets everything else through as it comes.
final class HeldPage extends HttpServletResponseWrapper {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private @Nullable PrintWriter writer;
  private @Nullable ServletOutputStream stream;

  HeldPage(HttpServletResponse response) {
    super(response);
  }

  private boolean isPage() {
    String type = getContentType();
    return type != null && type.startsWith("text/html");
  }

  private boolean isHeld() {
    return writer != null || stream != null;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (!isPage()) return super.getOutputStream();
    if (stream == null) stream = new Holding();
    return stream;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (!isPage()) return super.getWriter();
    if (writer == null) writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    return writer;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!isHeld()) super.flushBuffer();
  }

  @Override
  public void setContentLength(int length) {
    if (!isPage()) super.setContentLength(length);
  }

  @Override
  public void setContentLengthLong(long length) {
    if (!isPage()) super.setContentLengthLong(length);
  }

  @Override
  public void resetBuffer() {
    bytes.reset();
    super.resetBuffer();
  }

  void send(UnaryOperator<String> translation) throws IOException {
    if (!isHeld()) return;
    if (writer != null) writer.flush();
    byte[] page = translation.apply(bytes.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    getResponse().setContentLength(page.length);
    getResponse().getOutputStream().write(page);
  }

  private final class Holding extends ServletOutputStream {
    @Override
    public void write(int b) {
      bytes.write(b);
    }

    @Override
    public void write(byte[] more, int from, int length) {
      bytes.write(more, from, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("pages are written at once");
    }
  }
}
