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

/// A proof as it is handed over, one JSON object; `infra/src/docs/proofs.md` spells it out. It holds the records that are shown, and of everything
/// else hashes only.
///
/// @param note the signed checkpoint
record ProofFile(String note, List<Commit> commits) {
  static final String FORMAT = "mingjian-proof/1";

  private static final long BYTES_MAX = 100_000_000;
  // the year 10000: what has no four-digit year is no time of recording
  private static final long MICROS_MAX = 253_402_300_800_000_000L - 1;
  private static final JsonMapper STRICT = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /// A commit that has records to show.
  ///
  /// @param leaf its place in the tree, from 0
  /// @param previous the commit hash before it
  /// @param eventHashes of all its events
  /// @param inclusion from the leaf up to the checkpoint's root
  record Commit(
      long leaf, long first, long recordedAtMicros, String commandId, byte[] bodyHash, byte[] previous, List<byte[]> eventHashes,
      List<byte[]> inclusion, List<Shown> events) {}

  /// A record, whole, and the salt that its hash begins with.
  record Shown(
      long position, byte[] salt, String id, String aggregateType, String aggregateId, long sequence, String type, String revision, String payload,
      String metadata) {}

  /// @throws ProofFailure when there is no such proof in it
  static ProofFile read(Path file) {
    try {
      if (Files.size(file) > BYTES_MAX) throw malformed("文件过大");
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
      return parse(text);
    } catch (CharacterCodingException e) {
      throw malformed("不是UTF-8文本");
    } catch (IOException e) {
      throw new ProofFailure("无法读取证明文件：" + file + "。请检查路径和权限。", e);
    }
  }

  static ProofFile parse(String text) {
    JsonNode root;
    try {
      root = STRICT.readTree(text);
    } catch (JacksonException notJson) {
      throw malformed("不是JSON");
    }
    if (root.isMissingNode()) throw malformed("不是JSON");
    fields(root, "", "format", "checkpoint", "commits");
    if (!text(root, "format", "").equals(FORMAT)) throw malformed("format");
    String note = text(root, "checkpoint", "");
    List<Commit> commits = list(root, "commits", "", ProofFile::commit);
    if (commits.isEmpty()) throw malformed("commits");
    return new ProofFile(note, commits);
  }

  private static Commit commit(Place at) {
    JsonNode node = at.node();
    fields(node, at.name(), "leaf", "first", "recordedAtMicros", "commandId", "bodyHash", "previous", "eventHashes", "inclusion", "events");
    return new Commit(
        number(node, "leaf", at.name(), Long.MAX_VALUE), number(node, "first", at.name(), Long.MAX_VALUE), number(node, "recordedAtMicros", at.name(), MICROS_MAX),
        text(node, "commandId", at.name()), hex(node.get("bodyHash"), at.name() + ".bodyHash", -1), hex(node.get("previous"), at.name() + ".previous", TreeHash.BYTES),
        list(node, "eventHashes", at.name(), ProofFile::hash), list(node, "inclusion", at.name(), ProofFile::hash), list(node, "events", at.name(), ProofFile::shown));
  }

  private static Shown shown(Place at) {
    JsonNode node = at.node();
    fields(node, at.name(), "position", "salt", "id", "aggregateType", "aggregateId", "sequence", "type", "revision", "payload", "metadata");
    return new Shown(
        number(node, "position", at.name(), Long.MAX_VALUE), hex(node.get("salt"), at.name() + ".salt", -1), text(node, "id", at.name()),
        text(node, "aggregateType", at.name()), text(node, "aggregateId", at.name()), number(node, "sequence", at.name(), Long.MAX_VALUE),
        text(node, "type", at.name()), text(node, "revision", at.name()), text(node, "payload", at.name()), text(node, "metadata", at.name()));
  }

  private static byte[] hash(Place at) {
    return hex(at.node(), at.name(), TreeHash.BYTES);
  }

  private record Place(JsonNode node, String name) {}

  private static void fields(JsonNode node, String name, String... names) {
    if (!node.isObject() || !new TreeSet<>(node.propertyNames()).equals(new TreeSet<>(Set.of(names)))) throw malformed(name.isEmpty() ? "字段" : name);
  }

  private static String text(JsonNode node, String field, String in) {
    JsonNode value = node.get(field);
    if (!value.isString() || !UTF_8.newEncoder().canEncode(value.asString())) throw malformed(name(in, field));
    return value.asString();
  }

  private static long number(JsonNode node, String field, String in, long max) {
    JsonNode value = node.get(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0 || value.asLong() > max) throw malformed(name(in, field));
    return value.asLong();
  }

  private static <T> List<T> list(JsonNode node, String field, String in, Function<Place, T> read) {
    JsonNode values = node.get(field);
    if (!values.isArray()) throw malformed(name(in, field));
    List<T> found = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) found.add(read.apply(new Place(values.get(i), name(in, field) + "[" + i + "]")));
    return found;
  }

  private static byte[] hex(JsonNode value, String name, int bytes) {
    String text = value.isString() ? value.asString() : "-";
    if (!text.matches("[0-9a-f]*") || text.length() % 2 != 0 || bytes >= 0 && text.length() != 2 * bytes) throw malformed(name);
    return HexFormat.of().parseHex(text);
  }

  private static String name(String in, String field) {
    return in.isEmpty() ? field : in + "." + field;
  }

  private static ProofFailure malformed(String where) {
    return new ProofFailure("证明文件格式有误：" + where + "。");
  }

  String json() {
    ObjectNode root = STRICT.createObjectNode().put("format", FORMAT).put("checkpoint", note);
    ArrayNode list = root.putArray("commits");
    for (Commit commit : commits) {
      ObjectNode node = list.addObject().put("leaf", commit.leaf()).put("first", commit.first()).put("recordedAtMicros", commit.recordedAtMicros())
          .put("commandId", commit.commandId()).put("bodyHash", hex(commit.bodyHash())).put("previous", hex(commit.previous()));
      put(node.putArray("eventHashes"), commit.eventHashes());
      put(node.putArray("inclusion"), commit.inclusion());
      ArrayNode events = node.putArray("events");
      for (Shown shown : commit.events()) {
        events.addObject().put("position", shown.position()).put("salt", hex(shown.salt())).put("id", shown.id())
            .put("aggregateType", shown.aggregateType()).put("aggregateId", shown.aggregateId()).put("sequence", shown.sequence())
            .put("type", shown.type()).put("revision", shown.revision()).put("payload", shown.payload()).put("metadata", shown.metadata());
      }
    }
    return STRICT.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static void put(ArrayNode into, List<byte[]> hashes) {
    hashes.forEach(hash -> into.add(hex(hash)));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
