package mingjian.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import mingjian.events.Actor;
import mingjian.events.Approval;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.Words;

/// The circumstances of a command, filled in at the edge.
///
/// @param actor who is at the keyboard
/// @param at when the command came in
/// @param facts what other aggregates know
public record Asking(Actor actor, Instant at, Facts facts) {
  /// The day begins and ends as in China, wherever the server stands.
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  public LocalDate today() {
    return at.atZone(ZONE).toLocalDate();
  }

  /// What is recorded has happened: a date that surely lies ahead is refused, one that may be today is taken.
  ///
  /// @param field the component of the command to mend
  public void requirePast(String field, PartialDate on) {
    requirePast(field, Words.of("field." + field), on);
  }

  /// @param label how people call the field
  void requirePast(String field, String label, PartialDate on) {
    if (on.isKnown() && on.earliest().isAfter(today())) {
      throw Rejection.at(field, "in-the-future", "field", label, "today", PartialDate.of(today()));
    }
  }

  /// What will be approved is not yet.
  public void requireApproved(Approval approval) {
    requirePast("approval", approval.approvedOn());
  }

  /// @param collection the collection the id belongs to, as in [Decider#collection]
  public void requireExists(String field, String collection, Id id) {
    if (!facts.exists(id.value())) {
      throw Rejection.at(field, "not-found", "what", Words.of("what." + collection), "id", id.value());
    }
  }
}
