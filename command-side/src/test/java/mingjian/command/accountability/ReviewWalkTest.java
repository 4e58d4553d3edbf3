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

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.Scenario;
import mingjian.command.accountability.ReviewCommand.DeclineReview;
import mingjian.command.accountability.ReviewCommand.DismissReview;
import mingjian.command.accountability.ReviewCommand.FlagRecalculation;
import mingjian.command.accountability.ReviewCommand.IdentifyResponsiblePerson;
import mingjian.command.accountability.ReviewCommand.MarkNotApplicable;
import mingjian.command.accountability.ReviewCommand.ReopenReview;
import mingjian.command.accountability.ReviewCommand.RestoreReputation;
import mingjian.command.accountability.ReviewCommand.SettleRecalculation;
import mingjian.command.accountability.ReviewCommand.UpholdFinding;
import mingjian.events.Actor;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.accountability.CandidateState;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.EvidenceKind;
import mingjian.events.accountability.MissingFlag;
import mingjian.events.accountability.NotStartedReason;
import mingjian.events.accountability.ReopenReason;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.accountability.ReviewEvent.ResponsibilityEstablished;
import mingjian.events.accountability.ReviewEvent.ReviewClosed;
import mingjian.events.accountability.ReviewMode;
import mingjian.events.accountability.ReviewProgress;
import mingjian.events.accountability.ReviewState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Any commands in any order: what holds of every review, however it came about. The seed is the parameter.
class ReviewWalkTest {
  private final ReviewDecider decider = new ReviewDecider();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20261122, 4711, 815})
  void whatever_is_sent_the_review_stays_true(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int established = 0;
    int closed = 0;
    for (int walk = 0; walk < 60; walk++) {
      List<ReviewEvent> log = walk(random);
      established += log.stream().anyMatch(ResponsibilityEstablished.class::isInstance) ? 1 : 0;
      closed += log.stream().anyMatch(ReviewClosed.class::isInstance) ? 1 : 0;
    }
    assertThat(established).as("walks that get as far as a finding").isPositive();
    assertThat(closed).as("walks that get to the end").isPositive();
  }

  private List<ReviewEvent> walk(SplittableRandom random) {
    ReviewWords.World world = new ReviewWords.World();
    Asking asking = new Asking(new Actor("chengban01", Role.HEAD), Scenario.NOW, world);
    List<ReviewEvent> log = new ArrayList<>();
    ReviewProgress grown = decider.initial();
    for (int step = 0; step < 150; step++) {
      if (random.nextInt(25) == 0) {
        world.tenure("tenure-" + step, FORMER, random.nextBoolean(), "2015-0" + random.nextInt(1, 10), paper("任职通知"));
      }
      try {
        for (ReviewEvent event : decider.decide(step == 0 ? open() : step == 1 ? identify() : any(random), grown, asking)) {
          log.add(event);
          grown = decider.evolve(grown, event);
        }
      } catch (Rejection refused) {
        assertThat(refused.inChinese()).doesNotStartWith("rejection.").doesNotContain("{");
      }
      holds(grown);
    }
    ReviewProgress replayed = decider.initial();
    for (ReviewEvent event : log) {
      replayed = decider.evolve(replayed, event);
    }
    assertThat(replayed).isEqualTo(grown);
    return log;
  }

  private static void holds(ReviewProgress now) {
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

  private static ReviewCommand any(SplittableRandom random) {
    PersonId person = List.of(HEAD, DEPUTY, FORMER).get(random.nextInt(3));
    DutyTier tier = List.of(DutyTier.FIRST, DutyTier.LEADING, DutyTier.IMPORTANT_LEADING).get(random.nextInt(3));
    MissingFlag flag = MissingFlag.values()[random.nextInt(MissingFlag.values().length)];
    return switch (random.nextInt(24)) {
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
      default -> switch (random.nextInt(6)) {
        case 0 -> new DismissReview(REVIEW, NotStartedReason.UNRELATED_TO_DUTY, null, approvedBy("zhuyao01"));
        case 1 -> new DeclineReview(REVIEW, CASE, NotStartedReason.BELOW_THRESHOLD, null, approvedBy("zhuyao01"));
        default -> new RestoreReputation(REVIEW, person, "原范围", paper("澄清"), DAY);
      };
    };
  }
}
