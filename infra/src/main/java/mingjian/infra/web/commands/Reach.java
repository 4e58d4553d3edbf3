package mingjian.infra.web.commands;

import java.util.EnumSet;
import java.util.Set;
import mingjian.command.Rejection;
import mingjian.command.casefile.HearingCommand.AcceptForHearing;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.infra.views.Views;
import mingjian.infra.web.CollectionViews;
import mingjian.infra.web.Reading;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.View;
import org.springframework.stereotype.Component;

/// Who may not see a thing may not add to it: investigators and hearing officers work on what was granted to them (DOMAIN 8.1.15). The roles
/// above and 案管 are bound by `WhoMay` alone.
@Component
public class Reach {
  private static final Set<Role> BY_GRANT = EnumSet.of(Role.INVESTIGATOR, Role.HEARING_OFFICER);

  private final Reading reading;

  public Reach(Reading reading) {
    this.reading = reading;
  }

  /// @throws Rejection `no-access`
  public void check(Step step, SignedIn who, Actor actor) {
    String id = step.id();
    // by accepting a case that was handed over a hearing officer gets the grant
    boolean free = id == null || id.startsWith("@") || !BY_GRANT.contains(actor.role()) || step.route().type() == AcceptForHearing.class;
    if (!free && !sees(step.route().collection(), id, who)) {
      throw Rejection.because("no-access");
    }
  }

  private boolean sees(String collection, String id, SignedIn who) {
    String register = CollectionViews.registerOf(collection).orElse("");
    if (!Views.names().contains(register) || reading.node().log().lastSequence(id) < 0) {
      return true;
    }
    View<?> view = Views.named(register);
    if (find(view, id, who)) {
      return true;
    }
    // what gives the right may have been recorded a moment ago
    long head = reading.node().log().head();
    reading.await(view, head);
    reading.await(Views.named("case-access"), head);
    return find(view, id, who);
  }

  private boolean find(View<?> view, String id, SignedIn who) {
    return reading.node().views().find(view, id, reading.viewerOf(who)).isPresent();
  }
}
