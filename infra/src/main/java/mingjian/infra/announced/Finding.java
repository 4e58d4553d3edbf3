package mingjian.infra.announced;

/// Something the report has to say about one field of one row.
///
/// @param reason a Chinese sentence
public record Finding(Kind kind, String field, String reason) {
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
    return new Finding(Kind.REJECTED, field, reason);
  }

  public static Finding inferred(String field, String reason) {
    return new Finding(Kind.INFERRED, field, reason);
  }

  public static Finding unknown(String field, String reason) {
    return new Finding(Kind.UNKNOWN, field, reason);
  }

  public static Finding note(String field, String reason) {
    return new Finding(Kind.NOTE, field, reason);
  }
}
