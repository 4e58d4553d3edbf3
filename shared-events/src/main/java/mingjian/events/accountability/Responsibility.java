package mingjian.events.accountability;

import java.util.EnumSet;
import java.util.Set;

/// What may be established about a person or organisation (问责条例 6条).
public enum Responsibility {
  /// 全面领导责任：a leading group.
  OVERALL_LEADING,
  /// 主要领导责任：the head, or who is directly in charge.
  MAIN_LEADING,
  /// 重要领导责任：who takes part in decisions or in the work.
  IMPORTANT_LEADING,
  /// 监督责任
  SUPERVISION,
  /// 直接责任：found by the case itself and never a matter of an accountability review (问责条例 5条).
  DIRECT;

  /// What may be found of someone whose position put him in `tier`.
  public static Set<Responsibility> allowedFor(DutyTier tier) {
    return switch (tier) {
      case FIRST, LEADING, NOMINATION -> EnumSet.of(MAIN_LEADING, IMPORTANT_LEADING);
      case IMPORTANT_LEADING -> EnumSet.of(IMPORTANT_LEADING);
      case SUPERVISION -> EnumSet.of(SUPERVISION);
      case ORGANISATION -> EnumSet.of(OVERALL_LEADING);
      case SUPERIOR -> EnumSet.noneOf(Responsibility.class);
    };
  }
}
