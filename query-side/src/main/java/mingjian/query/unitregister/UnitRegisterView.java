package mingjian.query.unitregister;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.UnitId;
import mingjian.events.registry.OrgUnitEvent;
import mingjian.events.registry.OrgUnitEvent.DivisionCorrected;
import mingjian.events.registry.OrgUnitEvent.DivisionEnded;
import mingjian.events.registry.OrgUnitEvent.DivisionRecorded;
import mingjian.events.registry.OrgUnitEvent.DuplicateUnitLinked;
import mingjian.events.registry.OrgUnitEvent.DuplicateUnitUnlinked;
import mingjian.events.registry.OrgUnitEvent.SuperiorChanged;
import mingjian.events.registry.OrgUnitEvent.SupervisorAssigned;
import mingjian.events.registry.OrgUnitEvent.SupervisorEnded;
import mingjian.events.registry.OrgUnitEvent.UnitCorrected;
import mingjian.events.registry.OrgUnitEvent.UnitMerged;
import mingjian.events.registry.OrgUnitEvent.UnitRegistered;
import mingjian.events.registry.OrgUnitEvent.UnitRenamed;
import mingjian.events.registry.OrgUnitEvent.UnitSplit;
import mingjian.query.Fields;
import mingjian.query.Lists;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per unit. The superior stands by id; its name is looked up when the row is shown, so that a rename touches one row.
public final class UnitRegisterView implements View<UnitRegisterRow> {
  @Override
  public String name() {
    return "unit-register";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<UnitRegisterRow> rowType() {
    return UnitRegisterRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    if (!(recorded.event() instanceof OrgUnitEvent event)) {
      return Set.of();
    }
    return switch (event) {
      case DuplicateUnitLinked e -> Lists.keys(e.unitId(), e.sameAs());
      case DuplicateUnitUnlinked e -> Lists.keys(e.unitId(), e.sameAs());
      case UnitSplit e -> Set.of(e.off().value());
      case DivisionRecorded _, DivisionEnded _, DivisionCorrected _, SupervisorAssigned _, SupervisorEnded _ -> Set.of();
      default -> Set.of(event.unitId().value());
    };
  }

  @Override
  public @Nullable UnitRegisterRow fold(@Nullable UnitRegisterRow row, Recorded recorded, String key) {
    OrgUnitEvent event = (OrgUnitEvent) recorded.event();
    if (event instanceof UnitRegistered e) {
      return new UnitRegisterRow(
          e.unitId(), e.name(), List.of(), e.kind(), e.place(), e.superior(), null, e.inferred(), List.of(), e.occurredOn(), null);
    }
    return row == null ? null : changed(row, event);
  }

  private static UnitRegisterRow changed(UnitRegisterRow row, OrgUnitEvent event) {
    return switch (event) {
      case UnitRenamed e -> row.named(e.name(), Lists.with(row.formerNames(), e.formerName()));
      case UnitMerged e -> row.mergedInto(e.into());
      case UnitSplit e -> row.splitFrom(e.unitId());
      case SuperiorChanged e -> row.under(e.superior());
      case UnitCorrected e -> row.as(e.name(), e.kind(), e.place());
      case DuplicateUnitLinked e -> row.sameAs(Lists.with(row.sameAs(), other(row, e.unitId(), e.sameAs())));
      case DuplicateUnitUnlinked e -> row.sameAs(Lists.without(row.sameAs(), other(row, e.unitId(), e.sameAs())));
      case UnitRegistered _, DivisionRecorded _, DivisionEnded _, DivisionCorrected _, SupervisorAssigned _, SupervisorEnded _ -> row;
    };
  }

  private static UnitId other(UnitRegisterRow row, UnitId one, UnitId another) {
    return row.unitId().equals(one) ? another : one;
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(UnitRegisterRow row) {
    return Fields.of(
        "name", row.name(),
        "kind", row.kind(),
        "place", row.place().inChinese(),
        "superior", row.superior(),
        "state", row.mergedInto() == null ? "STANDING" : "MERGED");
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(
        List.of("name"), List.of("kind", "name"), List.of("place", "name"), List.of("superior", "name"), List.of("state", "name"));
  }

  @Override
  public String searchText(UnitRegisterRow row) {
    return row.name() + " " + String.join(" ", row.formerNames()) + " " + row.place().inChinese();
  }

  @Override
  public Set<String> readers(UnitRegisterRow row) {
    return Readers.registry();
  }
}
