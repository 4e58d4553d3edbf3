package mingjian.infra.announced;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads the file once through before anything of it is imported: bytes that are no UTF-8, quotes left open. A lenient reader would take
/// the first for other characters and the second for one huge field.
final class FileCheck {
  private static final int BUFFER_BYTES = 1 << 16;

  private enum At { FIELD_START, PLAIN, QUOTED, QUOTE_CLOSED }

  private At at = At.FIELD_START;
  private long line = 1;
  private long quoteLine;
  private long records;

  private FileCheck() {}

  /// The number of lines outside quotes that hold anything, header included.
  ///
  /// @throws BadFile naming the line
  static long records(Path file) throws IOException {
    FileCheck check = new FileCheck();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
      check.read(in);
    }
    return check.records;
  }

  private void read(InputStream in) throws IOException {
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
    CharBuffer chars = CharBuffer.allocate(BUFFER_BYTES);
    boolean last = false;
    boolean inLine = false;
    while (!last) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      last = read < 0;
      bytes.position(bytes.position() + Math.max(read, 0)).flip();
      CoderResult result = utf8.decode(bytes, chars, last);
      for (chars.flip(); chars.hasRemaining(); ) {
        inLine = step(chars.get(), inLine);
      }
      chars.clear();
      if (result.isError()) {
        throw new BadFile(line, "不是有效的UTF-8文本，请另存为UTF-8后重试。");
      }
      bytes.compact();
    }
    if (at == At.QUOTED) {
      throw new BadFile(quoteLine, "引号没有闭合。");
    }
    records += inLine ? 1 : 0;
  }

  private boolean step(char c, boolean inLine) {
    if (c == '\n') {
      line++;
    }
    at = switch (at) {
      case QUOTED -> c == '"' ? At.QUOTE_CLOSED : At.QUOTED;
      case QUOTE_CLOSED -> afterQuote(c);
      case FIELD_START -> c == '"' ? opened() : plain(c);
      case PLAIN -> plain(c);
    };
    if (at == At.FIELD_START && c == '\n') {
      records += inLine ? 1 : 0;
      return false;
    }
    return inLine || c != '\r' && c != '\uFEFF';
  }

  private At opened() {
    quoteLine = line;
    return At.QUOTED;
  }

  private At afterQuote(char c) {
    if (c == '"') {
      return At.QUOTED;
    }
    if (c != ',' && c != '\n' && c != '\r') {
      throw new BadFile(quoteLine, "引号没有闭合，或引号之后还有文字。");
    }
    return plain(c);
  }

  private static At plain(char c) {
    return c == ',' || c == '\n' || c == '\r' || c == '\uFEFF' ? At.FIELD_START : At.PLAIN;
  }
}
