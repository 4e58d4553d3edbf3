package mingjian.infra.proofs;

import java.util.List;
import mingjian.infra.proofs.StrictJson.Place;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A proof as it is handed over, one JSON object; `infra/src/docs/proofs.md` spells it out. It holds the records that are shown, and of everything
/// else hashes only.
///
/// @param note the signed checkpoint
record ProofFile(String note, List<Commit> commits) {
  static final String FORMAT = "mingjian-proof/1";

  // the year 10000: what has no four-digit year is no time of recording
  private static final long MICROS_MAX = 253_402_300_800_000_000L - 1;

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
  static ProofFile parse(String text) {
    return of(StrictJson.parse(text));
  }

  static ProofFile of(Place root) {
    root.only("format", "checkpoint", "commits");
    if (!root.text("format").equals(FORMAT)) throw StrictJson.malformed("format");
    String note = root.text("checkpoint");
    List<Commit> commits = root.list("commits", ProofFile::commit);
    if (commits.isEmpty()) throw StrictJson.malformed("commits");
    return new ProofFile(note, commits);
  }

  private static Commit commit(Place at) {
    at.only("leaf", "first", "recordedAtMicros", "commandId", "bodyHash", "previous", "eventHashes", "inclusion", "events");
    return new Commit(
        at.number("leaf"), at.number("first"), at.number("recordedAtMicros", MICROS_MAX), at.text("commandId"), at.bytes("bodyHash"), at.hash("previous"),
        at.list("eventHashes", Place::hash), at.list("inclusion", Place::hash), at.list("events", ProofFile::shown));
  }

  private static Shown shown(Place at) {
    at.only("position", "salt", "id", "aggregateType", "aggregateId", "sequence", "type", "revision", "payload", "metadata");
    return new Shown(
        at.number("position"), at.bytes("salt"), at.text("id"), at.text("aggregateType"), at.text("aggregateId"), at.number("sequence"), at.text("type"),
        at.text("revision"), at.text("payload"), at.text("metadata"));
  }

  String json() {
    ObjectNode root = StrictJson.object().put("format", FORMAT).put("checkpoint", note);
    ArrayNode list = root.putArray("commits");
    for (Commit commit : commits) {
      ObjectNode node = list.addObject().put("leaf", commit.leaf()).put("first", commit.first()).put("recordedAtMicros", commit.recordedAtMicros())
          .put("commandId", commit.commandId()).put("bodyHash", StrictJson.hex(commit.bodyHash())).put("previous", StrictJson.hex(commit.previous()));
      StrictJson.put(node.putArray("eventHashes"), commit.eventHashes());
      StrictJson.put(node.putArray("inclusion"), commit.inclusion());
      ArrayNode events = node.putArray("events");
      for (Shown shown : commit.events()) {
        events.addObject().put("position", shown.position()).put("salt", StrictJson.hex(shown.salt())).put("id", shown.id())
            .put("aggregateType", shown.aggregateType()).put("aggregateId", shown.aggregateId()).put("sequence", shown.sequence())
            .put("type", shown.type()).put("revision", shown.revision()).put("payload", shown.payload()).put("metadata", shown.metadata());
      }
    }
    return StrictJson.written(root);
  }
}
