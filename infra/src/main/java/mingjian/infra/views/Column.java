package mingjian.infra.views;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import org.jspecify.annotations.Nullable;

/// A value of a field as it stands in a column, so that the order of the column is the order of the value.
final class Column {
  /// [Instant#toString] leaves out trailing zeros, which would sort wrongly as text.
  private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder().appendInstant(9).toFormatter();
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS");

  private Column() {}

  static @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Integer number -> number.longValue();
      case Long number -> number;
      case Boolean yes -> yes ? 1L : 0L;
      case Double number -> number;
      case Enum<?> constant -> constant.name();
      case PartialDate date -> date.sortKey();
      case LocalDate date -> date.toString();
      case Instant instant -> INSTANT.format(instant);
      case LocalDateTime time -> LOCAL.format(time);
      case Id id -> id.value();
      default -> throw new IllegalArgumentException("a field can't be a " + value.getClass().getName());
    };
  }
}
