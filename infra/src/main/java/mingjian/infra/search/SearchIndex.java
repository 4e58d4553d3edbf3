package mingjian.infra.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.search.IndexFolder.Stand;
import mingjian.query.Folded;
import mingjian.query.Folded.Change;
import mingjian.query.View;
import mingjian.query.ViewMoved;
import mingjian.query.ViewWriter;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/// The index in `search/`, written like any view. Its position is committed with it, so that whatever dies it stands where it says; what
/// came after the last commit is taken from the log again, under the position of each event as key. Deleting the folder loses nothing but time.
///
/// A commit waits for the disk, so there is one now and then, not one per batch; what isn't committed can be found all the same.
public final class SearchIndex implements ViewWriter, AutoCloseable {
  public static final String FOLDER = "search";
  private static final int COMMIT_EVENTS = 20_000;
  private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(10);
  /// Making visible costs a segment and its merging, so whoever asks makes visible what isn't yet; and so often it is done beforehand, that there is little of it.
  private static final long REFRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final IndexFolder folder;
  private final int form;
  private @Nullable IndexWriter writer;
  private volatile @Nullable SearcherManager searchers;
  private volatile Stand stand = Stand.START;
  private volatile long visible;
  private volatile boolean bulk;
  private long committed;
  private long committedAt;
  private long refreshedAt;

  private SearchIndex(IndexFolder folder, int form) {
    this.folder = folder;
    this.form = form;
  }

  /// @throws UncheckedIOException when it can't be opened, because another process has it for instance
  public static SearchIndex open(Path dataFolder, EventLog log) {
    int form = new FullTextView().version();
    SearchIndex index = new SearchIndex(new IndexFolder(dataFolder.resolve(FOLDER), log, form), form);
    index.reopen();
    return index;
  }

  @FunctionalInterface
  interface Reading<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  /// All that was written before is visible to it.
  <T> T read(Reading<T> reading) {
    SearcherManager manager = searchers;
    if (manager == null) {
      throw new SearchUnavailable();
    }
    try {
      if (visible != stand.position()) {
        refresh(manager);
      }
      IndexSearcher searcher = manager.acquire();
      try {
        return reading.in(searcher);
      } finally {
        manager.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The last position whose words can be found.
  public long position() {
    return stand.position();
  }

  @Override
  public long position(View<?> view) {
    return stand.position();
  }

  /// Rows never change, so that no event needs the row before.
  @Override
  public <R> Map<String, R> rows(View<R> view, Set<String> keys) {
    return Map.of();
  }

  @Override
  public synchronized <R> void write(View<R> view, long after, Folded<R> folded) {
    IndexWriter open = opened();
    if (after != stand.position()) {
      throw new ViewMoved(view.name(), after);
    }
    try {
      List<Entry> entries = folded.rows().values().stream().map(Change::row).filter(Entry.class::isInstance).map(Entry.class::cast).toList();
      // taking Chinese apart is most of the work; a rebuild takes all processors for it, a running server one
      (bulk ? entries.parallelStream() : entries.stream()).forEach(entry -> put(open, entry));
      Entry last = entries.isEmpty() ? null : entries.getLast();
      Stand next = last == null ? new Stand(folded.position(), stand.last(), stand.eventId()) : new Stand(folded.position(), last.position(), last.eventId());
      stand = next;
      long now = System.nanoTime();
      if (stand.position() - committed >= COMMIT_EVENTS || now - committedAt > COMMIT_NANOS) {
        commit(open);
      }
      if (now - refreshedAt > REFRESH_NANOS) {
        refresh(searchers);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(IndexWriter open, Entry entry) {
    try {
      open.updateDocument(new Term(Documents.KEY, Long.toString(entry.position())), Documents.of(entry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void beginBulk(View<?> view) {
    clear(view);
    bulk = true;
  }

  @Override
  public synchronized void clear(View<?> view) {
    try {
      IndexWriter open = opened();
      open.deleteAll();
      stand = Stand.START;
      commit(open);
      refresh(searchers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Called when the log has been caught up with.
  @Override
  public synchronized void dropOlder(View<?> view) {
    try {
      commit(opened());
      refresh(searchers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void endBulk(View<?> view) {
    bulk = false;
    dropOlder(view);
  }

  @Override
  public synchronized void close() {
    IndexWriter open = writer;
    if (open != null && open.isOpen()) {
      try {
        commit(open);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        shut();
      }
    }
  }

  /// After a fault that the writer can't go on from, a full disk for instance, it stands where its last commit stands.
  private IndexWriter opened() {
    IndexWriter open = writer;
    if (open == null || !open.isOpen()) {
      shut();
      open = reopen();
    }
    return open;
  }

  private synchronized IndexWriter reopen() {
    try {
      IndexWriter open = folder.open();
      writer = open;
      stand = IndexFolder.stand(open);
      committed = stand.position();
      committedAt = System.nanoTime();
      searchers = new SearcherManager(open, null);
      visible = stand.position();
      return open;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void commit(IndexWriter open) throws IOException {
    open.setLiveCommitData(stand.asData(form).entrySet());
    open.commit();
    committed = stand.position();
    committedAt = System.nanoTime();
  }

  private void refresh(@Nullable SearcherManager manager) throws IOException {
    if (manager != null) {
      long seen = stand.position();
      manager.maybeRefreshBlocking();
      visible = seen;
      refreshedAt = System.nanoTime();
    }
  }

  /// Leaves the folder as the last commit left it.
  synchronized void shut() {
    try {
      SearcherManager manager = searchers;
      searchers = null;
      if (manager != null) manager.close();
      IndexWriter open = writer;
      writer = null;
      if (open != null) {
        open.rollback();
        open.getDirectory().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
