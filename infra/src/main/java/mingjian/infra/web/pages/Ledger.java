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
import mingjian.query.View;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Kept;
import mingjian.query.Viewer;

/// A list as it goes into a file: the rows and columns of its page, as one viewer sees them, whatever their number.
///
/// @param onRecord its filters for the record of the export, persons by id; @param inFile for the reader of the file
/// @param line the cells of a row, one per heading
public record Ledger<R>(
    String title, String onRecord, String inFile, View<R> view, Ask ask, Viewer viewer, List<String> headings, BiFunction<R, Names, List<Cell>> line) {
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

  /// How many rows there are now.
  public long rows(ViewStore views) {
    return views.page(view, new Ask(ask.filters(), ask.search(), ask.sort(), ask.descending(), 0, 1), viewer).total();
  }

  /// @param progress told the rows written, now and then
  /// @throws UncheckedIOException when nobody takes it any more
  public Written write(ViewStore views, Names names, LedgerFile file, Heading heading, LongConsumer progress) {
    return views.walk(view, ask, viewer, (position, total, rows) -> {
      // while one chunk is written the next is read: two processors, two halves of the work
      try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
        file.begin(heading.of(position, total), Stream.concat(headings.stream(), ALWAYS.stream()).toList());
        long written = 0;
        Future<Integer> before = CompletableFuture.completedFuture(0);
        while (rows.hasNext()) {
          List<Kept<R>> chunk = chunk(rows);
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

  private static <R> List<Kept<R>> chunk(Iterator<Kept<R>> rows) {
    List<Kept<R>> chunk = new ArrayList<>(CHUNK);
    while (chunk.size() < CHUNK && rows.hasNext()) chunk.add(rows.next());
    return chunk;
  }

  private int write(List<Kept<R>> chunk, Names names, LedgerFile file) throws IOException {
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

  private List<Object> values(Kept<R> row, Names names) {
    List<Object> values = new ArrayList<>(headings.size() + ALWAYS.size());
    for (Cell cell : line.apply(row.row(), names)) values.add(cell.inFile());
    values.add(row.key());
    values.add(row.position());
    return values;
  }
}
