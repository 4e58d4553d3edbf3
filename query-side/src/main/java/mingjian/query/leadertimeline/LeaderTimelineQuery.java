package mingjian.query.leadertimeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingjian.events.PersonId;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import org.jspecify.annotations.Nullable;

/// A page of somebody's timeline.
///
/// @param kind null for all; @param from first day, @param to last day, null for open. An imprecise date counts from its latest possible day; an
/// entry of unknown date is in no period
public record LeaderTimelineQuery(
    PersonId person, @Nullable EntryKind kind, @Nullable LocalDate from, @Nullable LocalDate to, boolean newestFirst, int offset, int limit) {
  /// Sorts after every letter and digit of a sort key.
  private static final String END = "~";

  public static LeaderTimelineQuery of(PersonId person) {
    return new LeaderTimelineQuery(person, null, null, null, true, 0, 50);
  }

  public Ask ask() {
    List<Condition> conditions = new ArrayList<>();
    conditions.add(Condition.is("person", person.value()));
    if (kind != null) {
      conditions.add(Condition.is("kind", kind.name()));
    }
    if (from != null || to != null) {
      conditions.add(new Condition("sortKey", from == null ? "" : from.toString(), to == null ? "9999-12-30" : to + END));
    }
    return new Ask(conditions, null, "sortKey", newestFirst, offset, limit);
  }
}
