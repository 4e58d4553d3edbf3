package mingjian.query.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import mingjian.events.Event;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.FilingEvent.FileSealed;
import mingjian.events.casefile.FilingEvent.FileUnsealed;
import mingjian.events.casefile.OpeningEvent.PublicAnnouncementRecorded;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.talk.TalkEvent;
import mingjian.events.work.WorkEvent;
import mingjian.query.Fields;
import mingjian.query.Origin;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import org.jspecify.annotations.Nullable;

/// One row per file. Who is awaited follows from who may enter the steps that stand next, so the view is a function of the events and of that
/// table; another table is another version, folded from the first event on.
public final class WorklistView implements View<WorklistRow> {
  private static final int FOLD = 2;
  private static final Map<Role, String> FIELDS = fields();

  private final Map<String, Set<Role>> whoMay;

  /// @param whoMay by the simple name of the command: the table `WhoMay`
  public WorklistView(Map<String, Set<Role>> whoMay) {
    this.whoMay = new TreeMap<>(whoMay);
  }

  @Override
  public String name() {
    return "worklist";
  }

  /// By the hash of the table, so it doesn't count upwards. Enum constants hash differently in each process; their names don't.
  @Override
  public int version() {
    int hash = FOLD;
    for (Map.Entry<String, Set<Role>> line : whoMay.entrySet()) {
      hash = 31 * hash + line.getKey().hashCode();
      for (Role role : Role.values()) hash = 31 * hash + (line.getValue().contains(role) ? role.name().hashCode() : 0);
    }
    return hash & Integer.MAX_VALUE;
  }

  @Override
  public boolean outdates(int version) {
    return version != version();
  }

  @Override
  public Class<WorklistRow> rowType() {
    return WorklistRow.class;
  }

  /// What others announced is nobody's work.
  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case PublicAnnouncementRecorded _ -> Set.of();
      case CaseEvent e -> Set.of(e.caseId().value());
      case TalkEvent e -> Set.of(e.talkId().value());
      case RectificationEvent e -> Set.of(e.rectificationId().value());
      case ReviewEvent e -> Set.of(e.reviewId().value());
      case WorkEvent e -> Set.of(e.fileId().value());
      default -> Set.of();
    };
  }

  @Override
  public @Nullable WorklistRow fold(@Nullable WorklistRow row, Recorded recorded, String key) {
    Event event = recorded.event();
    if (row == null && event instanceof CaseEvent e && Origin.of(e).isEmpty()) {
      return null; // further steps of a case that others announced
    }
    Standing standing = (row == null ? Standing.NONE : row.standing()).after(recorded);
    List<String> steps = standing.steps();
    boolean asBefore = row != null && row.state().equals(standing.state()) && row.steps().equals(steps);
    return new WorklistRow(
        key, standing.state(), steps, awaited(steps), asBefore ? row.since() : recorded.occurredOn(), standing.dueOn(), standing.returned(),
        row == null ? recorded.actor().account() : row.openedBy(), recorded.position(), readers(event, standing), sealedFor(row, event), standing);
  }

  private static @Nullable Set<StaffId> sealedFor(@Nullable WorklistRow row, Event event) {
    return switch (event) {
      case FileSealed e -> e.readers();
      case FileUnsealed _ -> null;
      default -> row == null ? null : row.sealedFor();
    };
  }

  /// As the register of its kind: status, not content.
  private static Set<String> readers(Event event, Standing standing) {
    return switch (event) {
      case CaseEvent e -> Readers.whileAwaitingAcceptance(standing.ofCase() != null && standing.ofCase().awaitsAcceptance(), Readers.caseStatus(e.caseId()));
      case TalkEvent e -> Readers.talkStatus(e.talkId(), e.about().relatedCase());
      default -> Readers.of(event);
    };
  }

  /// Everybody who may enter one of them, less those who only stand above: what an investigator may enter is for the investigator, what the
  /// case office keeps is for the case office. An approval is for whoever gives it, and for the case office where it enters approvals on paper.
  public Set<Role> awaited(List<String> steps) {
    Set<Role> awaited = EnumSet.noneOf(Role.class);
    for (String step : steps) {
      Set<Role> may = whoMay.getOrDefault(step, Set.of());
      if (step.startsWith("Approve")) {
        may.stream().filter(role -> role != Role.INVESTIGATOR).forEach(awaited::add);
      } else {
        List.of(Role.INVESTIGATOR, Role.HEARING_OFFICER, Role.CASE_ADMINISTRATOR).stream().filter(may::contains).findFirst()
            .ifPresentOrElse(awaited::add, () -> awaited.addAll(may));
      }
    }
    return Set.copyOf(awaited);
  }

  /// Whether files ever wait for somebody in this role.
  public static boolean everAwaits(Role role) {
    return FIELDS.containsKey(role);
  }

  /// What waits for the role, the longest first.
  public static Ask awaiting(Role role, int limit) {
    String field = Objects.requireNonNull(FIELDS.get(role), "nothing ever awaits " + role);
    return new Ask(List.of(new Condition(field, "", null)), null, field, false, 0, limit);
  }

  /// What was handed back and not done again, the longest first.
  public static Ask returned(int limit) {
    return new Ask(List.of(new Condition("returned", "", null)), null, "returned", false, 0, limit);
  }

  /// What is due between two days, both included; null leaves open.
  public static Ask due(@Nullable LocalDate from, LocalDate to, int limit) {
    return new Ask(List.of(new Condition("dueOn", from == null ? "" : from.toString(), to.toString())), null, "dueOn", false, 0, limit);
  }

  /// Open files whose first step the account recorded.
  public static Ask openedBy(String account, int limit) {
    return new Ask(List.of(Condition.is("openedBy", account)), null, "dueOn", false, 0, limit);
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(WorklistRow row) {
    Map<String, @Nullable Comparable<?>> fields = new LinkedHashMap<>(Fields.of(
        "dueOn", row.dueOn(), "openedBy", row.open() ? row.openedBy() : null, "returned", row.returned() ? row.since() : null));
    FIELDS.forEach((role, field) -> fields.put(field, row.awaits().contains(role) ? row.since().sortKey() : null));
    return fields;
  }

  @Override
  public List<List<String>> indexes() {
    List<List<String>> indexes = new ArrayList<>(List.of(List.of("dueOn"), List.of("returned"), List.of("openedBy", "dueOn")));
    FIELDS.values().forEach(field -> indexes.add(List.of(field)));
    return indexes;
  }

  @Override
  public Set<String> readers(WorklistRow row) {
    return row.sealedFor() == null ? row.readers() : Readers.sealedFor(row.sealedFor());
  }

  @Override
  public Object shown(WorklistRow row) {
    return row.shown();
  }

  private static Map<Role, String> fields() {
    Map<Role, String> fields = new LinkedHashMap<>();
    fields.put(Role.INVESTIGATOR, "investigator");
    fields.put(Role.HEARING_OFFICER, "hearingOfficer");
    fields.put(Role.CASE_ADMINISTRATOR, "caseAdministrator");
    fields.put(Role.SECTION_HEAD, "sectionHead");
    fields.put(Role.DEPUTY_LEAD, "deputyLead");
    fields.put(Role.HEAD, "head");
    return fields;
  }
}
