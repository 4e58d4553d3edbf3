package mingjian.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import org.jspecify.annotations.Nullable;

/// The values a row is filtered and sorted by, as a store keeps them: ids and enum constants as text, dates by their sort key.
public final class Fields {
  private Fields() {}

  /// @param namesAndValues name, value, name, value …
  public static Map<String, @Nullable Comparable<?>> of(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Comparable<?>> fields = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], stored(namesAndValues[i + 1]));
    }
    return Collections.unmodifiableMap(fields);
  }

  private static @Nullable Comparable<?> stored(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Id id -> id.value();
      case Enum<?> constant -> constant.name();
      case PartialDate date -> date.sortKey();
      case Boolean yes -> yes ? 1L : 0L;
      case Number number -> number.longValue();
      default -> value.toString();
    };
  }
}
