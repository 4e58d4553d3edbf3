package mingjian.query;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.Actor;

/// Who asks. `tags` are what the viewer holds: `role:<ROLE>`, `account:<account>`, `case:<id>` for each case granted, `talk:<id>`, …
/// A store leaves out every row that shares no tag with the viewer, and leaves it out of counts too.
///
/// @param denied tags of files sealed 封存 for others: a row that bears one is left out, whatever else the viewer holds
public record Viewer(Actor actor, Set<String> tags, Set<String> denied) {
  /// Nobody can give a viewer more later on, or take away.
  public Viewer {
    tags = Set.copyOf(tags);
    denied = Set.copyOf(denied);
  }

  public Viewer(Actor actor, Set<String> tags) {
    this(actor, tags, Set.of());
  }

  /// Whether a row with these readers is the viewer's to see.
  public boolean maySee(Set<String> readers) {
    return (denied.isEmpty() || Collections.disjoint(denied, readers)) && !Collections.disjoint(tags, readers);
  }

  /// 我承办的: what is seen by the own account or a grant, not by holding an office.
  public Viewer withoutRoles() {
    return new Viewer(actor, tags.stream().filter(tag -> !isRole(tag)).collect(Collectors.toUnmodifiableSet()), denied);
  }

  public static String role(mingjian.events.Role role) {
    return "role:" + role.name();
  }

  /// Whether the tag comes with an office, not with the person or a grant.
  public static boolean isRole(String tag) {
    return tag.startsWith("role:");
  }

  public static String account(String account) {
    return "account:" + account;
  }
}
