package mingjian.infra.web.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingjian.events.PartialDate;
import mingjian.infra.web.pages.Thing.Table;
import mingjian.query.Telling;
import mingjian.query.deadlines.DeadlineState;
import mingjian.query.deadlines.DeadlinesRow;
import mingjian.query.deadlines.Running;
import org.jspecify.annotations.Nullable;

/// The clocks of one file 期限, running and past: the same rows as on 到期与逾期.
final class FileClocks {
  private static final List<String> HEADINGS = List.of("事项", "对象", "起算", "应于", "完成", "依据", "如何计算");

  private FileClocks() {}

  /// @return nothing where no clock ever ran
  static Optional<Table> table(List<DeadlinesRow> clocks, Names names, LocalDate today) {
    List<List<Cell>> lines = clocks.stream()
        .flatMap(row -> row.running() == null ? Stream.empty() : Stream.of(new Clock(row, row.running())))
        .sorted(Comparator.comparing(clock -> clock.running().dueOn()))
        .map(clock -> clock.line(names, today)).toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Table("期限", "日期不精确到日的不起算；逾期不妨碍记录。", HEADINGS, lines, ""));
  }

  private record Clock(DeadlinesRow row, Running running) {
    List<Cell> line(Names names, LocalDate today) {
      PartialDate ended = row.endedOn();
      return List.of(
          Cell.of(running.name()), row.measure() == null ? names.cell(row.person()) : Cell.of("措施" + row.measure()), Cell.of(Telling.text(running.startedOn())),
          due(today), row.state() == DeadlineState.VOIDED ? Cell.badge("不再计时", "mute") : Cell.of(ended == null ? "" : ended.inChinese()), Cell.of(running.basis()),
          Cell.of(running.counted()));
    }

    /// A right ends with its time and is never late.
    private Cell due(LocalDate today) {
      LocalDate dueOn = running.dueOn();
      LocalDate late = lateOn(today);
      if (late == null) {
        return Cell.of(Telling.text(dueOn));
      }
      return running.lapses() ? Cell.badge(Telling.text(dueOn) + " 已期满", "mute") : Cell.badge(Telling.text(dueOn) + " 逾期" + ChronoUnit.DAYS.between(dueOn, late) + "天", "bad");
    }

    /// The day on which the time was over: today, or when it was done too late. Null in time.
    private @Nullable LocalDate lateOn(LocalDate today) {
      return switch (row.state()) {
        case OPEN -> today.isAfter(running.dueOn()) ? today : null;
        case DONE -> Boolean.FALSE.equals(row.inTime()) && row.endedOn() != null ? row.endedOn().earliest() : null;
        case WAITING, VOIDED -> null;
      };
    }
  }
}
