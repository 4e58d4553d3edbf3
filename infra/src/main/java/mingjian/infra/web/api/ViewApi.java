package mingjian.infra.web.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.infra.views.AsOf;
import mingjian.infra.views.Views;
import mingjian.infra.web.CollectionViews;
import mingjian.infra.web.Handling;
import mingjian.infra.web.Reading;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.View;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Page;
import mingjian.query.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Answers from every view in the same way. What the viewer may not see is left out, counts included; one thing that may not be seen is
/// answered like one that isn't there.
@Hidden
@RestController
class ViewApi {
  static final String BEHIND = "Mingjian-Behind";

  private final Reading reading;
  private final Handling handling;

  ViewApi(Reading reading, Handling handling) {
    this.reading = reading;
    this.handling = handling;
  }

  /// @param position as far as the view had come
  record Rows<R>(List<R> rows, long total, int offset, int limit, long position) {}

  record Counts(Map<String, Long> counts, long position) {}

  record Described(String name, int version, Set<String> fields, long position) {}

  @GetMapping("/api/views")
  List<Described> views() {
    return Views.all(reading.node().timeLimits()).stream()
        .map(view -> new Described(view.name(), view.version(), ViewAsk.fieldsOf(view), reading.node().views().position(view)))
        .toList();
  }

  @GetMapping("/api/views/{name}")
  ResponseEntity<Object> view(@PathVariable String name, @RequestParam Map<String, String> parameters, @AuthenticationPrincipal SignedIn who) {
    return list(named(name), parameters, who);
  }

  /// A key may have parts: `/api/views/leader-timeline/person-1/7`.
  @GetMapping("/api/views/{name}/{*key}")
  ResponseEntity<Object> thing(
      @PathVariable String name, @PathVariable String key, @RequestParam Map<String, String> parameters, @AuthenticationPrincipal SignedIn who) {
    return one(named(name), key.substring(1), parameters, who);
  }

  @GetMapping("/api/{collection}")
  ResponseEntity<Object> register(
      @PathVariable String collection, @RequestParam Map<String, String> parameters, @AuthenticationPrincipal SignedIn who) {
    return list(register(collection), parameters, who);
  }

  @GetMapping("/api/{collection}/{id}")
  ResponseEntity<Object> entry(
      @PathVariable String collection, @PathVariable String id, @RequestParam Map<String, String> parameters,
      @AuthenticationPrincipal SignedIn who) {
    return one(register(collection), id, parameters, who);
  }

  /// `/api/office-holders/{id}/timeline`, `/api/cases/{id}/file`: another view of the same thing.
  @GetMapping("/api/{collection}/{id}/{aspect}")
  ResponseEntity<Object> aspect(
      @PathVariable String collection, @PathVariable String id, @PathVariable String aspect, @RequestParam Map<String, String> parameters,
      @AuthenticationPrincipal SignedIn who) {
    CollectionViews.Aspect found = CollectionViews.aspect(collection, aspect)
        .orElseThrow(() -> BadRequest.of(404, "unknown-view", Map.of("name", aspect, "known", String.join("、", CollectionViews.aspects().keySet()))));
    View<?> view = named(found.view());
    if (found.field() == null || parameters.containsKey("asOf") || parameters.containsKey("asOfDay")) {
      return one(view, id, parameters, who);
    }
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.put(found.field(), id);
    if (found.sort() != null && !all.containsKey("counts")) {
      all.putIfAbsent("sort", found.sort());
    }
    return list(view, all, who);
  }

  private <R> ResponseEntity<Object> list(View<R> view, Map<String, String> parameters, SignedIn who) {
    long behind = reading.await(view, seen(parameters));
    Viewer viewer = reading.viewerOf(who);
    ViewAsk<R> asked = new ViewAsk<>(view, reading.node().views(), viewer, parameters, by -> handling.condition(by, who));
    Ask ask = asked.read();
    String counted = asked.counted();
    long position = reading.node().views().position(view);
    try {
      if (counted != null) {
        return answer(new Counts(reading.node().views().counts(view, counted, ask, viewer), position), behind);
      }
      Page<R> page = reading.node().views().page(view, ask, viewer);
      return answer(new Rows<>(page.rows().stream().map(view::shown).toList(), page.total(), page.offset(), page.limit(), position), behind);
    } catch (IllegalArgumentException noIndexServes) {
      throw BadRequest.of(400, "unsupported-question");
    }
  }

  private <R> ResponseEntity<Object> one(View<R> view, String key, Map<String, String> parameters, SignedIn who) {
    long behind = reading.await(view, seen(parameters));
    Viewer viewer = reading.viewerOf(who);
    AsOf.@Nullable Rows<R> then = asOf(view, key, parameters, viewer);
    if (then == null) {
      R row = reading.node().views().find(view, key, viewer).orElseThrow(() -> BadRequest.of(404, "no-such-row", Map.of("key", key)));
      long sequence = reading.node().log().lastSequence(key);
      Object shown = view.shown(row);
      return sequence < 0 ? answer(shown, behind) : ResponseEntity.ok().eTag("\"" + sequence + "\"").header(BEHIND, text(behind)).body(shown);
    }
    if (then.rows().isEmpty()) {
      throw BadRequest.of(404, "no-such-row", Map.of("key", key));
    }
    boolean single = then.rows().size() == 1 && then.rows().containsKey(key);
    List<Object> shown = then.list().stream().map(view::shown).toList();
    return answer(single ? shown.getFirst() : new Rows<>(shown, shown.size(), 0, shown.size(), then.position()), behind);
  }

  /// `asOf` a position or an instant: what we had recorded by then. `asOfDay`: what had happened by then, as far as we know today.
  private <R> AsOf.@Nullable Rows<R> asOf(View<R> view, String key, Map<String, String> parameters, Viewer viewer) {
    String recorded = parameters.get("asOf");
    String day = parameters.get("asOfDay");
    try {
      if (day != null) {
        return reading.node().asOf().day(view, key, LocalDate.parse(day), viewer);
      }
      if (recorded == null) {
        return null;
      }
      return recorded.matches("\\d{1,18}")
          ? reading.node().asOf().position(view, key, Long.parseLong(recorded), viewer)
          : reading.node().asOf().instant(view, key, Instant.parse(recorded), viewer);
    } catch (DateTimeException e) {
      String expected = "asOf应为位置号或2016-01-01T00:00:00Z这样的时刻，asOfDay应为2016-01-01这样的日期";
      throw BadRequest.of(400, "invalid-parameter", Map.of("name", day == null ? "asOf" : "asOfDay", "text", day == null ? recorded : day, "expected", expected));
    }
  }

  static @Nullable Long seen(Map<String, String> parameters) {
    String seen = parameters.get("seen");
    if (seen != null && !seen.matches("\\d{1,18}")) {
      throw BadRequest.of(400, "invalid-parameter", Map.of("name", "seen", "text", seen, "expected", "应为此前答复中的position"));
    }
    return seen == null ? null : Long.valueOf(seen);
  }

  private View<?> register(String collection) {
    return named(CollectionViews.registerOf(collection).orElseThrow(() -> BadRequest.of(404, "unknown-collection", Map.of("name", collection))));
  }

  private View<?> named(String name) {
    if (!Views.names().contains(name)) {
      throw BadRequest.of(404, "unknown-view", Map.of("name", name, "known", String.join("、", Views.names())));
    }
    return Views.named(name, reading.node().timeLimits());
  }

  private static ResponseEntity<Object> answer(Object body, long behind) {
    return ResponseEntity.ok().header(BEHIND, text(behind)).body(body);
  }

  private static String text(long behind) {
    return Long.toString(behind);
  }
}
