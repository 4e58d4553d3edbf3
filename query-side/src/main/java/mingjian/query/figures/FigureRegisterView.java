package mingjian.query.figures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.TenureId;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.InvestigationEvent.FactsSpecified;
import mingjian.events.casefile.InvestigationEvent.HeadFlagSet;
import mingjian.events.casefile.InvestigationEvent.SubjectAdded;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.OfficeHolderEvent;
import mingjian.events.registry.OfficeHolderEvent.StatusCorrected;
import mingjian.events.registry.OfficeHolderEvent.StatusUpdated;
import mingjian.events.registry.OfficeHolderEvent.TenureCorrected;
import mingjian.events.registry.OfficeHolderEvent.TenureEnded;
import mingjian.events.registry.OfficeHolderEvent.TenureRecorded;
import mingjian.events.registry.OfficeHolderEvent.TenureVoided;
import mingjian.events.registry.OrgUnitEvent;
import mingjian.events.registry.OrgUnitEvent.UnitCorrected;
import mingjian.events.registry.OrgUnitEvent.UnitRegistered;
import mingjian.query.Concerned;
import mingjian.query.Fields;
import mingjian.query.Lists;
import mingjian.query.Periods;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import mingjian.query.figures.FigureRegisterRow.Investigated;
import mingjian.query.figures.FigureRegisterRow.Ranked;
import org.jspecify.annotations.Nullable;

/// Units and persons as figures ask for them: where a unit lies, which rank and post a person had on a date, and in which cases a 一把手 stands. Tenures may
/// be recorded long after the case, so whether somebody counts as a head is read from the row, not from one event.
public final class FigureRegisterView implements View<FigureRegisterRow> {
  @Override
  public String name() {
    return "figure-register";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<FigureRegisterRow> rowType() {
    return FigureRegisterRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case UnitRegistered e -> Set.of(e.unitId().value());
      case UnitCorrected e -> Set.of(e.unitId().value());
      case StatusUpdated e -> Set.of(e.personId().value());
      case StatusCorrected e -> Set.of(e.personId().value());
      case TenureRecorded e -> Set.of(e.personId().value());
      case TenureEnded e -> Set.of(e.personId().value());
      case TenureCorrected e -> Set.of(e.personId().value());
      case TenureVoided e -> Set.of(e.personId().value());
      case CaseOpened e -> persons(e);
      case ExistingCaseRegistered e -> persons(e);
      case SubjectAdded e -> persons(e);
      case FactsSpecified e -> persons(e);
      case HeadFlagSet e -> persons(e);
      default -> Set.of();
    };
  }

  private static Set<String> persons(CaseEvent event) {
    return Concerned.by(event).stream().map(person -> person.value()).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public FigureRegisterRow fold(@Nullable FigureRegisterRow row, Recorded recorded, String key) {
    FigureRegisterRow before = row == null ? FigureRegisterRow.of(key, null, null) : row;
    return switch (recorded.event()) {
      case OrgUnitEvent e -> unit(before, e);
      case OfficeHolderEvent e -> person(before, e);
      case CaseEvent e -> before.investigated(cases(before.cases(), e));
      default -> before;
    };
  }

  private static FigureRegisterRow unit(FigureRegisterRow row, OrgUnitEvent event) {
    return switch (event) {
      case UnitRegistered e -> FigureRegisterRow.of(row.id(), e.kind(), e.place());
      case UnitCorrected e -> FigureRegisterRow.of(row.id(), e.kind(), e.place());
      default -> row;
    };
  }

  private static FigureRegisterRow person(FigureRegisterRow row, OfficeHolderEvent event) {
    return switch (event) {
      case StatusUpdated e -> row.ranked(new Ranked(e.occurredOn(), e.status().rank()));
      case StatusCorrected e -> row.ranked(new Ranked(e.since(), e.status().rank()));
      case TenureRecorded e -> row.with(Lists.with(row.tenures(), new Held(
          e.tenureId(), e.personId(), e.unit(), e.post(), e.head() == HeadPost.YES, e.kind(), e.period(), null, e.inferred())));
      case TenureEnded e -> row.with(each(row, e.tenureId(), held -> ended(held, e.occurredOn())));
      case TenureCorrected e -> row.with(each(row, e.tenureId(), held -> new Held(
          held.id(), held.person(), e.unit(), e.post(), e.head() == HeadPost.YES, e.kind(), e.period(), null, false)));
      case TenureVoided e -> row.with(row.tenures().stream().filter(held -> !held.id().equals(e.tenureId())).toList());
      default -> row;
    };
  }

  private static List<Held> each(FigureRegisterRow row, TenureId id, UnaryOperator<Held> change) {
    return row.tenures().stream().map(held -> held.id().equals(id) ? change.apply(held) : held).toList();
  }

  private static Held ended(Held held, PartialDate on) {
    return new Held(held.id(), held.person(), held.unit(), held.post(), held.head(), held.kind(), Periods.ended(held.period(), on), null, held.inferred());
  }

  private static List<Investigated> cases(List<Investigated> cases, CaseEvent event) {
    return switch (event) {
      case CaseOpened e -> begun(cases, e.caseId(), e.occurredOn(), e.misconduct());
      case ExistingCaseRegistered e -> begun(cases, e.caseId(), e.occurredOn(), e.misconduct());
      case SubjectAdded e -> Lists.with(cases, new Investigated(e.caseId(), e.occurredOn(), true, null, null));
      case FactsSpecified e -> each(cases, e.caseId(), one -> new Investigated(one.caseId(), one.openedOn(), one.added(), e.misconduct(), one.override()));
      case HeadFlagSet e -> each(cases, e.caseId(), one -> new Investigated(one.caseId(), one.openedOn(), one.added(), one.misconduct(), e.flag()));
      default -> cases;
    };
  }

  private static List<Investigated> begun(List<Investigated> cases, CaseId id, PartialDate on, @Nullable Period misconduct) {
    return Lists.with(cases, new Investigated(id, on, false, misconduct, null));
  }

  private static List<Investigated> each(List<Investigated> cases, CaseId id, UnaryOperator<Investigated> change) {
    return cases.stream().map(one -> one.caseId().equals(id) ? change.apply(one) : one).toList();
  }

  /// By the year in which the case was opened whose subject counts as a head, so that a question reads those rows only.
  @Override
  public Map<String, @Nullable Comparable<?>> fields(FigureRegisterRow row) {
    List<Investigated> asHead = row.asHead();
    if (asHead.isEmpty()) {
      return Fields.of("headYear", null);
    }
    boolean one = asHead.size() == 1 && !asHead.getFirst().added();
    return Fields.of("headYear", one ? FigureFactsView.year(asHead.getFirst().openedOn().year()) : FigureFactsView.SEVERAL_YEARS);
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("headYear"));
  }

  @Override
  public Set<String> readers(FigureRegisterRow row) {
    return Set.of(Readers.RULES);
  }
}
