package mingjian.infra.facts;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.query.Readers;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import mingjian.query.caseaccess.CaseAccessView;
import mingjian.query.caseseals.CaseSealsView;

/// Makes a viewer of whoever has signed in: the role, the account, what was granted to it and what was sealed for others, asked anew each time, so
/// that a grant that has ended ends at once, and a seal holds at once for every view.
public final class Viewers {
  /// The application itself, when a rule asks a view.
  public static final Viewer RULES = new Viewer(new Actor(Readers.RULES, Role.CASE_ADMINISTRATOR), Set.of(Readers.RULES));

  private static final CaseAccessView GRANTS = new CaseAccessView();

  /// Grants go with the work: who becomes administrator or auditor keeps none of them. Leaders need none.
  private static final Set<Role> GRANTED = EnumSet.of(Role.INVESTIGATOR, Role.HEARING_OFFICER);

  private final ViewStore store;

  public Viewers(ViewStore store) {
    this.store = store;
  }

  /// The grants of all these accounts: what they handle, which says nothing of what whoever asks may see.
  public Set<String> grantsOf(Set<String> accounts) {
    Set<String> theirs = accounts.stream().map(Viewer::account).collect(Collectors.toUnmodifiableSet());
    Ask ask = new Ask(List.of(Condition.anyOf("staff", accounts)), null, null, false, 0, 1);
    return store.counts(GRANTS, "tag", ask, new Viewer(RULES.actor(), theirs)).keySet();
  }

  public Viewer of(Actor actor) {
    Set<String> tags = new LinkedHashSet<>();
    tags.add(Viewer.role(actor.role()));
    tags.add(Viewer.account(actor.account()));
    Viewer ungranted = new Viewer(actor, Set.copyOf(tags));
    if (GRANTED.contains(actor.role())) {
      AllRows.of(store, GRANTS, ungranted, Condition.is("staff", actor.account())).forEach(grant -> tags.add(grant.tag()));
    }
    // who is named by a seal reads the whole file, whatever the role
    Set<String> named = CaseSealsView.tags(store, ungranted);
    tags.addAll(named);
    Set<String> denied = CaseSealsView.tags(store, RULES);
    denied.removeAll(named);
    return new Viewer(actor, Set.copyOf(tags), Set.copyOf(denied));
  }
}
