package mingjian.command.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import mingjian.command.Creates;
import mingjian.command.Facts;
import mingjian.command.NoFacts;
import mingjian.command.StateTable;
import mingjian.command.Walk;
import mingjian.command.casefile.FilingCommand.ArchiveCase;
import mingjian.command.casefile.FilingCommand.CorrectRecord;
import mingjian.command.casefile.FilingCommand.ReopenCase;
import mingjian.command.casefile.FilingCommand.SealFile;
import mingjian.command.casefile.FilingCommand.UnsealFile;
import mingjian.command.casefile.HearingCommand.AcceptForHearing;
import mingjian.command.casefile.HearingCommand.DecideCase;
import mingjian.command.casefile.HearingCommand.ExtendHearing;
import mingjian.command.casefile.HearingCommand.RecordHearingTalk;
import mingjian.command.casefile.HearingCommand.ReturnForInvestigation;
import mingjian.command.casefile.HearingCommand.TransferToHearing;
import mingjian.command.casefile.InvestigationCommand.AddSubject;
import mingjian.command.casefile.InvestigationCommand.AnnounceCaseOpening;
import mingjian.command.casefile.InvestigationCommand.AssignTeam;
import mingjian.command.casefile.InvestigationCommand.ChangeTeam;
import mingjian.command.casefile.InvestigationCommand.DecideRecusal;
import mingjian.command.casefile.InvestigationCommand.RecordStatement;
import mingjian.command.casefile.InvestigationCommand.RecordSubjectIdentity;
import mingjian.command.casefile.InvestigationCommand.ServeFactMaterial;
import mingjian.command.casefile.InvestigationCommand.SetHeadFlag;
import mingjian.command.casefile.InvestigationCommand.SpecifyFacts;
import mingjian.command.casefile.MarkingCommand.ClassifyForm;
import mingjian.command.casefile.MarkingCommand.LinkCases;
import mingjian.command.casefile.MarkingCommand.RecordSelfSurrender;
import mingjian.command.casefile.MarkingCommand.TagCampaign;
import mingjian.command.casefile.MarkingCommand.UnlinkCases;
import mingjian.command.casefile.MeasureCommand.DecideMeasureChange;
import mingjian.command.casefile.MeasureCommand.EndMeasure;
import mingjian.command.casefile.MeasureCommand.ExtendMeasure;
import mingjian.command.casefile.MeasureCommand.RecalculateLiuzhi;
import mingjian.command.casefile.MeasureCommand.RecordIrrelevantProperty;
import mingjian.command.casefile.MeasureCommand.RecordLiuzhiDelivery;
import mingjian.command.casefile.MeasureCommand.RecordMeasure;
import mingjian.command.casefile.MeasureCommand.RecordMeasureChangeRequest;
import mingjian.command.casefile.MeasureCommand.RecordMeasureNotice;
import mingjian.command.casefile.MeasureCommand.ReleaseIrrelevantProperty;
import mingjian.command.casefile.OpeningCommand.AssignNumber;
import mingjian.command.casefile.OpeningCommand.OpenCase;
import mingjian.command.casefile.OpeningCommand.RecordJurisdiction;
import mingjian.command.casefile.OpeningCommand.RecordPublicAnnouncement;
import mingjian.command.casefile.OpeningCommand.RegisterExistingCase;
import mingjian.command.casefile.OpeningCommand.VoidNumber;
import mingjian.command.casefile.OutcomeCommand.AnnounceDecision;
import mingjian.command.casefile.OutcomeCommand.ClearSubject;
import mingjian.command.casefile.OutcomeCommand.DecideNoSanction;
import mingjian.command.casefile.OutcomeCommand.ExemptSubject;
import mingjian.command.casefile.OutcomeCommand.ExtendFormalities;
import mingjian.command.casefile.OutcomeCommand.FinishFormalities;
import mingjian.command.casefile.OutcomeCommand.FinishSupplementaryInvestigation;
import mingjian.command.casefile.OutcomeCommand.ImposeSanction;
import mingjian.command.casefile.OutcomeCommand.RecordAppealOutcome;
import mingjian.command.casefile.OutcomeCommand.RecordProcuratorateReturn;
import mingjian.command.casefile.OutcomeCommand.ReportExecution;
import mingjian.command.casefile.OutcomeCommand.TransferToProcuratorate;
import mingjian.command.casefile.OutcomeCommand.WithdrawCase;
import mingjian.command.casefile.ReformCommand.AttachArtefact;
import mingjian.command.casefile.ReformCommand.PublishCircular;
import mingjian.command.casefile.ReformCommand.WaiveArtefact;
import mingjian.events.AppealId;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.EventCatalogue;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.casefile.ArtefactKind;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseNumber;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.CaseState;
import mingjian.events.casefile.CaseStep;
import mingjian.events.casefile.ChangeApplicant;
import mingjian.events.casefile.CircularKind;
import mingjian.events.casefile.FormOfDiscipline;
import mingjian.events.casefile.HeadFlag;
import mingjian.events.casefile.JurisdictionKind;
import mingjian.events.casefile.LinkKind;
import mingjian.events.casefile.MeasureBasis.TermUnit;
import mingjian.events.casefile.MeasureBasis;
import mingjian.events.casefile.MeasureKind;
import mingjian.events.casefile.Opening;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.casefile.Standing;
import mingjian.events.casefile.Subject;
import mingjian.events.casefile.SubjectState;
import mingjian.events.casefile.SurrenderKind;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealOrgan;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.casework.AppealTaken;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.PoliticalStatus;
import mingjian.events.registry.ServiceStatus;
import mingjian.events.registry.SupervisedCategory;
import mingjian.events.talk.Recording;
import mingjian.events.talk.RecordingState;

/// Any commands in any order, and the progress that both sides fold is the same.
class CaseWalkTest extends Walk<CaseCommand, CaseFile, CaseEvent> {
  private static final CaseId CASE = new CaseId("case-walk");
  private static final Set<String> CODES =
      Set.of("wrong-state", "file-sealed", "team-already-assigned", "team-not-assigned", "not-a-subject", "before-opening", "facts-not-served",
          "statement-not-recorded");
  private static final DocumentRef PAPER = new DocumentRef("文书", null, PartialDate.of(2025, 6, 1));

  private static final AppealTaken APPEAL = new AppealTaken(new AppealId("appeal-1"), new PersonId("person-0"), AppealKind.RE_EXAMINATION, null,
      new AppealTaken.Decision(AppealOutcome.REVOKED, null, AppealOrgan.ORIGINAL, "某县监委", PAPER,
          new Approval("某县纪委", "书记", null, PartialDate.of(2025, 6, 1), PAPER), PartialDate.of(2025, 12, 1)));

  CaseWalkTest() {
    super(new CaseDecider(), new StateTable<>(all(), CaseWalkTest::states, CaseWalkTest::mayFollow, false, CODES), 80);
  }

  @Override
  protected CaseCommand any(RandomGenerator random, boolean first) {
    return first ? creation(random) : next(random);
  }

  @Override
  protected void holds(CaseFile now, List<CaseEvent> history) {
    CaseProgress progress = CaseProgress.NONE;
    for (CaseEvent event : history) {
      progress = progress.after(event);
    }
    assertThat(progress).isEqualTo(now.progress());
  }

  @Override
  protected Facts facts() {
    return new NoFacts() {
      @Override
      public List<AppealTaken> appealsOf(CaseId caseId) {
        return List.of(APPEAL);
      }
    };
  }

  private static Set<?> all() {
    Set<Object> all = new HashSet<>(EnumSet.allOf(CaseState.class));
    all.addAll(EnumSet.allOf(SubjectState.class));
    return all;
  }

  /// Where the case stands and where each subject does.
  private static Set<?> states(CaseFile file) {
    Set<Object> states = new HashSet<>(Set.of(file.progress().state()));
    file.progress().subjects().forEach(subject -> states.add(subject.state()));
    return states;
  }

  /// A step that is one subject's may follow where it may for one of them. An existing case 补录 is handed over as its papers tell, with what was left out on
  /// the way marked (DOMAIN 8.2).
  private static boolean mayFollow(CaseFile file, String command) {
    if (EventCatalogue.leaves(CaseCommand.class).stream().anyMatch(type -> type.getSimpleName().equals(command) && Creates.class.isAssignableFrom(type))) {
      return file.progress().state() == CaseState.NOT_OPENED;
    }
    CaseStep step = CaseStep.of(command);
    boolean asItWas = file.existing() && step == CaseStep.TRANSFER_TO_HEARING;
    return step.isAllowed(file.progress()) && (!step.isPerSubject() || file.progress().subjects().stream()
        .anyMatch(subject -> step.isAllowed(subject) || asItWas && subject.state() == SubjectState.UNDER_INVESTIGATION));
  }

  private static CaseCommand creation(RandomGenerator r) {
    List<Subject> subjects = r.nextBoolean() ? List.of(subject(0, r)) : List.of(subject(0, r), subject(1, r));
    List<DocumentRef> documents = r.nextInt(8) == 0 ? List.of() : List.of(PAPER);
    List<Opening> openings = List.of(new Opening(Opening.Procedure.PARTY, null, date(r), List.of(approval(r))));
    return switch (r.nextInt(8)) {
      case 0 -> new RecordPublicAnnouncement(
          CASE, "通报/1", person(r), List.of(unit()), Place.UNKNOWN, "某局局长", "涉嫌违纪", true, null, Set.of(), date(r));
      case 1, 2 -> new RegisterExistingCase(
          CASE, null, openings, null, subjects, List.of(new Standing(person(r), pick(SubjectState.values(), r), date(r), null)),
          unit(), Set.of(FieldOfWork.LAND), misconduct(r), "主要问题", null, "某县纪委", Secrecy.INTERNAL, documents);
      default -> new OpenCase(
          CASE, null, openings, null, subjects, r.nextInt(3) == 0 ? null : unit(), Set.of(FieldOfWork.LAND), misconduct(r),
          "主要问题", null, "某县纪委", Secrecy.INTERNAL, documents);
    };
  }

  private static CaseCommand next(RandomGenerator r) {
    return switch (r.nextInt(8)) {
      case 0 -> beside(r);
      case 1, 2 -> aboutMeasure(r);
      default -> onward(r);
    };
  }

  /// The steps that move the state.
  private static CaseCommand onward(RandomGenerator r) {
    return switch (r.nextInt(36)) {
      case 0 -> new AssignNumber(CASE, number(r), date(r));
      case 1 -> new VoidNumber(CASE, number(r), r.nextBoolean() ? null : number(r), "有误", approval(r), date(r));
      case 2 -> new RecordJurisdiction(CASE, pick(JurisdictionKind.values(), r), "某市纪委", "某县纪委", PAPER, date(r));
      case 3 -> new AssignTeam(CASE, staff(r), Set.of(new StaffId("s1"), new StaffId("s2")), null, approval(r), date(r));
      case 4 -> new ChangeTeam(CASE, staff(r), Set.of(new StaffId("s1"), new StaffId("s3")), null, "调整", approval(r), date(r));
      case 5 -> new DecideRecusal(CASE, staff(r), "亲属", r.nextInt(4) == 0, approval(r), date(r));
      case 6 -> new AnnounceCaseOpening(CASE, some(r), List.of(staff(r), staff(r)), null, date(r));
      case 7 -> new AddSubject(CASE, subject(r.nextInt(3), r), List.of(approval(r)), date(r));
      case 8 -> new RecordSubjectIdentity(CASE, person(r), identity(r), null, date(r));
      case 9 -> new SpecifyFacts(CASE, unit(), Set.of(FieldOfWork.LAND, FieldOfWork.FINANCE), misconduct(r), null, "依据", date(r));
      case 10 -> new SetHeadFlag(CASE, person(r), pick(HeadFlag.values(), r), "理由", date(r));
      case 11, 12, 13 -> new ServeFactMaterial(CASE, person(r), List.of(staff(r), staff(r)), PAPER, true, date(r));
      case 14, 15, 16 -> new RecordStatement(CASE, person(r), r.nextBoolean(), "没有意见", null, null, date(r));
      case 17, 18 -> new TransferToHearing(CASE, some(r), PAPER, null, approval(r), false, date(r));
      case 19, 20 -> new AcceptForHearing(CASE, some(r), Set.of(new StaffId("h1"), new StaffId("h2")), date(r));
      case 21 -> r.nextBoolean() ? new RecordHearingTalk(CASE, person(r), List.of(new StaffId("h1")), PAPER, date(r))
          : new ExtendHearing(CASE, some(r), LocalDate.of(2026, 3, 1 + r.nextInt(28)), "案情复杂", approval(r), date(r));
      case 22 -> r.nextInt(3) == 0 ? new ReturnForInvestigation(CASE, some(r), "不足", approval(r), date(r)) : decide(r);
      case 23 -> decide(r);
      case 24, 25, 26 -> new ImposeSanction(
          CASE, person(r), pick(SanctionKind.values(), r), pick(Penalty.values(), r), r.nextBoolean() ? null : 24, "某县纪委",
          List.of(approval(r)), PAPER, date(r));
      case 27 -> new ExemptSubject(CASE, person(r), "某县纪委", "轻微", PAPER, approval(r), date(r));
      case 28 -> new DecideNoSanction(CASE, person(r), "某县纪委", "轻微", PAPER, approval(r), date(r));
      case 29 -> new TransferToProcuratorate(CASE, person(r), "某县检察院", "受贿", PAPER, approval(r), date(r));
      case 30 -> new AnnounceDecision(CASE, person(r), List.of(staff(r), staff(r)), null, false, null, null, null, date(r));
      case 31 -> new ReportExecution(CASE, person(r), unit(), "已执行", null, date(r));
      case 32 -> r.nextInt(3) == 0 ? new WithdrawCase(CASE, some(r), "不实", PAPER, unit(), approval(r), date(r)) : decide(r);
      case 33 -> new ClearSubject(CASE, person(r), "不实", null, PAPER, approval(r), date(r));
      case 34 -> r.nextInt(6) == 0
          ? new SealFile(CASE, Set.of(staff(r)), "敏感", approval(r), date(r))
          : new UnsealFile(CASE, "解除", approval(r), date(r));
      default -> r.nextInt(3) == 0 ? reopen(r) : r.nextBoolean()
          ? new ArchiveCase(CASE, "档号", null, date(r))
          : new CorrectRecord(CASE, "event-1", some(r), "职务", "局长", "副局长", "有误", approval(r), date(r));
    };
  }

  /// What is recorded beside the steps that move the state.
  private static CaseCommand beside(RandomGenerator r) {
    return switch (r.nextInt(12)) {
      case 0 -> r.nextBoolean()
          ? new RecordProcuratorateReturn(CASE, person(r), "资金去向", PAPER, date(r))
          : new FinishSupplementaryInvestigation(CASE, person(r), "已查清", PAPER, date(r));
      case 1, 2 -> r.nextBoolean()
          ? new FinishFormalities(CASE, person(r), "已办理", null, date(r))
          : new ExtendFormalities(CASE, person(r), "手续复杂", approval(r), date(r));
      case 3 -> new RecordAppealOutcome(CASE, new AppealId("appeal-" + r.nextInt(3)));
      case 4 -> new LinkCases(CASE, new CaseId("case-" + r.nextInt(2)), pick(LinkKind.values(), r), "同一单位", null, date(r));
      case 5 -> new UnlinkCases(CASE, new CaseId("case-" + r.nextInt(2)), "无关", date(r));
      case 6 -> new TagCampaign(CASE, "专项" + r.nextInt(2), misconduct(r), null, date(r));
      case 7 -> new RecordSelfSurrender(CASE, person(r), pick(SurrenderKind.values(), r), "某县纪委", "主动说明", null, date(r));
      case 8 -> new ClassifyForm(CASE, person(r), pick(FormOfDiscipline.values(), r), null, date(r));
      case 9 -> r.nextBoolean()
          ? new AttachArtefact(CASE, pick(ArtefactKind.values(), r), PAPER, null, date(r))
          : new WaiveArtefact(CASE, pick(ArtefactKind.values(), r), "不需要", approval(r), date(r));
      default -> new PublishCircular(CASE, some(r), pick(CircularKind.values(), r), "通报", "全县", null, approval(r), r.nextInt(4) > 0, date(r));
    };
  }

  private static CaseCommand aboutMeasure(RandomGenerator r) {
    String no = "m" + r.nextInt(2);
    return switch (r.nextInt(12)) {
      case 0, 1 -> new RecordMeasure(
          CASE, no, r.nextInt(4) == 0 ? null : person(r), pick(MeasureKind.values(), r), basis(r), r.nextInt(5) == 0 ? null : approval(r),
          List.of(staff(r), staff(r)), r.nextInt(5) > 0, new Recording(pick(RecordingState.values(), r), null, null), r.nextBoolean() ? null : "范围",
          r.nextInt(3) == 0 ? null : date(r), date(r));
      case 2 -> new ExtendMeasure(CASE, no, r.nextBoolean() ? PartialDate.of(2026, 2, 1 + r.nextInt(28)) : date(r), "复杂", approval(r), date(r));
      case 3 -> new RecordMeasureNotice(CASE, no, r.nextBoolean() ? "家属" : null, r.nextInt(4) == 0 ? "有碍调查" : null, null, date(r));
      case 4 -> r.nextInt(3) == 0 ? new EndMeasure(CASE, no, "期满", null, date(r)) : new RecordLiuzhiDelivery(CASE, no, null, date(r));
      case 5 -> new RecordMeasureChangeRequest(CASE, no, pick(ChangeApplicant.values(), r), "改为责令候查", null, date(r));
      case 6 -> new DecideMeasureChange(CASE, no, r.nextBoolean(), r.nextBoolean() ? null : "有串供可能", approval(r), date(r));
      case 7 -> new RecalculateLiuzhi(CASE, no, "另有重大职务犯罪", PartialDate.of(2026, 2, 1 + r.nextInt(28)), approval(r), date(r));
      case 8, 9 -> new RecordIrrelevantProperty(CASE, no, "账户", null, date(r));
      default -> new ReleaseIrrelevantProperty(CASE, no, null, date(r));
    };
  }

  private static MeasureBasis basis(RandomGenerator r) {
    return new MeasureBasis("监察法", "第四十八条", null, r.nextInt(4) - 1, r.nextBoolean() ? 6 : null, r.nextInt(3) == 0 ? null : TermUnit.MONTHS);
  }

  private static ReopenCase reopen(RandomGenerator r) {
    return new ReopenCase(CASE, some(r), r.nextBoolean() ? null : new AppealId("appeal-" + r.nextInt(3)), r.nextInt(4) == 0 ? null : "新的证据", null,
        approval(r), date(r));
  }

  private static DecideCase decide(RandomGenerator r) {
    return new DecideCase(CASE, some(r), "常委会", PAPER, null, "意见", date(r));
  }

  /// Mostly in order, so that the walk gets far; sometimes vague, sometimes ahead.
  private static PartialDate date(RandomGenerator r) {
    return switch (r.nextInt(20)) {
      case 0 -> PartialDate.ofMonth(2025, 1 + r.nextInt(12));
      case 1 -> PartialDate.UNKNOWN;
      case 2 -> PartialDate.of(2026, 3, 3);
      case 3 -> PartialDate.of(2018 + r.nextInt(8), 5, 1 + r.nextInt(28));
      default -> PartialDate.of(2026, 1, 15);
    };
  }

  private static Approval approval(RandomGenerator r) {
    return new Approval("某县纪委", "主要负责人", null, r.nextInt(10) == 0 ? date(r) : PartialDate.of(2026, 1, 10), PAPER);
  }

  private static IdentityStatus identity(RandomGenerator r) {
    return new IdentityStatus(
        r.nextInt(3) == 0 ? pick(PoliticalStatus.values(), r) : PoliticalStatus.PARTY_MEMBER,
        pick(SupervisedCategory.values(), r), pick(ServiceStatus.values(), r), Set.of(), null, null, null);
  }

  private static Subject subject(int which, RandomGenerator r) {
    return new Subject(new PersonId("person-" + which), identity(r), null);
  }

  private static PersonId person(RandomGenerator r) {
    return new PersonId("person-" + (r.nextInt(5) == 0 ? r.nextInt(4) : 0));
  }

  private static List<PersonId> some(RandomGenerator r) {
    return switch (r.nextInt(5)) {
      case 0 -> List.of(person(r));
      case 1 -> List.of(person(r), person(r));
      default -> List.of();
    };
  }

  private static StaffId staff(RandomGenerator r) {
    return new StaffId("s" + r.nextInt(5));
  }

  private static UnitId unit() {
    return new UnitId("unit-1");
  }

  private static Period misconduct(RandomGenerator r) {
    return new Period(PartialDate.of(2019, 1 + r.nextInt(12), 1), r.nextBoolean() ? null : PartialDate.ofYear(2021));
  }

  private static CaseNumber number(RandomGenerator r) {
    return new CaseNumber("某县纪委", pick(CaseNumber.Kind.values(), r), 2025 + r.nextInt(3), "" + r.nextInt(3));
  }
}
