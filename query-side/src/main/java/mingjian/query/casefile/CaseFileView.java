package mingjian.query.casefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.ProcedureFlaw;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseMarks;
import mingjian.events.casefile.CaseNumber;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.FilingEvent.CaseReopened;
import mingjian.events.casefile.FilingEvent.FileSealed;
import mingjian.events.casefile.FilingEvent.FileUnsealed;
import mingjian.events.casefile.HearingEvent.AcceptedForHearing;
import mingjian.events.casefile.InvestigationEvent.FactMaterialServed;
import mingjian.events.casefile.InvestigationEvent.FactsSpecified;
import mingjian.events.casefile.InvestigationEvent.HeadFlagSet;
import mingjian.events.casefile.InvestigationEvent.RecusalDecided;
import mingjian.events.casefile.InvestigationEvent.SubjectAdded;
import mingjian.events.casefile.InvestigationEvent.SubjectIdentityRecorded;
import mingjian.events.casefile.InvestigationEvent.TeamAssigned;
import mingjian.events.casefile.InvestigationEvent.TeamChanged;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import mingjian.events.casefile.OpeningEvent.JurisdictionRecorded;
import mingjian.events.casefile.OpeningEvent.NumberAssigned;
import mingjian.events.casefile.OpeningEvent.NumberVoided;
import mingjian.events.casefile.OpeningEvent.PublicAnnouncementRecorded;
import mingjian.events.casefile.OutcomeEvent.DecisionAnnounced;
import mingjian.events.casefile.OutcomeEvent.DecisionChangedOnAppeal;
import mingjian.events.casefile.OutcomeEvent.ExecutionReported;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.Subject;
import mingjian.events.casework.AppealEvent.RestorationRecorded;
import mingjian.events.clue.ClueEndEvent.ClueTurnedIntoCase;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.talk.TalkEvent;
import mingjian.events.work.WorkEvent;
import mingjian.query.Fields;
import mingjian.query.Lists;
import mingjian.query.Origin;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.Telling;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per case: what stands now. It grows with subjects, sanctions and flaws, never with steps.
public final class CaseFileView implements View<CaseFileRow> {
  @Override
  public String name() {
    return "case-file";
  }

  @Override
  public int version() {
    return 6;
  }

  @Override
  public Class<CaseFileRow> rowType() {
    return CaseFileRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case CaseEvent e -> Set.of(e.caseId().value());
      case ReviewEvent e -> Set.of(e.caseId().value());
      case TalkEvent e when e.about().relatedCase() != null -> Set.of(e.about().relatedCase().value());
      case RectificationEvent e when e.about().sourceCase() != null -> Set.of(e.about().sourceCase().value());
      case ClueTurnedIntoCase e when e.about().relatedCase() != null -> Lists.keys(e.openedCase(), e.about().relatedCase());
      case ClueTurnedIntoCase e -> Lists.keys(e.openedCase());
      case WorkEvent e when e.about().relatedCase() != null -> Set.of(e.about().relatedCase().value());
      default -> Set.of();
    };
  }

  @Override
  public @Nullable CaseFileRow fold(@Nullable CaseFileRow row, Recorded recorded, String key) {
    CaseFileRow begun = begun(recorded);
    if (begun != null) {
      return begun;
    }
    if (row == null) {
      return null;
    }
    return switch (recorded.event()) {
      case ReviewEvent e -> row.with(row.related().with(e.reviewId()));
      case TalkEvent e -> row.with(row.related().with(e.talkId()));
      case RectificationEvent e -> row.with(row.related().with(e.rectificationId()));
      case WorkEvent e -> restored(row.with(row.related().with(new WorkFile(e.files(), e.fileId().value()))), e);
      case CaseEvent e -> changed(row.after(row.progress().after(e), row.marks().after(e), noted(row.flaws(), recorded)), e);
      default -> row;
    };
  }

  private static @Nullable CaseFileRow begun(Recorded recorded) {
    return switch (recorded.event()) {
      case CaseOpened e ->
          row(recorded, e, Origin.OPENED, null, e.subjects(),
              new Opened(
                  e.caseNumber(), e.openings(), e.clueRef(), e.allegation(), units(e.unit()), e.fields(), e.misconduct(),
                  place(e.place()), e.organ(), e.secrecy(), e.documents(), e.occurredOn()));
      case ExistingCaseRegistered e ->
          row(recorded, e, Origin.ENTERED_LATER, null, e.subjects(),
              new Opened(
                  e.caseNumber(), e.openings(), e.clueRef(), e.allegation(), units(e.unit()), e.fields(), e.misconduct(),
                  place(e.place()), e.organ(), e.secrecy(), e.documents(), e.occurredOn()));
      case PublicAnnouncementRecorded e ->
          row(recorded, e, Origin.ANNOUNCED, e, List.of(new Subject(e.subject(), IdentityStatus.UNKNOWN, null)),
              new Opened(
                  null, List.of(), null, e.reason(), e.units(), Set.of(), null, e.place(), "", Secrecy.OPEN, List.of(),
                  e.occurredOn()));
      default -> null;
    };
  }

  private static CaseFileRow row(
      Recorded recorded, CaseEvent event, Origin origin, @Nullable PublicAnnouncementRecorded announcement, List<Subject> subjects,
      Opened opened) {
    List<SubjectFile> files = subjects.stream().map(CaseFileView::begun).toList();
    return new CaseFileRow(
        event.caseId(), origin, CaseProgress.NONE.after(event), opened, announcement, null, files, Related.NONE,
        noted(List.of(), recorded), null, CaseMarks.NONE);
  }

  private static SubjectFile begun(Subject subject) {
    return SubjectFile.begun(subject.person(), subject.atOpening(), subject.atMisconduct());
  }

  /// Steps that only move the state are in the progress already.
  private static CaseFileRow changed(CaseFileRow row, CaseEvent event) {
    Opened opened = row.opened();
    return switch (event) {
      case NumberAssigned e when e.number().kind() == CaseNumber.Kind.CASE_FILE -> row.with(opened.numbered(e.number()));
      case NumberVoided e when e.number().equals(opened.caseNumber()) -> row.with(opened.numbered(null));
      case JurisdictionRecorded e -> row.with(opened.handledBy(e.toOrgan()));
      case FactsSpecified e ->
          row.with(opened.specified(units(e.unit()), e.fields(), e.misconduct(), e.place() == null ? opened.place() : e.place()));
      case TeamAssigned e -> row.with(new Team(e.leader(), e.members(), e.safetyOfficer()));
      case TeamChanged e -> row.with(new Team(e.leader(), e.members(), e.safetyOfficer()));
      case RecusalDecided e when e.withdraws() && row.team() != null -> row.with(without(row.team(), e.staff()));
      case SubjectAdded e -> {
        List<SubjectFile> all = new ArrayList<>(row.subjects());
        all.add(begun(e.subject()));
        yield row.with(List.copyOf(all));
      }
      case SubjectIdentityRecorded e -> each(row, e.subject(), subject -> subject.identified(e.status()));
      case HeadFlagSet e -> each(row, e.subject(), subject -> subject.flagged(e.flag(), e.reason()));
      case FactMaterialServed e -> each(row, e.subject(), subject -> subject.served(e.occurredOn()));
      case AcceptedForHearing e -> row.with(row.related().heardBy(e.officers()));
      case SanctionImposed e -> each(row, e.subject(), subject -> subject.sanctioned(e));
      case DecisionAnnounced e -> each(row, e.subject(), subject -> subject.announced(e.occurredOn()));
      case ExecutionReported e -> each(row, e.subject(), subject -> subject.executed(e.occurredOn()));
      case DecisionChangedOnAppeal e -> each(row, e.subject(), subject -> subject.appealed(e));
      case CaseReopened e -> row.with(row.subjects().stream().map(it -> e.subjects().contains(it.person()) ? it.reopened() : it).toList());
      case FileSealed e -> row.sealedFor(e.readers());
      case FileUnsealed _ -> row.sealedFor(null);
      default -> row;
    };
  }

  private static CaseFileRow restored(CaseFileRow row, WorkEvent event) {
    return event instanceof RestorationRecorded e
        ? row.with(row.subjects().stream().map(subject -> e.about().persons().contains(subject.person()) ? subject.restored(e.appealId()) : subject).toList())
        : row;
  }

  private static CaseFileRow each(CaseFileRow row, PersonId person, UnaryOperator<SubjectFile> change) {
    return row.with(
        row.subjects().stream().map(subject -> subject.person().equals(person) ? change.apply(subject) : subject).toList());
  }

  private static Team without(Team team, StaffId staff) {
    Set<StaffId> members = new LinkedHashSet<>(team.members());
    members.remove(staff);
    return new Team(team.leader(), Set.copyOf(members), staff.equals(team.safetyOfficer()) ? null : team.safetyOfficer());
  }

  private static List<NotedFlaw> noted(List<NotedFlaw> flaws, Recorded recorded) {
    Set<ProcedureFlaw> more = Telling.flaws(recorded.event());
    if (more.isEmpty()) {
      return flaws;
    }
    List<NotedFlaw> all = new ArrayList<>(flaws);
    more.stream().sorted().forEach(flaw -> all.add(new NotedFlaw(flaw, recorded.id(), recorded.name(), recorded.occurredOn())));
    return List.copyOf(all);
  }

  private static List<UnitId> units(@Nullable UnitId unit) {
    return unit == null ? List.of() : List.of(unit);
  }

  private static Place place(@Nullable Place place) {
    return place == null ? Place.UNKNOWN : place;
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(CaseFileRow row) {
    return Fields.of("state", row.progress().state());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("state"));
  }

  @Override
  public Set<String> readers(CaseFileRow row) {
    if (row.origin() == Origin.ANNOUNCED) {
      return Readers.registry();
    }
    return row.sealedFor() == null
        ? Readers.whileAwaitingAcceptance(row.progress().awaitsAcceptance(), Readers.caseContent(row.caseId()))
        : Readers.sealedFor(row.sealedFor());
  }
}
