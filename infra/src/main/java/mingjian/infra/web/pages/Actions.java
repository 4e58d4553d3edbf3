package mingjian.infra.web.pages;

import java.util.List;
import mingjian.command.ByProgram;
import mingjian.command.WhoMay;
import mingjian.events.Kebab;
import mingjian.events.Role;
import mingjian.events.Words;
import mingjian.infra.web.commands.CommandRoute;
import mingjian.infra.web.commands.CommandRoutes;
import mingjian.infra.web.security.SignedIn;
import org.springframework.stereotype.Component;

/// The steps that somebody may enter, as links to their forms.
@Component
class Actions {
  private final CommandRoutes routes;

  Actions(CommandRoutes routes) {
    this.routes = routes;
  }

  /// @param permitted whether the one who looks may enter it; @param who those who may, in Chinese
  public record Action(String name, String label, String href, boolean permitted, String who) {}

  /// What begins something in the collection, only what the person may enter.
  List<Action> creating(String collection, SignedIn who) {
    return routes.of(collection).stream()
        .filter(CommandRoute::creates)
        .filter(Actions::byHand)
        .map(route -> action(route, "/do/" + route.name(), who))
        .filter(Action::permitted)
        .toList();
  }

  /// Steps that a table names by their commands: `ApproveTalk`.
  List<Action> following(List<String> commands, String id, SignedIn who) {
    return commands.stream().flatMap(name -> routes.named(Kebab.of(name)).stream())
        .filter(route -> !route.creates())
        .filter(Actions::byHand)
        .map(route -> action(route, "/do/" + route.name() + "/" + id, who))
        .toList();
  }

  /// What begins something that follows from the thing `id`, with the thing filled in.
  List<Action> opening(List<String> names, String id, SignedIn who) {
    return names.stream().flatMap(name -> routes.named(name).stream())
        .map(route -> action(route, "/do/" + route.name() + "?s0.caseId=" + id + "&s0.relatedCase=" + id + "&s0.sourceCase=" + id, who))
        .filter(Action::permitted)
        .toList();
  }

  /// What begins something with the thing `id` filled in as its `field`.
  List<Action> beginning(String name, String field, String id, SignedIn who) {
    return routes.named(name).stream().map(route -> action(route, "/do/" + route.name() + "?s0." + field + "=" + id, who)).filter(Action::permitted).toList();
  }

  /// What begins something with what is known filled in, only what the person may enter.
  ///
  /// @param filled parameters of the form, as an address has them
  List<Action> beginning(List<String> names, String filled, SignedIn who) {
    return names.stream().flatMap(name -> routes.named(name).stream())
        .map(route -> action(route, "/do/" + route.name() + "?" + filled, who))
        .filter(Action::permitted)
        .toList();
  }

  /// Every step of the collection's things.
  List<Action> all(String collection, String id, SignedIn who) {
    return routes.of(collection).stream().filter(route -> !route.creates())
        .map(route -> action(route, "/do/" + route.name() + "/" + id, who))
        .toList();
  }

  private static boolean byHand(CommandRoute route) {
    return !ByProgram.class.isAssignableFrom(route.type());
  }

  private static Action action(CommandRoute route, String href, SignedIn who) {
    var permitted = WhoMay.send(route.type());
    String roles = String.join("、", permitted.stream().map((Role role) -> Words.of(role)).toList());
    return new Action(route.name(), route.label(), href, permitted.stream().anyMatch(who::holds), roles);
  }
}
