package mingjian.infra.facts;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import mingjian.query.caseaccess.CaseAccessView;

/// Makes a viewer of whoever has signed in: the role, the account, and what was granted to it, asked anew each time, so that a grant that has ended
/// ends at once.
public final class Viewers {
  private static final CaseAccessView GRANTS = new CaseAccessView();

  /// Grants go with the work: who becomes administrator or auditor keeps none of them. Leaders need none.
  private static final Set<Role> GRANTED = EnumSet.of(Role.INVESTIGATOR, Role.HEARING_OFFICER);

  private final ViewStore store;

  public Viewers(ViewStore store) {
    this.store = store;
  }

  public Viewer of(Actor actor) {
    Set<String> tags = new LinkedHashSet<>();
    tags.add(Viewer.role(actor.role()));
    tags.add(Viewer.account(actor.account()));
    Viewer ungranted = new Viewer(actor, Set.copyOf(tags));
    if (GRANTED.contains(actor.role())) {
      AllRows.of(store, GRANTS, ungranted, Condition.is("staff", actor.account())).forEach(grant -> tags.add(grant.tag()));
    }
    return new Viewer(actor, Set.copyOf(tags));
  }
}
