package mingjian.query.figures;

import static mingjian.events.supervision.FigureUnit.CASES;
import static mingjian.events.supervision.FigureUnit.ITEMS;
import static mingjian.events.supervision.FigureUnit.PERSONS;
import static mingjian.events.supervision.FigureUnit.PERSON_TIMES;
import static mingjian.events.supervision.FigureUnit.SESSIONS;
import static mingjian.events.supervision.FigureUnit.UNITS;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import mingjian.events.supervision.FigureUnit;
import org.jspecify.annotations.Nullable;

/// What a report counts, and in which unit. One line each; pages, jobs and published tables go by this list.
public enum FigureMeasure {
  /// 立案
  OPENED_CASES(FigureKind.OPENED, CASES, FigureFact::file),
  /// 立案对象
  OPENED_PERSONS(FigureKind.OPENED, PERSONS, FigureFact::person),
  /// 立案对象
  OPENED_PERSON_TIMES(FigureKind.OPENED, PERSON_TIMES, null),
  /// 立案查处一把手
  HEAD_CASES(FigureKind.OPENED, CASES, FigureFact::file),
  /// 立案查处一把手
  HEAD_PERSONS(FigureKind.OPENED, PERSONS, FigureFact::person),
  /// 结案
  CLOSED_CASES(FigureKind.CLOSED, CASES, FigureFact::file),
  /// 处分
  SANCTIONED_CASES(FigureKind.SANCTIONED, CASES, FigureFact::file),
  /// 处分
  SANCTIONED_PERSONS(FigureKind.SANCTIONED, PERSONS, FigureFact::person),
  /// 处分决定宣布与警示教育同步
  ANNOUNCED_SESSIONS(FigureKind.ANNOUNCED_WITH_EDUCATION, SESSIONS, FigureFact::detail),
  /// 问责党组织
  ACCOUNTABLE_ORGANISATIONS(FigureKind.ACCOUNTABILITY, UNITS, FigureFact::unit, ReviewFigures.ORGANISATION),
  /// 问责主体责任人
  ACCOUNTABLE_MAIN(FigureKind.ACCOUNTABILITY, PERSONS, FigureFact::person, ReviewFigures.MAIN),
  /// 问责监督责任人
  ACCOUNTABLE_SUPERVISION(FigureKind.ACCOUNTABILITY, PERSONS, FigureFact::person, ReviewFigures.SUPERVISION),
  /// 谈话
  TALK_SESSIONS(FigureKind.TALK, SESSIONS, FigureFact::file),
  /// 谈话
  TALK_PERSON_TIMES(FigureKind.TALK, PERSON_TIMES, null),
  /// 警示教育
  EDUCATION_SESSIONS(FigureKind.EDUCATION, SESSIONS, null, SESSIONS.name()),
  /// 警示教育
  EDUCATION_PERSON_TIMES(FigureKind.EDUCATION, PERSON_TIMES, null, PERSON_TIMES.name()),
  /// 民主生活会
  LIFE_MEETING_SESSIONS(FigureKind.LIFE_MEETING, SESSIONS, null, SESSIONS.name()),
  /// 干部任免票决
  BALLOT_PERSON_TIMES(FigureKind.BALLOT, PERSON_TIMES, null),
  /// 报告个人有关事项
  DISCLOSURE_PERSON_TIMES(FigureKind.DISCLOSURE, PERSON_TIMES, null),
  /// 经济责任审计
  AUDIT_PERSON_TIMES(FigureKind.AUDIT, PERSON_TIMES, null),
  /// 整改问题
  RECTIFICATION_PROBLEMS(FigureKind.RECTIFICATION, ITEMS, null),
  /// 公开通报
  ANNOUNCEMENTS(FigureKind.ANNOUNCEMENT, CASES, FigureFact::file);

  private final FigureKind kind;
  private final FigureUnit unit;
  private final @Nullable Function<FigureFact, @Nullable String> one;
  private final Predicate<FigureFact> counts;

  /// @param one what stands for one, counted once; null where the facts' numbers are added
  FigureMeasure(FigureKind kind, FigureUnit unit, @Nullable Function<FigureFact, @Nullable String> one) {
    this(kind, unit, one, fact -> true);
  }

  /// Only facts whose detail begins with the word.
  FigureMeasure(FigureKind kind, FigureUnit unit, @Nullable Function<FigureFact, @Nullable String> one, String word) {
    this(kind, unit, one, fact -> fact.detail().equals(word) || fact.detail().startsWith(word + " "));
  }

  FigureMeasure(FigureKind kind, FigureUnit unit, @Nullable Function<FigureFact, @Nullable String> one, Predicate<FigureFact> counts) {
    this.kind = kind;
    this.unit = unit;
    this.one = one;
    this.counts = counts;
  }

  public FigureKind kind() {
    return kind;
  }

  public FigureUnit unit() {
    return unit;
  }

  /// Whether it is about those who were 一把手.
  boolean ofHeads() {
    return this == HEAD_CASES || this == HEAD_PERSONS;
  }

  /// Of the facts those it counts.
  public List<FigureFact> of(List<FigureFact> facts, Predicate<FigureFact> isHead) {
    return facts.stream().filter(fact -> kind == fact.kind() && counts.test(fact) && (!ofHeads() || isHead.test(fact))).toList();
  }

  /// @param facts those it counts
  public Measure count(List<FigureFact> facts) {
    Function<FigureFact, @Nullable String> each = one;
    long number = each == null
        ? facts.stream().mapToLong(FigureFact::number).sum()
        : facts.stream().map(each).filter(Objects::nonNull).distinct().count();
    return new Measure(unit, number);
  }
}
