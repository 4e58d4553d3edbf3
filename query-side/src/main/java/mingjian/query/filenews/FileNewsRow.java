package mingjian.query.filenews;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import mingjian.events.StaffId;
import org.jspecify.annotations.Nullable;

/// One file and its news.
///
/// @param latest the last step; @param byAnother the last step by anybody else than who took that one, null where there is none
/// @param readers while the file isn't sealed; @param sealedFor who may still read it; null while it isn't
public record FileNewsRow(String file, Step latest, @Nullable Step byAnother, Set<String> readers, @Nullable Set<StaffId> sealedFor) {

  /// @param by the account that recorded it; @param what in Chinese
  public record Step(long position, String by, String what, Instant at) {}

  /// The last step that somebody else than `account` recorded, after `position`.
  public Optional<Step> newsFor(String account, long position) {
    Step step = latest.by().equals(account) ? byAnother : latest;
    return Optional.ofNullable(step).filter(it -> it.position() > position);
  }
}
