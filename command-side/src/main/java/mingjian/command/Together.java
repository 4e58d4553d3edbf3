package mingjian.command;

import java.util.List;

/// Several commands recorded as one commit: all or none. One screen may send several steps; an imported row is one.
/// Each is decided on the state its predecessors left, each must be permitted to the actor.
public record Together(List<Command> commands) implements Command {
  public Together {
    if (commands.isEmpty() || commands.stream().anyMatch(Together.class::isInstance)) {
      throw new IllegalArgumentException("至少一项操作，且不能嵌套");
    }
    commands = List.copyOf(commands);
  }

  @Override
  public String aggregateId() {
    return commands.getFirst().aggregateId();
  }
}
