package mingjian.infra.search;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/// The positions of all hits, best first, a page of the index at a time, so that memory doesn't grow with their number.
final class AllHits implements Iterator<List<Long>> {
  static final int PAGE = 500;

  private final Asking asking;
  private final Question question;
  private final int limit;
  private @Nullable ScoreDoc last;
  private @Nullable List<ScoreDoc> page;

  /// @param limit of a page
  AllHits(Asking asking, Question question, int limit) {
    this.asking = asking;
    this.question = question;
    this.limit = limit;
  }

  @Override
  public boolean hasNext() {
    return !read().isEmpty();
  }

  @Override
  public List<Long> next() {
    List<ScoreDoc> hits = read();
    if (hits.isEmpty()) throw new NoSuchElementException();
    last = hits.getLast();
    page = null;
    return hits.stream().map(Asking::position).toList();
  }

  private List<ScoreDoc> read() {
    List<ScoreDoc> known = page;
    try {
      List<ScoreDoc> hits = known != null ? known : asking.next(question, last, limit);
      page = hits;
      return hits;
    } catch (IOException e) {
      throw new IllegalStateException("全文检索的索引无法读取", e);
    }
  }
}
