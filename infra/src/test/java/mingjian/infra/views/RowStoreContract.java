package mingjian.infra.views;

import static mingjian.infra.views.Notes.HEAD;
import static mingjian.infra.views.Notes.fold;
import static mingjian.infra.views.Notes.put;
import static mingjian.infra.views.Notes.recorded;
import static mingjian.infra.views.Notes.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mingjian.events.PartialDate;
import mingjian.infra.views.NoteEvent.NoteReworded;
import mingjian.infra.views.NoteEvent.NoteTaken;
import mingjian.infra.views.NotesView.Note;
import mingjian.query.Folded;
import mingjian.query.Folding;
import mingjian.query.Recorded;
import mingjian.query.ViewMoved;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.ViewStore.Page;
import mingjian.query.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every store of rows promises. An adapter's test extends this and says how to open it.
abstract class RowStoreContract {
  protected final NotesView view = new NotesView();
  protected RowStore store;

  /// Opens the store of this test: empty the first time, as it was left when opened again.
  protected abstract RowStore open();

  @BeforeEach
  void open_the_store() {
    store = open();
  }

  @AfterEach
  void close_the_store() {
    store.close();
  }

  @Test
  void a_batch_folded_over_a_view_that_has_moved_is_refused_whole() {
    given(put("a", "1", "甲"));
    Folded<Note> folded = Folding.fold(view, List.of(recorded(put("a", "2", "乙"), 2)), keys -> store.rows(view, keys));
    store.write(view, 1, folded);
    assertThatThrownBy(() -> store.write(view, 1, folded)).isInstanceOf(ViewMoved.class);
    assertThat(store.position(view)).isEqualTo(2);
    assertThat(store.postings(view, "a", 9)).containsExactly(1L, 2L);
    assertThat(store.lastPosting(view, "a")).isEqualTo(2);
    store.clear(view);
    assertThat(store.lastPosting(view, "a")).isZero();
    assertThatThrownBy(() -> store.write(view, 2, Folding.fold(view, List.of(recorded(put("a", "3", "丙"), 3)), keys -> store.rows(view, keys))))
        .isInstanceOf(ViewMoved.class);
    assertThat(texts(Ask.all())).isEmpty();
  }

  @Test
  void the_last_posting_of_a_thing_is_its_own() {
    given(put("a", "1", "甲"), put("ab", "1", "乙"), put("b", "1", "丙"));
    assertThat(List.of(store.lastPosting(view, "a"), store.lastPosting(view, "b"), store.lastPosting(view, "c"))).containsExactly(1L, 3L, 0L);
  }

  @Test
  void a_row_is_found_by_its_key() {
    given(put("a", "1", "甲"));
    assertThat(store.find(view, "a/1", HEAD)).map(Note::text).contains("甲");
    assertThat(store.find(view, "a/2", HEAD)).isEmpty();
  }

  @Test
  void rows_and_position_survive_closing() {
    given(put("a", "1", "甲"), new NoteReworded("a", "1", "乙", PartialDate.UNKNOWN));
    store.close();
    store = open();
    assertThat(store.position(view)).isEqualTo(2);
    assertThat(store.find(view, "a/1", HEAD)).map(Note::text).contains("乙");
  }

  @Test
  void a_row_that_is_folded_to_nothing_is_gone_from_every_answer() {
    given(put("a", "1", "甲案"), put("a", "2", "乙案"), new NoteTaken("a", "1", PartialDate.UNKNOWN));
    assertThat(store.find(view, "a/1", HEAD)).isEmpty();
    assertThat(texts(Ask.all())).containsExactly("乙案");
    assertThat(texts(search("甲案"))).isEmpty();
    assertThat(store.counts(view, "kind", Ask.all(), HEAD)).containsEntry("note", 1L);
  }

  @Test
  void filters_hold_together_and_bounds_are_inclusive() {
    given(put("a", "1", "talk", "甲", "2014-05-06"), put("a", "2", "case", "乙", "2015"), put("a", "3", "talk", "丙", "2016-01-02"),
        put("b", "1", "talk", "丁", "2015-01-01"));
    assertThat(texts(by("on", Condition.is("thing", "a"), Condition.is("kind", "talk")))).containsExactly("甲", "丙");
    assertThat(texts(by("on", Condition.is("thing", "a"), between("2014-05-06", "2015")))).containsExactly("甲", "乙");
    assertThat(texts(by("on", Condition.is("thing", "a"), new Condition("on", PartialDate.parse("2015-02"), null)))).containsExactly("乙", "丙");
    assertThat(texts(by("on", Condition.is("thing", "a"), new Condition("on", null, null)))).containsExactly("甲", "乙", "丙");
  }

  @Test
  void imprecise_dates_sort_by_their_latest_day_and_unknown_ones_last() {
    given(put("a", "1", "k", "不详", "unknown"), put("a", "2", "k", "年", "2015"), put("a", "3", "k", "日", "2015-12-31"),
        put("a", "4", "k", "月", "2015-03"));
    assertThat(texts(by("on", Condition.is("thing", "a")))).containsExactly("月", "日", "年", "不详");
  }

  @Test
  void rows_that_tie_keep_one_order_both_ways() {
    given(put("a", "2", "k", "乙", "2015"), put("a", "3", "k", "丙", "2015"), put("a", "1", "k", "甲", "2015"));
    assertThat(texts(by("touched"))).containsExactly("甲", "乙", "丙");
    assertThat(texts(new Ask(List.of(), null, "touched", true, 0, 50))).containsExactly("丙", "乙", "甲");
  }

  /// One value stands in the order of an index; what one of several finds is sorted.
  static List<Condition> findingA() {
    return List.of(Condition.is("thing", "a"), Condition.anyOf("thing", Set.of("a", "nobody's")));
  }

  @ParameterizedTest
  @MethodSource("findingA")
  void pages_tell_the_exact_total(Condition a) {
    given(IntStream.range(0, 25).mapToObj(i -> put("a", "%02d".formatted(i), "第" + i)).toArray(NoteEvent[]::new));
    for (int offset : new int[] {0, 10, 20, 30}) {
      Page<Note> page = store.page(view, new Ask(List.of(a), null, "on", false, offset, 10), HEAD);
      assertThat(page.total()).isEqualTo(25);
      assertThat(page.rows()).hasSize(Math.clamp(25 - offset, 0, 10));
    }
  }

  @ParameterizedTest
  @MethodSource("findingA")
  void a_total_is_told_as_far_as_it_was_asked_for_and_never_less_than_the_page_shows(Condition a) {
    given(IntStream.range(0, 25).mapToObj(i -> put("a", "%02d".formatted(i), "第" + i)).toArray(NoteEvent[]::new));
    Ask first = new Ask(List.of(a), null, "on", false, 0, 10);
    Page<Note> enough = store.page(view, first.countedTo(25), HEAD);
    assertThat(enough.total()).isEqualTo(25);
    assertThat(enough.exact()).isTrue();
    Page<Note> more = store.page(view, first.countedTo(12), HEAD);
    assertThat(more.total()).isEqualTo(12);
    assertThat(more.exact()).isFalse();
    assertThat(more.hasNext()).isTrue();
    Page<Note> second = store.page(view, new Ask(List.of(a), null, "on", false, 10, 10, 12), HEAD);
    assertThat(second.total()).isEqualTo(20);
    assertThat(second.hasNext()).isTrue();
    Page<Note> last = store.page(view, new Ask(List.of(a), null, "on", false, 20, 10, 12), HEAD);
    assertThat(last.total()).isEqualTo(25);
    assertThat(last.exact()).isTrue();
    assertThat(last.hasNext()).isFalse();
    assertThat(store.page(view, new Ask(List.of(), null, null, false, 0, 10, 12), viewer("case:none")).total()).as("not even the bound tells of others' rows").isZero();
  }

  @Test
  void a_field_may_be_one_of_several_values() {
    given(put("a", "1", "talk", "甲", "2016"), put("b", "1", "talk", "乙", "2015"), put("c", "1", "talk", "丙", "2014"), put("d", "1", "case", "丁", "2013"));
    Condition some = Condition.anyOf("thing", Set.of("a", "b", "d", "nobody's"));
    assertThat(texts(by("on", some))).as("in the order asked for, not by value").containsExactly("丁", "乙", "甲");
    assertThat(texts(by("on", some, new Condition("on", PartialDate.ofYear(2015), null)))).containsExactly("乙", "甲");
    assertThat(texts(by("on", some, Condition.is("kind", "talk")))).containsExactly("乙", "甲");
    assertThat(store.counts(view, "kind", by(null, some), HEAD)).containsEntry("talk", 2L).containsEntry("case", 1L);
    assertThat(store.page(view, new Ask(List.of(some), null, "on", false, 0, 1), HEAD).total()).isEqualTo(3);
    assertThat(texts(by("on", Condition.anyOf("thing", Set.of())))).as("none at all").isEmpty();
    assertThat(store.page(view, by("on", some), viewer("case:none")).total()).isZero();
    assertThatThrownBy(() -> store.page(view, by(null, Condition.anyOf("on", Set.of("x"))), HEAD)).hasMessageContaining("no index");
  }

  @Test
  void a_walk_gives_what_all_pages_give_and_nothing_that_comes_meanwhile() {
    given(IntStream.range(0, 230).mapToObj(i -> put("a", "%03d".formatted(i), i % 3 == 0 ? "甲" : "乙", "第" + i,
        "2014-0" + (1 + i % 9))).toArray(NoteEvent[]::new));
    for (Ask ask : List.of(by("on", Condition.is("thing", "a")), by("on", Condition.is("thing", "a"), Condition.is("kind", "甲")), by("touched"),
        new Ask(List.of(), null, "touched", true, 0, 50), search("第1"), by(null, Condition.is("thing", "none")))) {
      List<String> walked = store.walk(view, ask, HEAD, (position, total, rows) -> {
        fold(store, view, List.of(recorded(put("a", "more", "走动时来的"), store.position(view) + 1)));
        List<String> texts = new ArrayList<>();
        rows.forEachRemaining(row -> texts.add(row.row().text()));
        assertThat(texts).hasSize((int) total).doesNotContain("走动时来的");
        return texts;
      });
      fold(store, view, List.of(recorded(new NoteTaken("a", "more", PartialDate.UNKNOWN), store.position(view) + 1)));
      assertThat(walked).isEqualTo(paged(ask));
    }
  }

  @Test
  void a_walk_is_the_viewers_own_and_ends_when_nobody_follows() {
    given(put("a", "1", "甲案", Set.of("role:HEAD", "case:1")), put("a", "2", "乙案", Set.of("case:2")));
    Viewer member = viewer("case:1");
    assertThat(store.<Note, Long>walk(view, Ask.all(), member, (position, total, rows) -> {
      assertThat(rows.next().key()).isEqualTo("a/1");
      assertThat(rows.hasNext()).isFalse();
      return total;
    })).isEqualTo(1);
    assertThatThrownBy(() -> store.walk(view, Ask.all(), member, (position, total, rows) -> {
      throw new IllegalStateException("gone");
    })).hasMessage("gone");
    assertThat(store.findAll(view, Set.of("a/1", "a/2", "a/3"), member)).containsOnlyKeys("a/1");
  }

  private List<String> paged(Ask ask) {
    List<String> all = new ArrayList<>();
    for (int offset = 0; ; offset += 50) {
      List<Note> page = store.page(view, new Ask(ask.filters(), ask.search(), ask.sort(), ask.descending(), offset, 50), HEAD).rows();
      page.forEach(note -> all.add(note.text()));
      if (page.size() < 50) return all;
    }
  }

  @Test
  void counts_are_filtered_like_pages() {
    given(put("a", "1", "talk", "甲", "2014"), put("a", "2", "case", "乙", "2014"), put("b", "1", "talk", "丙", "2014"));
    assertThat(store.counts(view, "kind", by(null, Condition.is("thing", "a")), HEAD)).containsEntry("talk", 1L).containsEntry("case", 1L);
    assertThat(store.counts(view, "kind", Ask.all(), HEAD)).containsEntry("talk", 2L);
  }

  @Test
  void what_the_viewer_may_not_see_is_not_found_not_counted_and_not_searched() {
    given(put("a", "1", "甲案", Set.of("role:HEAD", "case:1")), put("a", "2", "乙案", Set.of("case:2")), put("a", "3", "丙案", Set.of()));
    Viewer member = viewer("role:INVESTIGATOR", "case:1");
    assertThat(store.find(view, "a/1", member)).isPresent();
    assertThat(store.find(view, "a/2", member)).isEmpty();
    assertThat(store.page(view, Ask.all(), member).total()).isEqualTo(1);
    assertThat(store.page(view, new Ask(List.of(), null, null, false, 0, 1), viewer("case:1", "case:2")).total()).isEqualTo(2);
    assertThat(store.page(view, search("乙案"), member).total()).isZero();
    assertThat(store.counts(view, "kind", Ask.all(), member)).containsEntry("note", 1L);
    assertThat(store.page(view, Ask.all(), viewer()).rows()).isEmpty();
  }

  @Test
  void a_row_changes_hands() {
    given(put("a", "1", "甲", Set.of("case:1")), put("a", "1", "甲", Set.of("case:2")));
    assertThat(store.find(view, "a/1", viewer("case:1"))).isEmpty();
    assertThat(store.find(view, "a/1", viewer("case:2"))).isPresent();
  }

  @Test
  void text_is_found_from_the_first_character_on() {
    given(put("a", "1", "某县财政局原局长"), put("a", "2", "某县教育局局长"), put("a", "3", "局长办公室ＡＢ"));
    assertThat(texts(search("财"))).containsExactly("某县财政局原局长");
    assertThat(texts(search("局长"))).containsExactlyInAnyOrder("某县财政局原局长", "某县教育局局长", "局长办公室ＡＢ").startsWith("局长办公室ＡＢ");
    assertThat(texts(search("局原局"))).containsExactly("某县财政局原局长");
    assertThat(texts(search("教育 某县"))).containsExactly("某县教育局局长");
    assertThat(texts(search("室ab"))).as("full-width and capitals").containsExactly("局长办公室ＡＢ");
    assertThat(texts(search("长局"))).isEmpty();
  }

  @Test
  void what_was_made_of_rows_is_known_to_be_old_once_one_has_changed() {
    given(put("a", "1", "甲"));
    long before = store.changes(view);
    assertThat(store.changes(view)).isEqualTo(before);
    fold(store, view, List.of(recorded(put("a", "2", "乙"), store.position(view) + 1)));
    long after = store.changes(view);
    assertThat(after).isNotEqualTo(before);
    store.clear(view);
    assertThat(store.changes(view)).isNotEqualTo(after);
  }

  @Test
  void numbers_follow_the_rows_and_belong_to_who_asks() {
    given(put("a", "1", "甲案", Set.of("role:HEAD", "case:1")), put("a", "2", "乙案", Set.of("role:HEAD", "case:2")));
    Ask one = new Ask(List.of(Condition.is("thing", "a")), null, "on", false, 0, 1);
    for (int again = 0; again < 2; again++) {
      assertThat(store.page(view, one, HEAD).total()).isEqualTo(2);
      assertThat(store.counts(view, "thing", by(null), HEAD)).containsEntry("a", 2L);
      assertThat(store.page(view, one, viewer("case:1")).total()).isEqualTo(1);
      assertThat(store.counts(view, "thing", by(null), viewer("case:1"))).containsEntry("a", 1L);
    }
    fold(store, view, List.of(recorded(put("a", "3", "丙案", Set.of("role:HEAD")), store.position(view) + 1)));
    assertThat(store.page(view, one, HEAD).total()).isEqualTo(3);
    assertThat(store.counts(view, "thing", by(null), HEAD)).containsEntry("a", 3L);
    fold(store, view, List.of(recorded(new NoteTaken("a", "3", PartialDate.UNKNOWN), store.position(view) + 1)));
    assertThat(store.page(view, one, HEAD).total()).isEqualTo(2);
    store.clear(view);
    assertThat(store.counts(view, "thing", by(null), HEAD)).isEmpty();
  }

  @Test
  void a_reworded_text_is_found_by_its_new_words_only() {
    given(put("a", "1", "财政局"), new NoteReworded("a", "1", "教育局", PartialDate.UNKNOWN));
    assertThat(texts(search("财政"))).isEmpty();
    assertThat(texts(search("育局"))).containsExactly("教育局");
  }

  @Test
  void a_question_without_an_index_is_refused() {
    assertThatThrownBy(() -> store.page(view, by(null, Condition.is("on", "x")), HEAD)).hasMessageContaining("no index");
    assertThatThrownBy(() -> store.page(view, by("nonsense"), HEAD)).hasMessageContaining("no index");
    assertThatThrownBy(() -> store.counts(view, "nonsense", Ask.all(), HEAD)).hasMessageContaining("nonsense");
  }

  @Test
  void a_batch_is_written_whole_or_not_at_all() {
    given(put("a", "1", "甲"));
    List<Recorded> second = List.of(recorded(put("a", "2", "乙"), 2), recorded(put("a", "3", "bad readers"), 3));
    assertThatThrownBy(() -> fold(store, view, second)).hasMessageContaining("位置 3");
    assertThat(store.position(view)).isEqualTo(1);
    assertThat(texts(Ask.all())).containsExactly("甲");
  }

  @Test
  void another_version_begins_anew_and_the_old_one_goes_when_told() {
    given(put("a", "1", "甲"));
    NotesView next = new NotesView("notes", 2);
    assertThat(store.position(next)).isZero();
    fold(store, next, recorded(put("a", "1", "甲")));
    assertThat(store.page(view, Ask.all(), HEAD).total()).as("the old one still answers").isEqualTo(1);
    store.dropOlder(next);
    store.close();
    store = open();
    assertThat(store.position(view)).isZero();
    assertThat(store.position(next)).isEqualTo(1);
  }

  @Test
  void a_version_that_does_not_count_upwards_says_itself_which_it_outdates() {
    NotesView greater = new NotesView("notes", 7);
    fold(store, greater, recorded(put("a", "1", "甲")));
    NotesView hashed = new NotesView("notes", 5) {
      @Override
      public boolean outdates(int version) {
        return version != version();
      }
    };
    fold(store, hashed, recorded(put("a", "1", "甲")));
    store.dropOlder(new NotesView("notes", 5));
    assertThat(store.position(greater)).as("a greater version stays").isEqualTo(1);
    store.dropOlder(hashed);
    store.close();
    store = open();
    assertThat(store.position(greater)).isZero();
    assertThat(store.position(hashed)).isEqualTo(1);
  }

  @Test
  void other_indexes_under_the_same_version_begin_anew_too() {
    given(put("a", "1", "甲"));
    store.close();
    store = open();
    NotesView other = new NotesView() {
      @Override
      public List<List<String>> indexes() {
        return List.of(List.of("thing", "on"), List.of("kind"), List.of("touched"));
      }
    };
    assertThat(store.position(other)).isZero();
  }

  protected void given(NoteEvent... events) {
    fold(store, view, recorded(events));
  }

  private List<String> texts(Ask ask) {
    return store.page(view, ask, HEAD).rows().stream().map(Note::text).toList();
  }

  private static Ask by(@Nullable String sort, Condition... filters) {
    return new Ask(List.of(filters), null, sort, false, 0, 50);
  }

  private static Ask search(String text) {
    return new Ask(List.of(), text, null, false, 0, 50);
  }

  private static Condition between(String from, String to) {
    return new Condition("on", PartialDate.parse(from), PartialDate.parse(to));
  }
}
