package mingjian.infra.views;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import mingjian.events.Actor;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.events.PartialDate;
import mingjian.events.Role;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.NewCommit;
import mingjian.infra.eventlog.NewEvent;
import mingjian.infra.json.Json;
import mingjian.infra.views.NoteEvent.NotePut;
import mingjian.infra.views.NoteEvent.NoteReworded;
import mingjian.infra.views.NoteEvent.NoteTaken;
import mingjian.infra.views.NoteEvent.NothingNoted;
import mingjian.query.Folding;
import mingjian.query.Recorded;
import mingjian.query.View;
import mingjian.query.ViewWriter;
import mingjian.query.Viewer;

/// Words for the tests of views.
final class Notes {
  static final EventCatalogue CATALOGUE = new EventCatalogue(NoteEvent.class);
  static final Actor CLERK = new Actor("chengban01", Role.INVESTIGATOR);
  static final Instant START = Instant.parse("2026-03-02T04:00:00Z");
  static final Set<String> ALL = Set.of("role:HEAD");
  static final Viewer HEAD = viewer("role:HEAD");

  private Notes() {}

  static Viewer viewer(String... tags) {
    return new Viewer(CLERK, Set.of(tags));
  }

  static NotePut put(String thing, String part, String kind, String text, String on) {
    return new NotePut(thing, part, kind, text, ALL, PartialDate.parse(on));
  }

  static NotePut put(String thing, String part, String text, Set<String> readers) {
    return new NotePut(thing, part, "note", text, readers, PartialDate.ofYear(2015));
  }

  static NotePut put(String thing, String part, String text) {
    return put(thing, part, text, ALL);
  }

  static Recorded recorded(NoteEvent event, long position) {
    return new Recorded(
        event, "event-" + position, CATALOGUE.nameOf(event), "stream-1", position - 1, position,
        START.plusSeconds(position), CLERK);
  }

  static List<Recorded> recorded(NoteEvent... events) {
    List<Recorded> all = new ArrayList<>();
    for (NoteEvent event : events) {
      all.add(recorded(event, all.size() + 1));
    }
    return all;
  }

  static <R> void fold(ViewWriter store, View<R> view, List<Recorded> events) {
    store.write(view, store.position(view), Folding.fold(view, events, keys -> store.rows(view, keys)));
  }

  /// One commit; the first at [#START], each following as many minutes later as there are events before it.
  static void append(EventLog log, EventCatalogue catalogue, List<? extends Event> news) {
    long head = log.head();
    List<NewEvent> written = new ArrayList<>();
    for (Event event : news) {
      long sequence = head + written.size();
      written.add(new NewEvent("event-" + (sequence + 1), "test/test", "stream-1", sequence, catalogue.nameOf(event), "1",
          Json.mapper().writeValueAsString(event), "{\"actor\":\"chengban01\",\"role\":\"INVESTIGATOR\"}"));
    }
    log.append(new NewCommit("command-" + head, new byte[32], START.plusSeconds(60 * head), written));
  }

  static NoteEvent random(RandomGenerator random) {
    String thing = "thing-" + random.nextInt(5);
    String part = "part-" + random.nextInt(6);
    PartialDate on = switch (random.nextInt(4)) {
      case 0 -> PartialDate.UNKNOWN;
      case 1 -> PartialDate.ofYear(2010 + random.nextInt(5));
      case 2 -> PartialDate.ofMonth(2010 + random.nextInt(5), 1 + random.nextInt(12));
      default -> PartialDate.of(2010 + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(28));
    };
    String text = "第" + random.nextInt(30) + "次谈话";
    return switch (random.nextInt(6)) {
      case 0, 1, 2 -> new NotePut(thing, part, "kind-" + random.nextInt(3), text, Set.of("role:HEAD", "case:" + random.nextInt(3)), on);
      case 3 -> new NoteReworded(thing, part, text, on);
      case 4 -> new NoteTaken(thing, part, on);
      default -> new NothingNoted(thing, on);
    };
  }
}
