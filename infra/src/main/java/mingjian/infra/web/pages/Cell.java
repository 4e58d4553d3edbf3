package mingjian.infra.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One cell of a table: text, perhaps a link, perhaps as a badge (`ok`, `warn`, `bad`, `mute`, or empty for plain), or several such `parts`.
public record Cell(String text, @Nullable String href, @Nullable String badge, List<Cell> parts) {
  static Cell of(@Nullable String text) {
    return new Cell(text == null ? "" : text, null, null, List.of());
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
}
