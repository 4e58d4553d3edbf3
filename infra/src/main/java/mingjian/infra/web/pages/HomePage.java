package mingjian.infra.web.pages;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import mingjian.events.Role;
import mingjian.infra.personal.Visit;
import mingjian.infra.web.live.News;
import mingjian.infra.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The first page: what is mine today, what is new, what I had begun to write.
@Controller
class HomePage {
  private static final List<String> BEGINNINGS = List.of("cases", "talks", "rectifications", "reviews", "office-holders", "units");
  /// In the session: this visit has begun.
  private static final String VISITING = "mingjian.visiting";

  private final Actions actions;
  private final Registers registers;
  private final DeadlinePages deadlines;
  private final Worklists worklists;
  private final DraftPages drafts;
  private final News news;

  HomePage(Actions actions, Registers registers, DeadlinePages deadlines, Worklists worklists, DraftPages drafts, News news) {
    this.actions = actions;
    this.registers = registers;
    this.deadlines = deadlines;
    this.worklists = worklists;
    this.drafts = drafts;
    this.news = news;
  }

  /// One of the big figures on top, which opens to what it counts.
  public record Tile(String label, String number, String unit, String href, String tone) {}

  @GetMapping("/")
  String home(
      @RequestParam(defaultValue = "") String all, @RequestParam(required = false) @Nullable String tour, @AuthenticationPrincipal SignedIn who, HttpSession session, Model model,
      RedirectAttributes after) {
    if (Frame.contentless(who)) {
      model.addAttribute("tour", tour != null || news.neverHere(who));
      toured(tour, who, after);
      return who.holds(Role.REPORTER) ? "redirect:/figures" : who.holds(Role.SYSTEM_ADMINISTRATOR) ? "redirect:/health" : "home";
    }
    boolean anew = session.getAttribute(VISITING) == null;
    session.setAttribute(VISITING, Boolean.TRUE);
    model.addAttribute("tour", tour != null || news.neverHere(who));
    long since = news.visited(who, anew);
    model.addAttribute("tiles", tiles(who));
    model.addAttribute("sections", worklists.of(who, all));
    model.addAttribute("fresh", worklists.fresh(who, since, all));
    model.addAttribute("drafts", drafts.of(who));
    model.addAttribute("shortcuts", BEGINNINGS.stream().flatMap(collection -> actions.creating(collection, who).stream()).toList());
    return "home";
  }

  /// Who starts on another page is shown round there.
  private void toured(@Nullable String tour, SignedIn who, RedirectAttributes after) {
    if (tour != null || news.neverHere(who)) after.addFlashAttribute("tour", true);
    news.visited(who, false);
  }

  /// @param until how far the page showed it
  @PostMapping("/news/read")
  String read(@RequestParam(defaultValue = "") String until, @AuthenticationPrincipal SignedIn who, RedirectAttributes after) {
    if (until.matches("\\d{1,18}")) {
      news.read(who, Long.parseLong(until)).ifPresent(before -> after.addFlashAttribute("unread", before.since() + "-" + before.seen()));
      after.addFlashAttribute("notice", "已标为已读。");
    }
    return "redirect:/";
  }

  /// @param back how far the account had read before
  @PostMapping("/news/unread")
  String unread(@RequestParam(defaultValue = "") String back, @AuthenticationPrincipal SignedIn who, RedirectAttributes after) {
    if (back.matches("\\d{1,18}-\\d{1,18}")) {
      String[] visit = back.split("-");
      news.goBack(who, new Visit(Long.parseLong(visit[0]), Long.parseLong(visit[1])));
      after.addFlashAttribute("notice", "已撤销，恢复为未读。");
    }
    return "redirect:/";
  }

  private List<Tile> tiles(SignedIn who) {
    List<Tile> tiles = new ArrayList<>(deadlines.tiles(who));
    if (Frame.owing(who)) {
      long owed = registers.owedBy(who);
      tiles.add(new Tile("未启动双查", Long.toString(owed), "件", Registers.OWED_ADDRESS, owed > 0 ? "warn" : "ok"));
    }
    return tiles;
  }
}
