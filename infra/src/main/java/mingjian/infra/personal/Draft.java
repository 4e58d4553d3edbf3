package mingjian.infra.personal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingjian.infra.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// A form that somebody began to fill in.
///
/// @param address of the form: `/do/assign-team/case-1`, with `?also=…` where several steps share it
/// @param fields as a browser would post them
/// @param discardedAt null unless it was thrown away, which can be undone for a while
public record Draft(String account, String address, Map<String, List<String>> fields, Instant savedAt, @Nullable Instant discardedAt) {
  public static final Duration KEPT = Duration.ofDays(30);
  public static final Duration UNDONE_WITHIN = Duration.ofMinutes(10);
  public static final int PER_ACCOUNT_MAX = 50;
  public static final int CHARACTERS_MAX = 200_000;

  public boolean discarded() {
    return discardedAt != null;
  }

  boolean fits() {
    return fields.entrySet().stream().mapToLong(field -> field.getKey().length() + field.getValue().stream().mapToLong(String::length).sum()).sum()
        <= CHARACTERS_MAX;
  }

  String json() {
    return Json.mapper().writeValueAsString(fields);
  }

  static Map<String, List<String>> fields(String json) {
    return Json.mapper().readValue(json, new TypeReference<Map<String, List<String>>>() {}).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.copyOf(field.getValue())));
  }
}
