package mingjian.infra.announced;

/// Something the report has to say about one field of one row.
///
/// @param reason a Chinese sentence
public record Finding(Kind kind, String field, String reason) {
  public enum Kind {
    /// 拒收
    REJECTED,
    /// 推定
    INFERRED,
    /// 不详
    UNKNOWN,
    /// 疑似重复
    DUPLICATE,
    /// 遮蔽
    MASKED,
    /// 备注
    NOTE
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
