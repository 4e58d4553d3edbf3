package mingjian.events.accountability;

import java.util.List;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import org.jspecify.annotations.Nullable;

/// Who took part in decisions of the units in question, and who proposed the subjects of the case for their posts.
public record DecisionFacts(List<Met> meetings, List<Nominated> nominations) {
  public static final DecisionFacts NONE = new DecisionFacts(List.of(), List.of());

  /// A meeting that decided on a field of work 集体研究.
  ///
  /// @param minutes null where there are none
  public record Met(UnitId unit, FieldOfWork field, PartialDate on, List<PersonId> present, String body, @Nullable DocumentRef minutes) {
    Period period() {
      return new Period(on, on);
    }
  }

  /// @param nominator null while nobody is named
  /// @param on the day the appointment was decided
  public record Nominated(PersonId appointee, @Nullable PersonId nominator, String post, PartialDate on, @Nullable DocumentRef document) {
    Period period() {
      return new Period(on, on);
    }

    /// Whether what began `begun` had begun before this nomination, or may have: 推荐时就已出现问题.
    public boolean mayFollow(PartialDate begun) {
      return !begun.isKnown() || !on.isKnown() || begun.earliest().isBefore(on.latest());
    }
  }
}
