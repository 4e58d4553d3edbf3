package mingjian.infra.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingjian.command.Asking;
import mingjian.command.Command;
import mingjian.command.Commands;
import mingjian.command.Envelope;
import mingjian.command.Together;
import mingjian.command.WhoMay;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.eventlog.EventLog;

/// The demo set: a list of commands sent like any others, when the store is empty. No person's name stands in it, and no day is older
/// tomorrow than it is today.
public final class DemoSet {
  private static final Actor CLERK = new Actor(DemoAccounts.CASE_ADMINISTRATOR, Role.CASE_ADMINISTRATOR);
  /// In the order in which they are asked whether they may: so each step is entered by those who would enter it at work.
  private static final List<Actor> PEOPLE = List.of(
      new Actor(DemoAccounts.INVESTIGATOR, Role.INVESTIGATOR), CLERK,
      new Actor(DemoAccounts.HEARING_OFFICER, Role.HEARING_OFFICER),
      new Actor(DemoAccounts.SECTION_HEAD, Role.SECTION_HEAD),
      new Actor(DemoAccounts.HEAD, Role.HEAD));

  private DemoSet() {}

  public static List<DemoStep> steps(LocalDate today) {
    DemoDays days = new DemoDays(today);
    List<Command> all = new ArrayList<>();
    all.add(new Together(new DemoRegister(days).commands()));
    DemoCases cases = new DemoCases(days);
    DemoTalks talks = new DemoTalks(days);
    all.addAll(cases.decidedUpToTheTalk());
    all.add(talks.ofTheCase(DemoCounty.DECIDED_CASE, 260));
    all.addAll(cases.decidedAfterTheTalk());
    all.addAll(cases.others());
    all.addAll(new DemoReview(days).commands());
    all.addAll(talks.commands());
    all.addAll(new DemoRectifications(days).commands());
    return all.stream().map(command -> new DemoStep(actorOf(command), command)).toList();
  }

  /// Sends the set to an empty log, and the rest of it to one where sending was interrupted.
  ///
  /// @return the last position sent; 0 where there was nothing to do
  public static long sendTo(EventLog log, Commands commands, Instant at) {
    List<DemoStep> steps = steps(at.atZone(Asking.ZONE).toLocalDate());
    boolean untouched = log.head() == 0;
    boolean interrupted = log.findCommit(id(1)).isPresent() && log.findCommit(id(steps.size())).isEmpty();
    if (!untouched && !interrupted) {
      return 0;
    }
    return send(steps, steps.size(), commands, at);
  }

  /// The first `number` of the steps.
  static long send(List<DemoStep> steps, int number, Commands commands, Instant at) {
    long position = 0;
    for (int n = 1; n <= number; n++) {
      DemoStep step = steps.get(n - 1);
      position = commands.send(new Envelope(step.command(), step.actor(), at, id(n), bodyOf(n), null)).position();
    }
    return position;
  }

  private static Actor actorOf(Command command) {
    if (command instanceof Together) {
      return CLERK;
    }
    return PEOPLE.stream().filter(person -> WhoMay.send(command.getClass()).contains(person.role())).findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody in the demo may send " + command.getClass().getSimpleName()));
  }

  private static String id(int n) {
    return "demo:" + n;
  }

  /// The number is what is asked for, not the days in it: sent again tomorrow it is the same command.
  private static byte[] bodyOf(int n) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(id(n).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
