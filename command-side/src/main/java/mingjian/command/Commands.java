package mingjian.command;

/// The one way in, for pages, API, jobs and policies alike.
public interface Commands {
  /// Blocks until the command is recorded durably.
  ///
  /// @throws Rejection when a rule forbids it; nothing is recorded then
  Receipt send(Envelope envelope);
}
