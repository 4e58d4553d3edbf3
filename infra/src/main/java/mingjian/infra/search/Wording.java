package mingjian.infra.search;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// One word that was typed, as questions to the index.
final class Wording {
  /// As it is written counts for more than its parts.
  private static final float AS_WRITTEN = 3;

  private Wording() {}

  /// Entries in which the word stands as it is written, or all its parts stand somewhere, or that name what is called so.
  ///
  /// @param ids of what has a name that contains the word
  static Query of(String word, Collection<String> ids) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(new BoostQuery(asWritten(Documents.TEXT, word), AS_WRITTEN), Occur.SHOULD);
    List<String> parts = parts(word);
    if (!parts.isEmpty()) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      parts.forEach(part -> all.add(new TermQuery(new Term(Documents.WORDS, part)), Occur.MUST));
      any.add(all.build(), Occur.SHOULD);
    }
    List<BytesRef> refs = Stream.concat(ids.stream(), Stream.of(word)).map(BytesRef::new).toList();
    any.add(new ConstantScoreQuery(new TermInSetQuery(Documents.REF, refs)), Occur.SHOULD);
    return any.build();
  }

  /// The words in it. None where one of them is a single character: spread over a text it would be found nearly everywhere.
  static List<String> parts(String word) {
    List<String> parts = Analysis.words(word);
    return parts.stream().anyMatch(part -> part.length() == 1 && Letters.isChinese(part.codePointAt(0))) ? List.of() : parts;
  }

  /// The run of characters, wherever words begin and end.
  static Query asWritten(String field, String word) {
    List<String> neighbours = Analysis.neighbours(word);
    String last = neighbours.getLast();
    boolean alone = last.codePointCount(0, last.length()) == 1 && Letters.isChinese(last.codePointAt(0));
    if (neighbours.size() == 1) {
      return alone ? new PrefixQuery(new Term(field, last)) : new TermQuery(new Term(field, last));
    }
    // the last character stands in the pair before it, and needn't be the last where it is found
    boolean paired = alone && neighbours.get(neighbours.size() - 2).endsWith(last);
    List<String> phrase = paired ? neighbours.subList(0, neighbours.size() - 1) : neighbours;
    return phrase.size() == 1 ? new TermQuery(new Term(field, phrase.getFirst())) : new PhraseQuery(field, phrase.toArray(String[]::new));
  }

  /// Names that sound like what was typed.
  static Query sounding(String typed) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (List<String> reading : Pinyin.readings(typed)) {
      MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
      reading.subList(0, reading.size() - 1).forEach(sound -> phrase.add(new Term(Documents.SOUND, sound)));
      phrase.add(Pinyin.endings(reading.getLast()).stream().map(sound -> new Term(Documents.SOUND, sound)).toArray(Term[]::new));
      any.add(phrase.build(), Occur.SHOULD);
    }
    return any.build();
  }
}
