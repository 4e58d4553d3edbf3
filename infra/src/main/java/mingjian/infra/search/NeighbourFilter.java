package mingjian.infra.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Each Chinese character with its right neighbour, the last of a run alone; words of other scripts stay whole. Every token takes one place, so that
/// any run of characters is a phrase of neighbours, and a single character the beginning of whatever it is filed under.
final class NeighbourFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private State next;
  private String nextTerm = "";
  private int nextStart;
  private boolean begun;

  NeighbourFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!begun) {
      begun = true;
      look();
    }
    if (next == null) {
      return false;
    }
    restoreState(next);
    State here = next;
    String letter = nextTerm;
    int end = offset.endOffset();
    look();
    boolean joined = next != null && nextStart == end && isChinese(letter) && isChinese(nextTerm);
    String neighbour = nextTerm;
    restoreState(here);
    if (joined) {
      term.append(neighbour);
    }
    return true;
  }

  private void look() throws IOException {
    boolean more = input.incrementToken();
    next = more ? captureState() : null;
    nextTerm = more ? term.toString() : "";
    nextStart = more ? offset.startOffset() : 0;
  }

  private static boolean isChinese(String token) {
    return !token.isEmpty() && token.codePointCount(0, token.length()) == 1 && Letters.isChinese(token.codePointAt(0));
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    next = null;
    begun = false;
  }
}
