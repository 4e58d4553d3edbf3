package mingjian.infra.web.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjian.command.Command;
import mingjian.command.Decider;
import mingjian.events.EventCatalogue;

/// All commands by address, derived from the deciders' sealed trees. No command has a controller of its own.
public final class CommandRoutes {
  private final Map<String, CommandRoute> byName = new LinkedHashMap<>();
  private final Map<String, CommandRoute> mainByCollection = new LinkedHashMap<>();

  public CommandRoutes(List<Decider<?, ?, ?>> deciders) {
    for (Decider<?, ?, ?> decider : deciders) {
      for (Class<? extends Command> type : EventCatalogue.leaves(decider.commands())) {
        add(decider, type);
      }
    }
  }

  private void add(Decider<?, ?, ?> decider, Class<? extends Command> type) {
    CommandRoute plain = new CommandRoute(decider, type, false);
    boolean main = plain.creates() && !mainByCollection.containsKey(plain.collection());
    CommandRoute route = new CommandRoute(decider, type, main);
    if (byName.put(route.name(), route) != null) {
      throw new IllegalArgumentException("two commands of one name: " + route.name());
    }
    if (main) {
      mainByCollection.put(route.collection(), route);
    }
  }

  public List<CommandRoute> all() {
    return new ArrayList<>(byName.values());
  }

  public List<CommandRoute> of(String collection) {
    return byName.values().stream().filter(route -> route.collection().equals(collection)).toList();
  }

  /// By the command's name alone, which no two share: `assign-team`.
  public Optional<CommandRoute> named(String command) {
    return Optional.ofNullable(byName.get(command));
  }

  public Optional<CommandRoute> main(String collection) {
    return Optional.ofNullable(mainByCollection.get(collection));
  }

  public Optional<CommandRoute> find(String collection, String command) {
    return named(command).filter(route -> route.collection().equals(collection));
  }

  /// The collection that an id belongs to, told by its prefix.
  public Optional<String> collectionOf(String id) {
    return byName.values().stream().filter(route -> id.startsWith(route.decider().prefix())).map(CommandRoute::collection).findFirst();
  }
}
