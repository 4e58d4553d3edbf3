package mingjian.command.casework;

import static mingjian.command.casework.CaseworkWords.FRESH;
import static mingjian.command.casework.CaseworkWords.INVESTIGATED;
import static mingjian.command.casework.CaseworkWords.OTHER;

import java.util.List;
import java.util.random.RandomGenerator;
import mingjian.command.Facts;
import mingjian.command.Walk;
import mingjian.events.casefile.SubjectState;
import mingjian.events.casework.QualityGrade;
import mingjian.events.casework.QualityReviewEvent;

class QualityReviewWalkTest extends Walk<QualityReviewCommand, QualityReviewDecider.QualityReview, QualityReviewEvent> {
  QualityReviewWalkTest() {
    super(new QualityReviewDecider(), 40);
  }

  @Override
  protected QualityReviewCommand any(RandomGenerator random, boolean first) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> CaseworkWords.openQuality(pick(List.of(FRESH, OTHER, INVESTIGATED), random));
      case 2 -> CaseworkWords.problem();
      case 3 -> CaseworkWords.grade(pick(QualityGrade.values(), random));
      case 4 -> random.nextInt(3) == 0 ? CaseworkWords.closeQuality() : CaseworkWords.problem();
      default -> CaseworkWords.correctQuality();
    };
  }

  @Override
  protected Facts facts() {
    return CaseworkWords.decided(SubjectState.ANNOUNCED);
  }
}
