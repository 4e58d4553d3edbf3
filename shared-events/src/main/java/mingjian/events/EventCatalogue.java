package mingjian.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casework.AppealEvent;
import mingjian.events.casework.LessonEvent;
import mingjian.events.casework.QualityReviewEvent;
import mingjian.events.clue.ClueEvent;
import mingjian.events.clue.ModelAlertEvent;
import mingjian.events.clue.ReportEvent;
import mingjian.events.deliberation.MatterEvent;
import mingjian.events.deliberation.PowerListEvent;
import mingjian.events.deliberation.SpendingEvent;
import mingjian.events.export.ExportEvent;
import mingjian.events.rectification.RecommendationEvent;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.registry.OfficeHolderEvent;
import mingjian.events.registry.OrgUnitEvent;
import mingjian.events.supervision.AppointmentEvent;
import mingjian.events.supervision.AuditEvent;
import mingjian.events.supervision.DisclosureEvent;
import mingjian.events.supervision.DutyReportEvent;
import mingjian.events.supervision.DutySlipEvent;
import mingjian.events.supervision.RecordEvent;
import mingjian.events.supervision.TaskListEvent;
import mingjian.events.supervision.WarningEvent;
import mingjian.events.talk.AdmonitionEvent;
import mingjian.events.talk.InquiryEvent;
import mingjian.events.talk.TalkEvent;
import mingjian.events.watch.WatchEvent;

/// All events there are, by the wire name under which they are stored: `<context>/<record-in-kebab-case>`, revision beside it.
///
/// A wire name outlives its class. Whoever renames a record enters the old name in [#KEPT_NAMES]; the checked-in list of names
/// (`wire-names.txt` in the tests) fails the build otherwise.
public final class EventCatalogue {
  private static final Map<Class<? extends Event>, String> KEPT_NAMES = Map.of(Claimed.class, "log/claimed");

  /// The whole language.
  public static final EventCatalogue ALL = new EventCatalogue(
      OrgUnitEvent.class, OfficeHolderEvent.class, CaseEvent.class, TalkEvent.class, RectificationEvent.class, ReviewEvent.class,
      WarningEvent.class,
      WatchEvent.class,
      ReportEvent.class,
      ClueEvent.class,
      ModelAlertEvent.class,
      InquiryEvent.class,
      AdmonitionEvent.class,
      RecommendationEvent.class,
      RecordEvent.class,
      DisclosureEvent.class,
      AuditEvent.class,
      DutyReportEvent.class,
      AppointmentEvent.class,
      MatterEvent.class,
      PowerListEvent.class,
      SpendingEvent.class,
      DutySlipEvent.class,
      TaskListEvent.class,
      AppealEvent.class,
      QualityReviewEvent.class,
      LessonEvent.class,
      ExportEvent.class);

  private final Map<String, Class<? extends Event>> byName = new LinkedHashMap<>();
  private final Map<Class<? extends Event>, String> byClass = new LinkedHashMap<>();

  /// @param roots the sealed trees, one per aggregate
  @SafeVarargs
  public EventCatalogue(Class<? extends Event>... roots) {
    add(Claimed.class);
    for (Class<? extends Event> root : roots) {
      leaves(root).forEach(this::add);
    }
  }

  public String nameOf(Event event) {
    return nameOf(event.getClass());
  }

  public String nameOf(Class<? extends Event> type) {
    return Optional.ofNullable(byClass.get(type)).orElseThrow(() -> new IllegalArgumentException("not in the catalogue: " + type));
  }

  public Optional<Class<? extends Event>> typeOf(String wireName) {
    return Optional.ofNullable(byName.get(wireName));
  }

  public Collection<String> names() {
    return byName.keySet();
  }

  /// The revision written today. Upcasters lift older ones.
  public String revisionOf(String wireName) {
    return "1";
  }

  /// The concrete records under a sealed interface, in the order they are written there.
  public static <T> List<Class<? extends T>> leaves(Class<T> root) {
    List<Class<? extends T>> found = new ArrayList<>();
    if (!root.isSealed()) {
      found.add(root);
      return found;
    }
    for (Class<?> permitted : root.getPermittedSubclasses()) {
      found.addAll(leaves(permitted.asSubclass(root)));
    }
    return found;
  }

  private void add(Class<? extends Event> type) {
    String context = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
    String name = KEPT_NAMES.getOrDefault(type, context + "/" + Kebab.of(type.getSimpleName()));
    if (byName.put(name, type) != null) {
      throw new IllegalArgumentException("two events of one name: " + name);
    }
    byClass.put(type, name);
  }
}
