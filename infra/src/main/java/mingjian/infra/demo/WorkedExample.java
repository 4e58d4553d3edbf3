package mingjian.infra.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mingjian.command.Asking;
import mingjian.command.Commands;
import mingjian.infra.eventlog.EventLog;

/// The head of one bureau, from the appointment to the look-back, chapter by chapter. Told in
/// `infra/src/docs/worked-example.md`.
public final class WorkedExample {
  /// The leader's page.
  public static final String ADDRESS = "/office-holders/" + ExampleBureau.HEAD.value();

  private WorkedExample() {}

  /// @param recorded how many steps were recorded now; @param steps how many there are; @param position the last of them
  public record Loaded(int recorded, int steps, long position) {}

  static List<DemoStep> steps(LocalDate today) {
    DemoDays days = new DemoDays(today);
    return Stream.of(
            new ExampleBureau(days).commands(), new ExampleSupervision(days).commands(), new ExampleCase(days).commands(),
            new ExampleReview(days).commands(), new ExampleRectification(days).commands(), new ExampleAudit(days).commands())
        .flatMap(List::stream).map(DemoStep::of).toList();
  }

  /// Beside whatever else the log holds; again after an interruption, or in vain.
  public static Loaded load(EventLog log, Commands commands, Instant at) {
    DemoScript script = new DemoScript("example", steps(at.atZone(Asking.ZONE).toLocalDate()));
    int missing = script.missing(log);
    return new Loaded(missing, script.steps().size(), script.send(commands, at));
  }
}
