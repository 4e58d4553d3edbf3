package mingjian.infra.reports;

/// The folder of frozen reports can't be written or read.
public final class ReportNotKept extends RuntimeException {
  ReportNotKept(String message, Throwable cause) {
    super(message, cause);
  }
}
