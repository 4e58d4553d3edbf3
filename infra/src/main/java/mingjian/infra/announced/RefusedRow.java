package mingjian.infra.announced;

/// One row can't be taken, not even with parts unknown.
final class RefusedRow extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String field;

  RefusedRow(String field, String reason) {
    super(reason, null, false, false);
    this.field = field;
  }

  Finding finding() {
    return Finding.rejected(field, getMessage());
  }
}
