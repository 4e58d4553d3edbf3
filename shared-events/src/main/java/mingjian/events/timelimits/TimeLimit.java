package mingjian.events.timelimits;

import java.util.List;

/// One version of one time limit. A new version of a rule is another one with the same id, and the old gets its last day.
///
/// @param id the same through all versions: `L28`; @param name what has to be done in time
/// @param lapses a person's right that ends with its time: it comes due, and is never overdue
/// @param on whether clocks start by it; those that ran before it was switched off are not told any more
/// @param note why it is off, or what it doesn't say
public record TimeLimit(
    String id, String name, LegalBasis basis, ClockEvents events, Length length, List<Extension> extensions, Scope scope, boolean lapses,
    Consequence consequence, boolean on, Verified verified, String note) {

  /// Whether it is lengthened to days that are approved, and not by lengths.
  public boolean extendsToDays() {
    return extensions.stream().anyMatch(extension -> extension.by() == null);
  }

  /// The first extensions by a length, as many as were used and the rule allows.
  public List<Extension> extensions(int used) {
    return extensions.stream().filter(extension -> extension.by() != null).limit(used).toList();
  }
}
