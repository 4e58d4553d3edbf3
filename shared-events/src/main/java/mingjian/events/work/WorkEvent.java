package mingjian.events.work;

import java.util.List;
import java.util.Set;
import mingjian.events.Event;
import mingjian.events.Id;
import mingjian.events.StaffId;
import org.jspecify.annotations.Nullable;

/// A step in a file of daily supervision. It tells of itself what registers and timelines show; whatever it doesn't tell stays as it was.
/// A component of the same name tells it for the record.
public interface WorkEvent extends Event {
  WorkCollection files();

  Id fileId();

  WorkAbout about();

  /// Where the file stands afterwards; null where it stands as before.
  default @Nullable WorkState state() {
    return null;
  }

  /// When the next answer is due; null where that doesn't change.
  default @Nullable Due due() {
    return null;
  }

  /// What the file is called in registers, short; null where it keeps its name.
  default @Nullable String headline() {
    return null;
  }

  /// Which kind of file, where the collection has several; null where that doesn't change.
  default @Nullable Enum<?> kind() {
    return null;
  }

  /// Who has to act, as the papers call them; null where that doesn't change.
  default @Nullable String responsible() {
    return null;
  }

  /// Who may read the file from now on.
  default List<StaffId> granted() {
    return List.of();
  }

  /// Who no longer may, recusal 回避 among the reasons.
  default List<StaffId> withdrawn() {
    return List.of();
  }

  /// Whether those to whom the file is granted may read the case it follows from: nobody can look at a case again without it.
  default boolean opensCase() {
    return false;
  }

  /// Breaches of a rule that this step tells of; they stand with the file until a correction lifts them.
  default Set<? extends Enum<?>> breaches() {
    return Set.of();
  }

  /// Breaches that turned out to be none.
  default Set<? extends Enum<?>> liftedBreaches() {
    return Set.of();
  }

  /// The event of this file that turned out wrong; null for all but corrections.
  default @Nullable String corrects() {
    return null;
  }

  /// Whether it clears 澄清 the persons of what the file says about them.
  default boolean clears() {
    return false;
  }

  /// Whose readers may read it, instead of those of its own collection; null for its own.
  default @Nullable Guard guard() {
    return null;
  }

  /// Whether it leaves an entry in the timelines of the persons.
  default boolean inTimeline() {
    return true;
  }
}
