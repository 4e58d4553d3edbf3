package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.events.work.WorkCollection;
import mingjian.infra.views.SqliteViewStore;
import mingjian.infra.web.pages.Names.Named;
import mingjian.query.Detail;
import mingjian.query.Viewer;
import mingjian.query.workregister.WorkRegisterRow;
import mingjian.query.workregister.WorkRegisterView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceNamesTest {
  @TempDir
  private Path folder;
  private SqliteViewStore store;

  @BeforeEach
  void open() {
    store = SqliteViewStore.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_source_in_words_stays_and_the_number_of_a_clue_of_ours_is_told_by_its_name() {
    assertThat(facts("县委巡察办移交〔2025〕7号")).containsExactly("县委巡察办移交〔2025〕7号");
    assertThat(facts("clue-1")).containsExactly("工程变更中收受礼金");
    assertThat(facts("covid-19")).containsExactly("covid-19");
  }

  @Test
  void a_number_within_other_words_is_told_by_its_name_and_leads_there() {
    assertThat(told("事项类别：问题线索，编号：clue-1")).containsExactly(Cell.link("事项类别：问题线索，编号：工程变更中收受礼金", "/clues/clue-1"));
    assertThat(told("见clue-1；又见clue-1")).containsExactly(Cell.of("见工程变更中收受礼金；又见工程变更中收受礼金"));
    assertThat(told("由clue-1转来")).containsExactly(Cell.of("由工程变更中收受礼金转来"));
  }

  @Test
  void the_number_of_a_clue_that_the_viewer_may_not_see_is_left_out() {
    assertThat(facts("clue-2")).isEmpty();
  }

  private List<String> facts(String source) {
    return told(source).stream().map(Cell::text).toList();
  }

  private List<Cell> told(String source) {
    Named<?> clues = new Named<>("clue-", new WorkRegisterView(WorkCollection.CLUES), WorkRegisterRow::headline, "/clues");
    Names names = new Names(store, new Viewer(new Actor("H403", Role.HEAD), Set.of()), List.of(clues),
        id -> id.equals("clue-1") ? Optional.of("工程变更中收受礼金") : Optional.empty());
    return names.facts(List.of(new Detail("线索来源", source, List.of()))).stream().map(Thing.Fact::value).toList();
  }
}
