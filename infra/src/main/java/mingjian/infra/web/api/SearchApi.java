package mingjian.infra.web.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.infra.search.Entry;
import mingjian.infra.search.Found;
import mingjian.infra.search.Question;
import mingjian.infra.search.SearchUnavailable;
import mingjian.infra.web.Searching;
import mingjian.infra.web.Searching.Unclear;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Detail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Full-text search for programs.
@Hidden
@RestController
class SearchApi {
  private static final Set<String> PARAMETERS = Set.of("q", "kind", "from", "to", "unit", "offset", "limit", "seen");
  private static final int LIMIT_MAX = 200;

  private final Searching searching;

  SearchApi(Searching searching) {
    this.searching = searching;
  }

  /// @param kind of file, as in addresses; @param recordedBy account
  record Hit(
      long position, String eventId, String event, String kind, String file, long sequence, String headline, List<Detail> details,
      PartialDate occurredOn, Instant recordedAt, String recordedBy) {
    static Hit of(Entry entry) {
      return new Hit(entry.position(), entry.eventId(), entry.event(), entry.kind(), entry.file(), entry.sequence(), entry.headline(), entry.details(),
          entry.occurredOn(), entry.recordedAt(), entry.recordedBy().account());
    }
  }

  /// @param more whether there are more than `total` says; @param position as far as the index had come
  record Hits(List<Hit> rows, long total, boolean more, int offset, int limit, long position) {}

  @GetMapping("/api/search")
  ResponseEntity<Hits> search(@RequestParam Map<String, String> parameters, @AuthenticationPrincipal SignedIn who) {
    parameters.keySet().stream().filter(name -> !PARAMETERS.contains(name)).findFirst().ifPresent(unknown -> {
      throw BadRequest.of(400, "unknown-parameter", Map.of("name", unknown, "known", String.join("、", PARAMETERS.stream().sorted().toList())));
    });
    int limit = Math.clamp(number(parameters, "limit", Searching.PAGE_SIZE), 1, LIMIT_MAX);
    searching.await(ViewApi.seen(parameters));
    try {
      Question question = searching.question(parameters, number(parameters, "offset", 0), limit, who);
      Found found = searching.find(question, who);
      return ResponseEntity.ok().header(ViewApi.BEHIND, Long.toString(searching.behind(found.position()))).body(new Hits(
          found.entries().stream().map(Hit::of).toList(), found.total(), found.more(), question.offset(), limit, found.position()));
    } catch (Unclear unclear) {
      throw BadRequest.of(400, unclear.code(), unclear.arguments());
    } catch (SearchUnavailable e) {
      throw BadRequest.of(503, "search-unavailable");
    }
  }

  private static int number(Map<String, String> parameters, String name, int otherwise) {
    String value = parameters.get(name);
    if (value != null && !value.matches("\\d{1,9}")) {
      throw BadRequest.of(400, "invalid-parameter", Map.of("name", name, "text", value, "expected", "应为不小于0的整数"));
    }
    return value == null ? otherwise : Integer.parseInt(value);
  }
}
