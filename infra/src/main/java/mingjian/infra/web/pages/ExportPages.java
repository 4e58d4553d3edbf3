package mingjian.infra.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mingjian.command.Commands;
import mingjian.events.Actor;
import mingjian.events.ExportId;
import mingjian.events.export.ExportFormat;
import mingjian.events.export.ExportKind;
import mingjian.infra.export.Approvals;
import mingjian.infra.export.Exports;
import mingjian.infra.export.HeldOutput;
import mingjian.infra.export.LedgerFile;
import mingjian.infra.export.LedgerHead;
import mingjian.infra.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// Any list or table, as it stands on its page, as a file (DOMAIN 7.10, 8.1.16). Small ones leave at once, larger ones on somebody's approval; each is on record
/// before it leaves, and again, with its hash, before it is whole.
@Controller
class ExportPages {
  /// A walk holds a reader of the store and a processor; more of them would be felt by those who only look something up.
  private static final int AT_ONCE_MAX = 2;
  private static final int PATIENCE_SECONDS = 30;
  private static final String FILE = "/export.{format:xlsx|csv}";

  private final Ledgers ledgers;
  private final Desk desk;
  private final Exports exports;
  private final Approvals approvals;
  private final Clock clock;
  private final long freeRows;
  private final Semaphore running = new Semaphore(AT_ONCE_MAX, true);

  /// @param freeRows so many rows need no approval
  ExportPages(Ledgers ledgers, Desk desk, Commands commands, Clock clock, @Value("${mingjian.export.rows-without-approval}") long freeRows) {
    this.ledgers = ledgers;
    this.desk = desk;
    this.exports = new Exports(commands, clock);
    this.approvals = new Approvals(desk.node().log(), desk.views());
    this.clock = clock;
    this.freeRows = freeRows;
  }

  static boolean offeredTo(SignedIn who) {
    return Exports.actor(who.code(), who.roles()).isPresent();
  }

  /// The links under which a list is taken out; none for whom there are none.
  ///
  /// @param path of its page; @param asked its parameters
  static List<Cell> offers(String path, Map<String, String> asked, SignedIn who) {
    UriComponentsBuilder here = UriComponentsBuilder.newInstance();
    asked.forEach((name, value) -> {
      if (!value.isEmpty()) here.queryParam(name, "{" + name + "}");
    });
    return offeredTo(who) ? links(path, here, asked) : List.of();
  }

  /// @param here with filters and order, but another path; @param values for its places
  static List<Cell> links(String path, UriComponentsBuilder here, Map<String, String> values) {
    return List.of(ExportFormat.XLSX, ExportFormat.CSV).stream()
        .map(format -> Cell.link("导出台账 " + format, here.cloneBuilder().replacePath(path + "/export." + format.name().toLowerCase(Locale.ROOT))
            .encode().buildAndExpand(values).toUriString()))
        .toList();
  }

  /// Those with pages of their own below them are named, or such a page would take the address for one of its things.
  @GetMapping({
    "/units" + FILE, "/office-holders" + FILE, "/cases" + FILE, "/talks" + FILE, "/rectifications" + FILE, "/reviews" + FILE, "/{list}" + FILE,
    "/office-holders/{id}" + FILE, "/{files:cases|talks|rectifications|reviews|" + WorkPages.ADDRESSES + "}/{id}" + FILE,
    FigurePages.BEHIND + FILE, RatePages.ADDRESS + FILE, RatePages.BEHIND + FILE, ReportQuestion.ADDRESS + FILE, ReportPages.BEHIND + FILE,
    PublishedPages.ADDRESS + "{name}" + FILE, PublishedPages.ADDRESS + "{name}/{number}" + FILE
  })
  @Nullable String export(
      @PathVariable String format, @RequestParam Map<String, String> asked, @AuthenticationPrincipal SignedIn who,
      HttpServletRequest request, HttpServletResponse response, RedirectAttributes after) throws IOException, InterruptedException {
    String list = request.getRequestURI().replaceFirst("^/", "").replaceFirst("/[^/]*$", "");
    Actor actor = Exports.actor(who.code(), who.roles()).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    Ledgers.Asked question = ledgers.named(list, asked, who).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (question.problem().isPresent()) {
      return back(list, request);
    }
    Ledger<?> ledger = question.ledger();
    long rows = ledger.rows(desk.views());
    Optional<ExportId> approval = rows <= freeRows ? Optional.empty()
        : approvals.holding(who.code(), ExportKind.LEDGER, ledger.title(), ledger.onRecord(), exports.day());
    if (rows > freeRows && approval.isEmpty()) {
      after.addFlashAttribute("notice", "符合条件的有" + rows + "行，超过" + freeRows + "行的导出须经批准：请写明用途，由您以外的负责人批准后，在原页面再次导出。");
      return "redirect:" + wish(ledger, rows);
    }
    if (!running.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      after.addFlashAttribute("notice", "已有" + AT_ONCE_MAX + "份导出正在进行，请稍后再试。");
      return back(list, request);
    }
    try {
      ExportFormat into = ExportFormat.valueOf(format.toUpperCase(Locale.ROOT));
      Exports.Begun begun = exports.begin(actor, new Exports.What(ExportKind.LEDGER, ledger.title(), ledger.onRecord(), into, rows), approval.orElse(null));
      send(ledger, into, begun, who, response);
      return null;
    } finally {
      running.release();
    }
  }

  private void send(Ledger<?> ledger, ExportFormat into, Exports.Begun begun, SignedIn who, HttpServletResponse response) throws IOException {
    String at = Times.minute(clock.instant());
    headers(response, into, ledger.title() + "-" + at.substring(0, 10));
    HeldOutput out = new HeldOutput(response.getOutputStream());
    long[] written = {0};
    try {
      Ledger.Written all = ledger.write(
          desk.views(), ledgers.names(who), LedgerFile.of(into, out),
          (position, rows) -> new LedgerHead(ledger.title(), ledger.inFile(), who.label() + "（" + who.code() + "）", at, position, rows, begun.id().value()),
          rows -> written[0] = rows);
      begun.finish(all.rows(), all.position(), out.sha256());
      out.release();
    } catch (UncheckedIOException gone) {
      // the one who asked has left, so that there is nobody to tell
      begun.breakOff(written[0]);
    } catch (RuntimeException | Error broken) {
      begun.breakOff(written[0]);
      if (!out.hasLeft()) response.reset();
      throw broken;
    }
  }

  private static void headers(HttpServletResponse response, ExportFormat into, String name) {
    response.setContentType(into == ExportFormat.XLSX
        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename(name + "." + into.name().toLowerCase(Locale.ROOT), StandardCharsets.UTF_8).build().toString());
  }

  /// The form that asks for an approval of just this.
  private static String wish(Ledger<?> ledger, long rows) {
    return UriComponentsBuilder.fromPath("/do/request-export").queryParam("s0.exportKind", ExportKind.LEDGER.name()).queryParam("s0.rows", rows)
        .queryParam("s0.list", "{list}").queryParam("s0.filters", "{filters}")
        .encode().buildAndExpand(Map.of("list", ledger.title(), "filters", ledger.onRecord())).toUriString();
  }

  /// To the page, which says what is wrong with a filter.
  private static String back(String list, HttpServletRequest request) {
    return "redirect:/" + list + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
  }
}
