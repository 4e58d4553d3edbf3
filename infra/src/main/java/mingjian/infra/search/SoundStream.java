package mingjian.infra.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The sounds of a name as tokens: all that a character can sound like stand at its place, so that a phrase finds any reading.
final class SoundStream extends TokenStream {
  private record Sound(String text, int step) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<Sound> sounds = new ArrayList<>();
  private Iterator<Sound> left;

  SoundStream(List<Set<String>> characters) {
    for (Set<String> character : characters) {
      int first = sounds.size();
      character.forEach(sound -> sounds.add(new Sound(sound, sounds.size() == first ? 1 : 0)));
    }
    left = sounds.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!left.hasNext()) {
      return false;
    }
    clearAttributes();
    Sound sound = left.next();
    term.append(sound.text());
    step.setPositionIncrement(sound.step());
    return true;
  }

  @Override
  public void reset() {
    left = sounds.iterator();
  }
}
