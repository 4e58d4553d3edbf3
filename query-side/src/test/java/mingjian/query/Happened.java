package mingjian.query;

import java.util.List;
import java.util.Set;
import mingjian.events.AppealId;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DivisionId;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.ProcedureFlaw;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.TalkId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.casefile.CaseNumber;
import mingjian.events.casefile.FilingEvent.CaseReopened;
import mingjian.events.casefile.FilingEvent.FileSealed;
import mingjian.events.casefile.FilingEvent.FileUnsealed;
import mingjian.events.casefile.FilingEvent.RecordCorrected;
import mingjian.events.casefile.HearingEvent.AcceptedForHearing;
import mingjian.events.casefile.HearingEvent.CaseDecided;
import mingjian.events.casefile.HearingEvent.TransferredToHearing;
import mingjian.events.casefile.InvestigationEvent.FactMaterialServed;
import mingjian.events.casefile.InvestigationEvent.StatementRecorded;
import mingjian.events.casefile.InvestigationEvent.TeamAssigned;
import mingjian.events.casefile.InvestigationEvent.TeamChanged;
import mingjian.events.casefile.MeasureBasis;
import mingjian.events.casefile.MeasureEvent.MeasureExtended;
import mingjian.events.casefile.MeasureEvent.MeasureTaken;
import mingjian.events.casefile.MeasureKind;
import mingjian.events.casefile.Opening;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OpeningEvent.PublicAnnouncementRecorded;
import mingjian.events.casefile.OutcomeEvent.CaseClosed;
import mingjian.events.casefile.OutcomeEvent.DecisionAnnounced;
import mingjian.events.casefile.OutcomeEvent.DecisionChangedOnAppeal;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.OutcomeEvent.SubjectCleared;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.casefile.Subject;
import mingjian.events.casework.AppealEvent.AppealDecided;
import mingjian.events.casework.AppealEvent.AppealFiled;
import mingjian.events.casework.AppealEvent.AppealOfficersAssigned;
import mingjian.events.casework.AppealEvent.RestorationRecorded;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealOrgan;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.casework.RestorationKind;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.OfficeHolderEvent.OfficeHolderRegistered;
import mingjian.events.registry.OfficeHolderEvent.TenureCorrected;
import mingjian.events.registry.OfficeHolderEvent.TenureEnded;
import mingjian.events.registry.OfficeHolderEvent.TenureRecorded;
import mingjian.events.registry.OfficeHolderEvent.TenureVoided;
import mingjian.events.registry.OrgUnitEvent.DivisionRecorded;
import mingjian.events.registry.OrgUnitEvent.UnitRegistered;
import mingjian.events.registry.PersonIdentity;
import mingjian.events.registry.TenureKind;
import mingjian.events.registry.UnitKind;
import mingjian.events.talk.Interviewer;
import mingjian.events.talk.Recording;
import mingjian.events.talk.RecordingState;
import mingjian.events.talk.TalkAbout;
import mingjian.events.talk.TalkEvent.TalkRecorded;
import mingjian.events.talk.TalkKind;
import mingjian.events.talk.TalkReport;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What has happened, in words for the tests of views. One case, one chief of one bureau, unless said otherwise.
public final class Happened {
  public static final CaseId CASE = new CaseId("case-1");
  public static final PersonId CHIEF = new PersonId("person-chief");
  public static final UnitId BUREAU = new UnitId("unit-bureau");
  public static final StaffId LEADER = new StaffId("s01");
  public static final StaffId MEMBER = new StaffId("s02");
  public static final StaffId OTHER = new StaffId("s03");
  public static final StaffId HEARER = new StaffId("h01");
  public static final StaffId SECRETARY = new StaffId("head1");
  public static final TalkId TALK = new TalkId("talk-1");
  public static final TenureId TENURE = new TenureId("tenure-1");
  public static final Place PLACE = new Place(null, "某省", "某市", "某县");
  public static final DocumentRef PAPER = new DocumentRef("文件", "某文〔2025〕1号", day(3, 1));
  public static final Approval APPROVAL = new Approval("某县纪委", "书记", null, day(3, 1), PAPER);

  private Happened() {}

  public static PartialDate day(int month, int day) {
    return PartialDate.of(2025, month, day);
  }

  public static CaseOpened opened() {
    return opened(CASE, PLACE, day(3, 1));
  }

  public static CaseOpened opened(CaseId id, Place place, PartialDate on) {
    CaseNumber number = new CaseNumber("某县纪委", CaseNumber.Kind.PARTY_OPENING, 2025, "〔2025〕7号");
    return new CaseOpened(
        id, null, List.of(new Opening(Opening.Procedure.PARTY, number, on, List.of(APPROVAL))), null,
        List.of(new Subject(CHIEF, IdentityStatus.UNKNOWN, null)), BUREAU, Set.of(FieldOfWork.CONSTRUCTION), null, "涉嫌违反工作纪律",
        place, "某县纪委", Secrecy.INTERNAL, List.of(PAPER), Set.of(), on);
  }

  public static PublicAnnouncementRecorded announcedByOthers(CaseId id, Place place, PartialDate on) {
    return new PublicAnnouncementRecorded(
        id, "某公开资料第1号", CHIEF, List.of(BUREAU), place, "某县某局局长", "涉嫌严重违纪", true, null, Set.of(), on);
  }

  public static TeamAssigned team(StaffId... members) {
    return new TeamAssigned(CASE, LEADER, Set.of(members), null, APPROVAL, day(3, 2));
  }

  public static TeamChanged teamChanged(Set<StaffId> members, Set<StaffId> left) {
    return new TeamChanged(CASE, LEADER, members, null, left, "工作需要", APPROVAL, day(3, 20));
  }

  public static FactMaterialServed served() {
    return new FactMaterialServed(CASE, CHIEF, List.of(LEADER), PAPER, true, Set.of(ProcedureFlaw.ONE_PERSON), day(4, 1));
  }

  public static StatementRecorded stated() {
    return new StatementRecorded(CASE, CHIEF, false, "认可", null, null, day(4, 2));
  }

  public static TransferredToHearing transferred() {
    return new TransferredToHearing(CASE, List.of(CHIEF), PAPER, null, APPROVAL, false, Set.of(), day(4, 10));
  }

  public static AcceptedForHearing accepted() {
    return accepted(day(4, 11));
  }

  public static AcceptedForHearing accepted(PartialDate on) {
    return new AcceptedForHearing(CASE, List.of(CHIEF), Set.of(HEARER), Set.of(), on);
  }

  public static MeasureTaken liuzhi() {
    MeasureBasis basis = new MeasureBasis("监察法", "第四十八条", null, 1, 6, MeasureBasis.TermUnit.MONTHS);
    Recording filmed = new Recording(RecordingState.PRESENT, null, null);
    return new MeasureTaken(
        CASE, "留置1", CHIEF, MeasureKind.LIUZHI, basis, APPROVAL, List.of(LEADER, MEMBER), true, filmed, null, day(6, 10), Set.of(), day(3, 10));
  }

  public static MeasureExtended liuzhiExtended() {
    return new MeasureExtended(CASE, "留置1", CHIEF, MeasureKind.LIUZHI, day(9, 10), "案情复杂", APPROVAL, Set.of(), day(6, 8));
  }

  public static WorkAbout appealed() {
    return new WorkAbout(List.of(CHIEF), null, CASE, Secrecy.INTERNAL);
  }

  public static AppealOfficersAssigned appealGivenTo(List<StaffId> officers, List<StaffId> left) {
    return new AppealOfficersAssigned(new AppealId("appeal-1"), appealed(), officers, left, APPROVAL, day(7, 1));
  }

  public static AppealFiled appealFiled(AppealKind kind) {
    return new AppealFiled(new AppealId("appeal-1"), appealed(), "对处分不服", kind, Penalty.SERIOUS_WARNING, day(5, 20), null, "处分过重", null, day(6, 1));
  }

  public static AppealDecided appealDecided(AppealOutcome outcome) {
    return appealDecided(outcome, null);
  }

  public static AppealDecided appealDecided(AppealOutcome outcome, @Nullable AppealKind kind) {
    return new AppealDecided(new AppealId("appeal-1"), appealed(), outcome, null, "某县纪委", "事实不清", PAPER, APPROVAL, day(8, 1), AppealOrgan.ORIGINAL,
        kind);
  }

  public static DecisionChangedOnAppeal changedOnAppeal(AppealOutcome outcome) {
    return new DecisionChangedOnAppeal(CASE, CHIEF, new AppealId("appeal-1"), AppealKind.PARTY_REVIEW, outcome, Penalty.SERIOUS_WARNING, null, "某县纪委",
        PAPER, APPROVAL, day(8, 1));
  }

  public static RestorationRecorded restored() {
    return new RestorationRecorded(new AppealId("appeal-1"), appealed(), Set.of(RestorationKind.REPUTATION), "在本单位宣布", null, day(9, 1));
  }

  public static CaseDecided decided() {
    return new CaseDecided(CASE, List.of(CHIEF), "县纪委常委会", PAPER, null, "给予处分", Set.of(), day(5, 6));
  }

  public static SanctionImposed sanctioned() {
    return new SanctionImposed(
        CASE, CHIEF, SanctionKind.PARTY, Penalty.SERIOUS_WARNING, "县纪委", List.of(APPROVAL), PAPER, IdentityStatus.UNKNOWN, null,
        Set.of(), day(5, 6));
  }

  public static DecisionAnnounced announced(PartialDate on) {
    return new DecisionAnnounced(CASE, CHIEF, List.of(LEADER, MEMBER), null, false, null, null, null, Set.of(), on, null);
  }

  public static CaseClosed closed() {
    return new CaseClosed(CASE, List.of(CHIEF), day(5, 6));
  }

  public static SubjectCleared cleared() {
    return new SubjectCleared(CASE, CHIEF, "反映问题不实", null, PAPER, APPROVAL, day(6, 1));
  }

  public static CaseReopened reopened() {
    return new CaseReopened(CASE, List.of(CHIEF), null, "新取得转账记录", PAPER, APPROVAL, day(6, 1));
  }

  public static FileSealed sealed() {
    return new FileSealed(CASE, List.of(CHIEF), Set.of(SECRETARY), "涉及重大事项", APPROVAL, day(6, 2));
  }

  public static FileUnsealed unsealed() {
    return new FileUnsealed(CASE, List.of(CHIEF), "事项终结", APPROVAL, day(7, 2));
  }

  public static RecordCorrected corrected(String eventId) {
    return new RecordCorrected(CASE, eventId, List.of(CHIEF), "见面日期", "4月1日", "4月3日", "笔误", APPROVAL, day(6, 3));
  }

  public static UnitRegistered unit() {
    return new UnitRegistered(BUREAU, "某县某局", UnitKind.ORGAN, PLACE, null, false, null, PartialDate.ofYear(2000));
  }

  public static OfficeHolderRegistered person() {
    PersonIdentity identity = new PersonIdentity("某局局长", true, "ID-NUMBER", null, null);
    return new OfficeHolderRegistered(CHIEF, identity, false, null, PartialDate.ofYear(2019));
  }

  public static TenureRecorded tenure(HeadPost head, Period period) {
    return new TenureRecorded(CHIEF, TENURE, BUREAU, "局长", head, TenureKind.REGULAR, period, PAPER, false, period.from());
  }

  public static TenureEnded tenureEnded(PartialDate on) {
    return new TenureEnded(CHIEF, TENURE, BUREAU, "局长", PAPER, on);
  }

  public static TenureCorrected tenureCorrected(Period period) {
    return new TenureCorrected(
        CHIEF, TENURE, BUREAU, BUREAU, "局长", HeadPost.YES, TenureKind.REGULAR, period, PAPER, "核对任免文件", APPROVAL, day(8, 1));
  }

  public static TenureVoided tenureVoided() {
    return new TenureVoided(CHIEF, TENURE, BUREAU, "局长", "误录", APPROVAL, day(8, 1));
  }

  public static DivisionRecorded division(Period period) {
    return new DivisionRecorded(
        BUREAU, new DivisionId("division-1"), CHIEF, Set.of(FieldOfWork.CONSTRUCTION), period, PAPER, period.from());
  }

  public static TalkRecorded talk(TalkId id, TalkKind kind, CaseId relatedCase, PartialDate on) {
    TalkReport report = new TalkReport(
        "谈话室", null, null, List.of(new Interviewer("室主任", LEADER)), new Recording(RecordingState.NOT_REQUIRED, null, null), null,
        List.of(), null, null, null);
    return new TalkRecorded(
        id, new TalkAbout(kind, List.of(CHIEF), relatedCase, Secrecy.INTERNAL), "了解情况", true, null, report, Set.of(), on);
  }
}
