package mingjian.command;

import static mingjian.events.Role.CASE_ADMINISTRATOR;
import static mingjian.events.Role.DEPUTY_LEAD;
import static mingjian.events.Role.HEAD;
import static mingjian.events.Role.HEARING_OFFICER;
import static mingjian.events.Role.INVESTIGATOR;
import static mingjian.events.Role.SECTION_HEAD;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.events.Words;

/// Who may enter which command, one line each (DOMAIN 4.2 “Who may fire which transition”). This is about the keyboard; who approved on paper
/// is a field of the command. What isn't listed nobody may do.
public final class WhoMay {
  /// Those who lead: a step that a section head may enter, the leaders above may enter too.
  private static final Role[] LEADERS = {SECTION_HEAD, DEPUTY_LEAD, HEAD};
  /// Those who do the work of a case or a talk, and their leaders.
  private static final Role[] HANDLERS = {INVESTIGATOR, SECTION_HEAD, DEPUTY_LEAD, HEAD};
  /// Clerks of the case office and those who handle cases.
  private static final Role[] CLERKS = {CASE_ADMINISTRATOR, INVESTIGATOR, SECTION_HEAD, DEPUTY_LEAD, HEAD};
  private static final Role[] HEARING = {HEARING_OFFICER};

  private static final Map<Class<? extends Command>, Set<Role>> TABLE = new LinkedHashMap<>();

  static {
    // ---- registry

    // ---- casefile

    // ---- talk

    // ---- rectification

    // ---- accountability
  }

  private WhoMay() {}

  public static Set<Role> send(Class<? extends Command> command) {
    return TABLE.getOrDefault(command, Set.of());
  }

  /// @throws Rejection `not-permitted`
  public static void check(Command command, Actor actor) {
    Set<Role> permitted = send(command.getClass());
    if (!permitted.contains(actor.role())) {
      throw Rejection.because("not-permitted",
          "role", actor.role(),
          "command", Words.of("command." + command.getClass().getSimpleName()),
          "permitted", String.join("、", permitted.stream().map(Words::of).toList()));
    }
  }

  private static void may(Class<? extends Command> command, Role... roles) {
    TABLE.put(command, EnumSet.copyOf(java.util.List.of(roles)));
  }
}
