package mingjian.command;

import static mingjian.events.Role.CASE_ADMINISTRATOR;
import static mingjian.events.Role.DEPUTY_LEAD;
import static mingjian.events.Role.HEAD;
import static mingjian.events.Role.HEARING_OFFICER;
import static mingjian.events.Role.INVESTIGATOR;
import static mingjian.events.Role.SECTION_HEAD;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.Role;

/// The lines of [WhoMay] while they are entered, and the groups of roles that they name.
final class Allowed {
  /// Those who lead: a step that a section head may enter, the leaders above may enter too.
  static final Role[] LEADERS = {SECTION_HEAD, DEPUTY_LEAD, HEAD};
  /// Those who do the work of a case or a talk, and their leaders.
  static final Role[] HANDLERS = {INVESTIGATOR, SECTION_HEAD, DEPUTY_LEAD, HEAD};
  /// Clerks of the case office and those who handle cases.
  static final Role[] CLERKS = {CASE_ADMINISTRATOR, INVESTIGATOR, SECTION_HEAD, DEPUTY_LEAD, HEAD};
  /// Those who keep numbers, registers and teams.
  static final Role[] REGISTRARS = {CASE_ADMINISTRATOR, SECTION_HEAD, DEPUTY_LEAD, HEAD};
  /// 审理, and the leaders who stand over both sides.
  static final Role[] HEARING = {HEARING_OFFICER, DEPUTY_LEAD, HEAD};
  static final Role[] EVERYBODY_ON_THE_CASE = {
    INVESTIGATOR, HEARING_OFFICER, CASE_ADMINISTRATOR, SECTION_HEAD, DEPUTY_LEAD, HEAD
  };

  private final Map<Class<? extends Command>, Set<Role>> lines = new LinkedHashMap<>();

  /// @throws IllegalStateException where the command has its line already
  void may(Class<? extends Command> command, Role... roles) {
    if (lines.put(command, EnumSet.copyOf(List.of(roles))) != null) {
      throw new IllegalStateException("two lines for " + command.getSimpleName());
    }
  }

  Map<Class<? extends Command>, Set<Role>> lines() {
    return lines;
  }
}
