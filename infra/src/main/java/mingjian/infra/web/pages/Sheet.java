package mingjian.infra.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sheet to print, as a page or as PDF.
///
/// @param template by which an office may lay it out otherwise: `talk-record`
/// @param writing what is written by hand on the sheet itself; null for nothing
/// @param blanks opinions that leaders write by hand; @param signatures who signs below
public record Sheet(
    String template, String title, List<Thing.Fact> facts, List<Thing.Table> tables, @Nullable String writing, List<String> blanks,
    List<String> signatures) {

  static Sheet of(String template, String title, List<Thing.Fact> facts, List<Thing.Table> tables) {
    return new Sheet(template, title, facts, tables, null, List.of(), List.of());
  }

  Sheet withBlanks(String... opinions) {
    return new Sheet(template, title, facts, tables, writing, List.of(opinions), signatures);
  }

  /// Written by hand where the paper isn't printed, and signed by those who were there.
  Sheet writtenAndSigned(String what, String... people) {
    return new Sheet(template, title, facts, tables, what, blanks, List.of(people));
  }
}
