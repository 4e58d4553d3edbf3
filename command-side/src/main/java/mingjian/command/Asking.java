package mingjian.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import mingjian.events.Actor;

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
}
