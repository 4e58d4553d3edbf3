package mingjian.events.supervision;

import java.util.List;
import mingjian.events.PartialDate;

/// What the books held on somebody on that day, worked out when the opinion on their integrity 党风廉政意见 was given (DOMAIN 1F row 81). What isn't concluded
/// doesn't stand here: an opinion discloses no clue and no open case.
///
/// @param matters how many there are, none included
/// @param inEffect those whose time has not run out; @param past the others
public record IntegrityBasis(PartialDate asOf, int matters, List<PriorMatter> inEffect, List<PriorMatter> past) {
  public static IntegrityBasis asOf(PartialDate day, List<PriorMatter> all) {
    List<PriorMatter> known = all.stream().filter(matter -> matter.isBy(day)).toList();
    return new IntegrityBasis(
        day, known.size(), known.stream().filter(matter -> !matter.isOverOn(day)).toList(), known.stream().filter(matter -> matter.isOverOn(day)).toList());
  }
}
