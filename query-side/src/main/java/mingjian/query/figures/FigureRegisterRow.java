package mingjian.query.figures;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.Place;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.casefile.HeadFlag;
import mingjian.events.registry.UnitKind;
import mingjian.query.HeadFlags;
import mingjian.query.Lists;
import org.jspecify.annotations.Nullable;

/// What figures need to know of a unit, or of a person on any date. Rows of both stand in one view.
///
/// @param id of the unit or person; @param unitKind, @param place of a unit; both null for a person
public record FigureRegisterRow(
    String id, @Nullable UnitKind unitKind, @Nullable Place place, List<Held> tenures, List<Ranked> ranks, List<Investigated> cases) {

  static FigureRegisterRow of(String id, @Nullable UnitKind kind, @Nullable Place place) {
    return new FigureRegisterRow(id, kind, place, List.of(), List.of(), List.of());
  }

  /// @param rank 职级; null where it wasn't told
  record Ranked(PartialDate since, @Nullable String rank) {}

  /// A case in which the person stands.
  ///
  /// @param added later than the case was opened; @param override what somebody set by hand, with a reason
  record Investigated(CaseId caseId, PartialDate openedOn, boolean added, @Nullable Period misconduct, @Nullable HeadFlag override) {}

  FigureRegisterRow with(List<Held> tenures) {
    return new FigureRegisterRow(id, unitKind, place, tenures, ranks, cases);
  }

  FigureRegisterRow ranked(Ranked rank) {
    return new FigureRegisterRow(id, unitKind, place, tenures, Lists.with(ranks, rank), cases);
  }

  FigureRegisterRow investigated(List<Investigated> cases) {
    return new FigureRegisterRow(id, unitKind, place, tenures, ranks, cases);
  }

  /// 职级 on that day: the latest that had surely begun.
  Optional<String> rankOn(PartialDate on) {
    return ranks.stream().filter(ranked -> !ranked.since().latest().isAfter(on.earliest())).reduce((_, later) -> later).map(Ranked::rank)
        .filter(Objects::nonNull);
  }

  /// The unit of all the posts held on that day; empty where there is none, or more than one.
  Optional<String> unitOn(PartialDate on) {
    Set<String> units = tenures.stream().filter(held -> !held.inferred() && on.isKnown() && held.period().mayContain(on.latest()))
        .map(held -> held.unit().value()).collect(Collectors.toSet());
    return units.size() == 1 ? Optional.of(units.iterator().next()) : Optional.empty();
  }

  /// The cases in which the person counts as 一把手: by what was set by hand, else by the tenures. What the tenures leave open doesn't count.
  List<Investigated> asHead() {
    return cases.stream().filter(each -> switch (each.override() == null ? HeadFlags.of(tenures, each.openedOn(), each.misconduct()) : each.override()) {
      case WHEN_INVESTIGATED, WHEN_COMMITTED, BOTH -> true;
      case NO, UNVERIFIED -> false;
    }).toList();
  }
}
