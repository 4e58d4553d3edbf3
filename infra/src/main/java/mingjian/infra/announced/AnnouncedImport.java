package mingjian.infra.announced;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import mingjian.command.Commands;
import mingjian.command.Envelope;
import mingjian.command.Receipt;
import mingjian.command.Rejection;
import mingjian.events.Actor;
import mingjian.events.Role;

/// Sends a file of announced cases through the command side, one commit a row.
///
/// Many rows are under way at once so that the log can make them durable together; what each row records follows from the file alone, in whatever
/// order they end. Each row goes under the id `import:announced-cases:<caseId>` with the hash of its content: run again, the log answers for the
/// rows it has, and a row that changed since is refused instead of doubled.
final class AnnouncedImport {
  private static final Actor ACTOR = new Actor("job:import", Role.CASE_ADMINISTRATOR);
  private static final int AT_ONCE = 32;

  private final Commands commands;
  private final UnitsOnce units;
  private final Clock clock;
  private final LongConsumer progress;
  private final Map<String, String> firstWithContent = new HashMap<>();
  private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
  private long villages;
  private long position;

  private enum Outcome { IMPORTED, REJECTED, SKIPPED }

  /// What became of one line.
  private record Done(long line, String caseId, Outcome outcome, List<Finding> findings, boolean village, long position) {}

  /// @param registered whether a stream of that id is in the log
  /// @param progress told the number of lines done
  AnnouncedImport(Commands commands, Predicate<String> registered, Clock clock, LongConsumer progress) {
    this.commands = commands;
    this.units = new UnitsOnce(registered);
    this.clock = clock;
    this.progress = progress;
  }

  /// @param reportFolder where the report goes
  Tally run(AnnouncedFile file, Path reportFolder) {
    try (ImportReport report = ImportReport.in(reportFolder)) {
      // Closing the pool awaits the rows under way, also when one has failed: nothing is sent after the job has said that it ended.
      try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
        Deque<Future<Done>> underWay = new ArrayDeque<>();
        file.forEach(line -> {
          if (underWay.size() == AT_ONCE) {
            book(underWay.removeFirst(), report);
          }
          underWay.addLast(begin(line, pool));
        });
        underWay.forEach(done -> book(done, report));
      }
      report.finish();
    }
    return new Tally(count(Outcome.IMPORTED), count(Outcome.REJECTED), count(Outcome.SKIPPED), villages, position);
  }

  /// Runs on the thread that reads the file, in its order; the sending doesn't.
  private Future<Done> begin(AnnouncedFile.Line line, ExecutorService pool) {
    RowPlan plan;
    try {
      if (!line.isRow()) {
        throw new RefusedRow("", "应有" + AnnouncedRow.HEADER.size() + "栏，实有" + line.fields().size() + "栏");
      }
      plan = RowPlan.of(line.row());
    } catch (RefusedRow refused) {
      String caseId = line.fields().isEmpty() ? "" : line.fields().getFirst();
      return pool.submit(() -> new Done(line.number(), caseId, Outcome.REJECTED, List.of(refused.finding()), false, 0));
    }
    List<Finding> findings = new ArrayList<>(plan.findings());
    noteLikelyDuplicate(plan.row(), findings);
    UnitsOnce.Claim claim = units.claim(plan.units().keySet());
    return pool.submit(() -> send(plan, claim, findings));
  }

  private Done send(RowPlan plan, UnitsOnce.Claim claim, List<Finding> findings) {
    AnnouncedRow row = plan.row();
    boolean recorded = false;
    try {
      Envelope envelope = new Envelope(
          plan.commands(claim.awaitMissing()), ACTOR, clock.instant(), "import:announced-cases:" + row.caseId(),
          UnitIdentity.sha256(String.join("\u001f", row.content())), null);
      Receipt receipt = commands.send(envelope);
      recorded = true;
      return new Done(
          row.line(), row.caseId(), receipt.repeated() ? Outcome.SKIPPED : Outcome.IMPORTED, findings, plan.village(), receipt.position());
    } catch (Rejection rejected) {
      String reason = rejected.code().equals("key-reused") ? "同一编号已导入过，内容与这次不同；未重复导入" : rejected.inChinese();
      String field = rejected.field() == null ? "" : rejected.field();
      return new Done(row.line(), row.caseId(), Outcome.REJECTED, List.of(Finding.rejected(field, reason)), false, 0);
    } finally {
      claim.settle(recorded);
    }
  }

  private void noteLikelyDuplicate(AnnouncedRow row, List<Finding> findings) {
    String content = HexFormat.of().formatHex(UnitIdentity.sha256(String.join("\u001f", row.content())));
    String first = firstWithContent.putIfAbsent(content, row.caseId());
    if (first != null && !first.equals(row.caseId())) {
      findings.add(Finding.duplicate("除编号外与编号" + first + "逐字相同；仍按两人两案导入，未合并，请核对"));
    }
  }

  private void book(Future<Done> future, ImportReport report) {
    Done done = await(future);
    counts.merge(done.outcome(), 1L, Long::sum);
    villages += done.village() ? 1 : 0;
    position = Math.max(position, done.position());
    done.findings().forEach(finding -> report.add(done.line(), done.caseId(), finding));
    progress.accept(counts.values().stream().mapToLong(Long::longValue).sum());
  }

  private static Done await(Future<Done> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("导入被中断。再次运行即可接着导入。", e);
    } catch (ExecutionException e) {
      // The log can't be written: a full disk, a lost folder. The cause says so.
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
  }

  private long count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }
}
