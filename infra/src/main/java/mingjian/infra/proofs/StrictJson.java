package mingjian.infra.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON that can be read in one way only: each field once and no other, numbers are integers, bytes lower-case hexadecimal. Two verifiers must
/// not differ over what a file says.
final class StrictJson {
  private static final long BYTES_MAX = 100_000_000;
  private static final JsonMapper STRICT = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private StrictJson() {}

  /// @throws ProofFailure when it can't be read as text
  static String read(Path file) {
    try {
      if (Files.size(file) > BYTES_MAX) throw malformed("文件过大");
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
    } catch (CharacterCodingException e) {
      throw malformed("不是UTF-8文本");
    } catch (IOException e) {
      throw new ProofFailure("无法读取证明文件：" + file + "。请检查路径和权限。", e);
    }
  }

  static Place parse(String text) {
    JsonNode root;
    try {
      root = STRICT.readTree(text);
    } catch (JacksonException notJson) {
      throw malformed("不是JSON");
    }
    if (root.isMissingNode()) throw malformed("不是JSON");
    return new Place(root, "");
  }

  static ObjectNode object() {
    return STRICT.createObjectNode();
  }

  static String written(ObjectNode root) {
    return STRICT.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  /// A value and what it is called, as a failure names it; the root has no name.
  record Place(JsonNode node, String name) {
    Place only(String... fields) {
      if (!node.isObject() || !new TreeSet<>(node.propertyNames()).equals(new TreeSet<>(Set.of(fields)))) throw malformed(name.isEmpty() ? "字段" : name);
      return this;
    }

    String text(String field) {
      JsonNode value = node.get(field);
      if (!value.isString() || !UTF_8.newEncoder().canEncode(value.asString())) throw malformed(of(field));
      return value.asString();
    }

    long number(String field, long max) {
      JsonNode value = node.get(field);
      if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0 || value.asLong() > max) throw malformed(of(field));
      return value.asLong();
    }

    long number(String field) {
      return number(field, Long.MAX_VALUE);
    }

    <T> List<T> list(String field, Function<Place, T> read) {
      JsonNode values = node.get(field);
      if (!values.isArray()) throw malformed(of(field));
      List<T> found = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) found.add(read.apply(new Place(values.get(i), of(field) + "[" + i + "]")));
      return found;
    }

    byte[] bytes(String field) {
      return StrictJson.bytes(node.get(field), of(field), -1);
    }

    byte[] hash(String field) {
      return StrictJson.bytes(node.get(field), of(field), TreeHash.BYTES);
    }

    byte[] hash() {
      return StrictJson.bytes(node, name, TreeHash.BYTES);
    }

    private String of(String field) {
      return name.isEmpty() ? field : name + "." + field;
    }
  }

  private static byte[] bytes(JsonNode value, String name, int bytes) {
    String text = value.isString() ? value.asString() : "-";
    if (!text.matches("[0-9a-f]*") || text.length() % 2 != 0 || bytes >= 0 && text.length() != 2 * bytes) throw malformed(name);
    return HexFormat.of().parseHex(text);
  }

  static void put(ArrayNode into, List<byte[]> hashes) {
    hashes.forEach(hash -> into.add(hex(hash)));
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  static ProofFailure malformed(String where) {
    return new ProofFailure("证明文件格式有误：" + where + "。");
  }
}
