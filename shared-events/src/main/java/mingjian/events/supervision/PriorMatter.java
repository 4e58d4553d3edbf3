package mingjian.events.supervision;

import java.time.LocalDate;
import java.util.Optional;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.casefile.Penalty;
import org.jspecify.annotations.Nullable;

/// What an opinion on somebody's integrity has to count: a sanction 处分 or an admonition 诫勉. It tells of no file, so that whoever reads the opinion learns of
/// none that isn't theirs to read.
///
/// @param penalty null for an admonition, and for a sanction of which only that there is one was entered
/// @param since when it was imposed
/// @param effect 影响期、处分期间; null where none can be cited
public record PriorMatter(PersonId person, PriorKind kind, @Nullable Penalty penalty, PartialDate since, @Nullable Period effect) {
  /// Known by that day, however the papers are read.
  boolean isBy(PartialDate day) {
    return !since.isSurelyAfter(day);
  }

  /// Until when it has effect, where it has on that day and its end is known.
  public Optional<LocalDate> runsUntil(PartialDate day) {
    return Optional.ofNullable(effect).map(Period::to).filter(to -> to.isKnown() && isBy(day) && !isOverOn(day)).map(PartialDate::latest);
  }

  /// Over before that day. What has no end that is known goes on.
  boolean isOverOn(PartialDate day) {
    return effect != null && effect.to() != null && effect.to().isKnown() && effect.to().isSurelyBefore(day);
  }
}
