package mingjian.command.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.registry.PersonIdentity;

/// What the rules need to know of an office-holder.
///
/// @param tenureCount all that ever were, voided ones too, so that no id comes twice
record OfficeHolder(
    PersonIdentity identity, Set<PartialDate> statusSince, Map<TenureId, Tenure> tenures, int tenureCount,
    Set<PersonId> sameAs, Set<StaffId> staffCodes) {
  static final OfficeHolder NONE =
      new OfficeHolder(PersonIdentity.labelled(""), Set.of(), Map.of(), 0, Set.of(), Set.of());

  record Tenure(UnitId unit, String post, Period period) {
    Tenure endedOn(PartialDate last) {
      return new Tenure(unit, post, new Period(period.from(), last));
    }
  }

  OfficeHolder known(PersonIdentity identity) {
    return new OfficeHolder(identity, statusSince, tenures, tenureCount, sameAs, staffCodes);
  }

  OfficeHolder status(PartialDate since) {
    Set<PartialDate> all = new HashSet<>(statusSince);
    all.add(since);
    return new OfficeHolder(identity, Set.copyOf(all), tenures, tenureCount, sameAs, staffCodes);
  }

  OfficeHolder begun(TenureId id, Tenure tenure) {
    return with(id, tenure, tenureCount + 1);
  }

  OfficeHolder changed(TenureId id, Tenure tenure) {
    return with(id, tenure, tenureCount);
  }

  OfficeHolder voided(TenureId id) {
    Map<TenureId, Tenure> all = new HashMap<>(tenures);
    all.remove(id);
    return new OfficeHolder(identity, statusSince, Map.copyOf(all), tenureCount, sameAs, staffCodes);
  }

  OfficeHolder linked(PersonId other) {
    Set<PersonId> all = new HashSet<>(sameAs);
    all.add(other);
    return new OfficeHolder(identity, statusSince, tenures, tenureCount, Set.copyOf(all), staffCodes);
  }

  OfficeHolder unlinked(PersonId other) {
    Set<PersonId> all = new HashSet<>(sameAs);
    all.remove(other);
    return new OfficeHolder(identity, statusSince, tenures, tenureCount, Set.copyOf(all), staffCodes);
  }

  OfficeHolder coded(StaffId staff) {
    Set<StaffId> all = new HashSet<>(staffCodes);
    all.add(staff);
    return new OfficeHolder(identity, statusSince, tenures, tenureCount, sameAs, Set.copyOf(all));
  }

  OfficeHolder uncoded(StaffId staff) {
    Set<StaffId> all = new HashSet<>(staffCodes);
    all.remove(staff);
    return new OfficeHolder(identity, statusSince, tenures, tenureCount, sameAs, Set.copyOf(all));
  }

  private OfficeHolder with(TenureId id, Tenure tenure, int count) {
    Map<TenureId, Tenure> all = new HashMap<>(tenures);
    all.put(id, tenure);
    return new OfficeHolder(identity, statusSince, Map.copyOf(all), count, sameAs, staffCodes);
  }
}
