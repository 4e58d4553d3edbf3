package mingjian.infra.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mingjian.events.Actor;
import mingjian.events.PartialDate;
import mingjian.events.Role;
import mingjian.infra.search.Entry.Naming;
import mingjian.query.Detail;
import mingjian.query.Viewer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/// A small index in memory, for tests of what is found by what.
final class Texts {
  static final String ALL = "role:HEAD";
  private final List<Entry> entries = new ArrayList<>();

  Texts text(String text) {
    return add(List.of(new Detail("内容", text, List.of())), Set.of(), Set.of(ALL), null);
  }

  Texts about(String text, String ref) {
    return add(List.of(new Detail("内容", text + ref, List.of(ref))), Set.of(ref), Set.of(ALL), null);
  }

  Texts readBy(String text, String... tags) {
    return add(List.of(new Detail("内容", text, List.of())), Set.of(), Set.of(tags), null);
  }

  Texts named(String id, String name) {
    return add(List.of(), Set.of(id), Set.of(ALL), new Naming(id, name, null));
  }

  Texts post(String id, String post) {
    return add(List.of(), Set.of(id), Set.of(ALL), new Naming(id, null, post));
  }

  private Texts add(List<Detail> details, Set<String> refs, Set<String> readers, @Nullable Naming naming) {
    long position = entries.size() + 1L;
    entries.add(new Entry(
        position, "event-" + position, "casefile/case-opened", "cases", "case-" + position, 0, null, "立案", details,
        PartialDate.ofYear((int) (2020 + position % 100)), Instant.EPOCH, new Actor("C101", Role.INVESTIGATOR), refs, readers, List.of(), naming));
    return this;
  }

  List<Long> find(String typed) {
    return find(typed, viewer(ALL)).positions();
  }

  Asking.Hits find(String typed, Viewer viewer) {
    return find(new Question(Question.words(typed), null, null, null, Set.of(), 0, 20), viewer);
  }

  Asking.Hits find(Question question, Viewer viewer) {
    return asking(searcher -> new Asking(searcher, viewer).hits(question));
  }

  List<String> sounding(String typed, String prefix) {
    return asking(searcher -> new Asking(searcher, viewer(ALL)).sounding(typed, prefix, 50));
  }

  static Viewer viewer(String... tags) {
    return new Viewer(new Actor("C101", Role.INVESTIGATOR), Set.of(tags));
  }

  private <T> T asking(SearchIndex.Reading<T> reading) {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(Analysis.OF_FIELDS))) {
        for (Entry entry : entries) writer.addDocument(Documents.of(entry));
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return reading.in(new IndexSearcher(reader));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
