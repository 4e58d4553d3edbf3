package mingjian.events.accountability;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mingjian.events.Period;
import mingjian.events.UnitId;
import mingjian.events.accountability.DecisionFacts.Nominated;
import org.jspecify.annotations.Nullable;

/// Whose duty it was: who, by his position, answered for the unit and the field while the misconduct went on (DOMAIN 5.2). A pure function; the
/// answer is candidates and gaps, never verdicts (问责条例 6条 asks for causal facts that no register holds).
///
/// The misconduct is cut into stretches of days within which nothing changes; each is examined alone ([StretchExamined]), then the
/// stretches of one person in one tier become one candidate.
public final class DutyDerivation {
  private final DutyQuestion question;
  private final UnitLine line;
  private final GapLedger gaps = new GapLedger();
  private final CandidateBook book;
  private final Turnover turnover = new Turnover();
  private boolean subjectIsHead;
  private boolean panelSeen;

  private DutyDerivation(DutyQuestion question) {
    this.question = question;
    this.book = new CandidateBook(question);
    this.line = new UnitLine(question.duties(), question.today());
  }

  public static Derivation derive(DutyQuestion question) {
    return new DutyDerivation(Duplicates.seenThrough(question)).derive();
  }

  private Derivation derive() {
    CaseFacts facts = question.caseFacts();
    if (facts.unitId() == null || facts.misconduct() == null) {
      return nothingToGoBy(facts);
    }
    List<UnitId> roots = new ArrayList<>(List.of(facts.unitId()));
    question.otherUnits().stream().filter(it -> !roots.contains(it)).forEach(roots::add);
    Reach misconduct = Reach.of(facts.misconduct(), question.today());
    List<Stretch> stretches = cut(misconduct);
    List<DutySlice> slices = new ArrayList<>();
    for (Stretch stretch : stretches) {
      append(slices, examine(stretch, roots, counts(stretch, misconduct)));
    }
    nominators(facts.misconduct(), stretches);
    book.noteChanges(turnover);
    if (!facts.misconduct().from().isKnown() || facts.misconduct().to() == null || !facts.misconduct().to().isKnown()) {
      addWhole(stretches, null, MissingFlag.M6);
    }
    // Without any meeting on record nobody can say who took part in the decision.
    if (!panelSeen) {
      addWhole(stretches, DutyTier.IMPORTANT_LEADING, MissingFlag.M10);
    }
    return new Derivation(slices, book.finish(stretches, question.today()), gaps.gaps(), subjectIsHead);
  }

  private DutySlice examine(Stretch stretch, List<UnitId> roots, boolean gapsCount) {
    StretchExamined examined = new StretchExamined(question, line, stretch, book, gapsCount ? gaps : new GapLedger(), turnover);
    roots.forEach(examined::unit);
    subjectIsHead |= examined.subjectIsHead();
    panelSeen |= examined.panelSeen();
    return examined.slice();
  }

  /// 用人失察追究 (DOMAIN 1A row 7), where the inquiry includes it: who nominated a subject when the misconduct had, or may have, begun. Whether it could
  /// be seen then is for people to find.
  private void nominators(Period misconduct, List<Stretch> stretches) {
    for (Nominated it : nominations()) {
      if (it.nominator() != null && book.isSubject(it.appointee()) && it.mayFollow(misconduct.from())) {
        CandidateDraft draft = book.person(DutyTier.NOMINATION, it.nominator());
        draft.cites(new Evidence(EvidenceKind.NOMINATION, null, null, it.post(), Set.of(), it.period(), it.document()));
        Reach day = Reach.of(it.period(), question.today());
        stretches.stream().filter(stretch -> day.on(stretch.days().from()) != Reach.Presence.NO)
            .forEach(stretch -> draft.meets(stretch, day.on(stretch.days().from()) == Reach.Presence.SURE));
      }
    }
  }

  private List<Nominated> nominations() {
    return question.nominationCheck() ? question.decisions().nominations() : List.of();
  }

  /// A tier counts as empty on days that surely belong to the misconduct. Where no day is sure, any possible one will do, but not the
  /// endless time before anything was recorded.
  private boolean counts(Stretch stretch, Reach misconduct) {
    return stretch.sure() || misconduct.sure().isEmpty() && !stretch.days().from().equals(Reach.FLOOR);
  }

  private void addWhole(List<Stretch> stretches, @Nullable DutyTier tier, MissingFlag flag) {
    if (!stretches.isEmpty()) {
      Span whole = new Span(stretches.getFirst().days().from(), stretches.getLast().days().to());
      gaps.add(tier, flag, question.caseFacts().unitId(), null, whole);
    }
  }

  private static Derivation nothingToGoBy(CaseFacts facts) {
    List<Gap> gaps = new ArrayList<>();
    if (facts.misconduct() == null) {
      gaps.add(new Gap(null, MissingFlag.M6, facts.unitId(), null, null));
    }
    if (facts.unitId() == null) {
      gaps.add(new Gap(null, MissingFlag.M7, null, null, facts.misconduct()));
    }
    return new Derivation(List.of(), List.of(), gaps, false);
  }

  private List<Stretch> cut(Reach misconduct) {
    List<Reach> reaches = new ArrayList<>();
    question.duties().tenures().forEach(it -> reaches.add(Reach.of(it.period(), question.today())));
    question.duties().divisions().forEach(it -> reaches.add(Reach.of(it.period(), question.today())));
    question.duties().supervisors().forEach(it -> reaches.add(Reach.of(it.period(), question.today())));
    question.decisions().meetings().forEach(it -> reaches.add(Reach.of(it.period(), question.today())));
    nominations().forEach(it -> reaches.add(Reach.of(it.period(), question.today())));
    return Stretches.cut(misconduct, reaches, line.turns());
  }

  private static void append(List<DutySlice> slices, DutySlice next) {
    if (!slices.isEmpty() && next.continues(slices.getLast())) {
      slices.add(slices.removeLast().until(next.to()));
    } else {
      slices.add(next);
    }
  }
}
