package mingjian.infra.web.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import mingjian.events.PartialDate;
import org.jspecify.annotations.Nullable;

/// One cell of a table: text, perhaps a link, perhaps as a badge (`ok`, `warn`, `bad`, `mute`, or empty for plain), or several such `parts`.
///
/// @param value the day (`LocalDate`) or number (`Long`) that the text tells, for files that are counted with; null where the text is all
public record Cell(String text, @Nullable String href, @Nullable String badge, List<Cell> parts, @Nullable Object value) {
  private Cell(String text, @Nullable String href, @Nullable String badge, List<Cell> parts) {
    this(text, href, badge, parts, null);
  }

  static Cell of(@Nullable String text) {
    return new Cell(text == null ? "" : text, null, null, List.of());
  }

  /// A date as precise as it is known; a whole day is a day in a file too.
  static Cell of(PartialDate date) {
    return new Cell(date.inChinese(), null, null, List.of(), date.isDay() ? date.earliest() : null);
  }

  static Cell count(long number, String unit) {
    return new Cell(number + unit, null, null, List.of(), number);
  }

  static Cell link(String text, String href) {
    return new Cell(text, href, null, List.of());
  }

  static Cell badge(String text, String tone) {
    return new Cell(text, null, tone, List.of());
  }

  static Cell all(List<Cell> parts) {
    return new Cell("", null, null, parts);
  }

  /// The same, leading to a page.
  Cell to(String address) {
    return new Cell(text, address, badge, parts, value);
  }

  /// The same, standing for a day.
  Cell on(LocalDate day) {
    return new Cell(text, href, badge, parts, day);
  }

  /// The same, standing for a number.
  Cell counting(long number) {
    return new Cell(text, href, badge, parts, number);
  }

  /// As a file has it: text, `Long` or `LocalDate`.
  Object inFile() {
    if (value != null) return value;
    return parts.isEmpty() ? text : parts.stream().map(Cell::text).filter(part -> !part.isEmpty()).collect(Collectors.joining("；"));
  }
}
