package mingjian.infra.web.pages;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import mingjian.events.work.WorkCollection;
import mingjian.infra.papers.PaperProblem;
import mingjian.infra.papers.Papers;
import mingjian.infra.web.problems.Problem;
import mingjian.infra.web.security.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/// Sheets to print, as a page or with `?as=pdf` as PDF. Each bears who printed it and when (DOMAIN 7.10).
@Controller
class PrintPages {
  private final CaseSheets cases;
  private final FileSheets files;
  private final Papers papers;
  private final Clock clock;

  PrintPages(CaseSheets cases, FileSheets files, Papers papers, Clock clock) {
    this.cases = cases;
    this.files = files;
    this.papers = papers;
    this.clock = clock;
  }

  /// How a sheet is wanted.
  enum As { page, pdf }

  @GetMapping("/cases/{id}/print/registration")
  Object registration(@PathVariable String id, @RequestParam(defaultValue = "page") As as, @AuthenticationPrincipal SignedIn who) {
    return answer(cases.registration(id, who), as, who);
  }

  @GetMapping("/cases/{id}/print/approval")
  Object approval(@PathVariable String id, @RequestParam(defaultValue = "page") As as, @AuthenticationPrincipal SignedIn who) {
    return answer(cases.approval(id, who), as, who);
  }

  @GetMapping("/reviews/{id}/print")
  Object review(@PathVariable String id, @RequestParam(defaultValue = "page") As as, @AuthenticationPrincipal SignedIn who) {
    Object answer = answer(cases.review(id, who), as, who);
    if (answer instanceof ModelAndView page) {
      page.addObject("graph", cases.graph(id, who));
    }
    return answer;
  }

  @GetMapping("/talks/{id}/print/approval")
  Object talkApproval(@PathVariable String id, @RequestParam(defaultValue = "page") As as, @AuthenticationPrincipal SignedIn who) {
    return answer(files.talkApproval(id, who), as, who);
  }

  @GetMapping("/talks/{id}/print/record")
  Object talkRecord(@PathVariable String id, @RequestParam(defaultValue = "page") As as, @AuthenticationPrincipal SignedIn who) {
    return answer(files.talkRecord(id, who), as, who);
  }

  @GetMapping("/{files:" + WorkPages.ADDRESSES + "}/{id}/print/approval")
  Object work(
      @PathVariable("files") String address, @PathVariable String id, @RequestParam(defaultValue = "page") As as, @AuthenticationPrincipal SignedIn who) {
    return answer(files.approval(WorkCollection.addressed(address).orElseThrow(), id, who), as, who);
  }

  private Object answer(Sheet sheet, As as, SignedIn who) {
    String mark = Frame.printed(who, clock.instant());
    return switch (as) {
      case page -> new ModelAndView("sheet", Map.of("sheet", sheet, "mark", mark));
      case pdf -> ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_PDF)
          .cacheControl(CacheControl.noStore())
          .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(sheet.title() + ".pdf", StandardCharsets.UTF_8).build().toString())
          .body(papers.pdf(sheet.template(), Map.of("sheet", sheet, "columns", ColumnWidths.of(sheet.tables()), "mark", mark + "，由明鉴生成，以原始文件为准")));
    };
  }

  /// The page of the same sheet still prints; what is wrong with the PDF an administrator can mend.
  @ExceptionHandler
  ModelAndView cannotPrint(PaperProblem problem) {
    return page(problem);
  }

  static ModelAndView page(PaperProblem problem) {
    ModelAndView page = new ModelAndView("error", Map.of("problem", Problem.of(500, problem.code(), problem.sentence())));
    page.setStatus(HttpStatusCode.valueOf(500));
    return page;
  }
}
