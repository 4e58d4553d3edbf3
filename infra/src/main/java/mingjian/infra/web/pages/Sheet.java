package mingjian.infra.web.pages;

import java.util.List;

/// A sheet to print, as a page or as PDF.
///
/// @param template by which an office may lay it out otherwise: `talk-record`
/// @param blanks opinions that leaders write by hand; @param signatures who signs below
public record Sheet(
    String template, String title, List<Thing.Fact> facts, List<Thing.Table> tables, List<String> blanks, List<String> signatures) {

  static Sheet of(String template, String title, List<Thing.Fact> facts, List<Thing.Table> tables) {
    return new Sheet(template, title, facts, tables, List.of(), List.of());
  }

  Sheet withBlanks(String... opinions) {
    return new Sheet(template, title, facts, tables, List.of(opinions), signatures);
  }

  Sheet signedBy(String... people) {
    return new Sheet(template, title, facts, tables, blanks, List.of(people));
  }
}
