package mingjian.infra.web;

import java.util.LinkedHashSet;
import java.util.Set;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.infra.Node;
import mingjian.infra.facts.Viewers;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.View;
import mingjian.query.ViewProgress;
import mingjian.query.Viewer;
import mingjian.query.caseaccess.CaseAccessView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reading, for API and pages alike: who asks, and whether the view has come as far as the reader has seen.
@Component
public class Reading {
  private static final String GRANTS = new CaseAccessView().name();

  private final Node node;
  private final Viewers viewers;

  public Reading(Node node) {
    this.node = node;
    this.viewers = new Viewers(node.views());
  }

  /// What the session's account may see: the tags of all its roles, asked anew each time so that a grant that has ended ends at once.
  public Viewer viewerOf(SignedIn who) {
    Set<String> tags = new LinkedHashSet<>();
    for (Role role : who.roles()) {
      tags.addAll(viewers.of(new Actor(who.code(), role)).tags());
    }
    return new Viewer(who.actor(), tags);
  }

  /// Waits up to two seconds until the view has folded `seen`, and the grants as well: who has just opened a case is about to read it. Should the
  /// grants have stopped, the view is read with those there are.
  ///
  /// @return events the view is still behind; 0 when it got there
  public long await(View<?> view, @Nullable Long seen) {
    if (seen == null) {
      return 0;
    }
    long position = Math.min(seen, node.log().head());
    node.progress().await(GRANTS, position, ViewProgress.PATIENCE);
    return node.progress().await(view.name(), position, ViewProgress.PATIENCE).behind();
  }

  public Node node() {
    return node;
  }
}
