package mingjian.query.unitregister;

import java.util.List;
import mingjian.events.PartialDate;
import mingjian.events.Place;
import mingjian.events.UnitId;
import mingjian.events.registry.UnitKind;
import org.jspecify.annotations.Nullable;

/// @param formerNames oldest first
/// @param mergedInto where it went; null while it stands by itself
/// @param splitFrom which unit it came out of
/// @param inferred taken from an announcement 推定
/// @param sameAs entries that somebody with authority said to mean this unit
public record UnitRegisterRow(
    UnitId unitId, String name, List<String> formerNames, UnitKind kind, Place place, @Nullable UnitId superior,
    @Nullable UnitId mergedInto, boolean inferred, List<UnitId> sameAs, PartialDate since,
    @Nullable UnitId splitFrom) {

  UnitRegisterRow named(String name, List<String> formerNames) {
    return new UnitRegisterRow(unitId, name, formerNames, kind, place, superior, mergedInto, inferred, sameAs, since, splitFrom);
  }

  UnitRegisterRow as(String name, UnitKind kind, Place place) {
    return new UnitRegisterRow(unitId, name, formerNames, kind, place, superior, mergedInto, inferred, sameAs, since, splitFrom);
  }

  UnitRegisterRow under(@Nullable UnitId superior) {
    return new UnitRegisterRow(unitId, name, formerNames, kind, place, superior, mergedInto, inferred, sameAs, since, splitFrom);
  }

  UnitRegisterRow mergedInto(UnitId into) {
    return new UnitRegisterRow(unitId, name, formerNames, kind, place, superior, into, inferred, sameAs, since, splitFrom);
  }

  UnitRegisterRow sameAs(List<UnitId> sameAs) {
    return new UnitRegisterRow(unitId, name, formerNames, kind, place, superior, mergedInto, inferred, sameAs, since, splitFrom);
  }

  UnitRegisterRow splitFrom(UnitId before) {
    return new UnitRegisterRow(unitId, name, formerNames, kind, place, superior, mergedInto, inferred, sameAs, since, before);
  }
}
