package mingjian.events.accountability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.UnitId;
import org.jspecify.annotations.Nullable;

/// Collects gaps slice by slice; neighbouring days of the same gap become one.
final class GapLedger {
  private record Place(@Nullable DutyTier tier, MissingFlag flag, @Nullable UnitId unit, @Nullable FieldOfWork field) {}

  private final Map<Place, List<Span>> found = new LinkedHashMap<>();

  void add(@Nullable DutyTier tier, MissingFlag flag, @Nullable UnitId unit, @Nullable FieldOfWork field, Span days) {
    List<Span> spans = found.computeIfAbsent(new Place(tier, flag, unit, field), place -> new ArrayList<>());
    if (!spans.isEmpty() && !spans.getLast().to().plusDays(1).isBefore(days.from())) {
      spans.add(new Span(spans.removeLast().from(), days.to()));
    } else {
      spans.add(days);
    }
  }

  List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    found.forEach((place, spans) -> spans.forEach(days ->
        gaps.add(new Gap(place.tier, place.flag, place.unit, place.field, period(days)))));
    return gaps;
  }

  private static Period period(Span days) {
    PartialDate from = days.from().equals(Reach.FLOOR) ? PartialDate.UNKNOWN : PartialDate.of(days.from());
    return new Period(from, PartialDate.of(days.to()));
  }
}
