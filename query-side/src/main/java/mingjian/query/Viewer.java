package mingjian.query;

import java.util.Set;
import mingjian.events.Actor;

/// Who asks. `tags` are what the viewer holds: `role:<ROLE>`, `account:<account>`, `case:<id>` for each case granted, `talk:<id>`, …
/// A store leaves out every row that shares no tag with the viewer, and leaves it out of counts too.
public record Viewer(Actor actor, Set<String> tags) {
  public static String role(mingjian.events.Role role) {
    return "role:" + role.name();
  }

  public static String account(String account) {
    return "account:" + account;
  }
}
