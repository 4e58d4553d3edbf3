package mingjian.infra.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingjian.events.Event;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.registry.OfficeHolderEvent;
import mingjian.events.registry.OfficeHolderEvent.IdentityCorrected;
import mingjian.events.registry.OfficeHolderEvent.OfficeHolderRegistered;
import mingjian.events.registry.OfficeHolderEvent.TenureCorrected;
import mingjian.events.registry.OfficeHolderEvent.TenureRecorded;
import mingjian.events.registry.OrgUnitEvent;
import mingjian.events.registry.OrgUnitEvent.UnitCorrected;
import mingjian.events.registry.OrgUnitEvent.UnitRegistered;
import mingjian.events.registry.OrgUnitEvent.UnitRenamed;
import mingjian.events.talk.TalkEvent;
import mingjian.events.work.WorkEvent;
import mingjian.infra.search.Entry.Naming;
import mingjian.query.Detail;
import mingjian.query.Fields;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.Telling;
import mingjian.query.Titles;
import mingjian.query.View;
import mingjian.query.filehistory.FileHistoryRow;
import mingjian.query.filehistory.FileHistoryView;
import mingjian.query.leadertimeline.LeaderTimelineRow;
import mingjian.query.leadertimeline.LeaderTimelineView;
import org.jspecify.annotations.Nullable;

/// One row per event that is told anywhere, keyed by its position. Of files it tells what their history tells, to whom that tells it; of persons
/// what their timeline tells; of units their register. A row never changes: what happens to it later (a grant, a seal) is the viewer's, see [Readers].
public final class FullTextView implements View<Entry> {
  private static final FileHistoryView FILES = new FileHistoryView();
  private static final LeaderTimelineView TIMELINE = new LeaderTimelineView();
  private static final Set<String> NOT_TOLD_OF_UNITS = Set.of("unitId", "occurredOn");
  /// Long, derived, and shown by views of their own.
  private static final Set<String> NOT_NAMED = Set.of("derivation", "caseFacts", "cited");

  @Override
  public String name() {
    return "full-text";
  }

  /// Raised with the analysis of texts as well: an index of another version is built anew.
  @Override
  public int version() {
    return 3;
  }

  @Override
  public Class<Entry> rowType() {
    return Entry.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return isTold(recorded) ? Set.of(Long.toString(recorded.position())) : Set.of();
  }

  @Override
  public @Nullable Entry fold(@Nullable Entry row, Recorded recorded, String key) {
    return entry(recorded);
  }

  private static boolean isTold(Recorded recorded) {
    return isOfFile(recorded.event()) || recorded.event() instanceof OrgUnitEvent || timeline(recorded).isPresent();
  }

  private static boolean isOfFile(Event event) {
    return !Readers.of(event).isEmpty();
  }

  /// The event as it is told. Pure: what is shown with a hit is told anew from the log, and is what was indexed.
  static Entry entry(Recorded recorded) {
    if (isOfFile(recorded.event())) {
      String key = FileHistoryView.key(recorded.stream(), recorded.sequence());
      FileHistoryRow row = FILES.fold(null, recorded, key);
      return entry(recorded, row == null ? List.of() : row.details(), readers(recorded.event()));
    }
    Optional<String> key = timeline(recorded);
    List<Detail> details = key.map(it -> TIMELINE.fold(null, recorded, it)).map(LeaderTimelineRow::details)
        .orElseGet(() -> Telling.details(recorded.event(), NOT_TOLD_OF_UNITS));
    return entry(recorded, details, Readers.registry());
  }

  /// An announcement is read by all, but a seal on its case takes it away too, as it does in the history of the file.
  private static Set<String> readers(Event event) {
    Set<String> readers = Readers.of(event);
    return event instanceof CaseEvent e ? Readers.with(readers, Readers.grant(e.caseId())) : readers;
  }

  private static Entry entry(Recorded recorded, List<Detail> details, Set<String> readers) {
    return new Entry(
        recorded.position(), recorded.id(), recorded.name(), kind(recorded.event()), recorded.stream(), recorded.sequence(),
        timeline(recorded).orElse(null), Telling.headline(recorded), details, recorded.occurredOn(), recorded.recordedAt(), recorded.actor(),
        refs(recorded), readers, Titles.givenBy(recorded.event()), naming(recorded.event()));
  }

  private static Optional<String> timeline(Recorded recorded) {
    String end = "/%06d".formatted(recorded.sequence());
    return TIMELINE.keys(recorded).stream().filter(key -> key.endsWith(end)).min(String::compareTo);
  }

  private static Set<String> refs(Recorded recorded) {
    Set<String> refs = new LinkedHashSet<>(Set.of(recorded.stream()));
    Telling.details(recorded.event(), NOT_NAMED).forEach(detail -> refs.addAll(detail.refs()));
    return refs;
  }

  /// As the addresses of the pages have it.
  static String kind(Event event) {
    return switch (event) {
      case CaseEvent _ -> "cases";
      case TalkEvent _ -> "talks";
      case RectificationEvent _ -> "rectifications";
      case ReviewEvent _ -> "reviews";
      case WorkEvent e -> e.files().address();
      case OfficeHolderEvent _ -> "office-holders";
      case OrgUnitEvent _ -> "units";
      default -> "others";
    };
  }

  private static @Nullable Naming naming(Event event) {
    return switch (event) {
      case OfficeHolderRegistered e -> new Naming(e.personId().value(), e.identity().name(), null);
      case IdentityCorrected e -> new Naming(e.personId().value(), e.identity().name(), null);
      case TenureRecorded e -> new Naming(e.personId().value(), null, e.post());
      case TenureCorrected e -> new Naming(e.personId().value(), null, e.post());
      case UnitRegistered e -> new Naming(e.unitId().value(), e.name(), null);
      case UnitRenamed e -> new Naming(e.unitId().value(), e.name(), null);
      case UnitCorrected e -> new Naming(e.unitId().value(), e.name(), null);
      default -> null;
    };
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(Entry row) {
    return Fields.of();
  }

  @Override
  public List<List<String>> indexes() {
    return List.of();
  }

  @Override
  public Set<String> readers(Entry row) {
    return row.readers();
  }
}
