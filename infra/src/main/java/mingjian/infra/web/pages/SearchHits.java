package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.Words;
import mingjian.infra.search.Entry;
import mingjian.infra.search.Highlights;
import mingjian.infra.search.Highlights.Part;
import mingjian.infra.search.Pinyin;
import mingjian.infra.web.Searching;
import mingjian.infra.web.pages.Histories.Place;
import mingjian.query.Folding;
import mingjian.query.Viewer;
import mingjian.query.filehistory.FileHistoryView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was found, as the page tells it: names in the place of ids, the words marked, and the way to the entry in its file.
@Component
class SearchHits {
  private static final int DETAILS_MAX = 3;

  private final Histories histories;
  private final DossierList dossiers;

  SearchHits(Histories histories, DossierList dossiers) {
    this.histories = histories;
    this.dossiers = dossiers;
  }

  public record Line(String label, List<Part> text) {}

  /// @param href null where the person may read the entry and no page that holds it
  /// @param file what the file is called
  public record Hit(
      long position, @Nullable String href, List<Part> what, List<Part> file, String kind, String step, String when, boolean corrected, List<Line> details, String who) {}

  /// Where the entries stand, found for all of them at once.
  private record Places(Map<String, Place> files, Map<String, Place> dossiers) {
    Optional<Place> inFile(Entry entry) {
      return isRegistered(entry) ? Optional.empty() : Optional.ofNullable(files.get(FileHistoryView.key(entry.file(), entry.sequence())));
    }

    Optional<Place> inDossier(Entry entry) {
      return Optional.ofNullable(entry.timeline()).map(dossiers::get);
    }
  }

  List<Hit> of(List<Entry> entries, List<String> words, Names names, Viewer viewer) {
    Set<String> steps = entries.stream().filter(entry -> !isRegistered(entry))
        .map(entry -> FileHistoryView.key(entry.file(), entry.sequence())).collect(Collectors.toSet());
    Set<String> timeline = entries.stream().map(Entry::timeline).filter(Objects::nonNull).collect(Collectors.toSet());
    Places places = new Places(histories.places(steps, viewer), dossiers.places(timeline, viewer));
    return names.atOnce(() -> entries.stream().map(entry -> hit(entry, words, names, places)).toList());
  }

  private Hit hit(Entry entry, List<String> words, Names names, Places places) {
    Optional<Place> inFile = places.inFile(entry);
    Optional<Place> inDossier = places.inDossier(entry);
    boolean corrected = inFile.or(() -> inDossier).map(Place::corrected).orElse(false);
    String file = names.label(entry.file()).equals(entry.file()) ? "" : names.label(entry.file());
    String href = inFile.isPresent() && !file.isEmpty()
        ? names.page(entry.file()).map(page -> address(page, inFile.get(), entry)).orElse(null)
        : inDossier.map(place -> address("/office-holders/" + Folding.thing(String.valueOf(entry.timeline())), place, entry))
            .or(() -> file.isEmpty() ? Optional.empty() : names.page(entry.file())).orElse(null);
    List<Part> what = Highlights.of(entry.headline(), words);
    List<Part> named = Highlights.of(file, words);
    String who = names.label(entry.recordedBy().account()) + "于" + Times.minute(entry.recordedAt()) + "记录（第" + entry.position() + "号）";
    return new Hit(
        entry.position(), href, what, named, Searching.kinds().getOrDefault(entry.kind(), ""), Words.of("event." + entry.event()), entry.occurredOn().inChinese(), corrected,
        details(entry, words, names, Highlights.any(what) || Highlights.any(named)), who);
  }

  private static boolean isRegistered(Entry entry) {
    return entry.kind().equals("units") || entry.kind().equals("office-holders");
  }

  private static String address(String page, Place place, Entry entry) {
    return page + (place.page() > 1 ? "?page=" + place.page() : "") + "#e" + entry.position();
  }

  /// Where something was found; where nothing was, the beginning, and whom the entry names that is called so.
  private static List<Line> details(Entry entry, List<String> words, Names names, boolean foundElsewhere) {
    List<Line> all = names.facts(entry.details()).stream()
        .map(fact -> new Line(fact.label(), Highlights.of(fact.value().text(), words))).toList();
    List<Line> found = all.stream().filter(line -> Highlights.any(line.text())).limit(DETAILS_MAX).toList();
    if (!found.isEmpty()) {
      return found;
    }
    List<Line> lines = new ArrayList<>(all.subList(0, Math.min(2, all.size())));
    if (!foundElsewhere) {
      List<Part> named = Highlights.of(entry.refs().stream().map(names::label).filter(label -> Highlights.any(Highlights.of(label, words)) || sounds(label, words))
          .distinct().collect(Collectors.joining("、")), words);
      if (!named.isEmpty()) lines.add(new Line("涉及", named));
    }
    return List.copyOf(lines);
  }

  private static boolean sounds(String label, List<String> words) {
    return words.stream().anyMatch(word -> Pinyin.isTyped(word) && Pinyin.matches(label, word));
  }
}
