package mingjian.infra.views;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mingjian.command.Command;
import mingjian.command.Decider;
import mingjian.command.Deciders;
import mingjian.command.WhoMay;
import mingjian.events.EventCatalogue;
import mingjian.events.Role;

/// The table [WhoMay] by the simple names of commands, for the view that tells whose turn it is: views know events, not commands.
final class WhoseSteps {
  static final Map<String, Set<Role>> ALL = all();

  private WhoseSteps() {}

  private static Map<String, Set<Role>> all() {
    Map<String, Set<Role>> all = new TreeMap<>();
    for (Decider<?, ?, ?> decider : Deciders.ALL) {
      for (Class<? extends Command> type : EventCatalogue.leaves(decider.commands())) all.put(type.getSimpleName(), WhoMay.send(type));
    }
    return all;
  }
}
