package mingjian.infra.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mingjian.command.Commands;
import mingjian.events.Actor;
import mingjian.events.ExportId;
import mingjian.events.export.ExportKind;
import mingjian.infra.Node;
import mingjian.infra.export.Approvals;
import mingjian.infra.export.ChangeFeed;
import mingjian.infra.export.ChangeFeed.Changes;
import mingjian.infra.export.Exports;
import mingjian.infra.export.Visible;
import mingjian.infra.json.Json;
import mingjian.infra.web.Reading;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.caseaccess.CaseAccessView;
import mingjian.query.caseseals.CaseSealsView;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What has been recorded since a position, for another system that keeps up. Open to accounts for which the head has approved it, until its day.
@RestController
class ChangeApi {
  private static final String NDJSON = "application/x-ndjson";
  private static final String NEXT = "Mingjian-Next";
  private static final int WAIT_SECONDS_MAX = 25;
  private static final byte[] LINE_END = {'\n'};

  private final Reading reading;
  private final ChangeFeed feed;
  private final Approvals approvals;
  private final Exports exports;
  private final Map<ExportId, LocalDate> noted = new ConcurrentHashMap<>();

  ChangeApi(Reading reading, Commands commands, Clock clock) {
    Node node = reading.node();
    this.reading = reading;
    this.feed = new ChangeFeed(node.log());
    this.approvals = new Approvals(node.log(), node.views());
    this.exports = new Exports(commands, clock);
  }

  @Operation(
      operationId = "changes", tags = "changes", summary = "按位置读取变更",
      description = "须有主要负责人批准的变更订阅（导出登记）。只含本账号可以查阅的事件，按位置排列；下一页从next开始，没有可见的事件时next也前进。")
  @GetMapping(path = "/api/changes", produces = MediaType.APPLICATION_JSON_VALUE)
  Changes changes(
      @Parameter(description = "上次答复中的next；从头读取写0") @RequestParam(defaultValue = "0") String after,
      @Parameter(description = "一次查看多少个事件，至多1000") @RequestParam(defaultValue = "200") String limit,
      @Parameter(description = "没有新事件时等待的秒数，至多25") @RequestParam(defaultValue = "0") String wait,
      @AuthenticationPrincipal SignedIn who) throws InterruptedException {
    return read(number("after", after), (int) Math.min(number("limit", limit), ChangeFeed.LIMIT_MAX), (int) Math.min(number("wait", wait), WAIT_SECONDS_MAX), who);
  }

  /// The same, one event a line; `next` stands in the header.
  @GetMapping(path = "/api/changes", produces = NDJSON)
  void lines(
      @RequestParam(defaultValue = "0") String after, @RequestParam(defaultValue = "200") String limit, @RequestParam(defaultValue = "0") String wait,
      @AuthenticationPrincipal SignedIn who, HttpServletResponse response) throws IOException, InterruptedException {
    Changes changes = changes(after, limit, wait, who);
    response.setContentType(NDJSON);
    response.setHeader(NEXT, Long.toString(changes.next()));
    OutputStream out = response.getOutputStream();
    for (ChangeFeed.Change change : changes.changes()) {
      out.write(Json.mapper().writeValueAsBytes(change));
      out.write(LINE_END);
    }
  }

  private Changes read(long after, int limit, int waitSeconds, SignedIn who) throws InterruptedException {
    ExportId approval = approvals.holding(who.code(), ExportKind.FEED, Approvals.EVERYTHING, Approvals.UNFILTERED, exports.day())
        .orElseThrow(() -> BadRequest.of(403, "feed-not-approved"));
    long head = reading.node().log().head();
    if (after > head) {
      throw BadRequest.of(400, "position-beyond-head", Map.of("after", after, "head", head));
    }
    note(approval, after, who);
    if (waitSeconds > 0) feed.await(after, Duration.ofSeconds(waitSeconds));
    reading.await(new CaseAccessView(), reading.node().log().head());
    long rightsKnown = Math.min(reading.node().views().position(new CaseAccessView()), reading.node().views().position(new CaseSealsView()));
    return feed.after(after, limit, rightsKnown, new Visible(reading.viewerOf(who)));
  }

  /// On record once a day.
  private void note(ExportId approval, long after, SignedIn who) {
    LocalDate today = exports.day();
    if (today.equals(noted.get(approval))) return;
    Actor actor = Exports.actor(who.code(), who.roles()).orElseThrow(() -> BadRequest.of(403, "feed-not-approved"));
    exports.feedRead(actor, approval, after);
    noted.put(approval, today);
  }

  private static long number(String name, String text) {
    if (!text.matches("\\d{1,18}")) {
      throw BadRequest.of(400, "invalid-parameter", Map.of("name", name, "text", text, "expected", "应为不小于0的整数"));
    }
    return Long.parseLong(text);
  }
}
