package mingjian.command;

/// A command that begins its aggregate: `POST /api/<collection>` instead of `POST /api/<collection>/{id}/<command>`.
/// The id comes from the edge, filled in before the command is built.
public interface Creates extends Command {}
