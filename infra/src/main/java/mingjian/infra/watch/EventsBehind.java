package mingjian.infra.watch;

import java.util.List;
import java.util.function.Predicate;
import mingjian.command.watch.FoundFact;
import mingjian.command.watch.FoundFact.Beginning;
import mingjian.command.watch.FoundFact.Breach;
import mingjian.command.watch.FoundFact.CaseFacts;
import mingjian.command.watch.FoundFact.DueDay;
import mingjian.command.watch.FoundFact.Duty;
import mingjian.command.watch.FoundFact.LastOf;
import mingjian.command.watch.FoundFact.Nothing;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.events.casefile.InvestigationEvent.FactsSpecified;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import mingjian.events.rectification.RectificationEvent.DueExtended;
import mingjian.events.rectification.RectificationEvent.RectificationIssued;
import mingjian.events.rectification.RectificationEvent.RectificationReopened;
import mingjian.events.talk.TalkEvent.FollowUpSet;
import mingjian.events.watch.WatchFact;
import mingjian.events.work.WorkEvent;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.infra.json.Json;
import org.jspecify.annotations.Nullable;

/// Finds in the log the single event behind a fact. Asked only for a reminder that is about to be raised, so that looking stays cheap.
final class EventsBehind {
  private final EventLog log;

  EventsBehind(EventLog log) {
    this.log = log;
  }

  WatchFact of(FoundFact fact) {
    return new WatchFact(fact.text(), fact.file(), position(fact));
  }

  private @Nullable Long position(FoundFact fact) {
    return switch (fact.behind()) {
      case Nothing _ -> null;
      case Beginning _ -> stream(fact).stream().map(StoredEvent::position).findFirst().orElse(null);
      case LastOf it -> last(fact, stored -> stored.type().equals(it.wireName()));
      // ids are written as bare strings: whatever of the duties of this person or unit names the id
      case Duty it -> last(fact, stored -> stored.type().startsWith("registry/") && stored.payload().contains("Id\":\"" + it.id() + "\""));
      case DueDay _ -> last(fact, stored -> setsDueDay(event(stored)));
      case Breach it -> last(fact, stored -> event(stored) instanceof WorkEvent e && e.breaches().stream().anyMatch(one -> name(one).equals(it.breach())));
      case CaseFacts _ -> last(fact, stored -> isCaseFacts(event(stored)));
    };
  }

  private static boolean setsDueDay(Event event) {
    return event instanceof WorkEvent e && e.due() != null && e.due().on() != null
        || event instanceof RectificationIssued || event instanceof DueExtended || event instanceof RectificationReopened
        || event instanceof FollowUpSet;
  }

  private static boolean isCaseFacts(Event event) {
    return event instanceof CaseOpened || event instanceof ExistingCaseRegistered || event instanceof FactsSpecified;
  }

  private static String name(Enum<?> breach) {
    return breach.getDeclaringClass().getSimpleName() + "." + breach.name();
  }

  private @Nullable Long last(FoundFact fact, Predicate<StoredEvent> which) {
    return stream(fact).reversed().stream().filter(which).map(StoredEvent::position).findFirst().orElse(null);
  }

  private List<StoredEvent> stream(FoundFact fact) {
    return log.readStream(fact.file().value(), 0);
  }

  private static Event event(StoredEvent stored) {
    Class<? extends Event> type = EventCatalogue.ALL.typeOf(stored.type()).orElseThrow(() -> new IllegalStateException("unknown event " + stored.type()));
    return Json.mapper().readValue(stored.payload(), type);
  }
}
