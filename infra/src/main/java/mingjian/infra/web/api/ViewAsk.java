package mingjian.infra.web.api;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingjian.events.PartialDate;
import mingjian.infra.web.Handling;
import mingjian.query.View;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import org.jspecify.annotations.Nullable;

/// The question that stands in the parameters of a `GET`: `state=OVERDUE&dueOn.to=2016-03&sort=-dueOn&q=采购&offset=50&limit=50`.
final class ViewAsk<R> {
  /// `me` or `section`: what I handle, or the accounts of my section; for views that tell who handles a row.
  static final String HANDLED_BY = "handledBy";
  private static final Set<String> GENERAL = Set.of("q", "sort", "offset", "limit", "counts", "seen", "asOf", "asOfDay", HANDLED_BY);
  private static final int ROWS_LOOKED_AT = 50;

  private final View<R> view;
  private final ViewStore store;
  private final Viewer viewer;
  private final Map<String, String> parameters;
  private final Function<Handling.By, Condition> handled;

  ViewAsk(View<R> view, ViewStore store, Viewer viewer, Map<String, String> parameters, Function<Handling.By, Condition> handled) {
    this.view = view;
    this.store = store;
    this.viewer = viewer;
    this.parameters = parameters;
    this.handled = handled;
  }

  static Set<String> fieldsOf(View<?> view) {
    return view.indexes().stream().flatMap(List::stream).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Ask read() {
    List<Condition> conditions = new ArrayList<>();
    String sort = parameters.get("sort");
    if (sort != null) {
      declared(sort.replaceFirst("^-", ""), "sort");
    }
    parameters.forEach((name, value) -> {
      if (!GENERAL.contains(name)) {
        conditions.add(condition(name, value));
      }
    });
    if (parameters.containsKey(HANDLED_BY)) {
      conditions.add(handledBy(parameters.get(HANDLED_BY)));
    }
    String search = parameters.get("q");
    return new Ask(
        conditions, search == null || search.isBlank() ? null : search.strip(), sort == null ? null : sort.replaceFirst("^-", ""),
        sort != null && sort.startsWith("-"), number("offset", 0), number("limit", 50));
  }

  /// The field whose values are counted; null where rows are asked for.
  @Nullable String counted() {
    String field = parameters.get("counts");
    return field == null ? null : declared(field, "counts");
  }

  private Condition handledBy(String value) {
    if (!Handling.tells(view)) {
      throw BadRequest.of(400, "invalid-parameter", Map.of("name", HANDLED_BY, "text", value, "expected", "视图" + view.name() + "不记载由谁承办，请去掉此参数"));
    }
    return Handling.By.named(value).map(handled)
        .orElseThrow(() -> BadRequest.of(400, "invalid-parameter", Map.of("name", HANDLED_BY, "text", value, "expected", "应为me（我承办的）或section（本科室）")));
  }

  private Condition condition(String name, String value) {
    String field = declared(name.replaceFirst("\\.(from|to)$", ""), name);
    if (name.endsWith(".from")) {
      return new Condition(field, bound(field, value, true), null);
    }
    if (name.endsWith(".to")) {
      return new Condition(field, null, bound(field, value, false));
    }
    Comparable<?> typed = typed(field, value);
    return new Condition(field, typed, typed);
  }

  private String declared(String field, String parameter) {
    if (!fieldsOf(view).contains(field)) {
      String known = String.join("、", fieldsOf(view)) + "、" + String.join("、", GENERAL.stream().sorted().toList());
      throw BadRequest.of(400, "unknown-parameter", Map.of("name", parameter, "known", known));
    }
    return field;
  }

  /// The first or last day that a date given in part can mean; `z` comes after every letter that a stored date ends with.
  private Comparable<?> bound(String field, String value, boolean from) {
    Comparable<?> typed = typed(field, value);
    if (!(typed instanceof Long) && value.matches("\\d{4}(-\\d{2}){0,2}")) {
      try {
        PartialDate date = PartialDate.parse(value);
        return from ? date.earliest().toString() : date.latest() + "z";
      } catch (DateTimeException e) {
        throw BadRequest.of(400, "invalid-parameter", Map.of("name", field, "text", value, "expected", e.getMessage()));
      }
    }
    return typed;
  }

  /// A value as the field has it: number, yes or no, date, or text. Told by the rows there are.
  private Comparable<?> typed(String field, String value) {
    Comparable<?> sample = store.page(view, new Ask(List.of(), null, null, false, 0, ROWS_LOOKED_AT), viewer).rows().stream()
        .<Comparable<?>>map(row -> view.fields(row).get(field)).filter(Objects::nonNull).findFirst().orElse(null);
    try {
      return switch (sample) {
        case Integer number -> Long.valueOf(value);
        case Long number -> Long.valueOf(value);
        case Boolean yes -> Boolean.valueOf(value);
        case PartialDate date when value.matches("unknown|\\d{4}(-\\d{2}){0,2}") -> PartialDate.parse(value);
        case null, default -> value;
      };
    } catch (NumberFormatException | DateTimeException e) {
      throw BadRequest.of(400, "invalid-parameter", Map.of("name", field, "text", value, "expected", "应为数字或日期"));
    }
  }

  private int number(String name, int otherwise) {
    String value = parameters.get(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.matches("\\d{1,7}")) {
      throw BadRequest.of(400, "invalid-parameter", Map.of("name", name, "text", value, "expected", "应为不小于0的整数"));
    }
    return Integer.parseInt(value);
  }
}
