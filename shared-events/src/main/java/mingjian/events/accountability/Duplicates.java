package mingjian.events.accountability;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.Id;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import mingjian.events.accountability.DecisionFacts.Met;
import mingjian.events.accountability.DecisionFacts.Nominated;
import mingjian.events.accountability.DutyFacts.Change;
import mingjian.events.accountability.DutyFacts.Divided;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.accountability.DutyFacts.Present;
import mingjian.events.accountability.DutyFacts.Supervised;
import org.jspecify.annotations.Nullable;

/// Reads several entries of one person or one unit 同一人、同一单位 as one. The links may be undone (DOMAIN 8.1.12), so nothing is merged in the registers
/// or in what a review cites; only the derivation sees through them.
final class Duplicates {
  private final Same<PersonId> persons;
  private final Same<UnitId> units;

  private Duplicates(DutyQuestion question) {
    CaseFacts facts = question.caseFacts();
    Set<UnitId> roots = new LinkedHashSet<>();
    if (facts.unitId() != null) {
      roots.add(facts.unitId());
    }
    roots.addAll(question.otherUnits());
    // The case's own entries stand for the others: by them its readers know it.
    persons = new Same<>(facts.subjects());
    units = new Same<>(roots);
    question.duties().present().forEach(it -> persons.link(it.person(), it.sameAs()));
    question.duties().history().stream().filter(Duplicates::isLink).forEach(it -> units.link(it.before(), it.after()));
  }

  static DutyQuestion seenThrough(DutyQuestion question) {
    Duplicates duplicates = new Duplicates(question);
    return duplicates.persons.isEmpty() && duplicates.units.isEmpty() ? question : duplicates.read(question);
  }

  private DutyQuestion read(DutyQuestion question) {
    CaseFacts it = question.caseFacts();
    CaseFacts facts = new CaseFacts(it.caseId(), units.orNull(it.unitId()), it.fields(), it.misconduct(), persons.of(it.subjects()), it.team(),
        it.decided(), it.withdrawn(), it.publicAnnouncementOnly());
    return new DutyQuestion(facts, units.of(question.otherUnits()), question.mode(), question.nominationCheck(), read(question.duties()),
        read(question.decisions()), Set.copyOf(persons.of(question.underInvestigation())), question.today());
  }

  private DutyFacts read(DutyFacts duties) {
    return new DutyFacts(
        duties.tenures().stream().map(this::read).toList(),
        duties.divisions().stream().map(this::read).toList(),
        duties.supervisors().stream().map(this::read).toList(),
        duties.history().stream().filter(it -> !isLink(it)).map(this::read).filter(it -> !isWithinOne(it)).toList(),
        duties.present().stream().map(this::read).toList());
  }

  private DecisionFacts read(DecisionFacts decisions) {
    return new DecisionFacts(
        decisions.meetings().stream().map(it -> new Met(units.of(it.unit()), it.field(), it.on(), persons.of(it.present()), it.body(), it.minutes())).toList(),
        decisions.nominations().stream()
            .map(it -> new Nominated(persons.of(it.appointee()), persons.orNull(it.nominator()), it.post(), it.on(), it.document())).toList());
  }

  private Held read(Held it) {
    return new Held(it.id(), persons.of(it.person()), units.of(it.unit()), it.post(), it.head(), it.kind(), it.period(), it.document(), it.inferred());
  }

  private Divided read(Divided it) {
    return new Divided(it.id(), units.of(it.unit()), persons.of(it.person()), it.fields(), it.period(), it.document());
  }

  private Supervised read(Supervised it) {
    return new Supervised(units.of(it.unit()), it.body(), persons.of(it.person()), it.post(), it.period(), it.document());
  }

  private Change read(Change it) {
    return new Change(it.kind(), units.of(it.before()), units.of(it.after()), units.orNull(it.superior()), it.on());
  }

  private Present read(Present it) {
    return new Present(persons.of(it.person()), it.retired(), it.deceased(), it.staff(), null);
  }

  /// A unit that went on in its own duplicate, or came out of it, went nowhere.
  private static boolean isWithinOne(Change change) {
    return (change.kind() == Change.Kind.MERGED || change.kind() == Change.Kind.SPLIT) && change.before().equals(change.after());
  }

  private static boolean isLink(Change change) {
    return change.kind() == Change.Kind.SAME_AS;
  }

  /// Linked entries, however many, and which of them stands for all.
  private static final class Same<I extends Id> {
    private final Map<I, Set<I>> links = new LinkedHashMap<>();
    private final Set<I> duplicates = new HashSet<>();
    private final Set<I> preferred;

    Same(Collection<I> preferred) {
      this.preferred = new LinkedHashSet<>(preferred);
    }

    void link(I duplicate, @Nullable I original) {
      if (original == null) {
        return;
      }
      links.computeIfAbsent(duplicate, _ -> new LinkedHashSet<>()).add(original);
      links.computeIfAbsent(original, _ -> new LinkedHashSet<>()).add(duplicate);
      duplicates.add(duplicate);
    }

    boolean isEmpty() {
      return links.isEmpty();
    }

    List<I> of(Collection<I> ids) {
      return ids.stream().map(this::of).distinct().toList();
    }

    @Nullable I orNull(@Nullable I id) {
      return id == null ? null : of(id);
    }

    /// Preferred ones first, then the one that nobody called a duplicate; of several the first by its id, so that the answer is always the same.
    I of(I id) {
      if (!links.containsKey(id)) {
        return id;
      }
      Set<I> group = group(id);
      return preferred.stream().filter(group::contains).findFirst().orElseGet(() ->
          group.stream().min(Comparator.comparing((I it) -> duplicates.contains(it)).thenComparing(Id::value)).orElse(id));
    }

    private Set<I> group(I id) {
      Set<I> group = new LinkedHashSet<>();
      Deque<I> open = new ArrayDeque<>(Set.of(id));
      while (!open.isEmpty()) {
        I next = open.remove();
        if (group.add(next)) {
          open.addAll(links.getOrDefault(next, Set.of()));
        }
      }
      return group;
    }
  }
}
