package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingjian.events.Period;
import mingjian.events.Words;
import mingjian.events.registry.OfficeHolderEvent.TenureCorrected;
import mingjian.events.registry.OfficeHolderEvent.TenureRecorded;
import mingjian.events.registry.OrgUnitEvent.DivisionCorrected;
import mingjian.events.registry.OrgUnitEvent.DivisionRecorded;
import mingjian.events.registry.OrgUnitEvent.SupervisorAssigned;
import mingjian.query.Recorded;
import mingjian.query.Telling;
import mingjian.query.Viewer;
import mingjian.query.leadertimeline.EntryKind;
import mingjian.query.leadertimeline.LeaderTimelineRow;
import mingjian.query.leadertimeline.LeaderTimelineView;
import mingjian.query.officeholderregister.OfficeHolderRegisterRow;
import mingjian.query.officeholderregister.OfficeHolderRegisterView;
import org.jspecify.annotations.Nullable;

/// The timeline of one person.
record DossierTimeline(Desk desk, String id, Viewer viewer, Names names) implements Timeline {
  private static final LeaderTimelineView TIMELINE = new LeaderTimelineView();
  private static final String ENDED = "-ended";

  @Override
  public String address() {
    return "/office-holders/" + id;
  }

  @Override
  public String title() {
    return names.label(id);
  }

  @Override
  public List<DossierLane> lanes() {
    return List.of(DossierLane.values());
  }

  @Override
  public List<TimelineEntry> entries(Moment moment) {
    List<LeaderTimelineRow> rows = moment.rows(desk.asOf(), TIMELINE, id, viewer).list();
    Map<Long, TimelineEntry.Bar> bars = bars(rows);
    return rows.stream().map(row -> entry(row, bars.get(row.position()))).sorted(TimelineEntry.BY_OCCURRENCE).toList();
  }

  @Override
  public List<Thing.Fact> facts(Moment moment) {
    return moment.rows(desk.asOf(), new OfficeHolderRegisterView(), id, viewer).list().stream().flatMap(row -> facts(row).stream()).toList();
  }

  private List<Thing.Fact> facts(OfficeHolderRegisterRow row) {
    List<Thing.Fact> facts = new ArrayList<>();
    facts.add(new Thing.Fact("名称", Cell.of(row.name())));
    row.mainPost().ifPresent(post -> facts.add(new Thing.Fact("职务", Cell.of(names.label(post.unit()) + post.post()))));
    row.posts().forEach(post -> facts.add(new Thing.Fact("任职", Cell.of(
        names.label(post.unit()) + post.post() + "，" + Words.of(post.kind()) + "，" + Telling.text(post.period())))));
    Telling.fieldsOf(row.status()).forEach(detail -> facts.add(new Thing.Fact(detail.label(), Cell.of(detail.text()))));
    return facts;
  }

  private static TimelineEntry entry(LeaderTimelineRow row, TimelineEntry.@Nullable Bar bar) {
    Lane lane = bar == null ? DossierLane.of(row.kind()) : DossierLane.POSTS;
    return new TimelineEntry(
        row.position(), row.eventId(), row.recordedAt(), row.occurredOn(), lane, row.headline(), Words.of(row.kind()), row.stream(),
        row.marks().stream().map(mark -> new TimelineEntry.Mark(mark.kind(), mark.eventId())).toList(), bar);
  }

  /// From the events themselves: a row tells the period in words only.
  private Map<Long, TimelineEntry.Bar> bars(List<LeaderTimelineRow> rows) {
    List<LeaderTimelineRow> duties = rows.stream().filter(DossierTimeline::isDuty).toList();
    Map<String, Long> ends = new HashMap<>();
    duties.stream().filter(row -> row.event().endsWith(ENDED)).forEach(row -> ends.put(row.thread(), row.position()));
    Map<Long, TimelineEntry.Bar> bars = new HashMap<>();
    List<Recorded> events = desk.asOf().recorded(duties.stream().map(LeaderTimelineRow::position).toList());
    for (int i = 0; i < duties.size(); i++) {
      Period period = period(events.get(i));
      if (period != null) {
        long endedBy = ends.getOrDefault(duties.get(i).thread(), 0L);
        bars.put(duties.get(i).position(), new TimelineEntry.Bar(period.from(), period.to(), endedBy));
      }
    }
    return bars;
  }

  private static boolean isDuty(LeaderTimelineRow row) {
    return switch (row.kind()) {
      case TENURE, DIVISION, SUPERVISION -> true;
      case CORRECTION -> row.thread().startsWith("tenure-") || row.thread().startsWith("division-");
      default -> false;
    };
  }

  private static @Nullable Period period(Recorded recorded) {
    return switch (recorded.event()) {
      case TenureRecorded e -> e.period();
      case TenureCorrected e -> e.period();
      case DivisionRecorded e -> e.period();
      case DivisionCorrected e -> e.period();
      case SupervisorAssigned e -> e.period();
      default -> null;
    };
  }
}
