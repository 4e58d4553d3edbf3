package mingjian.infra.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingjian.query.Viewer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits.Relation;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// One viewer's questions to one state of the index. Whatever is asked is asked with the viewer's tags, so that nothing else is found, counted, or known
/// to exist.
final class Asking {
  /// Beyond this many things of such a name it isn't a name that is looked for.
  private static final int NAMES_MAX = 2_000;
  /// As many as a picker shows before it wants more letters.
  private static final int SOUNDING_MAX = 200;
  /// Best first; what is as good, newest first.
  private static final Sort BEST = new Sort(SortField.FIELD_SCORE, new SortField(Documents.AT, SortField.Type.LONG, true));

  private final IndexSearcher searcher;
  private final Viewer viewer;
  private final Set<String> tooManyNames = new LinkedHashSet<>();

  Asking(IndexSearcher searcher, Viewer viewer) {
    this.searcher = searcher;
    this.viewer = viewer;
  }

  /// @param positions of the hits asked for
  record Hits(List<Long> positions, long total, boolean more, Set<String> tooManyNames) {}

  Hits hits(Question question) throws IOException {
    int depth = Math.min(question.offset() + question.limit(), Question.DEPTH_MAX);
    TopFieldDocs found = searcher.search(query(question), new TopFieldCollectorManager(BEST, Math.max(depth, 1), Question.DEPTH_MAX));
    List<Long> positions = new ArrayList<>();
    for (int i = question.offset(); i < Math.min(depth, found.scoreDocs.length); i++) {
      positions.add(position(found.scoreDocs[i]));
    }
    return new Hits(positions, found.totalHits.value(), found.totalHits.relation() == Relation.GREATER_THAN_OR_EQUAL_TO, tooManyNames);
  }

  /// How many hits there are, every one counted.
  long total(Question question) throws IOException {
    return searcher.count(query(question));
  }

  /// The next hits, as far as there are any, in the same order.
  ///
  /// @param after the last one known; null for the first
  List<ScoreDoc> next(Question question, @Nullable ScoreDoc after, int limit) throws IOException {
    TopFieldCollectorManager best = new TopFieldCollectorManager(BEST, limit, after == null ? null : (FieldDoc) after, 0);
    return List.of(searcher.search(query(question), best).scoreDocs);
  }

  /// Ids of units and persons whose name or post sounds so, best first.
  List<String> sounding(String typed, String prefix, int limit) throws IOException {
    TopFieldDocs found = searcher.search(visible(Wording.sounding(typed)), new TopFieldCollectorManager(BEST, limit, limit));
    Set<String> ids = new LinkedHashSet<>();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (ScoreDoc hit : found.scoreDocs) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
      BinaryDocValues named = leaf.reader().getBinaryDocValues(Documents.NAMED);
      if (named != null && named.advanceExact(hit.doc - leaf.docBase)) {
        ids.add(named.binaryValue().utf8ToString());
      }
    }
    return ids.stream().filter(id -> id.startsWith(prefix)).toList();
  }

  static long position(ScoreDoc hit) {
    return (Long) ((FieldDoc) hit).fields[1];
  }

  private Query query(Question question) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : question.words()) {
      Set<String> ids = new LinkedHashSet<>(named(word));
      if (word.length() > 1 && Pinyin.isTyped(word)) ids.addAll(sounding(word, "", SOUNDING_MAX));
      all.add(Wording.of(word, ids), Occur.MUST);
    }
    if (question.kind() != null) {
      all.add(new TermQuery(new Term(Documents.KIND, question.kind())), Occur.FILTER);
    }
    if (question.from() != null || question.to() != null) {
      long from = question.from() == null ? Long.MIN_VALUE : question.from().toEpochDay();
      long to = question.to() == null ? Long.MAX_VALUE : question.to().toEpochDay();
      all.add(LongPoint.newRangeQuery(Documents.DAY, from, to), Occur.FILTER);
    }
    if (!question.about().isEmpty()) {
      all.add(anyOf(Documents.REF, question.about()), Occur.FILTER);
    }
    return visible(all.build());
  }

  private Query visible(Query query) {
    BooleanQuery.Builder visible = new BooleanQuery.Builder().add(query, Occur.MUST).add(anyOf(Documents.TAG, viewer.tags()), Occur.FILTER);
    if (!viewer.denied().isEmpty()) {
      visible.add(anyOf(Documents.TAG, viewer.denied()), Occur.MUST_NOT);
    }
    return visible.build();
  }

  private static Query anyOf(String field, Collection<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  /// Ids of what is or was called so, as far as the viewer may read the registry.
  private Set<String> named(String word) throws IOException {
    Query names = visible(Wording.asWritten(Documents.NAME, word));
    Weight weight = searcher.createWeight(searcher.rewrite(names), ScoreMode.COMPLETE_NO_SCORES, 1);
    Set<String> ids = new LinkedHashSet<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      BinaryDocValues named = leaf.reader().getBinaryDocValues(Documents.NAMED);
      Scorer scorer = named == null ? null : weight.scorer(leaf);
      Bits live = leaf.reader().getLiveDocs();
      DocIdSetIterator docs = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if ((live == null || live.get(doc)) && named != null && named.advanceExact(doc)) {
          ids.add(named.binaryValue().utf8ToString());
        }
        if (ids.size() > NAMES_MAX) {
          tooManyNames.add(word);
          return Set.of();
        }
      }
    }
    return ids;
  }
}
