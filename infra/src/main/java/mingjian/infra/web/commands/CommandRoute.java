package mingjian.infra.web.commands;

import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.command.Decider;
import mingjian.events.Kebab;
import mingjian.events.Words;

/// One command as it stands in the API.
///
/// @param main whether it is the first creating command of its collection, the one that a bare `POST /api/<collection>` means
public record CommandRoute(Decider<?, ?, ?> decider, Class<? extends Command> type, boolean main) {
  public String collection() {
    return decider.collection();
  }

  public String name() {
    return Kebab.of(type.getSimpleName());
  }

  public String label() {
    return Words.of("command." + type.getSimpleName());
  }

  public boolean creates() {
    return Creates.class.isAssignableFrom(type);
  }

  /// As written in the API description: `/api/cases`, `/api/cases/{id}/assign-team`, `/api/cases/register-existing-case`.
  public String path() {
    return "/api/" + collection() + (creates() ? main ? "" : "/" + name() : "/{id}/" + name());
  }
}
