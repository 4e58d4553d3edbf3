package mingjian.infra.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.events.PersonId;

/// What else the county's commission did in three years, beside the main line: so many cases and files that figures, charts and lists have something to
/// tell. Stage by stage over all of them, so that what one person enters is one sitting ([DemoStep#sittings]).
record DemoYears(DemoDays days) {
  private static final List<Function<DemoYearsCase, Stream<Command>>> STAGES = List.of(
      DemoYearsClue::assigned, DemoYearsClue::proposed, DemoYearsClue::approved, DemoYearsClue::concluded,
      DemoYearsInquest::opened, DemoYearsInquest::teamed, DemoYearsInquest::announced, DemoYearsInquest::tagged, DemoYearsInquest::handedOver, DemoYearsOutcome::heard, DemoYearsOutcome::carriedOut, DemoYearsOutcome::withoutReview,
      DemoYearsOutcome::archived);
  private static final List<Function<DemoYearsFile, Stream<Command>>> FILED = List.of(
      DemoYearsFile::begun, DemoYearsFile::started, DemoYearsFile::answered, DemoYearsFile::judged, DemoYearsFile::ended);

  List<Command> commands() {
    DemoUnits units = DemoUnits.of(days);
    List<DemoYearsCase> cases = DemoTable.rows("cases").stream().map(row -> new DemoYearsCase(days, units, row)).toList();
    List<DemoYearsFile> files = DemoTable.rows("supervision").stream().map(row -> new DemoYearsFile(days, units, row)).toList();
    return Stream.of(units.commands().stream(), subjects(cases), all(STAGES, cases), all(FILED, files)).flatMap(commands -> commands).toList();
  }

  /// Somebody may stand in two cases.
  private static Stream<Command> subjects(List<DemoYearsCase> cases) {
    Set<PersonId> known = new HashSet<>();
    return cases.stream().filter(one -> known.add(one.subject())).flatMap(DemoYearsCase::registered);
  }

  private static <T> Stream<Command> all(List<Function<T, Stream<Command>>> stages, List<T> files) {
    return stages.stream().flatMap(stage -> files.stream().flatMap(stage));
  }
}
