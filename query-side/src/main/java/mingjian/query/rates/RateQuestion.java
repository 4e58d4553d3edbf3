package mingjian.query.rates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingjian.events.UnitId;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.ViewStore.Page;
import mingjian.query.Viewer;
import org.jspecify.annotations.Nullable;

/// A rate, of a year and a unit, as things stand on a day: its figures, and what is behind each.
///
/// @param view by the time limits in use
/// @param year null for all years; 0 for what has no date
/// @param quarter 1 to 4, for the rates that are owed quarterly and with a year only; null for all
/// @param unit null for all units
public record RateQuestion(RatesView view, Rate rate, @Nullable Integer year, @Nullable Integer quarter, @Nullable UnitId unit, LocalDate today) {
  public static final String WHOLE = "WHOLE";

  /// @param parts how many, by [Part] or by the constant of the share; every one there could be
  public record Figures(Rate rate, Map<String, Long> parts) {
    public long of(Enum<?> part) {
      return parts.getOrDefault(part.name(), 0L);
    }

    /// What should have been done, and the time for it is over or it was judged; of shares, all of them.
    public long denominator() {
      return rate.shares().isEmpty()
          ? Stream.of(Part.values()).filter(Part::isCounted).mapToLong(this::of).sum()
          : parts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long numerator() {
      return of(Part.MET);
    }
  }

  public Figures figures(ViewStore store, Viewer viewer) {
    Map<String, Long> answers = store.counts(view, "answer", new Ask(conditions(), null, null, false, 0, 1), viewer);
    Map<String, Long> parts = new LinkedHashMap<>();
    if (rate.shares().isEmpty()) {
      long open = answers.getOrDefault(Answer.OPEN.name(), 0L);
      long overdue = open == 0 ? 0 : page(store, Part.OVERDUE.conditions(today), 0, 1, viewer).total();
      for (Part part : Part.values()) {
        parts.put(part.name(), part == Part.OVERDUE ? overdue : part == Part.PENDING ? open - overdue : answers.getOrDefault(part.name(), 0L));
      }
    } else {
      rate.shares().forEach(share -> parts.put(share.name(), answers.getOrDefault(share.name(), 0L)));
    }
    return new Figures(rate, parts);
  }

  /// The things themselves.
  ///
  /// @param part of [Part] or of the shares, or [#WHOLE] for all in the denominator; empty where the rate has no such part
  public Optional<Page<RateRow>> behind(ViewStore store, String part, int offset, int limit, Viewer viewer) {
    return part.equals(WHOLE) ? Optional.of(whole(store, offset, limit, viewer)) : where(part).map(more -> page(store, more, offset, limit, viewer));
  }

  /// One part after the other.
  private Page<RateRow> whole(ViewStore store, int offset, int limit, Viewer viewer) {
    List<RateRow> rows = new ArrayList<>();
    long total = 0;
    for (String part : counted()) {
      int skipped = (int) Math.max(0, offset - total);
      Page<RateRow> page = page(store, where(part).orElseThrow(), skipped, Math.max(1, limit - rows.size()), viewer);
      if (rows.size() < limit && skipped < page.total()) {
        rows.addAll(page.rows());
      }
      total += page.total();
    }
    return new Page<>(List.copyOf(rows), total, true, offset, limit);
  }

  /// Every row that a part may hold, by the day on which it is due; those of [#partOf] another part are to be left out. Empty where the rate has no such part.
  public Optional<Ask> all(String part) {
    return part.equals(WHOLE) ? Optional.of(dueFirst(List.of())) : where(part).map(this::dueFirst);
  }

  private Ask dueFirst(List<Condition> more) {
    List<Condition> all = new ArrayList<>(conditions());
    all.addAll(more);
    return new Ask(all, null, "due", false, 0, 1);
  }

  /// Of which part a row is: of [Part], or its share.
  public String partOf(RateRow row) {
    return rate.shares().isEmpty() ? Part.of(row, today).name() : row.answer();
  }

  /// Whether the part, or the whole, is made of such rows.
  public boolean isIn(String part, RateRow row) {
    return part.equals(WHOLE) ? counted().contains(partOf(row)) : partOf(row).equals(part);
  }

  private List<String> counted() {
    return rate.shares().isEmpty() ? Stream.of(Part.values()).filter(Part::isCounted).map(Part::name).toList() : rate.shares().stream().<String>map(Enum::name).toList();
  }

  private Page<RateRow> page(ViewStore store, List<Condition> more, int offset, int limit, Viewer viewer) {
    return store.page(view, dueFirst(more).at(offset, limit), viewer);
  }

  private List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    if (unit != null) conditions.add(Condition.is("unit", unit.value()));
    conditions.add(Condition.is("rate", rate.name()));
    if (year != null) conditions.add(Condition.is("year", (long) year));
    if (rate.isOwedQuarterly()) conditions.addAll(quarters());
    if (rate.isOwedMonthly()) conditions.add(new Condition("due", null, YearMonth.from(today).atEndOfMonth()));
    if (rate.isOwedYearly()) conditions.add(new Condition("year", null, (long) today.getYear()));
    return conditions;
  }

  /// What is owed in a quarter is due on its last day. Up to the running one.
  private List<Condition> quarters() {
    Condition begun = new Condition("due", null, Quarter.of(today).last());
    return year == null || quarter == null ? List.of(begun) : List.of(begun, Condition.is("due", new Quarter(year, quarter).last()));
  }

  private Optional<List<Condition>> where(String part) {
    return rate.shares().isEmpty()
        ? Stream.of(Part.values()).filter(it -> it.name().equals(part)).findFirst().map(it -> it.conditions(today))
        : rate.shares().stream().filter(it -> it.name().equals(part)).findFirst().map(it -> List.of(Condition.is("answer", it.name())));
  }
}
