package mingjian.infra.proofs;

import java.util.List;
import mingjian.infra.proofs.StrictJson.Place;
import tools.jackson.databind.node.ObjectNode;

/// Two signed checkpoints and the hashes from which both roots follow, as it is handed over: that the log of the later one begins with all of
/// the earlier one's. Holds no record.
///
/// @param earlier the signed note from outside
/// @param later that of the store
/// @param proof after RFC 9162, section 2.1.4
record ConsistencyFile(String earlier, String later, List<byte[]> proof) {
  static final String FORMAT = "mingjian-consistency/1";

  static boolean isOne(Place root) {
    return root.node().isObject() && root.node().path("format").isString() && root.node().path("format").asString().equals(FORMAT);
  }

  /// @throws ProofFailure when there is no such proof in it
  static ConsistencyFile of(Place root) {
    root.only("format", "earlier", "later", "consistency");
    return new ConsistencyFile(root.text("earlier"), root.text("later"), root.list("consistency", Place::hash));
  }

  String json() {
    ObjectNode root = StrictJson.object().put("format", FORMAT).put("earlier", earlier).put("later", later);
    StrictJson.put(root.putArray("consistency"), proof);
    return StrictJson.written(root);
  }
}
