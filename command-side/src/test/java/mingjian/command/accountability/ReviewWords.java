package mingjian.command.accountability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingjian.command.NoFacts;
import mingjian.command.accountability.ReviewCommand.AnnounceAccountability;
import mingjian.command.accountability.ReviewCommand.CloseReview;
import mingjian.command.accountability.ReviewCommand.CorrectFinding;
import mingjian.command.accountability.ReviewCommand.EstablishResponsibility;
import mingjian.command.accountability.ReviewCommand.ExemptFromResponsibility;
import mingjian.command.accountability.ReviewCommand.ExplainMissing;
import mingjian.command.accountability.ReviewCommand.HearResponsiblePerson;
import mingjian.command.accountability.ReviewCommand.IdentifyCandidates;
import mingjian.command.accountability.ReviewCommand.OpenAccountabilityReview;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DivisionId;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.ReviewId;
import mingjian.events.StaffId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.accountability.AccountabilityMeasure;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.accountability.DecisionFacts;
import mingjian.events.accountability.DutyFacts;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.ExemptReason;
import mingjian.events.accountability.FindingReason;
import mingjian.events.accountability.MissingFlag;
import mingjian.events.accountability.Responsibility;
import mingjian.events.accountability.ReviewMode;
import mingjian.events.casework.AppealTaken;
import mingjian.events.registry.TenureKind;
import org.jspecify.annotations.Nullable;

/// Words for tests: a case of bribes in the construction of a bureau 局 in 2015, its head 局长 and the deputy in charge 分管副局长.
final class ReviewWords {
  static final ReviewId REVIEW = new ReviewId("review-1");
  static final CaseId CASE = new CaseId("case-1");
  static final UnitId BUREAU = new UnitId("unit-bureau");
  static final PersonId CULPRIT = new PersonId("person-clerk");
  static final PersonId HEAD = new PersonId("person-head");
  static final PersonId DEPUTY = new PersonId("person-deputy");
  static final PersonId FORMER = new PersonId("person-former");
  static final StaffId PROPOSER = new StaffId("bumen01");
  static final PartialDate DAY = PartialDate.of(2026, 2, 1);

  private ReviewWords() {}

  /// What the other aggregates know; a test changes what it is about.
  static final class World extends NoFacts {
    final Set<PersonId> investigated = new HashSet<>();
    final Set<PersonId> oneAndTheSame = new HashSet<>();
    final Set<String> unknown = new HashSet<>();
    final Map<StaffId, PersonId> holders = new HashMap<>();
    final List<DutyFacts.Held> tenures = new ArrayList<>();
    final List<DutyFacts.Divided> divisions = new ArrayList<>();
    CaseFacts caseFacts = facts(true, false, false);
    List<AppealTaken> appeals = List.of();
    DecisionFacts decisions = DecisionFacts.NONE;
    long position = 41;

    World() {
      tenure("tenure-head", HEAD, true, "2014-01-01", paper("局长任职通知"));
      tenure("tenure-deputy", DEPUTY, false, "2013-01-01", paper("副局长任职通知"));
      divisions.add(new DutyFacts.Divided(new DivisionId("division-1"), BUREAU, DEPUTY, Set.of(FieldOfWork.CONSTRUCTION),
          Period.since(PartialDate.of(2013, 1, 1)), paper("班子分工通知")));
    }

    World tenure(String id, PersonId person, boolean head, String from, @Nullable DocumentRef document) {
      tenures.add(new DutyFacts.Held(new TenureId(id), person, BUREAU, head ? "局长" : "副局长", head, TenureKind.REGULAR,
          Period.since(PartialDate.parse(from)), document, false));
      return this;
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public boolean exists(String aggregateId) {
      return !unknown.contains(aggregateId);
    }

    @Override
    public DutyFacts dutiesAround(List<UnitId> units) {
      return new DutyFacts(List.copyOf(tenures), List.copyOf(divisions), List.of(), List.of());
    }

    @Override
    public DecisionFacts decisionsAround(List<UnitId> units, List<PersonId> persons) {
      return decisions;
    }

    @Override
    public List<AppealTaken> appealsOf(CaseId caseId) {
      return appeals;
    }

    @Override
    public CaseFacts caseFacts(CaseId caseId) {
      return caseFacts;
    }

    @Override
    public Set<PersonId> samePerson(PersonId person) {
      return oneAndTheSame.contains(person) ? oneAndTheSame : Set.of(person);
    }

    @Override
    public Optional<PersonId> holderOf(StaffId staff) {
      return Optional.ofNullable(holders.get(staff));
    }

    @Override
    public boolean isUnderInvestigation(PersonId person) {
      return investigated.contains(person);
    }
  }

  static CaseFacts facts(boolean decided, boolean withdrawn, boolean ofOthers) {
    return new CaseFacts(CASE, BUREAU, Set.of(FieldOfWork.CONSTRUCTION),
        new Period(PartialDate.of(2015, 1, 1), PartialDate.of(2015, 12, 31)), List.of(CULPRIT), Set.of(new StaffId("chengban01")),
        decided, withdrawn, ofOthers);
  }

  static DocumentRef paper(String title) {
    return new DocumentRef(title, "某纪〔2026〕1号", DAY);
  }

  static Approval approvedBy(String staff) {
    return new Approval("某县纪委监委", "主要负责人", new StaffId(staff), DAY, paper("呈批表"));
  }

  static OpenAccountabilityReview open() {
    return open(ReviewMode.DOUBLE);
  }

  static OpenAccountabilityReview open(ReviewMode mode) {
    return new OpenAccountabilityReview(REVIEW, CASE, mode, List.of(), false, List.of(approvedBy("zhuyao01")), null, null, DAY);
  }

  static IdentifyCandidates identify() {
    return new IdentifyCandidates(REVIEW, DAY);
  }

  static HearResponsiblePerson hear(PersonId person) {
    return hear(person, "chengban01", "chengban02");
  }

  static HearResponsiblePerson hear(PersonId person, String... staff) {
    Set<StaffId> by = new HashSet<>();
    for (String one : staff) {
      by.add(new StaffId(one));
    }
    return new HearResponsiblePerson(REVIEW, person, null, null, by, "我未尽到监管责任。", paper("谈话笔录"), DAY);
  }

  static EstablishResponsibility establish(PersonId person, DutyTier tier) {
    return establish(person, tier, Responsibility.MAIN_LEADING, AccountabilityMeasure.ADMONITION, "zhuyao01");
  }

  static EstablishResponsibility establish(
      PersonId person, DutyTier tier, Responsibility responsibility, AccountabilityMeasure measure, String approver) {
    return new EstablishResponsibility(REVIEW, person, null, tier, responsibility, "问责条例第七条第三项", FindingReason.FAILED_TO_DISCOVER,
        "三年间未对工程款支付开展检查，致使虚报未被发现。", false, Set.of(measure), "某县纪委", PROPOSER, approvedBy(approver));
  }

  static EstablishResponsibility establishOrganisation() {
    return new EstablishResponsibility(REVIEW, null, BUREAU, DutyTier.ORGANISATION, Responsibility.OVERALL_LEADING, "问责条例第七条第一项",
        FindingReason.RULES_NOT_CARRIED_OUT, "党组从未研究工程领域廉政风险。", false, Set.of(AccountabilityMeasure.ORGANISATION_CIRCULAR), "某县委",
        PROPOSER, approvedBy("zhuyao01"));
  }

  static HearResponsiblePerson hearOrganisation() {
    return new HearResponsiblePerson(REVIEW, null, BUREAU, "党组书记", Set.of(new StaffId("chengban01"), new StaffId("chengban02")),
        "党组负有责任。", paper("谈话笔录"), DAY);
  }

  static ExemptFromResponsibility exempt(PersonId person, DutyTier tier) {
    return new ExemptFromResponsibility(REVIEW, person, null, tier, ExemptReason.OBJECTED_IN_DECISION, "会上明确反对并记录在案。",
        List.of(paper("党组会议纪要")), PROPOSER, approvedBy("zhuyao01"));
  }

  static CorrectFinding correct(PersonId person, DutyTier tier) {
    return new CorrectFinding(REVIEW, person, null, tier, "申诉后查明当时不在任。", approvedBy("zhuyao01"));
  }

  static ExplainMissing explain(MissingFlag flag) {
    return new ExplainMissing(REVIEW, flag, "已核实，原始材料未载明。", DAY);
  }

  static AnnounceAccountability announce() {
    return new AnnounceAccountability(REVIEW, paper("问责决定书"), "局机关党员干部大会", Set.of(new StaffId("chengban01"), new StaffId("chengban02")), DAY);
  }

  static CloseReview close() {
    return new CloseReview(REVIEW, "一人诫勉，一人免责。", approvedBy("zhuyao01"), DAY);
  }
}
