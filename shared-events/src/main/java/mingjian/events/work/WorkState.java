package mingjian.events.work;

import java.util.List;

/// Where a file stands; an enum of each context. It tells which commands may follow: deciders refuse the rest, pages offer these.
public interface WorkState {
  String name();

  /// Simple names of commands.
  List<String> next();

  /// Nothing is due any more.
  default boolean ended() {
    return false;
  }

  default boolean allows(Object command) {
    return next().contains(command.getClass().getSimpleName());
  }
}
