package mingjian.command;

import java.util.List;

/// All deciders there are. A new kind of aggregate is entered here and nowhere else.
public final class Deciders {
  public static final List<Decider<?, ?, ?>> ALL = List.of();

  private Deciders() {}
}
