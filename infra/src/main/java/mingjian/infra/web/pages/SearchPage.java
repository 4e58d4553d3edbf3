package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingjian.events.Words;
import mingjian.infra.search.Found;
import mingjian.infra.search.Question;
import mingjian.infra.search.SearchUnavailable;
import mingjian.infra.web.Searching;
import mingjian.infra.web.Searching.Unclear;
import mingjian.infra.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// Full-text search 全文检索 over everything that the person may read. The question stands in the address; without script as well.
@Controller
class SearchPage {
  static final String ADDRESS = "/search";
  private static final int PAGES_MAX = Question.DEPTH_MAX / Searching.PAGE_SIZE;
  static final List<String> KEPT = List.of("q", "kind", "unit", "from", "to");

  private final Desk desk;
  private final Searching searching;
  private final SearchHits hits;

  SearchPage(Desk desk, Searching searching, SearchHits hits) {
    this.desk = desk;
    this.searching = searching;
    this.hits = hits;
  }

  /// What was found, as it is shown.
  ///
  /// @param notes sentences about the answer as a whole
  public record Answer(List<SearchHits.Hit> hits, String total, int page, List<String> notes, @Nullable String previous, @Nullable String next) {}

  @GetMapping(ADDRESS)
  String page(@RequestParam Map<String, String> asked, @AuthenticationPrincipal SignedIn who, Model model) {
    String seen = asked.getOrDefault("seen", "");
    if (seen.matches("\\d{1,18}")) {
      searching.await(Long.valueOf(seen));
    }
    Names names = desk.names(who);
    model.addAttribute("asked", asked);
    model.addAttribute("kinds", Searching.kinds());
    model.addAttribute("unitLabel", names.label(asked.getOrDefault("unit", "").strip()));
    model.addAttribute("problem", null);
    model.addAttribute("answer", null);
    if (!asked.getOrDefault("q", "").isEmpty()) {
      try {
        model.addAttribute("answer", answer(asked, who, names));
        model.addAttribute("exports", ExportPages.offers(ADDRESS, kept(asked), who));
      } catch (Unclear | SearchUnavailable e) {
        model.addAttribute("problem", e instanceof Unclear ? e.getMessage() : Words.of("problem.search-unavailable"));
      }
    }
    return "search";
  }

  private Answer answer(Map<String, String> asked, SignedIn who, Names names) {
    AskedPage askedPage = AskedPage.of(asked.get("page"));
    int page = askedPage.number();
    Question question = searching.question(asked, (page - 1) * Searching.PAGE_SIZE, Searching.PAGE_SIZE, who);
    Found found = searching.find(question, who);
    boolean further = page < PAGES_MAX && (long) page * Searching.PAGE_SIZE < found.total();
    return new Answer(
        hits.of(found.entries(), question.words(), names, desk.viewer(who)), total(found), page, notes(found, askedPage), page > 1 ? address(asked, page - 1) : null,
        further ? address(asked, page + 1) : null);
  }

  private static String total(Found found) {
    return found.more() ? Question.DEPTH_MAX + " 条以上" : found.total() + " 条";
  }

  private List<String> notes(Found found, AskedPage asked) {
    int page = asked.number();
    ArrayList<String> notes = new ArrayList<>();
    if (asked.problem() != null) notes.add(asked.problem());
    long behind = searching.behind(found.position());
    if (behind > 0) notes.add("索引还差" + behind + "条记录未更新，刚记录的内容请稍后再查。");
    found.tooManyNames().forEach(word -> notes.add("名称中含“" + word + "”的单位和人员很多，只按记录的文字查找；要找某一个，请写出全名。"));
    if (found.entries().isEmpty() && found.total() > 0) notes.add("没有第" + page + "页，请回到前面的页。");
    if (page == PAGES_MAX && found.total() > Question.DEPTH_MAX) notes.add("只能看到前" + Question.DEPTH_MAX + "条，请增加查找词、类别或时间来缩小范围。");
    return notes;
  }

  /// What makes the question.
  private static Map<String, String> kept(Map<String, String> asked) {
    Map<String, String> kept = new LinkedHashMap<>();
    KEPT.stream().filter(name -> !asked.getOrDefault(name, "").isBlank()).forEach(name -> kept.put(name, asked.get(name)));
    return kept;
  }

  private static String address(Map<String, String> asked, int page) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS);
    kept(asked).keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.queryParam("page", page).encode().buildAndExpand(asked).toUriString();
  }
}
