package mingjian.query.unitduties;

import mingjian.events.PersonId;
import mingjian.events.SupervisionId;
import mingjian.events.UnitId;
import mingjian.events.accountability.DecisionFacts;
import mingjian.events.accountability.DutyFacts;
import org.jspecify.annotations.Nullable;

/// One duty or one change of a unit; exactly one of `held` to `nominated` is set.
///
/// @param unit where the duty lies; for a change the unit as it was before
/// @param person who bears it
/// @param supervision what `supervised` is ended by
/// @param position of the record that last told of a tenure; null for all else
/// @param after for a merger the unit that the other went into, for a split the one that came out
public record UnitDutiesRow(
    @Nullable UnitId unit, @Nullable PersonId person, @Nullable UnitId after, DutyFacts.@Nullable Held held,
    DutyFacts.@Nullable Divided divided, DutyFacts.@Nullable Supervised supervised, DutyFacts.@Nullable Change change,
    DutyFacts.@Nullable Present present, @Nullable SupervisionId supervision, DecisionFacts.@Nullable Met met,
    DecisionFacts.@Nullable Nominated nominated, @Nullable Long position) {
  UnitDutiesRow(
      @Nullable UnitId unit, @Nullable PersonId person, @Nullable UnitId after, DutyFacts.@Nullable Held held, DutyFacts.@Nullable Divided divided,
      DutyFacts.@Nullable Supervised supervised, DutyFacts.@Nullable Change change, DutyFacts.@Nullable Present present, @Nullable SupervisionId supervision) {
    this(unit, person, after, held, divided, supervised, change, present, supervision, null, null, null);
  }

  /// A meeting lies with its unit.
  static UnitDutiesRow of(DecisionFacts.Met met) {
    return new UnitDutiesRow(met.unit(), null, null, null, null, null, null, null, null, met, null, null);
  }

  /// A nomination lies with the person who was nominated.
  static UnitDutiesRow of(DecisionFacts.Nominated nominated) {
    return new UnitDutiesRow(null, nominated.appointee(), null, null, null, null, null, null, null, null, nominated, null);
  }

  static UnitDutiesRow of(DutyFacts.Held held, long position) {
    return new UnitDutiesRow(held.unit(), held.person(), null, held, null, null, null, null, null, null, null, position);
  }

  static UnitDutiesRow of(DutyFacts.Divided divided) {
    return new UnitDutiesRow(divided.unit(), divided.person(), null, null, divided, null, null, null, null);
  }

  static UnitDutiesRow of(SupervisionId id, DutyFacts.Supervised supervised) {
    return new UnitDutiesRow(supervised.unit(), supervised.person(), null, null, null, supervised, null, null, id);
  }

  static UnitDutiesRow of(DutyFacts.Change change) {
    return new UnitDutiesRow(change.before(), null, change.after(), null, null, null, change, null, null);
  }

  static UnitDutiesRow of(DutyFacts.Present present) {
    return new UnitDutiesRow(null, present.person(), null, null, null, null, null, present, null);
  }
}
