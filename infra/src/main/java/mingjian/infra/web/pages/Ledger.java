package mingjian.infra.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import mingjian.infra.export.LedgerFile;
import mingjian.infra.export.LedgerHead;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Kept;

/// A list as it goes into a file: the rows and columns of its page, as one viewer sees them, whatever their number.
///
/// @param onRecord its filters for the record of the export, persons by id; @param inFile for the reader of the file
/// @param line the cells of a row, one per heading
public record Ledger<R>(
    String title, String onRecord, String inFile, LedgerRows<R> source, List<String> headings, BiFunction<R, Names, List<Cell>> line) {
  /// Names of so many rows are fetched at one go.
  private static final int CHUNK = 500;
  private static final List<String> ALWAYS = List.of("编号", "依据事件位置");

  /// @param rows written; @param position of the log that they stand for
  public record Written(long rows, long position) {}

  /// Fills what only the store knows at the moment of reading into the head.
  @FunctionalInterface
  public interface Heading {
    LedgerHead of(long position, long rows);
  }

  /// Of a view: behind the columns each row says what it is and what it rests on.
  static <R> Ledger<Kept<R>> of(
      String title, String onRecord, String inFile, LedgerRows<Kept<R>> source, List<String> headings, BiFunction<R, Names, List<Cell>> line) {
    return new Ledger<>(title, onRecord, inFile, source, Stream.concat(headings.stream(), ALWAYS.stream()).toList(), (row, names) ->
        Stream.concat(line.apply(row.row(), names).stream(), Stream.of(Cell.of(row.key()), Cell.count(row.position(), "号"))).toList());
  }

  /// How many rows there are now.
  public long rows(ViewStore views) {
    return source.count(views);
  }

  /// @param progress told the rows written, now and then
  /// @throws UncheckedIOException when nobody takes it any more
  public Written write(ViewStore views, Names names, LedgerFile file, Heading heading, LongConsumer progress) {
    return source.walk(views, (position, total, rows) -> {
      // while one chunk is written the next is read: two processors, two halves of the work
      try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
        file.begin(heading.of(position, total), headings);
        long written = 0;
        Future<Integer> before = CompletableFuture.completedFuture(0);
        while (rows.hasNext()) {
          List<R> chunk = chunk(rows);
          progress.accept(written += done(before));
          before = writer.submit(() -> write(chunk, names, file));
        }
        progress.accept(written += done(before));
        file.end();
        return new Written(written, position);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static <R> List<R> chunk(Iterator<R> rows) {
    List<R> chunk = new ArrayList<>(CHUNK);
    while (chunk.size() < CHUNK && rows.hasNext()) chunk.add(rows.next());
    return chunk;
  }

  private int write(List<R> chunk, Names names, LedgerFile file) throws IOException {
    for (List<Object> values : names.atOnce(() -> chunk.stream().map(row -> values(row, names)).toList())) file.row(values);
    return chunk.size();
  }

  private static int done(Future<Integer> writing) throws IOException {
    try {
      return writing.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException gone) throw gone;
      throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("导出被中断", e);
    }
  }

  private List<Object> values(R row, Names names) {
    return line.apply(row, names).stream().map(Cell::inFile).toList();
  }
}
