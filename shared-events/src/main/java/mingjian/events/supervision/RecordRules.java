package mingjian.events.supervision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mingjian.events.supervision.RecordKind.RecordPoint;

/// The rules of one kind of record, as data.
///
/// @param needs what it can't be without
/// @param points what must be said when it is recorded
/// @param closing what must be said when it is completed
/// @param units what may be counted in it; none allows every unit
public record RecordRules(
    Set<RecordNeed> needs, List<RecordPoint> points, List<RecordPoint> closing, Set<FigureUnit> units, RecordReservation reserves) {
  static RecordRules asks(RecordNeed... needs) {
    Set<RecordNeed> all = EnumSet.noneOf(RecordNeed.class);
    all.addAll(List.of(needs));
    return new RecordRules(Set.copyOf(all), List.of(), List.of(), Set.of(), RecordReservation.NONE);
  }

  RecordRules tells(RecordPoint... told) {
    return new RecordRules(needs, List.of(told), closing, units, reserves);
  }

  RecordRules closesWith(RecordPoint... told) {
    return new RecordRules(needs, points, List.of(told), units, reserves);
  }

  RecordRules counts(FigureUnit... counted) {
    return new RecordRules(needs, points, closing, Set.of(counted), reserves);
  }

  RecordRules once(RecordReservation name) {
    return new RecordRules(needs, points, closing, units, name);
  }
}
