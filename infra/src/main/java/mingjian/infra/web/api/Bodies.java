package mingjian.infra.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import mingjian.infra.web.security.BodyLimit;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The body of a request as a JSON tree: at most a megabyte, valid UTF-8, each name once.
final class Bodies {
  private static final JsonMapper STRICT = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private Bodies() {}

  static JsonNode read(HttpServletRequest request) throws IOException {
    checkType(request.getContentType());
    byte[] bytes = request.getInputStream().readNBytes(BodyLimit.BYTES_MAX + 1);
    if (bytes.length > BodyLimit.BYTES_MAX) {
      throw BadRequest.of(413, "body-too-large");
    }
    String text = text(bytes);
    if (text.isBlank()) {
      throw BadRequest.of(400, "body-missing");
    }
    try {
      return STRICT.readTree(text);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      throw BadRequest.of(400, "invalid-json", Map.of("line", line, "column", column));
    }
  }

  private static void checkType(String contentType) {
    boolean json;
    try {
      json = contentType != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(contentType));
    } catch (org.springframework.http.InvalidMediaTypeException e) {
      json = false;
    }
    if (!json) {
      throw BadRequest.of(415, "json-expected");
    }
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw BadRequest.of(400, "invalid-utf8");
    }
  }
}
