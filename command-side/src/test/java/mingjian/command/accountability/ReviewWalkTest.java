package mingjian.command.accountability;

import static mingjian.command.accountability.ReviewWords.BUREAU;
import static mingjian.command.accountability.ReviewWords.CASE;
import static mingjian.command.accountability.ReviewWords.DAY;
import static mingjian.command.accountability.ReviewWords.DEPUTY;
import static mingjian.command.accountability.ReviewWords.FORMER;
import static mingjian.command.accountability.ReviewWords.HEAD;
import static mingjian.command.accountability.ReviewWords.REVIEW;
import static mingjian.command.accountability.ReviewWords.announce;
import static mingjian.command.accountability.ReviewWords.approvedBy;
import static mingjian.command.accountability.ReviewWords.close;
import static mingjian.command.accountability.ReviewWords.correct;
import static mingjian.command.accountability.ReviewWords.establish;
import static mingjian.command.accountability.ReviewWords.establishOrganisation;
import static mingjian.command.accountability.ReviewWords.exempt;
import static mingjian.command.accountability.ReviewWords.explain;
import static mingjian.command.accountability.ReviewWords.hear;
import static mingjian.command.accountability.ReviewWords.hearOrganisation;
import static mingjian.command.accountability.ReviewWords.identify;
import static mingjian.command.accountability.ReviewWords.open;
import static mingjian.command.accountability.ReviewWords.paper;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import mingjian.command.Facts;
import mingjian.command.StateTable;
import mingjian.command.Walk;
import mingjian.command.accountability.ReviewCommand.AddEvidence;
import mingjian.command.accountability.ReviewCommand.DeclineReview;
import mingjian.command.accountability.ReviewCommand.DismissReview;
import mingjian.command.accountability.ReviewCommand.FlagAppeal;
import mingjian.command.accountability.ReviewCommand.FlagRecalculation;
import mingjian.command.accountability.ReviewCommand.IdentifyResponsiblePerson;
import mingjian.command.accountability.ReviewCommand.IncludeNominationCheck;
import mingjian.command.accountability.ReviewCommand.MarkNotApplicable;
import mingjian.command.accountability.ReviewCommand.RecheckReview;
import mingjian.command.accountability.ReviewCommand.ReopenOnAppeal;
import mingjian.command.accountability.ReviewCommand.ReopenReview;
import mingjian.command.accountability.ReviewCommand.RestoreReputation;
import mingjian.command.accountability.ReviewCommand.SettleAppealFlag;
import mingjian.command.accountability.ReviewCommand.SettleRecalculation;
import mingjian.command.accountability.ReviewCommand.UpholdFinding;
import mingjian.events.AppealId;
import mingjian.events.PersonId;
import mingjian.events.accountability.CandidateState;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.EvidenceKind;
import mingjian.events.accountability.MissingFlag;
import mingjian.events.accountability.NotStartedReason;
import mingjian.events.accountability.ReopenReason;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.accountability.ReviewMode;
import mingjian.events.accountability.ReviewProgress;
import mingjian.events.accountability.ReviewState;
import mingjian.events.accountability.ReviewSteps;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealOrgan;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.casework.AppealTaken;

/// Any commands in any order: what holds of every review, however it came about.
class ReviewWalkTest extends Walk<ReviewCommand, ReviewProgress, ReviewEvent> {
  private ReviewWords.World world = new ReviewWords.World();

  ReviewWalkTest() {
    super(new ReviewDecider(), StateTable.of(ReviewState.class, ReviewProgress::state, ReviewSteps::from), 150);
  }

  private static final AppealTaken APPEAL = new AppealTaken(new AppealId("appeal-1"), ReviewWords.CULPRIT, AppealKind.RE_EXAMINATION, null,
      new AppealTaken.Decision(AppealOutcome.REVOKED, null, AppealOrgan.ORIGINAL, "某县监委", paper("复审决定书"), approvedBy("zhuyao01"), DAY));

  @Override
  protected Facts facts() {
    return world;
  }

  /// Mostly opened, for a declined one leads nowhere. Meanwhile the register learns of tenures, so that a finding may have to be looked at again.
  @Override
  protected ReviewCommand any(RandomGenerator random, boolean first) {
    if (first) {
      world = new ReviewWords.World();
      world.appeals = random.nextBoolean() ? List.of(APPEAL) : List.of();
      return random.nextInt(10) == 0 ? decline() : open();
    }
    if (random.nextInt(60) == 0) {
      world.tenure("tenure-" + world.tenures.size(), FORMER, random.nextBoolean(), "2015-0" + random.nextInt(1, 10), paper("任职通知"));
    }
    if (random.nextInt(100) == 0) {
      world.caseFacts = ReviewWords.facts(true, random.nextBoolean(), false);
    }
    return next(random);
  }

  private static DeclineReview decline() {
    return new DeclineReview(REVIEW, CASE, NotStartedReason.BELOW_THRESHOLD, null, approvedBy("zhuyao01"));
  }

  @Override
  protected void holds(ReviewProgress now, List<ReviewEvent> history) {
    assertThat(now.established()).allSatisfy(it -> {
      assertThat(it.heard()).as("nobody is established unheard").isNotNull();
      assertThat(it.established()).isNotNull();
    });
    if (now.state() == ReviewState.CLOSED) {
      assertThat(now.unsettled()).isEmpty();
      assertThat(now.unexplained()).isEmpty();
    }
    assertThat(now.candidates()).extracting(it -> it.key()).doesNotHaveDuplicates();
    assertThat(now.candidates()).filteredOn(it -> it.candidate().standing() == CandidateState.SHOWN_ONLY)
        .allSatisfy(it -> assertThat(it.established()).isNull());
  }

  private static ReviewCommand next(RandomGenerator random) {
    PersonId person = pick(List.of(HEAD, DEPUTY, FORMER), random);
    DutyTier tier = pick(List.of(DutyTier.FIRST, DutyTier.LEADING, DutyTier.IMPORTANT_LEADING), random);
    MissingFlag flag = pick(MissingFlag.values(), random);
    return switch (random.nextInt(30)) {
      case 0 -> open(random.nextBoolean() ? ReviewMode.DOUBLE : ReviewMode.TRIPLE);
      case 1 -> identify();
      case 2, 3, 4 -> hear(person);
      case 5, 6, 7 -> establish(person, tier);
      case 8, 9 -> exempt(person, tier);
      case 10, 11, 12 -> explain(flag);
      case 13 -> announce();
      case 14, 15 -> close();
      case 16 -> new ReopenReview(REVIEW, ReopenReason.APPEAL, "申诉", approvedBy("zhuyao01"), DAY);
      case 17 -> correct(person, tier);
      case 18 -> random.nextBoolean() ? hearOrganisation() : establishOrganisation();
      case 19 -> new UpholdFinding(REVIEW, person, null, tier, "维持", approvedBy("zhuyao01"));
      case 20 -> new IdentifyResponsiblePerson(REVIEW, person, null, tier, null, null, List.of(paper("会议纪要")), EvidenceKind.MEETING, "参与决策", DAY);
      case 21 -> random.nextBoolean()
          ? new MarkNotApplicable(REVIEW, person, null, tier, "登记有误", DAY)
          : new MarkNotApplicable(REVIEW, null, BUREAU, DutyTier.ORGANISATION, "登记有误", DAY);
      case 22 -> random.nextBoolean()
          ? new FlagRecalculation(REVIEW)
          : new SettleRecalculation(REVIEW, "不影响", approvedBy("zhuyao01"));
      case 23 -> new AddEvidence(REVIEW, person, null, tier, EvidenceKind.MEETING, "参与决策", paper("会议纪要"), DAY);
      case 24 -> new RecheckReview(REVIEW, "撤销案件", approvedBy("zhuyao01"), DAY);
      case 25 -> new FlagAppeal(REVIEW, APPEAL.appeal());
      case 26 -> new ReopenOnAppeal(REVIEW, APPEAL.appeal(), "原处分已撤销", approvedBy("zhuyao01"), DAY);
      case 27 -> new SettleAppealFlag(REVIEW, APPEAL.appeal(), "事实未变", approvedBy("zhuyao01"));
      case 28 -> new IncludeNominationCheck(REVIEW, "推荐前问题已发生", approvedBy("zhuyao01"));
      default -> switch (random.nextInt(6)) {
        case 0 -> new DismissReview(REVIEW, NotStartedReason.UNRELATED_TO_DUTY, null, approvedBy("zhuyao01"));
        case 1 -> decline();
        default -> new RestoreReputation(REVIEW, person, "原范围", paper("澄清"), DAY);
      };
    };
  }
}
