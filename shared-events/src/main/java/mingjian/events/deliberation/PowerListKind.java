package mingjian.events.deliberation;

/// Which list (DOMAIN 1E rows 63 and 66).
public enum PowerListKind {
  /// 权力清单
  POWER(false),
  /// 责任清单
  RESPONSIBILITY(false),
  /// 负面清单
  NEGATIVE(true),
  /// 授权放权事项清单
  DELEGATION(false),
  /// 监管事项清单
  OVERSIGHT(false),
  /// 重点监管事项负面清单
  OVERSIGHT_NEGATIVE(true);

  private final boolean negative;

  PowerListKind(boolean negative) {
    this.negative = negative;
  }

  /// It names what must not be done; the others name what may.
  public boolean negative() {
    return negative;
  }
}
