package mingjian.infra.web.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.util.List;
import mingjian.infra.web.pages.Comparison.Line;
import mingjian.infra.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A dossier or a case at two moments side by side, each on either clock.
@Controller
class ComparePages {
  private static final int PAGE_SIZE = 100;

  private final Timelines timelines;
  private final Desk desk;
  private final Clock clock;

  ComparePages(Timelines timelines, Desk desk, Clock clock) {
    this.timelines = timelines;
    this.desk = desk;
    this.clock = clock;
  }

  /// @param a the left side, a date or the number of a record; empty for now; @param b the right side
  /// @param all whether entries that are the same on both sides are listed too
  public record Asked(
      @Nullable String a, @Nullable String aClock, @Nullable String b, @Nullable String bClock, @Nullable Boolean all, @Nullable String page) {
    boolean isAll() {
      return Boolean.TRUE.equals(all);
    }
  }

  @GetMapping("/office-holders/{id}/compare")
  String dossier(@PathVariable String id, Asked asked, @AuthenticationPrincipal SignedIn who, Model model) {
    return compared(timelines.dossier(id, who), asked, who, model);
  }

  @GetMapping("/cases/{id}/compare")
  String caseFile(@PathVariable String id, Asked asked, @AuthenticationPrincipal SignedIn who, Model model) {
    return compared(timelines.caseFile(id, who), asked, who, model);
  }

  private String compared(Timeline timeline, Asked asked, SignedIn who, Model model) {
    model.addAttribute("title", timeline.title());
    model.addAttribute("address", timeline.address());
    model.addAttribute("asked", asked);
    model.addAttribute("today", desk.today());
    model.addAttribute("mark", Frame.printed(who, clock.instant()));
    try {
      Moment left = side("左侧", asked.aClock(), asked.a());
      Moment right = side("右侧", asked.bClock(), asked.b());
      show(timeline, left, right, asked, model);
    } catch (DateTimeException notAMoment) {
      model.addAttribute("problem", notAMoment.getMessage());
    }
    return "compare";
  }

  private Moment side(String name, @Nullable String onClock, @Nullable String on) {
    try {
      return timelines.moment(AskedMoment.by(onClock, on));
    } catch (DateTimeException notAMoment) {
      throw new DateTimeException(name + "：" + notAMoment.getMessage(), notAMoment);
    }
  }

  private static void show(Timeline timeline, Moment left, Moment right, Asked asked, Model model) {
    List<Thing.Fact> before = timeline.facts(left);
    List<Thing.Fact> after = timeline.facts(right);
    // a file that was opened later says nothing of the facts of then, rather than that there were none
    boolean registered = !before.isEmpty() && !after.isEmpty();
    Comparison comparison = Comparison.of(
        timeline.entries(left), timeline.entries(right), registered ? before : List.of(), registered ? after : List.of());
    model.addAttribute("unregistered", registered ? null : (before.isEmpty() ? "左侧" : "右侧") + "的时点早于建档记录，基本情况无从对比，只对比条目。");
    List<Line> listed = asked.isAll() ? comparison.lines() : comparison.differing();
    int pages = Math.max(1, (listed.size() + PAGE_SIZE - 1) / PAGE_SIZE);
    AskedPage wanted = AskedPage.of(asked.page());
    int page = Math.min(wanted.number(), pages);
    model.addAttribute("problem", wanted.problem());
    String base = timeline.address() + "/compare?" + left.side("a") + "&" + right.side("b");
    String paged = base + (asked.isAll() ? "&all=true" : "") + "&page=";
    model.addAttribute("comparison", comparison);
    model.addAttribute("lines", listed.stream().skip((page - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList());
    model.addAttribute("listed", listed.size());
    model.addAttribute("page", page);
    model.addAttribute("pages", pages);
    model.addAttribute("pastTheEnd", wanted.number() > pages);
    model.addAttribute("left", left);
    model.addAttribute("right", right);
    model.addAttribute("other", base + (asked.isAll() ? "" : "&all=true"));
    model.addAttribute("previous", page > 1 ? paged + (page - 1) : null);
    model.addAttribute("next", page < pages ? paged + (page + 1) : null);
  }
}
