package mingjian.infra.web.problems;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Faults of ours: the caller gets a number, the server's journal the whole story under the same number.
public final class Incidents {
  private static final Logger JOURNAL = LoggerFactory.getLogger(Incidents.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private Incidents() {}

  public static Problem note(Throwable failure) {
    byte[] random = new byte[5];
    RANDOM.nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    JOURNAL.error("incident {}", id, failure);
    return Problem.of(500, "internal-error", Map.of("incident", id)).withIncident(id);
  }
}
