package mingjian.infra.web.problems;

import java.util.List;
import java.util.Map;
import mingjian.events.Words;
import mingjian.infra.web.commands.FieldProblem;
import org.jspecify.annotations.Nullable;

/// An error as RFC 9457 problem details.
///
/// @param type names the code: `urn:mingjian:problem:<code>`
/// @param title the heading of the status, in Chinese
/// @param code stable, kebab-case; what a client goes by
/// @param detail what is wrong and what to do, in Chinese
/// @param errors the fields concerned; null where there are none
/// @param incident what to tell the administrator; null but for faults of ours
public record Problem(
    String type, String title, int status, String code, String detail, @Nullable List<FieldProblem> errors, @Nullable String incident) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(int status, String code, String detail) {
    return new Problem("urn:mingjian:problem:" + code, titleOf(status), status, code, detail, null, null);
  }

  /// @param arguments for the places of the sentence `problem.<code>`
  public static Problem of(int status, String code, Map<String, ?> arguments) {
    return of(status, code, Words.sentence("problem." + code, arguments));
  }

  public static Problem of(int status, String code) {
    return of(status, code, Map.of());
  }

  public static String titleOf(int status) {
    return Words.find("status." + status).orElseGet(() -> Words.of(status < 500 ? "status.400" : "status.500"));
  }

  public Problem with(List<FieldProblem> fields) {
    return new Problem(type, title, status, code, detail, List.copyOf(fields), incident);
  }

  public Problem withIncident(String id) {
    return new Problem(type, title, status, code, detail, errors, id);
  }
}
