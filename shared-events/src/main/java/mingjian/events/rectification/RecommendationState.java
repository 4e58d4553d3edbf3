package mingjian.events.rectification;

import java.util.List;
import mingjian.events.work.WorkState;

/// Where a recommendation 纪检监察建议 stands (DOMAIN 1D row 42).
public enum RecommendationState implements WorkState {
  NONE("IssueRecommendation"),
  /// 已发出
  ISSUED("RecordFeedback", "AdoptInstitution", "EscalateRecommendation", "CorrectRecommendationRecord"),
  /// 已反馈待评估
  ANSWERED("EvaluateRecommendation", "RecordFeedback", "AdoptInstitution", "CorrectRecommendationRecord"),
  /// 无理由未采纳
  REFUSED("EscalateRecommendation", "RecordFeedback", "CorrectRecommendationRecord"),
  /// 评估未通过
  RETURNED("RecordFeedback", "EscalateRecommendation", "AdoptInstitution", "CorrectRecommendationRecord"),
  /// 评估通过
  EVALUATED("CloseRecommendation", "AdoptInstitution", "CorrectRecommendationRecord"),
  /// 已升级处理
  ESCALATED("RecordFeedback", "CloseRecommendation", "AdoptInstitution", "CorrectRecommendationRecord"),
  /// 已办结
  CLOSED("AdoptInstitution", "CorrectRecommendationRecord");

  private final List<String> next;

  RecommendationState(String... next) {
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
