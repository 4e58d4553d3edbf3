package mingjian.infra.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.Commands;
import mingjian.command.Together;
import mingjian.command.casefile.OutcomeCommand.AnnounceDecision;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.StoredEvent;

/// The history behind the published tables of four places: commands like any others, from which reports count what was printed. Its days are those of
/// the publications, so every store holds the same; it is no store for real work, and goes into an empty one only.
public final class RecordedHistory {
  private static final Actor ACTOR = new Actor("job:history", Role.HEAD);

  private static final int TOGETHER = 80;

  private RecordedHistory() {}

  /// Registers, cases, talks and records: nothing in them asks a view.
  static List<DemoStep> first() {
    return steps(Stream.of(
        HistoryOfGuangan.commands(), HistoryOfGuanganReviews.registers(), HistoryOfBaoshan.commands(), HistoryOfWuling.commands())
        .flatMap(commands -> commands).flatMap(RecordedHistory::each).filter(command -> !(command instanceof AnnounceDecision)));
  }

  /// Whether one who announces a decision has to withdraw from the case is asked of the registers, and reviews ask what registers and cases say: the views must stand.
  static List<DemoStep> then() {
    Stream<Command> announced = HistoryOfGuangan.commands().flatMap(RecordedHistory::each).filter(AnnounceDecision.class::isInstance);
    return Stream.concat(steps(announced).stream(), HistoryOfGuanganReviews.commands().map(command -> new DemoStep(ACTOR, command))).toList();
  }

  private static Stream<Command> each(Command command) {
    return command instanceof Together together ? together.commands().stream() : Stream.of(command);
  }

  /// Many commands to a step: each step is one commit, made durable once.
  private static List<DemoStep> steps(Stream<Command> commands) {
    List<Command> all = commands.flatMap(RecordedHistory::each).toList();
    List<DemoStep> steps = new ArrayList<>();
    for (int from = 0; from < all.size(); from += TOGETHER) {
      steps.add(new DemoStep(ACTOR, new Together(all.subList(from, Math.min(from + TOGETHER, all.size())))));
    }
    return List.copyOf(steps);
  }

  public static int size() {
    return first().size() + then().size();
  }

  /// Whether the log holds nothing, or began with this history.
  public static boolean mayGoInto(EventLog log) {
    return log.head() == 0 || log.findCommit("history:1").filter(begun -> begun.first() == 1).map(begun -> isOnlyHistory(log)).orElse(false);
  }

  /// Its steps go under ids of their own; anything else came from somewhere else.
  private static boolean isOnlyHistory(EventLog log) {
    for (long at = 0; at < log.head(); ) {
      List<StoredEvent> batch = log.readAfter(at, 1_000);
      if (batch.stream().anyMatch(event -> !event.commandId().startsWith("history"))) {
        return false;
      }
      at = batch.getLast().position();
    }
    return true;
  }

  /// @param done told how many steps are done
  /// @return the last position
  public static long loadFirst(Commands commands, Instant at, LongConsumer done) {
    return new DemoScript("history", first()).send(commands, at, done);
  }

  /// As above; after [#loadFirst].
  public static long loadThen(Commands commands, Instant at, LongConsumer done) {
    int before = first().size();
    return new DemoScript("history-reviews", then()).send(commands, at, step -> done.accept(before + step));
  }

}
