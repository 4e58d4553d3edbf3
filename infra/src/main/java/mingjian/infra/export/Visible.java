package mingjian.infra.export;

import java.util.Set;
import mingjian.events.Event;
import mingjian.events.registry.OfficeHolderEvent;
import mingjian.events.registry.OrgUnitEvent;
import mingjian.query.Readers;
import mingjian.query.Viewer;

/// Whether an event of the log is a viewer's to see: by the same table as the rows of views, the seals with it.
public record Visible(Viewer viewer) {
  public boolean test(Event event) {
    return viewer.maySee(readers(event));
  }

  private static Set<String> readers(Event event) {
    return switch (event) {
      case OrgUnitEvent _, OfficeHolderEvent _ -> Readers.registry();
      default -> Readers.of(event);
    };
  }
}
