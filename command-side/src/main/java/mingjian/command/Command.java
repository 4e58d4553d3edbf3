package mingjian.command;

/// A wish to record one step. Each context seals its own tree of commands; every command is for one aggregate.
///
/// A component that may be left out is marked `@Nullable`; every other one must be given. Forms, routes and the API description are
/// derived from the record.
public interface Command {
  /// The aggregate it is for; the name of the event stream. Prefixes keep the kinds apart: see [Decider#prefix].
  String aggregateId();
}
