package mingjian.query.filehistory;

import static mingjian.query.Happened.corrected;
import static mingjian.query.Happened.opened;
import static mingjian.query.Happened.person;
import static mingjian.query.Happened.sealed;
import static mingjian.query.Happened.served;
import static mingjian.query.Happened.team;
import static mingjian.query.Happened.unsealed;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import mingjian.events.Role;
import mingjian.query.Detail;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

class FileHistoryViewTest {
  private final ViewScenario<FileHistoryRow> history = given(new FileHistoryView());

  @Test
  void every_step_of_a_file_is_a_row_in_order() {
    history.happened("case-1", opened(), team(), served());
    assertThat(history.rows()).extracting(FileHistoryRow::event)
        .containsExactly("casefile/case-opened", "casefile/team-assigned", "casefile/fact-material-served");
  }

  @Test
  void a_step_tells_its_fields_and_leaves_names_to_whoever_shows_it() {
    history.happened("case-1", opened());
    assertThat(history.row("case-1/000000").details()).flatExtracting(Detail::refs).contains("person-chief", "unit-bureau");
  }

  @Test
  void a_corrected_step_names_what_corrected_it() {
    history.happened("case-1", opened(), served(), corrected("event-2"));
    assertThat(history.row("case-1/000001").corrections()).containsExactly("event-3");
    assertThat(history.row("case-1/000000").corrections()).isEmpty();
  }

  @Test
  void the_registry_has_no_files() {
    history.happened("person-chief", person());
    assertThat(history.keys()).isEmpty();
  }

  @Test
  void a_sealed_file_is_for_the_named_only_and_comes_back_unsealed() {
    history.happened("case-1", opened(), sealed());
    assertThat(history.seenBy(Role.HEAD)).isEmpty();
    assertThat(history.seenBy("account:head1")).hasSize(2);
    history.happened("case-1", unsealed());
    assertThat(history.seenBy(Role.HEAD)).hasSize(3);
  }
}
