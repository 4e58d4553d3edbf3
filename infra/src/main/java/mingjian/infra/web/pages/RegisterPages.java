package mingjian.infra.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mingjian.infra.web.pages.Register.Column;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.ViewStore.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/// The registers, all by one template. Filters, order and page stand in the address, so that it can be kept and passed on.
@Controller
class RegisterPages {
  private static final int PAGE_SIZE = 50;

  private final Desk desk;
  private final Actions actions;
  private final Registers registers;

  RegisterPages(Desk desk, Actions actions, Registers registers) {
    this.desk = desk;
    this.actions = actions;
    this.registers = registers;
  }

  /// @param href null where the column isn't sorted by; @param order of ARIA: `ascending`, `descending` or null
  public record Heading(String label, @Nullable String href, @Nullable String order, String mark) {}

  @GetMapping({
    "/units", "/office-holders", "/cases", "/talks", "/rectifications", "/reviews", "/owed-reviews", "/owed-rectifications", "/institutions",
    "/{files:" + WorkPages.ADDRESSES + "}"
  })
  String register(@RequestParam Map<String, String> asked, @AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    String name = ((String) request.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE)).replace("/", "");
    return show(registers.named(name, who).orElseThrow(), asked, who, model);
  }

  private <R> String show(Register<R> register, Map<String, String> asked, SignedIn who, Model model) {
    AskedRegister<R> question = AskedRegister.of(register, asked);
    Map<String, String> chosen = question.chosen();
    String q = question.q();
    String sort = question.sort();
    boolean descending = question.descending();
    AskedPage askedPage = AskedPage.of(asked.get("page"));
    int page = askedPage.number();
    Names names = desk.names(who);
    Page<R> found = desk.views().page(register.view(), question.ask((page - 1) * PAGE_SIZE, PAGE_SIZE).countedTo(Totals.COUNTED_TO), desk.viewer(who));
    UriComponentsBuilder here = UriComponentsBuilder.fromPath("/" + register.name());
    chosen.forEach(here::queryParam);
    if (!q.isEmpty()) {
      here.queryParam("q", "{q}");
    }
    Link link = new Link(here, q);
    model.addAttribute("register", register);
    List<List<Cell>> lines = names.atOnce(() -> found.rows().stream().map(row -> register.columns().stream().map(c -> c.cell().apply(row, names)).toList()).toList());
    boolean whole = page == 1 && !found.hasNext();
    List<Integer> filled = IntStream.range(0, register.columns().size()).filter(at -> isShown(register.columns().get(at), at, lines, whole, sort)).boxed().toList();
    model.addAttribute("columns", filled.stream().map(at -> heading(register.columns().get(at), sort, descending, link)).toList());
    model.addAttribute("lines", lines.stream().map(line -> filled.stream().map(line::get).toList()).toList());
    model.addAttribute("total", Totals.inChinese(found));
    model.addAttribute("page", page);
    model.addAttribute("pages", found.exact() ? Math.max(1, (found.total() + PAGE_SIZE - 1) / PAGE_SIZE) : null);
    model.addAttribute("more", found.hasNext());
    model.addAttribute("first", link.to(sort, descending, 1));
    model.addAttribute("previous", link.to(sort, descending, page - 1));
    model.addAttribute("next", link.to(sort, descending, page + 1));
    model.addAttribute("exports", ExportPages.offeredTo(who) ? link.exports(register.name(), sort, descending) : List.of());
    model.addAttribute("chosen", chosen);
    model.addAttribute("q", q);
    model.addAttribute("narrowed", !q.isEmpty() || !chosen.isEmpty());
    model.addAttribute("problem", question.problem(names).orElse(askedPage.problem()));
    model.addAttribute("names", names);
    model.addAttribute("actions", actions.creating(register.name(), who));
    model.addAttribute("beside", switch (register.name()) {
      case "reviews" -> Cell.link("未启动双查清单", Registers.OWED_ADDRESS);
      case "rectifications" -> Cell.link("未整改案件清单", OwedRectifications.ADDRESS);
      case "recommendations" -> Cell.link("建章立制清单", Institutions.ADDRESS);
      default -> null;
    });
    return "register";
  }

  /// The address of the same register, otherwise ordered or on another page.
  private record Link(UriComponentsBuilder here, String q) {
    String to(String sort, boolean descending, int page) {
      return here.cloneBuilder().queryParam("sort", sort).queryParam("order", descending ? "desc" : "asc").queryParam("page", page)
          .encode().buildAndExpand(Map.of("q", q)).toUriString();
    }

    /// The same list as a file.
    List<Cell> exports(String name, String sort, boolean descending) {
      return ExportPages.links("/" + name, here.cloneBuilder().queryParam("sort", sort).queryParam("order", descending ? "desc" : "asc"), Map.of("q", q));
    }
  }

  /// A column that is empty in every line takes room from the others; one to sort by stays while other pages may fill it.
  private static boolean isShown(Column<?> column, int at, List<List<Cell>> lines, boolean whole, String sort) {
    return sort.equals(column.sort()) || column.sort() != null && !whole || lines.stream().anyMatch(line -> !line.get(at).inFile().equals(""));
  }

  private static Heading heading(Column<?> column, String sort, boolean descending, Link link) {
    if (column.sort() == null) {
      return new Heading(column.label(), null, null, "");
    }
    boolean here = column.sort().equals(sort);
    String order = !here ? null : descending ? "descending" : "ascending";
    return new Heading(column.label(), link.to(column.sort(), here && !descending, 1), order, !here ? "" : descending ? " ▼" : " ▲");
  }
}
