package mingjian.query.leadertimeline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.Event;
import mingjian.events.PersonId;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.registry.OfficeHolderEvent;
import mingjian.events.registry.OrgUnitEvent;
import mingjian.events.talk.TalkEvent;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkReaders;
import mingjian.query.Detail;
import mingjian.query.Fields;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.Telling;
import mingjian.query.View;
import mingjian.query.leadertimeline.Trace.Effect.Marks;
import mingjian.query.leadertimeline.Trace.Effect.Seals;
import org.jspecify.annotations.Nullable;

/// One row per entry, under `<person>/<file>/<number of the event in that file>`.
///
/// Keys must come from the event alone. The number in the file makes that possible for what concerns earlier entries: whoever corrects, clears or
/// seals at number 7 of a case knows that the entries of that case are among 0 to 6, and each of them decides by itself whether it is meant.
public final class LeaderTimelineView implements View<LeaderTimelineRow> {
  /// Shown elsewhere in the entry, or too private or too long for it.
  private static final Set<String> NOT_TOLD =
      Set.of(
          "caseId", "talkId", "rectificationId", "reviewId", "personId", "unitId", "unit", "occurredOn", "flaws", "subject", "subjects",
          "person", "persons", "about", "eventId", "identity", "was", "factsPosition", "derivation", "caseFacts", "cited", "changes",
          "standings", "heardBy", "secrecy");

  @Override
  public String name() {
    return "leader-timeline";
  }

  @Override
  public int version() {
    return 4;
  }

  @Override
  public Class<LeaderTimelineRow> rowType() {
    return LeaderTimelineRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    Trace trace = trace(recorded);
    Set<String> keys = new LinkedHashSet<>();
    for (PersonId person : trace.persons()) {
      if (trace.entry() != null) {
        keys.add(key(person, recorded.stream(), recorded.sequence()));
      }
      if (trace.effect() != null) {
        for (long earlier = 0; earlier < recorded.sequence(); earlier++) {
          keys.add(key(person, recorded.stream(), earlier));
        }
      }
    }
    return keys;
  }

  @Override
  public @Nullable LeaderTimelineRow fold(@Nullable LeaderTimelineRow row, Recorded recorded, String key) {
    Trace trace = trace(recorded);
    for (PersonId person : trace.persons()) {
      if (trace.entry() != null && key.equals(key(person, recorded.stream(), recorded.sequence()))) {
        return entry(person, trace.entry(), recorded);
      }
    }
    return row == null || trace.effect() == null || !trace.effect().touches(row) ? row : affected(row, trace.effect(), recorded);
  }

  private static LeaderTimelineRow affected(LeaderTimelineRow row, Trace.Effect effect, Recorded recorded) {
    return switch (effect) {
      case Marks marks ->
          row.marked(new Mark(marks.kind(), recorded.actor().account(), recorded.recordedAt(), recorded.occurredOn(), recorded.id()));
      case Seals seals -> row.sealedFor(seals.named());
    };
  }

  private static LeaderTimelineRow entry(PersonId person, Trace.Entry entry, Recorded recorded) {
    return new LeaderTimelineRow(
        person, entry.kind(), recorded.occurredOn(), recorded.recordedAt(), recorded.actor(), recorded.position(), recorded.id(),
        recorded.name(), recorded.stream(), recorded.sequence(), entry.unit(), entry.caseId(),
        Telling.headline(recorded), details(recorded.event()),
        entry.flaws(), entry.thread(), List.of(), entry.readers(), null);
  }

  /// Of personal matters a timeline tells that they exist and when; what they say stands in their own file (DOMAIN 4.2b).
  private static List<Detail> details(Event event) {
    boolean personal = event instanceof WorkEvent e && e.files().readers() == WorkReaders.PERSONAL;
    return personal ? List.of() : Telling.details(event, NOT_TOLD);
  }

  /// A context that isn't named here leaves nothing in timelines.
  private static Trace trace(Recorded recorded) {
    return switch (recorded.event()) {
      case OfficeHolderEvent e -> RegistryTraces.of(e);
      case OrgUnitEvent e -> RegistryTraces.of(e);
      case CaseEvent e -> CaseTraces.of(e);
      case TalkEvent e -> TalkTraces.of(e);
      case RectificationEvent e -> RectificationTraces.of(e);
      case ReviewEvent e -> ReviewTraces.of(e);
      case WorkEvent e -> WorkTraces.of(e);
      default -> Trace.NONE;
    };
  }

  /// Under which key the person's entry of the event stands, where it left one.
  public String entryKey(PersonId person, Recorded recorded) {
    return key(person, recorded.stream(), recorded.sequence());
  }

  /// Of an entry.
  public static String key(PersonId person, String stream, long sequence) {
    return "%s/%s/%06d".formatted(person, stream, sequence);
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(LeaderTimelineRow row) {
    return Fields.of("person", row.person(), "kind", row.kind(), "sortKey", row.sortKey());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("person", "sortKey"), List.of("person", "kind", "sortKey"));
  }

  @Override
  public Set<String> readers(LeaderTimelineRow row) {
    return row.sealedFor() == null ? row.readers() : Readers.sealedFor(row.sealedFor());
  }
}
