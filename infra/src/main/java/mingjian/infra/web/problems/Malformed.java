package mingjian.infra.web.problems;

import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/// Requests that the container or the firewall gives up on while somebody reads them: the caller's mistake, not a fault of ours.
public final class Malformed {
  private Malformed() {}

  public static Optional<Problem> of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RequestRejectedException || cause instanceof InvalidParameterException) {
        return Optional.of(Problem.of(400, "malformed-request"));
      }
      if (cause instanceof MaxUploadSizeExceededException) {
        return Optional.of(Problem.of(413, "files-too-large"));
      }
    }
    return Optional.empty();
  }
}
