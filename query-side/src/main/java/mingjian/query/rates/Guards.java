package mingjian.query.rates;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.events.Id;
import mingjian.query.Readers;
import org.jspecify.annotations.Nullable;

/// The tags of files that a row tells of.
final class Guards {
  private Guards() {}

  static Set<String> of(@Nullable Id... files) {
    Set<String> guards = new HashSet<>();
    Stream.of(files).filter(file -> file != null).forEach(file -> guards.add(Readers.grant(file)));
    return Set.copyOf(guards);
  }
}
