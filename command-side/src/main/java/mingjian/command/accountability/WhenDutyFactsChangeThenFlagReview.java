package mingjian.command.accountability;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingjian.command.accountability.ReviewCommand.FlagRecalculation;
import mingjian.events.CaseId;
import mingjian.events.Event;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import mingjian.events.accountability.DutyFacts;
import mingjian.events.accountability.DutySlice;
import mingjian.events.accountability.ReviewEvent.NominationCheckIncluded;
import mingjian.events.accountability.ReviewEvent.ReviewOpened;
import mingjian.events.accountability.ReviewProgress;
import mingjian.events.casefile.InvestigationEvent.FactsSpecified;
import mingjian.events.deliberation.MatterEvent.DecisionMeetingRecorded;
import mingjian.events.registry.OfficeHolderEvent;
import mingjian.events.registry.OfficeHolderEvent.DuplicatePersonLinked;
import mingjian.events.registry.OfficeHolderEvent.DuplicatePersonUnlinked;
import mingjian.events.registry.OfficeHolderEvent.IdentityCorrected;
import mingjian.events.registry.OfficeHolderEvent.OfficeHolderRegistered;
import mingjian.events.registry.OfficeHolderEvent.StaffCodeRecorded;
import mingjian.events.registry.OfficeHolderEvent.StaffCodeVoided;
import mingjian.events.registry.OfficeHolderEvent.StatusCorrected;
import mingjian.events.registry.OfficeHolderEvent.StatusUpdated;
import mingjian.events.registry.OfficeHolderEvent.TenureCorrected;
import mingjian.events.registry.OfficeHolderEvent.TenureEnded;
import mingjian.events.registry.OfficeHolderEvent.TenureRecorded;
import mingjian.events.registry.OfficeHolderEvent.TenureVoided;
import mingjian.events.registry.OrgUnitEvent;
import mingjian.events.registry.OrgUnitEvent.DuplicateUnitLinked;
import mingjian.events.registry.OrgUnitEvent.DuplicateUnitUnlinked;
import mingjian.events.registry.OrgUnitEvent.UnitMerged;
import mingjian.events.registry.OrgUnitEvent.UnitSplit;
import mingjian.events.supervision.AppointmentEvent;
import org.jspecify.annotations.Nullable;

/// When a tenure, a division of labour, a supervisor, the history of a unit or the facts of a case are recorded after a review has cited them, each review they may concern
/// is asked whether it would derive something else now ([FlagRecalculation]; DOMAIN 5.4 “late facts”). Asking is cheap and says nothing where nothing changed.
public final class WhenDutyFactsChangeThenFlagReview {
  private WhenDutyFactsChangeThenFlagReview() {}

  /// What an event says something new about; nothing for most events.
  record Touched(Set<UnitId> units, Set<PersonId> persons, @Nullable CaseId caseId) {
    static final Touched NOTHING = new Touched(Set.of(), Set.of(), null);

    static Touched units(UnitId... units) {
      return new Touched(Set.copyOf(List.of(units)), Set.of(), null);
    }

    static Touched persons(PersonId... persons) {
      // an event may name the same person twice
      return new Touched(Set.of(), Set.copyOf(List.of(persons)), null);
    }
  }

  public static List<FlagRecalculation> then(Event event, List<ReviewProgress> reviews) {
    Touched touched = touched(event);
    return touched.equals(Touched.NOTHING)
        ? List.of()
        : reviews.stream().filter(it -> concerns(touched, it)).map(it -> new FlagRecalculation(it.opened().reviewId())).toList();
  }

  static Touched touched(Event event) {
    return switch (event) {
      case OfficeHolderEvent e -> touched(e);
      case UnitMerged e -> Touched.units(e.unitId(), e.into());
      case UnitSplit e -> Touched.units(e.unitId(), e.off());
      case DuplicateUnitLinked e -> Touched.units(e.unitId(), e.sameAs());
      case DuplicateUnitUnlinked e -> Touched.units(e.unitId(), e.sameAs());
      case OrgUnitEvent e -> Touched.units(e.unitId());
      case FactsSpecified e -> new Touched(Set.of(), Set.of(), e.caseId());
      case NominationCheckIncluded e -> new Touched(Set.of(), Set.of(), e.caseId());
      case DecisionMeetingRecorded e when e.about().unit() != null -> Touched.units(e.about().unit());
      case AppointmentEvent e -> Touched.persons(e.person());
      default -> Touched.NOTHING;
    };
  }

  private static Touched touched(OfficeHolderEvent event) {
    return switch (event) {
      // inferred tenures 推定 are no facts for an inquiry
      case TenureRecorded e -> e.inferred() ? Touched.NOTHING : Touched.units(e.unit());
      case TenureEnded e -> Touched.units(e.unit());
      case TenureCorrected e -> e.unit().equals(e.formerUnit()) ? Touched.units(e.unit()) : Touched.units(e.unit(), e.formerUnit());
      case TenureVoided e -> Touched.units(e.unit());
      case StatusUpdated e -> Touched.persons(e.personId());
      case StatusCorrected e -> Touched.persons(e.personId());
      case StaffCodeRecorded e -> Touched.persons(e.personId());
      case StaffCodeVoided e -> Touched.persons(e.personId());
      case DuplicatePersonLinked e -> Touched.persons(e.personId(), e.sameAs());
      case DuplicatePersonUnlinked e -> Touched.persons(e.personId(), e.sameAs());
      case OfficeHolderRegistered _, IdentityCorrected _ -> Touched.NOTHING;
    };
  }

  private static boolean concerns(Touched touched, ReviewProgress review) {
    ReviewOpened opened = review.opened();
    if (opened == null || review.derivation() == null) {
      return false;
    }
    return opened.caseId().equals(touched.caseId())
        || persons(review, opened).stream().anyMatch(touched.persons()::contains)
        || units(review, opened).stream().anyMatch(touched.units()::contains);
  }

  /// Who stands in the review, and under which other entries he stood in the registers when it was opened.
  private static Set<PersonId> persons(ReviewProgress review, ReviewOpened opened) {
    Set<PersonId> persons = new HashSet<>(review.persons());
    opened.cited().present().stream().filter(it -> it.sameAs() != null).forEach(it -> persons.addAll(List.of(it.person(), it.sameAs())));
    return persons;
  }

  /// The units of the case, what they were, what became of them, and their superiors.
  private static Set<UnitId> units(ReviewProgress review, ReviewOpened opened) {
    Set<UnitId> units = new HashSet<>(opened.otherUnits());
    if (review.caseFacts() != null && review.caseFacts().unitId() != null) {
      units.add(review.caseFacts().unitId());
    }
    if (review.derivation() != null) {
      review.derivation().slices().stream().map(DutySlice::units).forEach(units::addAll);
    }
    for (DutyFacts.Change change : opened.cited().history()) {
      units.add(change.before());
      units.add(change.after());
      if (change.superior() != null) {
        units.add(change.superior());
      }
    }
    return units;
  }
}
