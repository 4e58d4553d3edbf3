package mingjian.infra.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The two ways in which a text is taken apart: into words, as a reader would, and into neighbouring characters, which find any run of
/// characters whatever the words around it are.
final class Analysis {
  /// More places between two texts of one entry than any phrase can bridge.
  private static final int BETWEEN_TEXTS = 100;
  private static final Analyzer WORDS = new SmartChineseAnalyzer();
  private static final Analyzer NEIGHBOURS = new Analyzer() {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer letters = new StandardTokenizer();
      return new TokenStreamComponents(letters, new NeighbourFilter(letters));
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return BETWEEN_TEXTS;
    }
  };
  static final Analyzer OF_FIELDS = new PerFieldAnalyzerWrapper(NEIGHBOURS, Map.of(Documents.WORDS, WORDS));

  private Analysis() {}

  static List<String> words(String text) {
    return tokens(WORDS, text);
  }

  static List<String> neighbours(String text) {
    return tokens(NEIGHBOURS, text);
  }

  private static List<String> tokens(Analyzer analyzer, String text) {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", Letters.inOneForm(text))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }
}
