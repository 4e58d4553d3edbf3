package mingjian.command;

import java.util.Optional;

/// What the log remembers of commands; there is no key table beside it.
public interface Receipts {
  /// The receipt of a command recorded earlier under this id.
  ///
  /// @throws Rejection `key-reused` when the id was used for another body
  Optional<Receipt> find(String commandId, byte[] bodyHash, String aggregateId);

  /// For a command that recorded nothing: where the aggregate and the log stand.
  Receipt unchanged(String aggregateId);
}
