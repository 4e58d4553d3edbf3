package mingjian.events.casework;

import java.util.List;
import mingjian.events.work.WorkState;

/// 案件质量评查.
public enum QualityReviewState implements WorkState {
  NONE("OpenQualityReview"),
  /// 评查中
  OPEN("RecordProblem", "GradeCase", "CorrectQualityReviewRecord"),
  /// 已评定
  GRADED("RecordProblem", "GradeCase", "CloseQualityReview", "CorrectQualityReviewRecord"),
  /// 已办结
  CLOSED("CorrectQualityReviewRecord");

  private final List<String> next;

  QualityReviewState(String... next) {
    this.next = List.of(next);
  }

  @Override
  public List<String> next() {
    return next;
  }

  @Override
  public boolean ended() {
    return this == CLOSED;
  }
}
