package mingjian.infra.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.events.Actor;
import mingjian.events.PartialDate;
import mingjian.query.Detail;
import org.jspecify.annotations.Nullable;

/// One event as it is found and told.
///
/// @param event its wire name; @param kind which kind of file, as in addresses: `cases`, `units`, `power-lists`
/// @param file the file it stands in, `sequence` its number there
/// @param timeline key of its entry in the timeline of a person, where it has one
/// @param details with ids, to be replaced by names
/// @param refs ids of all it names, its own file among them
/// @param readers by FileHistory's rule, and the tag of its own file: who may read, and for whom a seal takes it away
/// @param titles by which its file is called since
/// @param naming what it says a unit or a person is called
public record Entry(
    long position, String eventId, String event, String kind, String file, long sequence, @Nullable String timeline, String headline,
    List<Detail> details, PartialDate occurredOn, Instant recordedAt, Actor recordedBy, Set<String> refs, Set<String> readers,
    List<String> titles, @Nullable Naming naming) {

  /// @param id of the unit or person
  /// @param name what it is called; null where only a post is told
  /// @param post held by the person
  public record Naming(String id, @Nullable String name, @Nullable String post) {
    String said() {
      return name != null ? name : post != null ? post : "";
    }
  }

  /// What is searched. Ids that stand in a text are left out: names are found by another way, which follows a change of name.
  List<String> texts() {
    return Stream.of(Stream.of(headline), details.stream().map(Entry::withoutIds), titles.stream()).flatMap(text -> text).toList();
  }

  private static String withoutIds(Detail detail) {
    String text = detail.text();
    for (String ref : detail.refs()) {
      text = text.replace(ref, "，");
    }
    return text;
  }
}
