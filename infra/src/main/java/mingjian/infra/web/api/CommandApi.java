package mingjian.infra.web.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjian.command.Receipt;
import mingjian.infra.web.commands.BadInput;
import mingjian.infra.web.commands.Channel;
import mingjian.infra.web.commands.CommandRoute;
import mingjian.infra.web.commands.CommandRoutes;
import mingjian.infra.web.commands.FieldProblem;
import mingjian.infra.web.commands.Sending;
import mingjian.infra.web.commands.Sent;
import mingjian.infra.web.commands.Step;
import mingjian.infra.web.commands.TextLimits;
import mingjian.infra.web.commands.Warning;
import mingjian.infra.web.security.SignedIn;
import mingjian.events.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Takes commands. Three addresses serve them all, one more takes several at once.
@Hidden
@RestController
class CommandApi {
  private static final String KEY = "Idempotency-Key";

  private final CommandRoutes routes;
  private final Sending sending;

  CommandApi(CommandRoutes routes, Sending sending) {
    this.routes = routes;
    this.sending = sending;
  }

  /// What a sender gets: `position` goes into `?seen=` of the next read, `sequence` into the next `If-Match`; `warnings` is what somebody should look
  /// at, although it was recorded.
  record Recorded(String id, long position, long sequence, boolean repeated, List<Warning> warnings) {}

  /// The circumstances that stand in headers.
  private record Headers(SignedIn who, @Nullable String key, @Nullable Long expected) {}

  @PostMapping("/api/{collection}")
  ResponseEntity<Recorded> create(
      @PathVariable String collection, @RequestHeader(name = KEY, required = false) @Nullable String key,
      @AuthenticationPrincipal SignedIn who, HttpServletRequest request) throws IOException {
    CommandRoute route = routes.main(collection).orElseThrow(() -> BadRequest.of(404, "unknown-collection", Map.of("name", collection)));
    return created(route, new Headers(who, checked(key), null), request);
  }

  @PostMapping("/api/{collection}/{command}")
  ResponseEntity<Recorded> createOtherwise(
      @PathVariable String collection, @PathVariable String command, @RequestHeader(name = KEY, required = false) @Nullable String key,
      @AuthenticationPrincipal SignedIn who, HttpServletRequest request) throws IOException {
    CommandRoute route = known(collection, command);
    if (!route.creates()) {
      throw BadRequest.of(404, "command-needs-id", Map.of("command", command, "path", route.path()));
    }
    return created(route, new Headers(who, checked(key), null), request);
  }

  @PostMapping("/api/{collection}/{id}/{command}")
  ResponseEntity<Recorded> send(
      @PathVariable String collection, @PathVariable String id, @PathVariable String command,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @AuthenticationPrincipal SignedIn who, HttpServletRequest request) throws IOException {
    CommandRoute route = known(collection, command);
    if (route.creates()) {
      throw BadRequest.of(404, "command-creates", Map.of("command", command, "path", route.path()));
    }
    Sent done =
        sending.send(Channel.API, new Step(route, id, Bodies.read(request)), who, checked(key), expected(ifMatch));
    return answer(ResponseEntity.ok(), done);
  }

  /// `{"commands": [{"command": "open-case", "body": {…}}, {"command": "assign-team", "id": "@0", "body": {…}}]}`: all or none.
  @PostMapping("/api/together")
  ResponseEntity<Recorded> together(
      @RequestHeader(name = KEY, required = false) @Nullable String key, @AuthenticationPrincipal SignedIn who, HttpServletRequest request)
      throws IOException {
    Sent done = sending.send(Channel.API, steps(Bodies.read(request)), who, checked(key), null);
    return answer(ResponseEntity.ok(), done);
  }

  private ResponseEntity<Recorded> created(CommandRoute route, Headers sent, HttpServletRequest request) throws IOException {
    Sent done = sending.send(Channel.API, new Step(route, null, Bodies.read(request)), sent.who(), sent.key(), sent.expected());
    return answer(ResponseEntity.created(URI.create("/api/" + route.collection() + "/" + done.receipt().aggregateId())), done);
  }

  private static ResponseEntity<Recorded> answer(ResponseEntity.BodyBuilder answer, Sent done) {
    Receipt receipt = done.receipt();
    return answer.eTag("\"" + receipt.sequence() + "\"")
        .body(new Recorded(receipt.aggregateId(), receipt.position(), receipt.sequence(), receipt.repeated(), done.warnings()));
  }

  private CommandRoute known(String collection, String command) {
    if (routes.of(collection).isEmpty()) {
      throw BadRequest.of(404, "unknown-collection", Map.of("name", collection));
    }
    return routes.find(collection, command)
        .orElseThrow(() -> BadRequest.of(404, "unknown-command", Map.of("name", command, "known", names(collection))));
  }

  private String names(String collection) {
    return String.join("、", routes.of(collection).stream().map(CommandRoute::name).toList());
  }

  private List<Step> steps(JsonNode body) {
    JsonNode commands = body.path("commands");
    if (!commands.isArray() || commands.isEmpty() || commands.size() > TextLimits.ITEMS_MAX) {
      throw new BadInput(List.of(new FieldProblem("/commands", "field-required", Words.of("problem.commands-expected"))));
    }
    List<Step> steps = new ArrayList<>();
    for (JsonNode command : commands) {
      steps.add(step(command, "/commands/" + steps.size()));
    }
    return steps;
  }

  private Step step(JsonNode said, String pointer) {
    String name = said.path("command").asString("");
    CommandRoute route = routes.named(name).orElseThrow(() -> new BadInput(List.of(new FieldProblem(
        pointer + "/command", "unknown-command", Words.sentence("problem.unknown-command", Map.of("name", name, "known", ""))))));
    Optional<String> id = said.path("id").isString() ? Optional.of(said.path("id").stringValue()) : Optional.empty();
    if (id.isEmpty() != route.creates()) {
      String code = route.creates() ? "command-creates" : "command-needs-id";
      throw new BadInput(List.of(new FieldProblem(
          pointer + "/id", code, Words.sentence("problem." + code, Map.of("command", name, "path", route.path())))));
    }
    return new Step(route, id.orElse(null), said.path("body"));
  }

  private static @Nullable String checked(@Nullable String key) {
    if (key != null && !key.matches("[\\x21-\\x7e]{1,128}")) {
      throw BadRequest.of(400, "invalid-key");
    }
    return key;
  }

  /// `"7"`, as `ETag` said it; `*` is any.
  private static @Nullable Long expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    if (!ifMatch.strip().matches("\"\\d{1,18}\"")) {
      throw BadRequest.of(400, "invalid-if-match");
    }
    return Long.valueOf(ifMatch.strip().replace("\"", ""));
  }
}
