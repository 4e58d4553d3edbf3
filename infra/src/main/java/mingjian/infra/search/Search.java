package mingjian.infra.search;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.views.StoredEvents;
import mingjian.query.ViewHealth;
import mingjian.query.ViewHealth.State;
import mingjian.query.ViewHealth.Trouble;
import mingjian.query.ViewWriter;
import mingjian.query.Viewer;
import mingjian.query.axon.ViewProcessors;
import org.jspecify.annotations.Nullable;

/// Full-text search of one node. Each node has an index of its own in its data folder, whatever the store.
///
/// It is opened beside the start of the node, for a large one is read through first; and where it can't be opened all else goes on.
public final class Search implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Search.class.getName());
  /// More than a picker shows, because what is found under a former name is left out again.
  private static final int SOUNDING_MAX = 200;

  private final Path folder;
  private final EventLog log;
  private final StoredEvents stored;
  private final Function<ViewWriter, ViewProcessors> processing;
  private final Thread opening = Thread.ofPlatform().daemon().name("search-opening").unstarted(this::open);
  private volatile @Nullable SearchIndex index;
  private volatile @Nullable ViewProcessors processors;
  private volatile @Nullable String trouble;

  /// @param processing makes the processor that feeds the index
  public Search(Path folder, EventLog log, EventCatalogue catalogue, Function<ViewWriter, ViewProcessors> processing) {
    this.folder = folder;
    this.log = log;
    this.stored = new StoredEvents(catalogue);
    this.processing = processing;
  }

  public void start() {
    opening.start();
  }

  private void open() {
    try {
      SearchIndex opened = SearchIndex.open(folder, log);
      index = opened;
      ViewProcessors feeding = processing.apply(opened);
      processors = feeding;
      feeding.start();
    } catch (RuntimeException e) {
      trouble = e.getMessage();
      LOG.log(System.Logger.Level.WARNING, "全文检索未能启动，其他功能不受影响：" + folder.resolve(SearchIndex.FOLDER) + "，" + e.getMessage());
    }
  }

  /// @throws SearchUnavailable while there is no index to ask
  public Found find(Question question, Viewer viewer) {
    SearchIndex asked = opened();
    long position = asked.position();
    Asking.Hits hits = asked.read(searcher -> new Asking(searcher, viewer).hits(question));
    return new Found(entries(hits.positions()), hits.total(), hits.more(), hits.tooManyNames(), position);
  }

  @FunctionalInterface
  public interface Walk<T> {
    /// @param position of the log up to which the index knows it; @param total of what the viewer may read
    T along(long position, long total, Iterator<List<Entry>> pages);
  }

  /// All hits, whatever their number, as they stand at one moment; paging is ignored.
  ///
  /// @throws SearchUnavailable while there is no index to ask
  public <T> T walk(Question question, Viewer viewer, Walk<T> walk) {
    SearchIndex asked = opened();
    long position = asked.position();
    return asked.read(searcher -> {
      Asking asking = new Asking(searcher, viewer);
      Iterator<List<Long>> hits = new AllHits(asking, question, AllHits.PAGE);
      return walk.along(position, asking.total(question), new Iterator<>() {
        @Override
        public boolean hasNext() {
          return hits.hasNext();
        }

        @Override
        public List<Entry> next() {
          return entries(hits.next());
        }
      });
    });
  }

  private List<Entry> entries(List<Long> positions) {
    return log.readAt(positions).stream().map(stored::read).map(FullTextView::entry).toList();
  }

  /// Ids of units or persons whose name or post, today's or an earlier one, contains what was typed in pinyin; none while there is no index to ask.
  ///
  /// @param prefix of the ids
  public List<String> sounding(String typed, String prefix, Viewer viewer) {
    SearchIndex asked = index;
    try {
      return asked == null ? List.of() : asked.read(searcher -> new Asking(searcher, viewer).sounding(typed, prefix, SOUNDING_MAX));
    } catch (SearchUnavailable e) {
      return List.of();
    }
  }

  public ViewHealth health() {
    ViewProcessors feeding = processors;
    if (feeding != null) {
      return feeding.health().getFirst();
    }
    String why = trouble;
    FullTextView view = new FullTextView();
    return new ViewHealth(view.name(), view.version(), 0, log.head(), why == null ? State.CATCHING_UP : State.STOPPED,
        why == null ? null : new Trouble(0, null, why));
  }

  private SearchIndex opened() {
    SearchIndex opened = index;
    if (opened == null) {
      throw new SearchUnavailable();
    }
    return opened;
  }

  @Override
  public void close() {
    try {
      if (opening.isAlive()) opening.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (processors != null) processors.close();
    if (index != null) index.close();
  }
}
