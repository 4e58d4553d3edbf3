package mingjian.command.watch;

import mingjian.events.FileRef;

/// One fact that a finding stands on, before anybody looked up where the event behind it lies in the log.
///
/// @param file where it is recorded
public record FoundFact(String text, FileRef file, Behind behind) {
  /// The event that tells the fact, in the words of rules.
  public sealed interface Behind {}

  /// None: what is missing is the fact.
  public record Nothing() implements Behind {}

  /// The first event of the file.
  public record Beginning() implements Behind {}

  /// The last event that set the day by which something is due.
  public record DueDay() implements Behind {}

  /// The last event of that wire name.
  public record LastOf(String wireName) implements Behind {}

  /// The last event that tells of the breach.
  public record Breach(String breach) implements Behind {}

  /// The last event about a duty, tenure or division, named by its id.
  public record Duty(String id) implements Behind {}

  /// The last event that told unit, field and period of a case.
  public record CaseFacts() implements Behind {}
}
