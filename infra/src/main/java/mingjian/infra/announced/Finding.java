package mingjian.infra.announced;

import mingjian.events.casefile.AnnouncedPart;
import org.jspecify.annotations.Nullable;

/// Something the report has to say about one field of one row.
///
/// @param reason a Chinese sentence
/// @param part of the announcement that was inferred; null for any other kind of finding
public record Finding(Kind kind, String field, String reason, @Nullable AnnouncedPart part) {
  public enum Kind {
    REJECTED("拒收"),
    INFERRED("推定"),
    UNKNOWN("不详"),
    DUPLICATE("疑似重复"),
    MASKED("遮蔽"),
    NOTE("备注");

    private final String inChinese;

    Kind(String inChinese) {
      this.inChinese = inChinese;
    }

    public String inChinese() {
      return inChinese;
    }
  }

  public static Finding rejected(String field, String reason) {
    return new Finding(Kind.REJECTED, field, reason, null);
  }

  /// Read into the position by a rule 推定.
  public static Finding inferred(AnnouncedPart part, String reason) {
    return new Finding(Kind.INFERRED, "position", reason, part);
  }

  public static Finding masked(String field, String reason) {
    return new Finding(Kind.MASKED, field, reason, null);
  }

  public static Finding duplicate(String reason) {
    return new Finding(Kind.DUPLICATE, "", reason, null);
  }

  public static Finding unknown(String field, String reason) {
    return new Finding(Kind.UNKNOWN, field, reason, null);
  }

  public static Finding note(String field, String reason) {
    return new Finding(Kind.NOTE, field, reason, null);
  }
}
