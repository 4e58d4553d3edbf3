package mingjian.command;

import java.util.Map;
import java.util.Set;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.events.Words;

/// Who may enter which command, one line each, in a file per context (DOMAIN 4.2 “Who may fire which transition”). This is about the keyboard; who approved on
/// paper is a field of the command. What isn't listed nobody may do.
public final class WhoMay {
  private static final Map<Class<? extends Command>, Set<Role>> TABLE = table();

  private static Map<Class<? extends Command>, Set<Role>> table() {
    Allowed table = new Allowed();
    MayOnRegisters.enter(table);
    MayOnCases.enter(table);
    MayOnReviews.enter(table);
    MayOnClues.enter(table);
    MayOnTalks.enter(table);
    MayOnSupervision.enter(table);
    MayOnDeliberation.enter(table);
    MayOnExports.enter(table);
    return table.lines();
  }

  private WhoMay() {}

  public static Set<Role> send(Class<? extends Command> command) {
    return TABLE.getOrDefault(command, Set.of());
  }

  /// @throws Rejection `not-permitted`
  public static void check(Command command, Actor actor) {
    check(command.getClass(), actor);
  }

  /// Before the command is even read.
  public static void check(Class<? extends Command> command, Actor actor) {
    Set<Role> permitted = send(command);
    if (!permitted.contains(actor.role())) {
      throw Rejection.because("not-permitted",
          "role", actor.role(),
          "command", Words.of("command." + command.getSimpleName()),
          "permitted", String.join("、", permitted.stream().map(Words::of).toList()));
    }
  }
}
