package mingjian.infra.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import mingjian.events.PartialDate;
import mingjian.events.Words;
import mingjian.events.work.WorkCollection;
import mingjian.infra.search.Found;
import mingjian.infra.search.FullTextView;
import mingjian.infra.search.Question;
import mingjian.infra.search.Search;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import mingjian.query.caseregister.CaseRegisterRow;
import mingjian.query.caseregister.CaseRegisterView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Full-text search as the parameters of a request ask for it, for API and pages alike.
@Component
public class Searching {
  public static final int PAGE_SIZE = 20;
  private static final FullTextView VIEW = new FullTextView();
  private static final int CASES_AT_ONCE = 200;

  private final Reading reading;

  Searching(Reading reading) {
    this.reading = reading;
  }

  /// A question that can't be asked so.
  public static final class Unclear extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final transient Map<String, ?> arguments;

    private Unclear(String code, Map<String, ?> arguments) {
      super(Words.sentence("problem." + code, arguments), null, false, false);
      this.code = code;
      this.arguments = arguments;
    }

    public String code() {
      return code;
    }

    public Map<String, ?> arguments() {
      return arguments;
    }
  }

  /// The kinds of files there are, as addresses, with their Chinese names.
  public static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    Stream.of("cases", "talks", "rectifications", "reviews").forEach(kind -> kinds.put(kind, Words.of("search.kind." + kind)));
    Stream.of(WorkCollection.values()).forEach(files -> kinds.put(files.address(), Words.of(files)));
    Stream.of("office-holders", "units").forEach(kind -> kinds.put(kind, Words.of("search.kind." + kind)));
    return kinds;
  }

  /// @throws Unclear with a sentence for the person
  public Question question(Map<String, String> asked, int offset, int limit, SignedIn who) {
    String typed = asked.getOrDefault("q", "").strip();
    if (typed.isEmpty()) {
      throw new Unclear("search-empty", Map.of());
    }
    if (typed.codePointCount(0, typed.length()) > Question.LENGTH_MAX) {
      throw new Unclear("search-too-long", Map.of("max", Question.LENGTH_MAX, "actual", typed.codePointCount(0, typed.length())));
    }
    List<String> words = Question.words(typed);
    if (words.isEmpty()) {
      throw new Unclear("search-no-words", Map.of());
    }
    if (offset >= Question.DEPTH_MAX) {
      throw new Unclear("search-too-deep", Map.of("max", Question.DEPTH_MAX));
    }
    String kind = chosen(asked, "kind");
    if (kind != null && !kinds().containsKey(kind)) {
      throw new Unclear("search-no-kind", Map.of("kind", kind, "known", String.join("、", kinds().values())));
    }
    LocalDate from = day(asked, "from", PartialDate::earliest);
    LocalDate to = day(asked, "to", PartialDate::latest);
    if (from != null && to != null && to.isBefore(from)) {
      throw new Unclear("search-days-crossed", Map.of("from", from, "to", to));
    }
    String unit = chosen(asked, "unit");
    return new Question(words, kind, from, to, unit == null ? Set.of() : about(unit, reading.viewerOf(who)), offset, limit);
  }

  public Found find(Question question, SignedIn who) {
    return reading.node().search().find(question, reading.viewerOf(who));
  }

  /// As [Search#walk].
  public <T> T walk(Question question, SignedIn who, Search.Walk<T> walk) {
    return reading.node().search().walk(question, reading.viewerOf(who), walk);
  }

  /// As [Reading#await].
  public void await(@Nullable Long seen) {
    reading.await(VIEW, seen);
  }

  /// Records that the log holds and the index doesn't yet.
  public long behind(long position) {
    return Math.max(0, reading.node().log().head() - position);
  }

  /// Steps of a case mostly don't say whose unit it is; its register does.
  private Set<String> about(String unit, Viewer viewer) {
    Set<String> ids = new LinkedHashSet<>(Set.of(unit));
    List<CaseRegisterRow> rows;
    int offset = 0;
    do {
      rows = reading.node().views().page(
          new CaseRegisterView(), new Ask(List.of(Condition.is("unit", unit)), null, null, false, offset, CASES_AT_ONCE), viewer).rows();
      rows.forEach(row -> ids.add(row.caseId().value()));
      offset += CASES_AT_ONCE;
    } while (rows.size() == CASES_AT_ONCE);
    return ids;
  }

  private static @Nullable String chosen(Map<String, String> asked, String name) {
    String value = asked.getOrDefault(name, "").strip();
    return value.isEmpty() ? null : value;
  }

  private static @Nullable LocalDate day(Map<String, String> asked, String name, Function<PartialDate, LocalDate> bound) {
    String value = chosen(asked, name);
    try {
      PartialDate date = value == null ? PartialDate.UNKNOWN : PartialDate.parse(value);
      if (value != null && !date.isKnown()) {
        throw new DateTimeException(value);
      }
      return value == null ? null : bound.apply(date);
    } catch (DateTimeException e) {
      throw new Unclear("search-no-day", Map.of("field", Words.of("search.field." + name), "text", value == null ? "" : value));
    }
  }
}
