package mingjian.infra.web;

import java.util.LinkedHashSet;
import java.util.List;
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
import mingjian.query.caseseals.CaseSealsView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Reading, for API and pages alike: who asks, and whether the view has come as far as the reader has seen.
@Component
public class Reading {
  private static final List<String> RIGHTS = List.of(new CaseAccessView().name(), new CaseSealsView().name());

  private static final String VIEWER = Reading.class.getName() + ".viewer";

  private final Node node;
  private final Viewers viewers;

  public Reading(Node node) {
    this.node = node;
    this.viewers = new Viewers(node.views());
  }

  /// What the session's account may see: the tags of all its roles, asked anew for each request, and within one as soon as grants or seals have gone on, so that a grant that has
  /// ended ends at once, and a seal holds at once.
  public Viewer viewerOf(SignedIn who) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) return asked(who);
    // read before the rights are: should they go on meanwhile, they are asked again
    List<Long> rights = RIGHTS.stream().map(node.progress()::position).toList();
    if (request.getAttribute(VIEWER, RequestAttributes.SCOPE_REQUEST) instanceof Known known && known.rights.equals(rights) && known.who.equals(who)) return known.viewer;
    Known known = new Known(who, rights, asked(who));
    request.setAttribute(VIEWER, known, RequestAttributes.SCOPE_REQUEST);
    return known.viewer;
  }

  private record Known(SignedIn who, List<Long> rights, Viewer viewer) {}

  private Viewer asked(SignedIn who) {
    Set<String> tags = new LinkedHashSet<>();
    Set<String> denied = new LinkedHashSet<>();
    for (Role role : who.roles()) {
      Viewer viewer = viewers.of(new Actor(who.code(), role));
      tags.addAll(viewer.tags());
      denied.addAll(viewer.denied());
    }
    return new Viewer(who.actor(), tags, denied);
  }

  /// As [Viewers#grantsOf].
  public Set<String> grantsOf(Set<String> accounts) {
    return viewers.grantsOf(accounts);
  }

  /// Waits up to two seconds until the view has folded `seen`, and the grants and seals as well: who has just opened a case is about to read it, who
  /// has just sealed one is about to look whether it is gone. Should they have stopped, the view is read with those there are.
  ///
  /// @return events the view is still behind; 0 when it got there
  public long await(View<?> view, @Nullable Long seen) {
    if (seen == null) {
      return 0;
    }
    long position = Math.min(seen, node.log().head());
    node.progress().await(RIGHTS, position, ViewProgress.PATIENCE);
    return node.progress().await(view.name(), position, ViewProgress.PATIENCE).behind();
  }

  public Node node() {
    return node;
  }
}
