package mingjian.infra.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mingjian.command.Asking;
import mingjian.command.Command;
import mingjian.command.Commands;
import mingjian.command.Together;
import mingjian.infra.eventlog.EventLog;

/// The demo set: a list of commands sent like any others, when the store is empty. No person's name stands in it, and no day is older
/// tomorrow than it is today.
public final class DemoSet {
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
    return Stream.concat(all.stream().map(DemoStep::of), supervision(days)).toList();
  }

  /// What went before the case, beside it and after it: files of every collection, some open, some overdue, some ended.
  private static Stream<DemoStep> supervision(DemoDays days) {
    return Stream.of(
            new DemoClues(days).commands(), new DemoLetters(days).commands(), new DemoLeaders(days).commands(), new DemoMatters(days).commands(),
            new DemoPowers(days).commands(), new DemoWarnings(days).commands(), new DemoDuties(days).commands(), new DemoAftermath(days).commands())
        .flatMap(commands -> DemoStep.sittings(commands).stream());
  }

  /// Sends the set to an empty log, and the rest of it to one where sending was interrupted.
  ///
  /// @return the last position sent; 0 where there was nothing to do
  public static long sendTo(EventLog log, Commands commands, Instant at) {
    return sendTo(log, commands, at, true);
  }

  /// The told story alone, without the three years beside it.
  public static long sendMainLineTo(EventLog log, Commands commands, Instant at) {
    return sendTo(log, commands, at, false);
  }

  /// @param withYears or the told story alone
  public static long sendTo(EventLog log, Commands commands, Instant at, boolean withYears) {
    LocalDate today = at.atZone(Asking.ZONE).toLocalDate();
    DemoScript script = new DemoScript("demo", steps(today));
    boolean untouched = log.head() == 0;
    boolean interrupted = script.isBegun(log) && !script.isFinished(log);
    if (!untouched && !interrupted) {
      return 0;
    }
    // the units of the main line come first; what follows them asks the views, so that these are there when the set is
    send(script.steps(), 1, commands, at);
    if (withYears) new DemoScript("demo-years", DemoStep.sittingsOfTheOffice(new DemoYears(new DemoDays(today)).commands())).send(commands, at);
    return script.send(commands, at);
  }

  /// The first `number` of the steps.
  static long send(List<DemoStep> steps, int number, Commands commands, Instant at) {
    return new DemoScript("demo", steps.subList(0, number)).send(commands, at);
  }
}
