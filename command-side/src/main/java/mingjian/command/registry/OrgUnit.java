package mingjian.command.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mingjian.events.DivisionId;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.SupervisionId;
import mingjian.events.UnitId;
import org.jspecify.annotations.Nullable;

/// What the rules need to know of a unit.
///
/// @param mergedOn when it went on in another unit; null while it stands
/// @param splitOff units that came out of it
record OrgUnit(
    String name, @Nullable UnitId superior, @Nullable PartialDate mergedOn, Map<DivisionId, Division> divisions,
    Map<SupervisionId, Supervision> supervisions, Set<UnitId> sameAs, Set<UnitId> splitOff) {
  static final OrgUnit NONE = new OrgUnit("", null, null, Map.of(), Map.of(), Set.of(), Set.of());

  record Division(PersonId person, Set<FieldOfWork> fields, Period period) {
    Division endedOn(PartialDate last) {
      return new Division(person, fields, new Period(period.from(), last));
    }
  }

  record Supervision(PersonId person, String body, Period period) {
    Supervision endedOn(PartialDate last) {
      return new Supervision(person, body, new Period(period.from(), last));
    }
  }

  OrgUnit named(String name) {
    return new OrgUnit(name, superior, mergedOn, divisions, supervisions, sameAs, splitOff);
  }

  OrgUnit under(@Nullable UnitId superior) {
    return new OrgUnit(name, superior, mergedOn, divisions, supervisions, sameAs, splitOff);
  }

  OrgUnit merged(PartialDate on) {
    return new OrgUnit(name, superior, on, divisions, supervisions, sameAs, splitOff);
  }

  OrgUnit with(DivisionId id, Division division) {
    Map<DivisionId, Division> all = new HashMap<>(divisions);
    all.put(id, division);
    return new OrgUnit(name, superior, mergedOn, Map.copyOf(all), supervisions, sameAs, splitOff);
  }

  OrgUnit with(SupervisionId id, Supervision supervision) {
    Map<SupervisionId, Supervision> all = new HashMap<>(supervisions);
    all.put(id, supervision);
    return new OrgUnit(name, superior, mergedOn, divisions, Map.copyOf(all), sameAs, splitOff);
  }

  OrgUnit linked(UnitId other) {
    Set<UnitId> all = new HashSet<>(sameAs);
    all.add(other);
    return new OrgUnit(name, superior, mergedOn, divisions, supervisions, Set.copyOf(all), splitOff);
  }

  OrgUnit unlinked(UnitId other) {
    Set<UnitId> all = new HashSet<>(sameAs);
    all.remove(other);
    return new OrgUnit(name, superior, mergedOn, divisions, supervisions, Set.copyOf(all), splitOff);
  }

  OrgUnit split(UnitId off) {
    Set<UnitId> all = new HashSet<>(splitOff);
    all.add(off);
    return new OrgUnit(name, superior, mergedOn, divisions, supervisions, sameAs, Set.copyOf(all));
  }
}
