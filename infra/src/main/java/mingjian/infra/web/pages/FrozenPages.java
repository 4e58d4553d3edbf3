package mingjian.infra.web.pages;

import java.util.List;
import java.util.Map;
import mingjian.infra.papers.PaperProblem;
import mingjian.infra.papers.Papers;
import mingjian.infra.reports.FrozenReports.Frozen;
import mingjian.infra.reports.FrozenReports;
import mingjian.infra.reports.ReadyReport;
import mingjian.infra.reports.ReportDefinition;
import mingjian.infra.reports.ReportFormat;
import mingjian.infra.reports.ReportMaker;
import mingjian.infra.reports.ReportMistake;
import mingjian.infra.reports.ReportNotKept;
import mingjian.infra.reports.ReportPaper;
import mingjian.infra.reports.ReportSheet;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Frozen reports: made once at a position, kept under their hash, the same for ever.
@Controller
class FrozenPages {
  private static final String ADDRESS = "/figures/reports/frozen";
  private static final int TRIES_MAX = 5;

  private final Desk desk;
  private final ReportPages reports;
  private final FrozenReports frozen;
  private final ReportCharts charts;
  private final Papers papers;

  FrozenPages(Desk desk, ReportPages reports, FrozenReports frozen, ReportCharts charts, Papers papers) {
    this.desk = desk;
    this.reports = reports;
    this.frozen = frozen;
    this.charts = charts;
    this.papers = papers;
  }

  @PostMapping("/figures/reports/freeze")
  String freeze(@RequestParam Map<String, String> parameters, @AuthenticationPrincipal SignedIn who) {
    Viewer viewer = reports.permitted(who);
    try {
      return "redirect:" + ADDRESS + "/" + frozen.keep(made(definition(parameters), viewer));
    } catch (ReportNotKept full) {
      throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, full);
    }
  }

  private ReportDefinition definition(Map<String, String> parameters) {
    if (parameters.containsKey("ready")) {
      return ReportDefinition.of(ReadyReport.named(parameters.get("ready")).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
    try {
      ReportQuestion question = ReportQuestion.of(parameters, desk.today());
      return ReportDefinition.of(question.ask(), question.outside());
    } catch (ReportMistake wrong) {
      throw new Senseless(wrong.sentence() + "请返回统计报表重新选择。");
    }
  }

  /// The views may move while they are read; then it is made again.
  private ReportSheet made(ReportDefinition definition, Viewer viewer) {
    desk.node().await(desk.node().log().head());
    for (int tries = 0; tries < TRIES_MAX; tries++) {
      long position = ReportMaker.position(desk.views());
      ReportSheet sheet = ReportMaker.sheet(definition, position, desk.views(), viewer);
      if (position >= 0 && ReportMaker.position(desk.views()) == position) {
        return sheet;
      }
    }
    throw new ResponseStatusException(HttpStatus.CONFLICT, "figures-moving");
  }

  @GetMapping(ADDRESS)
  String all(@AuthenticationPrincipal SignedIn who, Model model) {
    reports.permitted(who);
    model.addAttribute("frozen", frozen.all());
    return "reports-frozen";
  }

  @GetMapping(ADDRESS + "/{sha256}")
  String one(@PathVariable String sha256, @AuthenticationPrincipal SignedIn who, Model model) {
    reports.permitted(who);
    Frozen found = find(sha256);
    model.addAttribute("report", found);
    model.addAttribute("formats", List.of(ReportFormat.values()));
    return "reports-frozen-one";
  }

  @GetMapping(ADDRESS + "/{sha256}/{format}")
  ResponseEntity<byte[]> file(@PathVariable String sha256, @PathVariable String format, @AuthenticationPrincipal SignedIn who) {
    reports.permitted(who);
    Frozen found = find(sha256);
    if (format.equals("pdf")) {
      return answer(found, format, MediaType.APPLICATION_PDF_VALUE, ReportPaper.pdf(papers, found.sheet(), today(found.sheet())));
    }
    ReportFormat as = List.of(ReportFormat.values()).stream().filter(each -> each.name().equalsIgnoreCase(format)).findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return answer(found, format, as.mediaType(), as.write(found.sheet()));
  }

  /// What is late is so today, whatever day a report was frozen: it is drawn beside it, and says so. None of it goes outside.
  private List<ReportSheet.Table> today(ReportSheet sheet) {
    boolean drawn = sheet.name().equals(ReportDefinition.FIGURES) && !"true".equals(sheet.definition().get("outside"));
    return drawn ? charts.today() : List.of();
  }

  private static ResponseEntity<byte[]> answer(Frozen found, String format, String mediaType, byte[] bytes) {
    String name = found.sheet().name() + "-" + found.sheet().position() + "." + format.toLowerCase(java.util.Locale.ROOT);
    return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, mediaType)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString()).body(bytes);
  }

  private Frozen find(String sha256) {
    return frozen.find(sha256).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @ExceptionHandler
  ModelAndView cannotPrint(PaperProblem problem) {
    return PrintPages.page(problem);
  }
}
