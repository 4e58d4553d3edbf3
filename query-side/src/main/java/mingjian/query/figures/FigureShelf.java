package mingjian.query.figures;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.query.Readers;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.ViewStore.Page;
import mingjian.query.Viewer;

/// What questions for figures have read. A report is asked for again and again, told apart by place, by level, by month, while the years it is about have long come to rest: what was read
/// is kept until a row of it changes, and what was longest not asked for goes first.
///
/// Facts and register are for nobody to read; only [FigureQuery] looks here, for those who may read figures.
public final class FigureShelf {
  private static final FigureFactsView FACTS = new FigureFactsView();
  private static final FigureRegisterView REGISTER = new FigureRegisterView();
  private static final Viewer RULES = new Viewer(new Actor(Readers.RULES, Role.CASE_ADMINISTRATOR), Set.of(Readers.RULES));
  private static final int REGISTER_ROWS_MAX = 50_000;
  private static final int PAGE = 200;
  private static final int ANSWERS_MAX = 64;
  /// By what a fact takes of the heap, a tenth of which may be taken.
  private static final int FACT_BYTES = 400;
  private static final int HEAP_PART = 10;

  private final ViewStore store;
  private final long factsMax;
  private Kept kept;

  public FigureShelf(ViewStore store) {
    this(store, Runtime.getRuntime().maxMemory() / HEAP_PART / FACT_BYTES);
  }

  FigureShelf(ViewStore store, long factsMax) {
    this.store = store;
    this.factsMax = factsMax;
    this.kept = new Kept(0, 0);
  }

  /// For one question, or several that belong together. What is recorded meanwhile may be in it or not.
  synchronized Kept now() {
    long facts = store.changes(FACTS);
    long register = store.changes(REGISTER);
    if (facts != kept.factsAt || register != kept.registerAt) kept = new Kept(facts, register);
    return kept;
  }

  private record Asked(FigureKind kind, Condition years) {}

  /// As the rows stood when it was begun, or later.
  final class Kept {
    private final long factsAt;
    private final long registerAt;
    private final Map<Asked, List<FigureFact>> facts = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Optional<FigureRegisterRow>> rows = new ConcurrentHashMap<>();
    private final Map<Condition, Set<String>> heads = new ConcurrentHashMap<>();
    private final Map<Object, Object> answers = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    private Kept(long factsAt, long registerAt) {
      this.factsAt = factsAt;
      this.registerAt = registerAt;
    }

    List<FigureFact> facts(FigureKind kind, Condition years) {
      Asked asked = new Asked(kind, years);
      synchronized (this) {
        List<FigureFact> known = facts.get(asked);
        if (known != null) return known;
      }
      Ask ask = new Ask(List.of(Condition.is("kind", kind.name()), years), null, null, false, 0, 1);
      List<FigureFact> read = store.counts(FACTS, "facts", ask, RULES).keySet().stream().flatMap(String::lines).map(FigureFact::decoded).toList();
      keep(asked, read);
      return read;
    }

    private synchronized void keep(Asked asked, List<FigureFact> read) {
      if (read.size() > factsMax || facts.putIfAbsent(asked, read) != null) return;
      weight += 1 + read.size();
      Iterator<List<FigureFact>> eldest = facts.values().iterator();
      while (weight > factsMax && eldest.hasNext()) {
        weight -= 1 + eldest.next().size();
        eldest.remove();
      }
    }

    /// Two who ask at once may both work it out.
    <T> T once(Object question, Class<T> type, Supplier<T> answer) {
      synchronized (answers) {
        Object known = answers.get(question);
        if (known != null) return type.cast(known);
      }
      T made = answer.get();
      synchronized (answers) {
        answers.put(question, made);
        if (answers.size() > ANSWERS_MAX) answers.remove(answers.keySet().iterator().next());
      }
      return made;
    }

    Optional<FigureRegisterRow> row(String id) {
      Optional<FigureRegisterRow> known = rows.get(id);
      if (known != null) return known;
      Optional<FigureRegisterRow> found = store.find(REGISTER, id, RULES);
      if (rows.size() < REGISTER_ROWS_MAX) rows.put(id, found);
      return found;
    }

    /// `<person> <case>` of those who were 一把手.
    Set<String> heads(Condition years) {
      return heads.computeIfAbsent(years, FigureShelf.this::readHeads);
    }
  }

  private Set<String> readHeads(Condition years) {
    Set<String> heads = new HashSet<>();
    Page<FigureRegisterRow> page;
    int read = 0;
    do {
      page = store.page(REGISTER, new Ask(List.of(years), null, null, false, read, PAGE), RULES);
      page.rows().forEach(row -> row.asHead().forEach(one -> heads.add(row.id() + " " + one.caseId())));
      read += page.rows().size();
    } while (!page.rows().isEmpty() && read < page.total());
    return Set.copyOf(heads);
  }
}
