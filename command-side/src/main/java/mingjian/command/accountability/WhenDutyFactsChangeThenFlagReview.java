package mingjian.command.accountability;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingjian.command.accountability.ReviewCommand.FlagRecalculation;
import mingjian.events.Event;
import mingjian.events.Id;
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

/// When a tenure, a division of labour, a supervisor, the history of a unit or the facts of a case are recorded after a review has cited them, each review they may concern
/// is asked whether it would derive something else now ([FlagRecalculation]; DOMAIN 5.4 “late facts”). Asking is cheap and says nothing where nothing changed.
public final class WhenDutyFactsChangeThenFlagReview {
  private WhenDutyFactsChangeThenFlagReview() {}

  public static List<FlagRecalculation> then(Event event, Collection<ReviewProgress> reviews) {
    Set<Id> touched = touched(event);
    return reviews.stream().filter(it -> !Collections.disjoint(touched, concerns(it))).map(it -> new FlagRecalculation(it.opened().reviewId())).toList();
  }

  /// The case, units and persons that an event says something new about; nothing for most events.
  public static Set<Id> touched(Event event) {
    return switch (event) {
      case OfficeHolderEvent e -> touched(e);
      case UnitMerged e -> ids(e.unitId(), e.into());
      case UnitSplit e -> ids(e.unitId(), e.off());
      case DuplicateUnitLinked e -> ids(e.unitId(), e.sameAs());
      case DuplicateUnitUnlinked e -> ids(e.unitId(), e.sameAs());
      case OrgUnitEvent e -> ids(e.unitId());
      case FactsSpecified e -> ids(e.caseId());
      case NominationCheckIncluded e -> ids(e.caseId());
      case DecisionMeetingRecorded e when e.about().unit() != null -> ids(e.about().unit());
      case AppointmentEvent e -> ids(e.person());
      default -> Set.of();
    };
  }

  private static Set<Id> touched(OfficeHolderEvent event) {
    return switch (event) {
      // inferred tenures 推定 are no facts for an inquiry
      case TenureRecorded e -> e.inferred() ? Set.of() : ids(e.unit());
      case TenureEnded e -> ids(e.unit());
      case TenureCorrected e -> e.unit().equals(e.formerUnit()) ? ids(e.unit()) : ids(e.unit(), e.formerUnit());
      case TenureVoided e -> ids(e.unit());
      case StatusUpdated e -> ids(e.personId());
      case StatusCorrected e -> ids(e.personId());
      case StaffCodeRecorded e -> ids(e.personId());
      case StaffCodeVoided e -> ids(e.personId());
      case DuplicatePersonLinked e -> ids(e.personId(), e.sameAs());
      case DuplicatePersonUnlinked e -> ids(e.personId(), e.sameAs());
      case OfficeHolderRegistered _, IdentityCorrected _ -> Set.of();
    };
  }

  // an event may name the same one twice
  private static Set<Id> ids(Id... ids) {
    return Set.copyOf(List.of(ids));
  }

  /// What a review rests on: its case, its units, the persons who stand in it; nothing before candidates were derived.
  public static Set<Id> concerns(ReviewProgress review) {
    ReviewOpened opened = review.opened();
    if (opened == null || review.derivation() == null) {
      return Set.of();
    }
    Set<Id> ids = new HashSet<>(persons(review, opened));
    ids.addAll(units(review, opened));
    ids.add(opened.caseId());
    return ids;
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
