package mingjian.infra.demo;

import java.util.ArrayList;
import java.util.List;
import mingjian.command.Command;
import mingjian.command.Together;
import mingjian.command.WhoMay;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.infra.accounts.DemoAccounts;

/// One command of a demo and who is at the keyboard.
public record DemoStep(Actor actor, Command command) {
  private static final Actor CLERK = new Actor(DemoAccounts.CASE_ADMINISTRATOR, Role.CASE_ADMINISTRATOR);
  /// In the order in which they are asked whether they may: so each step is entered by those who would enter it at work.
  private static final List<Actor> PEOPLE = List.of(
      new Actor(DemoAccounts.INVESTIGATOR, Role.INVESTIGATOR), CLERK,
      new Actor(DemoAccounts.HEARING_OFFICER, Role.HEARING_OFFICER),
      new Actor(DemoAccounts.SECTION_HEAD, Role.SECTION_HEAD),
      new Actor(DemoAccounts.HEAD, Role.HEAD));

  /// 案管 and leaders: an investigator who enters a file may read it ever after, and nobody's desk is to be full of other teams' cases.
  private static final List<Actor> OFFICE = PEOPLE.stream().filter(person -> person.role() != Role.INVESTIGATOR).toList();

  static DemoStep of(Command command) {
    return new DemoStep(actorOf(command, PEOPLE), command);
  }

  static List<DemoStep> sittings(List<Command> commands) {
    return sittings(commands, PEOPLE);
  }

  static List<DemoStep> sittingsOfTheOffice(List<Command> commands) {
    return sittings(commands, OFFICE);
  }

  /// What one person enters at one sitting is one step: it is made durable once, and asks the views once.
  private static List<DemoStep> sittings(List<Command> commands, List<Actor> people) {
    List<DemoStep> steps = new ArrayList<>();
    for (int from = 0; from < commands.size(); ) {
      Actor actor = actorOf(commands.get(from), people);
      int to = from + 1;
      while (to < commands.size() && actorOf(commands.get(to), people).equals(actor)) {
        to++;
      }
      steps.add(new DemoStep(actor, new Together(commands.subList(from, to))));
      from = to;
    }
    return List.copyOf(steps);
  }

  private static Actor actorOf(Command command, List<Actor> people) {
    if (command instanceof Together) {
      return CLERK;
    }
    return people.stream().filter(person -> WhoMay.send(command.getClass()).contains(person.role())).findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody in the demo may send " + command.getClass().getSimpleName()));
  }
}
