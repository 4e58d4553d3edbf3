package mingjian.events.talk;

import java.time.LocalDate;
import mingjian.events.PartialDate;
import org.jspecify.annotations.Nullable;

/// A talk before or on taking a post 任前谈话、任职谈话, as it is measured against a post (DOMAIN 1B row 17). The rate and the reminder go by it.
///
/// @param forPostFrom the day from which the post is taken that the talk was for; null where it was for none, or that isn't told
public record EntryTalk(PartialDate on, @Nullable PartialDate forPostFrom) {
  /// Before the post was taken, for that post; or within these days of it.
  public boolean isInTime(PartialDate postFrom, int days) {
    LocalDate from = postFrom.latest();
    boolean late = !on.isKnown() || on.earliest().isAfter(from.plusDays(days));
    return !late && (postFrom.equals(forPostFrom) || !on.latest().isBefore(from.minusDays(days)));
  }

  /// In time, or late but held: afterwards, and for no other post.
  public boolean isHeldFor(PartialDate postFrom, int days) {
    boolean afterwards = on.isKnown() && on.latest().isAfter(postFrom.latest());
    return isInTime(postFrom, days) || afterwards && (forPostFrom == null || forPostFrom.equals(postFrom));
  }
}
