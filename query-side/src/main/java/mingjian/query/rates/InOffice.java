package mingjian.query.rates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.talk.EntryTalk;
import mingjian.query.Periods;
import org.jspecify.annotations.Nullable;

/// Who was head 主要负责人 in a year, and what was done in it: a talk held, a letter signed.
public record InOffice(List<Term> terms, List<Done> done) {
  static final InOffice NOTHING = new InOffice(List.of(), List.of());

  public record Term(TenureId tenure, UnitId unit, Period period, long position) {
    /// Whether it reaches into the year; of one whose end the papers don't tell only the first year is known.
    boolean touches(int year) {
      PartialDate from = period.from();
      PartialDate to = period.to();
      return from.isKnown() && from.year() <= year && (to == null || (to.isKnown() ? to.year() >= year : from.year() == year));
    }

    /// Whether it surely lasts the whole year.
    boolean covers(int year) {
      LocalDate first = LocalDate.of(year, 1, 1);
      PartialDate to = period.to();
      boolean toTheEnd = to == null || to.isKnown() && !to.earliest().isBefore(first.plusYears(1).minusDays(1));
      return period.from().isKnown() && !period.from().latest().isAfter(first) && toTheEnd;
    }

    boolean beginsIn(int year) {
      return period.from().isDay() && period.from().year() == year;
    }

    Term ended(PartialDate on) {
      return new Term(tenure, unit, Periods.ended(period, on), position);
    }
  }

  /// @param forPostFrom the day from which the post is taken that the talk was for; null where it was for none, or that isn't told
  public record Done(PartialDate on, @Nullable PartialDate forPostFrom, long position) {
    public EntryTalk entryTalk() {
      return new EntryTalk(on, forPostFrom);
    }
  }

  @Nullable Term of(TenureId tenure) {
    return terms.stream().filter(term -> term.tenure().equals(tenure)).findFirst().orElse(null);
  }

  /// @param term null where there is none any more
  InOffice with(TenureId tenure, @Nullable Term term) {
    List<Term> now = new ArrayList<>(terms.stream().filter(other -> !other.tenure().equals(tenure)).toList());
    if (term != null) {
      now.add(term);
    }
    return new InOffice(List.copyOf(now), done);
  }

  InOffice with(Done one) {
    List<Done> now = new ArrayList<>(done.stream().filter(other -> other.position() != one.position()).toList());
    now.add(one);
    return new InOffice(terms, List.copyOf(now));
  }
}
