package mingjian.events.accountability;

import static mingjian.events.accountability.DutyTier.FIRST;
import static mingjian.events.accountability.DutyTier.IMPORTANT_LEADING;
import static mingjian.events.accountability.DutyTier.LEADING;
import static mingjian.events.accountability.DutyTier.SUPERIOR;
import static mingjian.events.accountability.DutyTier.SUPERVISION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingjian.events.FieldOfWork;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import mingjian.events.accountability.DecisionFacts.Met;
import mingjian.events.accountability.DutyFacts.Divided;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.accountability.DutyFacts.Supervised;
import mingjian.events.registry.TenureKind;

/// One stretch of days and the duties in it.
final class StretchExamined {
  /// 五个不直接分管 (DOMAIN 1E row 51)
  private static final Set<FieldOfWork> BARRED_TO_HEADS = EnumSet.of(FieldOfWork.PERSONNEL, FieldOfWork.FINANCE,
      FieldOfWork.CONSTRUCTION, FieldOfWork.PROCUREMENT, FieldOfWork.APPROVAL);

  private final DutyQuestion question;
  private final DutyFacts duties;
  private final UnitLine line;
  private final Stretch stretch;
  private final LocalDate day;
  private final CandidateBook book;
  private final GapLedger gaps;
  private final Turnover turnover;
  private final Set<UnitId> allUnits = new LinkedHashSet<>();
  private final Set<PersonId> allHeads = new LinkedHashSet<>();
  private final Set<PersonId> allInCharge = new LinkedHashSet<>();
  private final Set<PersonId> allSupervisors = new LinkedHashSet<>();
  private boolean subjectIsHead;
  private boolean panelSeen;

  StretchExamined(DutyQuestion question, UnitLine line, Stretch stretch, CandidateBook book, GapLedger gaps, Turnover turnover) {
    this.question = question;
    this.duties = question.duties();
    this.line = line;
    this.stretch = stretch;
    this.day = stretch.days().from();
    this.book = book;
    this.gaps = gaps;
    this.turnover = turnover;
  }

  /// @param root a unit of the case, by its id in the case
  void unit(UnitId root) {
    Set<UnitId> units = line.on(day, root);
    allUnits.addAll(units);
    if (units.size() != 1) {
      gaps.add(null, MissingFlag.M7, root, null, stretch.days());
    }
    boolean certain = units.size() == 1;
    List<Held> heads = held(units, true);
    List<UnitId> superiors = units.stream().map(it -> line.superiorOn(day, it)).flatMap(Optional::stream).toList();
    boolean levelUp = heads.stream().anyMatch(it -> book.isSubject(it.person()));
    subjectIsHead |= levelUp;
    first(root, heads, units, certain);
    for (FieldOfWork field : question.caseFacts().fields()) {
      leading(root, field, heads, units, certain);
    }
    panel(units, certain, heads);
    supervision(root, units, certain);
    superior(superiors, levelUp, heads.isEmpty(), root, certain);
    if (question.mode() == ReviewMode.TRIPLE) {
      units.forEach(it -> book.organisation(it).meets(stretch, certain));
    }
  }

  boolean panelSeen() {
    return panelSeen;
  }

  boolean subjectIsHead() {
    return subjectIsHead;
  }

  DutySlice slice() {
    return new DutySlice(stretch.days().from(), stretch.days().to(), List.copyOf(allUnits), stretch.sure(),
        allHeads, allInCharge, allSupervisors);
  }

  private void first(UnitId root, List<Held> heads, Set<UnitId> units, boolean certain) {
    for (Held held : heads) {
      allHeads.add(held.person());
      CandidateDraft draft = tenure(FIRST, held, certain);
      noteUnit(draft, held.unit(), root);
      heads.stream().filter(it -> !it.person().equals(held.person()) && it.unit().equals(held.unit()))
          .forEach(other -> compare(draft, held, other));
    }
    turnover.saw(FIRST, root, null, persons(heads, Held::person));
    if (heads.isEmpty()) {
      // An inferred tenure shows that somebody was there, and proves nothing: the paper is missing, not the head.
      boolean inferred = duties.tenures().stream().anyMatch(it -> it.inferred() && isHead(it) && present(it.period()) && units.contains(it.unit()));
      gaps.add(FIRST, inferred ? MissingFlag.M1 : MissingFlag.M4, root, null, stretch.days());
    }
  }

  private static void compare(CandidateDraft draft, Held held, Held other) {
    if (isActing(other) && !isActing(held)) {
      draft.note(EdgeNote.ACTED_FOR);
      draft.flag(MissingFlag.M8);
    } else if (isActing(held) || held.post().strip().equals(other.post().strip())) {
      draft.flag(MissingFlag.M8);
    } else {
      draft.note(EdgeNote.CO_HEADS);
    }
  }

  private void leading(UnitId root, FieldOfWork field, List<Held> heads, Set<UnitId> units, boolean certain) {
    List<Divided> ofUnit = duties.divisions().stream().filter(it -> units.contains(it.unit()) && present(it.period())).toList();
    List<Divided> ofField = ofUnit.stream().filter(it -> it.fields().contains(field)).toList();
    Set<PersonId> headPersons = persons(heads, Held::person);
    List<Divided> deputies = ofField.stream().filter(it -> !headPersons.contains(it.person())).toList();
    ofField.stream().filter(it -> headPersons.contains(it.person())).forEach(it -> managedByHead(it, field, certain));
    for (Divided divided : deputies) {
      allInCharge.add(divided.person());
      CandidateDraft draft = inCharge(divided, certain);
      noteUnit(draft, divided.unit(), root);
      boolean shared = deputies.stream().anyMatch(it -> !it.person().equals(divided.person()) && it.unit().equals(divided.unit()));
      if (shared) {
        draft.flag(MissingFlag.M8);
      }
    }
    turnover.saw(LEADING, root, field, persons(deputies, Divided::person));
    if (ofField.isEmpty()) {
      gaps.add(LEADING, ofUnit.isEmpty() ? MissingFlag.M2 : MissingFlag.M3, root, field, stretch.days());
    }
  }

  /// Who took part in a decision on the field, beside the head and who was in charge: they answer in their own tiers (问责条例 6条).
  private void panel(Set<UnitId> units, boolean certain, List<Held> heads) {
    for (Met met : question.decisions().meetings()) {
      if (units.contains(met.unit()) && present(met.period()) && question.caseFacts().fields().contains(met.field())) {
        panelSeen = true;
        Set<PersonId> headPersons = persons(heads, Held::person);
        met.present().stream().filter(it -> !headPersons.contains(it) && !allInCharge.contains(it)).forEach(it -> {
          CandidateDraft draft = book.person(IMPORTANT_LEADING, it);
          draft.meets(stretch, certain && surely(met.period()));
          draft.cites(new Evidence(EvidenceKind.MEETING, null, null, met.body(), Set.of(met.field()), met.period(), met.minutes()));
        });
      }
    }
  }

  /// Shown once, as the head he is.
  private void managedByHead(Divided divided, FieldOfWork field, boolean certain) {
    allInCharge.add(divided.person());
    CandidateDraft draft = book.person(FIRST, divided.person());
    draft.cites(evidence(divided));
    draft.note(BARRED_TO_HEADS.contains(field) ? EdgeNote.MANAGED_BARRED_FIELD : EdgeNote.MANAGED_FIELD);
    draft.meets(stretch, certain && surely(divided.period()));
  }

  private CandidateDraft inCharge(Divided divided, boolean certain) {
    CandidateDraft draft = book.person(LEADING, divided.person());
    draft.meets(stretch, certain && surely(divided.period()));
    draft.cites(evidence(divided));
    List<Held> tenures = held(Set.of(divided.unit()), false).stream().filter(it -> it.person().equals(divided.person())).toList();
    tenures.forEach(it -> draft.cites(evidence(it)));
    if (tenures.isEmpty()) {
      draft.flag(MissingFlag.M1);
      draft.note(EdgeNote.NO_TENURE_RECORDED);
    }
    return draft;
  }

  private void supervision(UnitId root, Set<UnitId> units, boolean certain) {
    List<Supervised> found = duties.supervisors().stream().filter(it -> units.contains(it.unit()) && present(it.period())).toList();
    for (Supervised supervised : found) {
      allSupervisors.add(supervised.person());
      CandidateDraft draft = book.person(SUPERVISION, supervised.person());
      draft.meets(stretch, certain && surely(supervised.period()));
      draft.cites(new Evidence(EvidenceKind.SUPERVISION, null, null, supervised.body() + supervised.post(), Set.of(),
          supervised.period(), supervised.document()));
      noteUnit(draft, supervised.unit(), root);
      // 规则 73条: whoever investigated the case or stands in it isn't examined by his own colleagues.
      if (book.isSubject(supervised.person()) || book.isOnTeam(supervised.person())) {
        draft.onlyShown(EdgeNote.RECUSED);
      }
    }
    turnover.saw(SUPERVISION, root, null, persons(found, Supervised::person));
    if (found.isEmpty()) {
      gaps.add(SUPERVISION, MissingFlag.M5, root, null, stretch.days());
    }
  }

  /// The superior is only shown, unless the head himself is the subject: then the question goes one level up.
  private void superior(List<UnitId> superiors, boolean levelUp, boolean vacant, UnitId root, boolean certain) {
    List<Held> heads = held(Set.copyOf(superiors), true);
    for (Held held : heads) {
      CandidateDraft draft = tenure(levelUp ? FIRST : SUPERIOR, held, certain);
      if (levelUp) {
        draft.note(EdgeNote.LEVELLED_UP);
      }
      if (vacant) {
        draft.note(EdgeNote.LEFT_POST_VACANT);
      }
    }
    if (!levelUp) {
      return;
    }
    duties.divisions().stream()
        .filter(it -> superiors.contains(it.unit()) && present(it.period()) && it.fields().stream().anyMatch(question.caseFacts().fields()::contains))
        .filter(it -> heads.stream().noneMatch(head -> head.person().equals(it.person())))
        .forEach(it -> inCharge(it, certain).note(EdgeNote.LEVELLED_UP));
    if (heads.isEmpty()) {
      gaps.add(SUPERIOR, superiors.isEmpty() ? MissingFlag.M7 : MissingFlag.M4, root, null, stretch.days());
    }
  }

  private CandidateDraft tenure(DutyTier tier, Held held, boolean certain) {
    CandidateDraft draft = book.person(tier, held.person());
    draft.meets(stretch, certain && surely(held.period()));
    draft.cites(evidence(held));
    if (isActing(held)) {
      draft.note(EdgeNote.ACTING);
    }
    return draft;
  }

  private void noteUnit(CandidateDraft draft, UnitId unit, UnitId root) {
    if (!unit.equals(root) && !line.on(question.today(), root).contains(unit)) {
      draft.note(EdgeNote.PREDECESSOR_UNIT);
    }
    if (line.wasRenamedAfter(day, unit)) {
      draft.note(EdgeNote.RENAMED_UNIT);
    }
  }

  private List<Held> held(Set<UnitId> units, boolean asHead) {
    List<Held> found = new ArrayList<>();
    for (Held held : duties.tenures()) {
      if (!held.inferred() && units.contains(held.unit()) && (!asHead || isHead(held)) && present(held.period())) {
        found.add(held);
      }
    }
    return found;
  }

  /// 主持工作 is the whole duty, whatever the post is called.
  private static boolean isHead(Held held) {
    return held.head() || held.kind() == TenureKind.IN_CHARGE;
  }

  private static boolean isActing(Held held) {
    return held.kind() == TenureKind.IN_CHARGE || held.kind() == TenureKind.ACTING;
  }

  private boolean present(Period period) {
    return Reach.of(period, question.today()).on(day) != Reach.Presence.NO;
  }

  private boolean surely(Period period) {
    return Reach.of(period, question.today()).on(day) == Reach.Presence.SURE;
  }

  private static Evidence evidence(Held held) {
    return new Evidence(EvidenceKind.TENURE, held.id(), null, held.post(), Set.of(), held.period(), held.document());
  }

  private static Evidence evidence(Divided divided) {
    return new Evidence(EvidenceKind.DIVISION, null, divided.id(), "", new TreeSet<>(divided.fields()), divided.period(), divided.document());
  }

  private static <T> Set<PersonId> persons(Collection<T> from, Function<T, PersonId> person) {
    return from.stream().map(person).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
