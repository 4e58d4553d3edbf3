package mingjian.infra.web.pages;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.Words;
import mingjian.infra.search.Entry;
import mingjian.infra.search.Highlights.Part;
import mingjian.infra.search.Question;
import mingjian.infra.search.SearchUnavailable;
import mingjian.infra.web.Searching;
import mingjian.infra.web.Searching.Unclear;
import mingjian.infra.web.pages.SearchHits.Hit;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.ViewStore;
import org.springframework.stereotype.Component;

/// All hits of a search as a file, beyond those that anybody pages through.
@Component
class SearchLedger implements LedgerSource {
  private static final String NAME = SearchPage.ADDRESS.substring(1);
  private static final List<String> HEADINGS = List.of("内容", "卷宗", "卷宗类别", "步骤", "发生时间", "命中处", "已更正", "记录", "依据事件位置");

  private final Desk desk;
  private final Searching searching;
  private final SearchHits hits;

  SearchLedger(Desk desk, Searching searching, SearchHits hits) {
    this.desk = desk;
    this.searching = searching;
    this.hits = hits;
  }

  @Override
  public Set<String> names() {
    return Set.of(NAME);
  }

  @Override
  public Set<String> filters(String name) {
    return Set.copyOf(SearchPage.KEPT);
  }

  @Override
  public Ledgers.Asked ledger(String name, Map<String, String> asked, SignedIn who) {
    try {
      Rows rows = new Rows(searching.question(asked, 0, 1, who), who);
      rows.count(desk.views());
      return new Ledgers.Asked(new Ledger<>(
          "全文检索", told(asked, AskedRegister.fingerprinted(asked.getOrDefault("q", "").strip()), asked.getOrDefault("unit", "")),
          told(asked, asked.getOrDefault("q", "").strip(), desk.names(who).label(asked.getOrDefault("unit", ""))), rows, HEADINGS, (hit, _) -> cells(hit)), Optional.empty());
    } catch (Unclear unclear) {
      return Ledgers.Asked.wrongly(String.valueOf(unclear.getMessage()));
    } catch (SearchUnavailable notNow) {
      return Ledgers.Asked.wrongly(Words.of("problem.search-unavailable"));
    }
  }

  private static String told(Map<String, String> asked, String words, String unit) {
    return Stream.of(
            "查找：" + words, labelled("卷宗类别", Searching.kinds().getOrDefault(asked.getOrDefault("kind", "").strip(), "")), labelled("单位", unit.strip()),
            labelled("起", asked.getOrDefault("from", "").strip()), labelled("止", asked.getOrDefault("to", "").strip()))
        .filter(part -> !part.isEmpty()).collect(Collectors.joining("；"));
  }

  private static String labelled(String label, String value) {
    return value.isEmpty() ? "" : label + "：" + value;
  }

  private static List<Cell> cells(Hit hit) {
    String where = hit.details().stream().map(line -> line.label() + "：" + text(line.text())).collect(Collectors.joining("；"));
    return List.of(
        Cell.of(text(hit.what())), Cell.of(text(hit.file())), Cell.of(hit.kind()), Cell.of(hit.step()), Cell.of(hit.when()), Cell.of(where),
        Cell.of(hit.corrected() ? "是" : ""), Cell.of(hit.who()), Cell.count(hit.position(), "号"));
  }

  private static String text(List<Part> parts) {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }

  /// The hits, best first.
  private final class Rows implements LedgerRows<Hit> {
    private final Question question;
    private final SignedIn who;

    private Rows(Question question, SignedIn who) {
      this.question = question;
      this.who = who;
    }

    @Override
    public long count(ViewStore views) {
      return searching.walk(question, who, (_, total, _) -> total);
    }

    @Override
    public <T> T walk(ViewStore views, Along<Hit, T> along) {
      Names names = desk.names(who);
      return searching.walk(question, who, (position, total, pages) -> along.rows(position, total, new Pages(pages, names)));
    }

    /// One after the other out of the pages, each page told at one go.
    private final class Pages implements Iterator<Hit> {
      private final Iterator<List<Entry>> pages;
      private final Names names;
      private Iterator<Hit> page = List.<Hit>of().iterator();

      private Pages(Iterator<List<Entry>> pages, Names names) {
        this.pages = pages;
        this.names = names;
      }

      @Override
      public boolean hasNext() {
        while (!page.hasNext() && pages.hasNext()) page = hits.of(pages.next(), question.words(), names, desk.viewer(who)).iterator();
        return page.hasNext();
      }

      @Override
      public Hit next() {
        hasNext();
        return page.next();
      }
    }
  }
}
