package mingjian.events.accountability;

import java.util.List;
import java.util.Set;
import mingjian.events.DivisionId;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.registry.TenureKind;
import org.jspecify.annotations.Nullable;

/// Who held which duty when, around some units (their predecessors and their superior among them).
public record DutyFacts(
    List<Held> tenures, List<Divided> divisions, List<Supervised> supervisors, List<Change> history, List<Present> present) {
  public static final DutyFacts NONE = new DutyFacts(List.of(), List.of(), List.of(), List.of(), List.of());

  public DutyFacts(List<Held> tenures, List<Divided> divisions, List<Supervised> supervisors, List<Change> history) {
    this(tenures, divisions, supervisors, history, List.of());
  }

  /// @param head a post of 主要负责人 of the unit
  /// @param present how the tenure is known: false = inferred 推定, never a fact for an inquiry
  public record Held(
      TenureId id, PersonId person, UnitId unit, String post, boolean head, TenureKind kind, Period period,
      @Nullable DocumentRef document, boolean inferred) {}

  public record Divided(
      DivisionId id, UnitId unit, PersonId person, Set<FieldOfWork> fields, Period period, @Nullable DocumentRef document) {}

  /// @param body the supervising body 派驻组／纪委 as a unit or by name
  public record Supervised(UnitId unit, String body, PersonId person, String post, Period period, @Nullable DocumentRef document) {}

  /// @param before the unit as it was; @param after what became of it (the same id for a rename), or what came out of it by a split; @param superior set where the superior changed
  public record Change(Kind kind, UnitId before, UnitId after, @Nullable UnitId superior, PartialDate on) {
    /// SAME_AS is no change: two entries of one unit, whatever the day.
    public enum Kind { ESTABLISHED, RENAMED, MERGED, SPLIT, SUPERIOR_CHANGED, SAME_AS }
  }

  /// What became of a person named here: retired, deceased, or a member of the inspection body himself. A person may stand in several of them.
  ///
  /// @param staff the staff code where the person works for the inspection body
  /// @param sameAs another entry of the same person
  public record Present(
      PersonId person, boolean retired, boolean deceased, @Nullable StaffId staff, @Nullable PersonId sameAs) {
    public Present(PersonId person, boolean retired, boolean deceased, @Nullable StaffId staff) {
      this(person, retired, deceased, staff, null);
    }
  }
}
