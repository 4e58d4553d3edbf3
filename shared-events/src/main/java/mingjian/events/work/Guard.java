package mingjian.events.work;

import mingjian.events.TalkId;
import org.jspecify.annotations.Nullable;

/// Another file whose readers, and nobody else, may read this one: what is said of a file that few may read is read by those few.
///
/// @param files null for a talk, which stands in no collection
public record Guard(@Nullable WorkCollection files, String fileId) {
  public static Guard of(TalkId talk) {
    return new Guard(null, talk.value());
  }
}
