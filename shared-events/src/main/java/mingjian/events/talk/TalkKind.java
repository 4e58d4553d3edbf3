package mingjian.events.talk;

/// What a talk is called and which rules it obeys (DOMAIN 1B rows 13–20).
public enum TalkKind {
  /// 谈话提醒: the first of the four forms, by the discipline inspection body.
  REMINDER,
  /// 提醒谈话: by the organisation department or the party body itself.
  COUNSEL,
  /// 廉政提醒谈话
  INTEGRITY_REMINDER,
  /// 谈心谈话
  HEART_TO_HEART,
  /// 监督谈话: a superior head with a subordinate head, at least once a year (意见 2021).
  SUPERVISION,
  /// 约谈
  SUMMONS,
  /// 专题约谈
  TOPIC_SUMMONS,
  /// 廉政约谈
  INTEGRITY_SUMMONS,
  /// 集体约谈: one session, several people, each with a deadline of their own.
  COLLECTIVE_SUMMONS,
  /// 任前廉政谈话
  PRE_APPOINTMENT,
  /// 任职谈话（新任谈话）
  NEW_POST,
  /// 廉政谈话
  INTEGRITY,
  /// 政治谈话
  POLITICAL,
  /// 诫勉谈话
  ADMONITION,
  /// 谈话函询（谈话）
  CLUE_TALK,
  /// 核查谈话（初步核实）
  VERIFICATION,
  /// 审查调查谈话
  INVESTIGATION,
  /// 其他谈话
  OTHER;

  public boolean isSummons() {
    return this == SUMMONS || this == TOPIC_SUMMONS || this == INTEGRITY_SUMMONS || this == COLLECTIVE_SUMMONS;
  }

  /// Held before or on taking a post.
  public boolean isForPost() {
    return this == PRE_APPOINTMENT || this == NEW_POST;
  }

  /// Two members of the inspection body must conduct it (监察法 44条1款).
  public boolean needsTwoInterviewers() {
    return this == VERIFICATION || this == INVESTIGATION;
  }

  /// Must be recorded in sound and image from beginning to end (监督执纪工作规则 48条).
  public boolean needsRecording() {
    return this == INVESTIGATION;
  }

  /// May not be held without an approval even where nobody planned it.
  public boolean needsApproval() {
    return this == ADMONITION || this == CLUE_TALK || this == VERIFICATION || this == INVESTIGATION;
  }

  /// The law or the clue procedure asks for a note on paper.
  public boolean needsNote() {
    return this == REMINDER || needsApproval();
  }
}
