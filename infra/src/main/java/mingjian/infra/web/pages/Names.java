package mingjian.infra.web.pages;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.Id;
import mingjian.query.Detail;
import mingjian.query.View;
import mingjian.query.ViewStore;
import mingjian.query.Viewer;
import org.jspecify.annotations.Nullable;

/// Puts names in the place of ids, for one viewer and one page. What the viewer may not see keeps its id, which says nothing.
public final class Names {
  private final ViewStore store;
  private final Viewer viewer;
  private final List<Named<?>> kinds;
  private final Function<String, Optional<String>> staff;
  private static final int KEPT_MAX = 20_000;
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w-])[a-z]+-[a-z0-9-]+");
  /// How a field ends that holds the numbers of staff.
  private static final String STAFF = "（工号）";
  private final Map<String, String> found = new HashMap<>();
  private @Nullable Set<String> wanted;

  /// @param prefix of the ids; @param label how a row is called; @param page where it is shown
  public record Named<R>(String prefix, View<R> view, Function<R, String> label, String page) {
    Optional<String> find(String id, ViewStore store, Viewer viewer) {
      return store.find(view, id, viewer).map(label);
    }

    void findAll(Set<String> ids, ViewStore store, Viewer viewer, Map<String, String> found) {
      store.findAll(view, ids, viewer).forEach((id, row) -> found.put(id, label.apply(row)));
    }
  }

  Names(ViewStore store, Viewer viewer, List<Named<?>> kinds, Function<String, Optional<String>> staff) {
    this.store = store;
    this.viewer = viewer;
    this.kinds = kinds;
    this.staff = staff;
  }

  public String label(@Nullable String id) {
    if (id == null || id.isEmpty()) {
      return "";
    }
    if (wanted != null && !found.containsKey(id)) {
      wanted.add(id);
      return id;
    }
    return found.computeIfAbsent(id, this::look);
  }

  /// For long lists: asks once only to learn which names are needed, fetches those at one go, and asks for good.
  <T> T atOnce(Supplier<T> asking) {
    if (found.size() > KEPT_MAX) {
      found.clear();
    }
    Set<String> needed = new LinkedHashSet<>();
    wanted = needed;
    asking.get();
    wanted = null;
    for (Named<?> kind : kinds) {
      Set<String> ids = needed.stream().filter(id -> id.startsWith(kind.prefix())).collect(Collectors.toSet());
      if (!ids.isEmpty()) {
        kind.findAll(ids, store, viewer, found);
        // what isn't there, or isn't the viewer's, keeps its id and isn't looked for again
        ids.forEach(id -> found.putIfAbsent(id, id));
      }
    }
    return asking.get();
  }

  public String label(@Nullable Id id) {
    return id == null ? "" : label(id.value());
  }

  /// A cell that names the thing and leads to its page; what has no name for the viewer has no page either.
  public Cell cell(@Nullable Id id) {
    if (id == null || label(id).equals(id.value())) {
      return Cell.of(label(id));
    }
    return page(id.value()).map(href -> Cell.link(label(id), href)).orElseGet(() -> Cell.of(label(id)));
  }

  /// The address of the thing's page; empty for what has none.
  public Optional<String> page(String id) {
    return kindOf(id).map(kind -> kind.page() + "/" + id);
  }

  /// The same, at the page of its list that holds the entry: what stands behind `#` never reaches the server.
  Optional<String> entry(String id, long position) {
    return page(id).map(href -> href + "?entry=" + position + "#e" + position);
  }

  /// Whether the collection has no such thing that the viewer may see. Of collections without pages nothing is known.
  boolean lacks(String collection, String id) {
    return kinds.stream().filter(kind -> kind.page().equals("/" + collection)).findFirst()
        .map(kind -> !id.startsWith(kind.prefix()) || kind.find(id, store, viewer).isEmpty()).orElse(false);
  }

  /// A text in which ids stand as they are, with names put in their place.
  public String told(String text, List<String> refs) {
    String told = text;
    for (String ref : refs) {
      told = told.replace(ref, label(ref));
    }
    return told;
  }

  /// Fields of an entry; one that holds nothing but an id without a name is of no use to a reader.
  List<Thing.Fact> facts(List<Detail> details) {
    return details.stream()
        .filter(detail -> !(refs(detail).size() == 1 && detail.text().equals(refs(detail).getFirst()) && label(detail.text()).equals(detail.text())))
        .map(detail -> new Thing.Fact(detail.label(), detail.label().endsWith(STAFF) ? Cell.of(staffed(detail.text())) : told(detail)))
        .toList();
  }

  /// Those who act, by what they are called and their number, as the people of an office know each other.
  private String staffed(String codes) {
    return Stream.of(codes.split("；")).map(code -> staff.apply(code).map(label -> label + "（" + code + "）").orElse(code)).collect(Collectors.joining("；"));
  }

  /// What ends in the one thing that it names, once, leads to that thing.
  private Cell told(Detail detail) {
    List<String> refs = refs(detail);
    Cell told = Cell.of(told(detail.text(), refs));
    String ref = refs.size() == 1 ? refs.getFirst() : "";
    boolean ends = !ref.isEmpty() && detail.text().indexOf(ref) == detail.text().length() - ref.length() && !label(ref).equals(ref);
    return ends ? page(ref).map(told::to).orElse(told) : told;
  }

  /// What is in words may hold the number of a file of ours all the same: 线索来源 of a case, the paper that an issue led to.
  private List<String> refs(Detail detail) {
    Stream<String> said = detail.text().indexOf('-') < 0 ? Stream.empty()
        : NUMBER.matcher(detail.text()).results().map(MatchResult::group).filter(id -> kindOf(id).isPresent());
    return Stream.concat(detail.refs().stream(), said).distinct().toList();
  }

  /// As above, with links to the files that were handed in.
  ///
  /// @param entry what the viewer sees them in: `step=<key of the step>` or `entry=<key of the timeline entry>`
  List<Thing.Fact> facts(List<Detail> details, String entry) {
    return facts(details).stream().map(fact -> details.stream()
        .filter(detail -> detail.label().equals(fact.label()) && !detail.attachments().isEmpty()).findFirst()
        .map(detail -> new Thing.Fact(fact.label(), Cell.all(parts(fact.value(), detail, entry)))).orElse(fact)).toList();
  }

  private static List<Cell> parts(Cell text, Detail detail, String entry) {
    return Stream.concat(Stream.of(text), detail.attachments().stream().map(file -> Cell.link(
        "下载附件：" + file.name() + "（" + Math.max(1, file.sizeBytes() / 1024) + " KB）", "/attachments/" + file.sha256() + "?" + entry))).toList();
  }

  private String look(String id) {
    return kindOf(id).flatMap(kind -> kind.find(id, store, viewer)).or(() -> staff.apply(id)).orElse(id);
  }

  private Optional<Named<?>> kindOf(String id) {
    return kinds.stream().filter(kind -> id.startsWith(kind.prefix())).<Named<?>>map(kind -> kind).findFirst();
  }
}
