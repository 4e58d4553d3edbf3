package mingjian.infra.reports;

/// What was wrong with a question for a report, in Chinese, and where it was asked so.
public final class ReportMistake extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String field;

  /// @param field its name in an address
  public ReportMistake(String field, String sentence) {
    super(sentence);
    this.field = field;
  }

  public String field() {
    return field;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
