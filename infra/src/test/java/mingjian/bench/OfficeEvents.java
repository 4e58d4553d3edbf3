package mingjian.bench;

import static mingjian.bench.Measure.threads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import mingjian.events.CaseId;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.RectificationId;
import mingjian.events.Secrecy;
import mingjian.events.UnitId;
import mingjian.events.casefile.InvestigationEvent.FactsSpecified;
import mingjian.events.casefile.InvestigationEvent.StatementRecorded;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.Subject;
import mingjian.events.rectification.Measure;
import mingjian.events.rectification.RectificationAbout;
import mingjian.events.rectification.RectificationEvent.RectificationIssued;
import mingjian.events.rectification.Reform;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.OfficeHolderEvent.OfficeHolderRegistered;
import mingjian.events.registry.OrgUnitEvent.UnitRegistered;
import mingjian.events.registry.PersonIdentity;
import mingjian.events.registry.UnitKind;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.NewCommit;
import mingjian.infra.eventlog.NewEvent;
import mingjian.infra.json.Json;

/// A log as an office fills it: of each hundred events one unit and one person, four cases with their statements, one in ten a demand to rectify.
final class OfficeEvents {
  private static final int IN_COMMIT = 100;
  private static final int WRITERS = 16;
  private static final PartialDate FIRST = PartialDate.of(2015, 1, 5);

  private OfficeEvents() {}

  static void fill(EventLog log, int events) throws Exception {
    AtomicInteger next = new AtomicInteger();
    threads(WRITERS, () -> {
      for (int i = next.getAndIncrement(); i < events / IN_COMMIT; i = next.getAndIncrement()) {
        log.append(commit(i));
      }
    });
  }

  /// A commit of a single event, as a person records it.
  static NewCommit one(int number) {
    return commit(List.of(stored(statement("case-late-" + number, number, new OfficeText(number)), "case-late-" + number, 0)));
  }

  private static NewCommit commit(int number) {
    OfficeText text = new OfficeText(number);
    UnitId unit = new UnitId("unit-" + number);
    PersonId person = new PersonId("person-" + number);
    List<NewEvent> events = new ArrayList<>();
    events.add(stored(new UnitRegistered(unit, text.unit(number), UnitKind.ORGAN, Place.UNKNOWN, null, false, null, FIRST), unit.value(), 0));
    PersonIdentity identity = PersonIdentity.labelled(text.unit(number) + text.post() + "（登记" + number + "）");
    events.add(stored(new OfficeHolderRegistered(person, identity, false, null, FIRST), person.value(), 0));
    for (int i = 0; i < 4; i++) {
      String id = "case-" + (number * 4 + i);
      events.add(stored(opened(id, unit, person, text), id, 0));
      FactsSpecified facts = new FactsSpecified(new CaseId(id), List.of(person), unit, Set.of(), null, null, text.of(1), day(number));
      events.add(stored(facts, id, 1));
      for (int j = 2; j < 22; j++) events.add(stored(statement(id, number + j, text), id, j));
    }
    for (int i = 0; events.size() < IN_COMMIT; i++) {
      RectificationId id = new RectificationId("rect-" + number + "-" + i);
      RectificationIssued issued = new RectificationIssued(
          id, new RectificationAbout(unit, List.of(person), null, null), List.of(text.of(1), text.of(1)),
          List.of(new Measure("1", text.of(1), "办公室", LocalDate.of(2026, 1, 1), Reform.INSTITUTION)), "审查调查室", null, null, null, day(number));
      events.add(stored(issued, id.value(), 0));
    }
    return commit(events);
  }

  private static NewCommit commit(List<NewEvent> events) {
    return new NewCommit(UUID.randomUUID().toString(), new byte[32], Instant.parse("2026-03-02T04:00:00Z"), events);
  }

  private static Event opened(String id, UnitId unit, PersonId person, OfficeText text) {
    return new CaseOpened(
        new CaseId(id), null, List.of(), null, List.of(new Subject(person, IdentityStatus.UNKNOWN, null)), unit, Set.of(), null, text.of(2), null,
        "纪委监委", Secrecy.WORK_SECRET, List.of(), Set.of(), day(id.length()));
  }

  private static Event statement(String id, int number, OfficeText text) {
    return new StatementRecorded(new CaseId(id), new PersonId("person-" + number % 10_000), false, text.of(1 + number % 3), null, null, day(number));
  }

  private static PartialDate day(int number) {
    return PartialDate.of(LocalDate.of(2016, 1, 4).plusDays(number * 7919L % 3000));
  }

  private static NewEvent stored(Event event, String stream, long sequence) {
    return new NewEvent(
        UUID.randomUUID().toString(), "bench", stream, sequence, EventCatalogue.ALL.nameOf(event), "1", Json.mapper().writeValueAsString(event),
        "{\"actor\":\"bench\",\"role\":\"INVESTIGATOR\"}");
  }
}
