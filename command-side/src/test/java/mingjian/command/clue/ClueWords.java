package mingjian.command.clue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.clue.ClueDisposalCommand.ApproveDisposal;
import mingjian.command.clue.ClueDisposalCommand.ConcludePreliminary;
import mingjian.command.clue.ClueDisposalCommand.ProposeDisposal;
import mingjian.command.clue.ClueIntakeCommand.AssignClue;
import mingjian.command.clue.ClueIntakeCommand.RegisterClue;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.ClueId;
import mingjian.events.DocumentRef;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.clue.ApproverRank;
import mingjian.events.clue.Campaign;
import mingjian.events.clue.ClosingGround;
import mingjian.events.clue.ClueDisposalEvent.DisposalApproved;
import mingjian.events.clue.ClueDisposalEvent.DisposalProposed;
import mingjian.events.clue.ClueDisposalEvent.PreliminaryConcluded;
import mingjian.events.clue.ClueEndEvent.ClueClosed;
import mingjian.events.clue.ClueEndEvent.ClueMerged;
import mingjian.events.clue.ClueEndEvent.ClueTransferred;
import mingjian.events.clue.ClueEndEvent.ClueTurnedIntoCase;
import mingjian.events.clue.ClueIntakeEvent.ClueAssigned;
import mingjian.events.clue.ClueIntakeEvent.ClueRegistered;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.ClueStanding;
import mingjian.events.clue.ClueState;
import mingjian.events.clue.DisposalWay;
import mingjian.events.clue.PreliminaryOutcome;
import mingjian.events.clue.RegisterNumber;
import mingjian.events.clue.TargetRank;
import mingjian.events.clue.TransferGround;
import mingjian.events.work.WorkAbout;

/// The words in which clues are told in tests: one clue about a bureau and its deputy, received a month before today but one day.
final class ClueWords {
  static final ClueId CLUE = new ClueId("clue-1");
  static final ClueId OTHER_CLUE = new ClueId("clue-2");
  static final CaseId CASE = new CaseId("case-1");
  static final PersonId DEPUTY = new PersonId("person-deputy");
  static final UnitId BUREAU = new UnitId("unit-bureau");
  static final StaffId FIRST = new StaffId("chengban02");
  static final StaffId SECOND = new StaffId("chengban03");
  static final StaffId PROPOSER = new StaffId("bumen01");
  static final StaffId APPROVER = new StaffId("fenguan01");
  static final WorkAbout ABOUT = new WorkAbout(List.of(DEPUTY), BUREAU, null, Secrecy.WORK_SECRET);
  static final PartialDate TODAY = PartialDate.of(Scenario.TODAY);
  static final PartialDate TOMORROW = PartialDate.of(Scenario.TODAY.plusDays(1));
  static final PartialDate RECEIVED = PartialDate.of(2026, 2, 1);
  static final LocalDate DUE = LocalDate.of(2026, 3, 1);
  static final PartialDate IN_TIME = PartialDate.of(2026, 2, 20);
  static final LocalDate NEXT_YEAR = LocalDate.of(2027, 2, 20);
  static final Campaign CAMPAIGN = new Campaign("招商引资专项整治", new Period(PartialDate.ofMonth(2026, 1), PartialDate.ofMonth(2026, 12)));
  static final RegisterNumber NUMBER = new RegisterNumber("某县纪委", 2026, "线索〔2026〕12号");

  private ClueWords() {}

  static DocumentRef paper(String title) {
    return new DocumentRef(title, null, RECEIVED);
  }

  static Approval approvedBy(StaffId approver, PartialDate on) {
    return new Approval("某县纪委", "分管负责人", approver, on, paper("呈批表"));
  }

  static Approval approval() {
    return approvedBy(APPROVER, IN_TIME);
  }

  static RegisterClue register() {
    return register(ABOUT, ClueSource.REPORT, TargetRank.OTHER, null);
  }

  static RegisterClue register(WorkAbout about, ClueSource source, TargetRank target, Campaign campaign) {
    return new RegisterClue(
        CLUE, about, "某局工程款拨付", NUMBER, source, null, null, "反映被反映人违规拨付工程款", target, campaign, null, paper("信访件"), RECEIVED, null);
  }

  static ClueRegistered registered() {
    return registered(ClueSource.REPORT, TargetRank.OTHER);
  }

  static ClueRegistered registered(ClueSource source, TargetRank target) {
    return new ClueRegistered(
        CLUE, ABOUT, "某局工程款拨付", NUMBER, source, null, null, "反映被反映人违规拨付工程款", target, null, null, null, paper("信访件"), RECEIVED, null);
  }

  static AssignClue assign(StaffId... handlers) {
    return new AssignClue(CLUE, "第一室", List.of(handlers), "请第一室办理", approval(), RECEIVED);
  }

  static ClueAssigned assigned(StaffId... handlers) {
    return new ClueAssigned(CLUE, ABOUT, "第一室", List.of(handlers), "请第一室办理", approval(), RECEIVED, DUE);
  }

  static ProposeDisposal propose(DisposalWay way) {
    return propose(way, null, IN_TIME);
  }

  static ProposeDisposal propose(DisposalWay way, String newEvidence, PartialDate on) {
    return new ProposeDisposal(CLUE, way, "调取拨付凭证", PROPOSER, newEvidence, paper("处置意见呈批表"), on);
  }

  static DisposalProposed proposed(DisposalWay way) {
    return new DisposalProposed(CLUE, ABOUT, way, "调取拨付凭证", PROPOSER, false, null, paper("处置意见呈批表"), IN_TIME);
  }

  static ApproveDisposal approve(DisposalWay way, Approval approval, ApproverRank rank) {
    return new ApproveDisposal(CLUE, way, approval, rank, null, way == DisposalWay.SHELVE ? NEXT_YEAR : null, null);
  }

  static ApproveDisposal approve(DisposalWay way) {
    return approve(way, approval(), ApproverRank.DEPUTY_LEAD);
  }

  static DisposalApproved approved(DisposalWay way) {
    return new DisposalApproved(
        CLUE, ABOUT, way, approval(), ApproverRank.DEPUTY_LEAD, null, way == DisposalWay.SHELVE ? NEXT_YEAR : null, null, Set.of(), IN_TIME);
  }

  static ConcludePreliminary conclude(PreliminaryOutcome outcome, String toOrgan, LocalDate reviewOn) {
    return new ConcludePreliminary(CLUE, outcome, "部分事实属实", paper("初步核实情况报告"), approval(), toOrgan, reviewOn, IN_TIME);
  }

  static PreliminaryConcluded concluded(PreliminaryOutcome outcome) {
    return new PreliminaryConcluded(CLUE, ABOUT, outcome, "部分事实属实", paper("初步核实情况报告"), approval(), null, null, IN_TIME);
  }

  /// A world in which every clue stands so.
  static NoFacts standing(ClueState state, String mergedBy) {
    return new NoFacts() {
      @Override
      public ClueStanding clueStanding(ClueId clueId) {
        return new ClueStanding(state, mergedBy);
      }
    };
  }

  /// What leads to where it stands.
  static Event[] until(ClueState state) {
    return switch (state) {
      case NONE -> new Event[] {};
      case REGISTERED -> new Event[] {registered()};
      case ASSIGNED -> new Event[] {registered(), assigned(FIRST, SECOND)};
      case DISPOSAL_PROPOSED -> new Event[] {registered(), assigned(FIRST, SECOND), proposed(DisposalWay.PRELIM_VERIFICATION)};
      case TALK_INQUIRY -> disposed(DisposalWay.TALK_INQUIRY);
      case PRELIM_VERIFICATION -> disposed(DisposalWay.PRELIM_VERIFICATION);
      case SHELVED -> disposed(DisposalWay.SHELVE);
      case CLOSED -> new Event[] {
        registered(), assigned(FIRST, SECOND), proposed(DisposalWay.TALK_INQUIRY), approved(DisposalWay.TALK_INQUIRY),
        new ClueClosed(CLUE, ABOUT, ClosingGround.EXPLAINED, "说明清楚", null, approval(), IN_TIME, null)
      };
      case CASE_OPENED -> new Event[] {registered(), assigned(FIRST, SECOND), new ClueTurnedIntoCase(CLUE, ABOUT, CASE, IN_TIME)};
      case TRANSFERRED -> new Event[] {
        registered(), new ClueTransferred(CLUE, ABOUT, "某市纪委", TransferGround.NO_JURISDICTION, "无管辖权", paper("移送函"), approval(), IN_TIME)
      };
      case MERGED -> new Event[] {registered(), new ClueMerged(CLUE, ABOUT, OTHER_CLUE, "同一问题", approval(), IN_TIME)};
    };
  }

  static Event[] disposed(DisposalWay way) {
    return new Event[] {registered(), assigned(FIRST, SECOND), proposed(way), approved(way)};
  }
}
