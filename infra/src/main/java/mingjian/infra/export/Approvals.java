package mingjian.infra.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.events.Actor;
import mingjian.events.EventCatalogue;
import mingjian.events.ExportId;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.export.Export;
import mingjian.events.export.ExportEvent;
import mingjian.events.export.ExportKind;
import mingjian.events.export.ExportState;
import mingjian.events.work.WorkCollection;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.infra.views.StoredEvents;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import mingjian.query.workregister.WorkRegisterRow;
import mingjian.query.workregister.WorkRegisterView;

/// Which approvals of exports hold. Those that are open are found in their register, and each is folded from its own few events: what the rules go by, no copy.
public final class Approvals {
  /// What a subscription and a process log are of.
  public static final String EVERYTHING = "全部事件";
  public static final String UNFILTERED = "全部";

  private static final int LOOKED_AT_MAX = 200;
  private static final WorkRegisterView REGISTER = new WorkRegisterView(WorkCollection.EXPORTS);
  /// The application itself: an approval holds whether or not the one who asked sees the register.
  private static final Viewer OFFICE = new Viewer(new Actor("system:export", Role.HEAD), Set.of(Viewer.role(Role.HEAD)));

  private final EventLog log;
  private final ViewStore views;
  private final StoredEvents stored = new StoredEvents(EventCatalogue.ALL);

  public Approvals(EventLog log, ViewStore views) {
    this.log = log;
    this.views = views;
  }

  /// An approval of just this for the account.
  public Optional<ExportId> holding(String account, ExportKind kind, String list, String filters, LocalDate today) {
    StaffId staff = new StaffId(account);
    return Stream.of(ExportState.APPROVED, ExportState.BROKEN_OFF)
        .flatMap(state -> inState(state, account).stream())
        .filter(row -> row.responsible().equals(account))
        .map(row -> new ExportId(row.fileId()))
        .filter(id -> {
          Export export = of(id);
          return export.isOf(staff) && export.holdsOn(today) && export.approves(kind, list, filters);
        })
        .findFirst();
  }

  private List<WorkRegisterRow> inState(ExportState state, String account) {
    Ask newest = new Ask(List.of(Condition.is("state", state.name())), account, "openedOn", true, 0, LOOKED_AT_MAX);
    return views.page(REGISTER, newest, OFFICE).rows();
  }

  private Export of(ExportId id) {
    Export export = Export.NONE;
    for (StoredEvent event : log.readStream(id.value(), 0)) {
      export = export.after((ExportEvent) stored.read(event).event());
    }
    return export;
  }
}
