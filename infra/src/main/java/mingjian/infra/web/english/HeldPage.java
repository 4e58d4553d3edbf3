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
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Holds back an answer of the kinds that are translated; lets everything else through as it comes.
final class HeldPage extends HttpServletResponseWrapper {
  private final Map<String, UnaryOperator<String>> translations;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private @Nullable PrintWriter writer;
  private @Nullable ServletOutputStream stream;

  /// @param translations by type of content
  HeldPage(HttpServletResponse response, Map<String, UnaryOperator<String>> translations) {
    super(response);
    this.translations = translations;
  }

  private boolean isTranslated() {
    return translation().isPresent();
  }

  private Optional<UnaryOperator<String>> translation() {
    String type = getContentType();
    return type == null ? Optional.empty() : translations.entrySet().stream().filter(one -> type.startsWith(one.getKey())).map(Map.Entry::getValue).findFirst();
  }

  private boolean isHeld() {
    return writer != null || stream != null;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (!isTranslated()) return super.getOutputStream();
    if (stream == null) stream = new Holding();
    return stream;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (!isTranslated()) return super.getWriter();
    if (writer == null) writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    return writer;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!isHeld()) super.flushBuffer();
  }

  @Override
  public void setContentLength(int length) {
    if (!isTranslated()) super.setContentLength(length);
  }

  @Override
  public void setContentLengthLong(long length) {
    if (!isTranslated()) super.setContentLengthLong(length);
  }

  @Override
  public void resetBuffer() {
    bytes.reset();
    super.resetBuffer();
  }

  void send() throws IOException {
    if (!isHeld()) return;
    UnaryOperator<String> translation = translation().orElse(UnaryOperator.identity());
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
