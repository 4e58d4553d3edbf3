package mingjian.query.caseregister;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.Place;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseNumber;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.FilingEvent.CaseReopened;
import mingjian.events.casefile.FilingEvent.FileSealed;
import mingjian.events.casefile.FilingEvent.FileUnsealed;
import mingjian.events.casefile.InvestigationEvent.FactsSpecified;
import mingjian.events.casefile.InvestigationEvent.HeadFlagSet;
import mingjian.events.casefile.InvestigationEvent.TeamAssigned;
import mingjian.events.casefile.InvestigationEvent.TeamChanged;
import mingjian.events.casefile.MarkingEvent.CampaignTagged;
import mingjian.events.casefile.Opening;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import mingjian.events.casefile.OpeningEvent.JurisdictionRecorded;
import mingjian.events.casefile.OpeningEvent.NumberAssigned;
import mingjian.events.casefile.OpeningEvent.NumberVoided;
import mingjian.events.casefile.OpeningEvent.PublicAnnouncementRecorded;
import mingjian.events.casefile.OutcomeEvent.CaseClosed;
import mingjian.query.Fields;
import mingjian.query.Lists;
import mingjian.query.Origin;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per case. The place stands in the row because registers are sorted and counted by it, and in the case's own events, so that
/// nothing is copied from the unit; the unit's name is looked up when the row is shown.
public final class CaseRegisterView implements View<CaseRegisterRow> {
  @Override
  public String name() {
    return "case-register";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public Class<CaseRegisterRow> rowType() {
    return CaseRegisterRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return recorded.event() instanceof CaseEvent e ? Set.of(e.caseId().value()) : Set.of();
  }

  @Override
  public @Nullable CaseRegisterRow fold(@Nullable CaseRegisterRow row, Recorded recorded, String key) {
    CaseEvent event = (CaseEvent) recorded.event();
    CaseRegisterRow begun = begun(event);
    if (begun != null) {
      return begun;
    }
    return row == null ? null : changed(row, event, row.progress().after(event));
  }

  private static @Nullable CaseRegisterRow begun(CaseEvent event) {
    CaseProgress progress = CaseProgress.NONE.after(event);
    return switch (event) {
      case CaseOpened e ->
          new CaseRegisterRow(
              e.caseId(), Origin.OPENED, numbers(e.caseNumber(), e.openings()), List.of(), progress, units(e.unit()), place(e.place()),
              e.organ(), e.occurredOn(), null, null, e.misconduct(), List.of(), null, e.secrecy(), null, List.of());
      case ExistingCaseRegistered e ->
          new CaseRegisterRow(
              e.caseId(), Origin.ENTERED_LATER, numbers(e.caseNumber(), e.openings()), List.of(), progress, units(e.unit()),
              place(e.place()), e.organ(), e.occurredOn(), null, null, e.misconduct(), List.of(), null, e.secrecy(), null, List.of());
      case PublicAnnouncementRecorded e ->
          new CaseRegisterRow(
              e.caseId(), Origin.ANNOUNCED, List.of(), List.of(), progress, e.units(), e.place(), "", e.occurredOn(), null,
              e.position(), null, List.of(), null, Secrecy.OPEN, null, List.of());
      default -> null;
    };
  }

  /// Steps that only move the state are in `progress` already.
  private static CaseRegisterRow changed(CaseRegisterRow row, CaseEvent event, CaseProgress progress) {
    Draft draft = new Draft(row, progress);
    switch (event) {
      case NumberAssigned e -> draft.numbers = Lists.with(row.numbers(), e.number());
      case NumberVoided e -> {
        draft.numbers = Lists.without(row.numbers(), e.number());
        draft.voidedNumbers = Lists.with(row.voidedNumbers(), e.number());
      }
      case JurisdictionRecorded e -> draft.organ = e.toOrgan();
      case FactsSpecified e -> {
        draft.units = units(e.unit());
        draft.place = e.place() == null ? row.place() : e.place();
        draft.misconduct = e.misconduct();
      }
      case HeadFlagSet e -> draft.headFlags = flagged(row.headFlags(), e);
      case TeamAssigned e -> draft.leader = e.leader();
      case TeamChanged e -> draft.leader = e.leader();
      case CaseClosed e -> draft.closedOn = e.occurredOn();
      case CaseReopened _ -> draft.closedOn = null;
      case CampaignTagged e -> draft.campaigns = Lists.with(row.campaigns(), e.campaign());
      case FileSealed e -> draft.sealedFor = e.readers();
      case FileUnsealed _ -> draft.sealedFor = null;
      default -> { }
    }
    return draft.row();
  }

  /// A row in the making; lives inside one fold.
  private static final class Draft {
    private final CaseRegisterRow before;
    private final CaseProgress progress;
    private List<CaseNumber> numbers;
    private List<CaseNumber> voidedNumbers;
    private List<UnitId> units;
    private Place place;
    private String organ;
    private @Nullable PartialDate closedOn;
    private @Nullable Period misconduct;
    private List<HeadFlagSet> headFlags;
    private @Nullable StaffId leader;
    private @Nullable Set<StaffId> sealedFor;
    private List<String> campaigns;

    Draft(CaseRegisterRow row, CaseProgress progress) {
      before = row;
      this.progress = progress;
      numbers = row.numbers();
      voidedNumbers = row.voidedNumbers();
      units = row.units();
      place = row.place();
      organ = row.organ();
      closedOn = row.closedOn();
      misconduct = row.misconduct();
      headFlags = row.headFlags();
      leader = row.leader();
      sealedFor = row.sealedFor();
      campaigns = row.campaigns();
    }

    CaseRegisterRow row() {
      return new CaseRegisterRow(
          before.caseId(), before.origin(), numbers, voidedNumbers, progress, units, place, organ, before.openedOn(), closedOn,
          before.announced(), misconduct, headFlags, leader, before.secrecy(), sealedFor, campaigns);
    }
  }

  private static List<CaseNumber> numbers(@Nullable CaseNumber caseNumber, List<Opening> openings) {
    List<CaseNumber> all = new ArrayList<>();
    if (caseNumber != null) {
      all.add(caseNumber);
    }
    openings.stream().map(Opening::number).filter(Objects::nonNull).forEach(all::add);
    return List.copyOf(all);
  }

  private static List<HeadFlagSet> flagged(List<HeadFlagSet> flags, HeadFlagSet set) {
    return Lists.with(flags.stream().filter(flag -> !flag.subject().equals(set.subject())).toList(), set);
  }

  private static List<UnitId> units(@Nullable UnitId unit) {
    return unit == null ? List.of() : List.of(unit);
  }

  private static Place place(@Nullable Place place) {
    return place == null ? Place.UNKNOWN : place;
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(CaseRegisterRow row) {
    return Fields.of(
        "origin", row.origin(),
        "state", row.progress().state(),
        "place", row.place().inChinese(),
        "year", row.openedOn().isKnown() ? row.openedOn().year() : null,
        "openedOn", row.openedOn(),
        "unit", row.units().isEmpty() ? null : row.units().getFirst(),
        "number", row.number());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(
        List.of("openedOn"), List.of("origin", "openedOn"), List.of("origin", "state", "openedOn"), List.of("state", "openedOn"),
        List.of("place", "openedOn"), List.of("year", "openedOn"), List.of("unit", "openedOn"), List.of("number"));
  }

  @Override
  public String searchText(CaseRegisterRow row) {
    String numbers = row.numbers().stream().map(CaseNumber::number).collect(Collectors.joining(" "));
    return (numbers + " " + row.place().inChinese() + " " + Objects.requireNonNullElse(row.announced(), row.organ())
        + " " + String.join(" ", row.campaigns())).strip();
  }

  @Override
  public Set<String> readers(CaseRegisterRow row) {
    if (row.origin() == Origin.ANNOUNCED) {
      return Readers.registry();
    }
    return row.sealedFor() == null
        ? Readers.whileAwaitingAcceptance(row.progress().awaitsAcceptance(), Readers.caseStatus(row.caseId()))
        : Readers.sealedFor(row.sealedFor());
  }
}
