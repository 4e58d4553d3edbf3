package mingjian.infra.web.pages;

import org.jspecify.annotations.Nullable;

/// One cell of a table: text, perhaps a link, perhaps as a badge (`ok`, `warn`, `bad`, `mute`, or empty for plain).
public record Cell(String text, @Nullable String href, @Nullable String badge) {
  static Cell of(@Nullable String text) {
    return new Cell(text == null ? "" : text, null, null);
  }

  static Cell link(String text, String href) {
    return new Cell(text, href, null);
  }

  static Cell badge(String text, String tone) {
    return new Cell(text, null, tone);
  }
}
