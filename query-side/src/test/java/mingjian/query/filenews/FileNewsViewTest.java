package mingjian.query.filenews;

import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.PLACE;
import static mingjian.query.Happened.announcedByOthers;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.opened;
import static mingjian.query.Happened.person;
import static mingjian.query.Happened.sealed;
import static mingjian.query.Happened.served;
import static mingjian.query.Happened.team;
import static mingjian.query.Happened.unsealed;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import mingjian.events.Actor;
import mingjian.events.Event;
import mingjian.events.Role;
import mingjian.query.Recorded;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

class FileNewsViewTest {
  private static final FileNewsView VIEW = new FileNewsView();
  private final ViewScenario<FileNewsRow> news = given(VIEW);

  @Test
  void a_file_has_one_row_with_its_last_step() {
    news.happened("case-1", opened(), team(), served());
    assertThat(news.keys()).containsExactly("case-1");
    assertThat(news.row("case-1").latest().position()).isEqualTo(3);
    assertThat(VIEW.fields(news.row("case-1"))).containsEntry("position", 3L);
  }

  @Test
  void everybody_is_told_the_last_step_that_somebody_else_took() {
    FileNewsRow row = by("c1", 3, by("c2", 2, by("c1", 1, null)));
    assertThat(row.newsFor("c2", 0)).map(FileNewsRow.Step::position).contains(3L);
    assertThat(row.newsFor("c1", 0)).map(FileNewsRow.Step::position).contains(2L);
    assertThat(row.newsFor("c1", 2)).isEmpty();
    FileNewsRow again = by("c1", 4, row);
    assertThat(again.newsFor("c1", 0)).map(FileNewsRow.Step::position).contains(2L);
  }

  @Test
  void it_is_for_those_who_may_read_what_the_step_says_and_not_for_the_case_office() {
    news.happened("case-1", opened());
    assertThat(news.rolesThatSee("case-1")).isEqualTo(Set.of(Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD));
    assertThat(news.seenBy("case:case-1")).hasSize(1);
  }

  @Test
  void a_sealed_file_has_news_for_the_named_only() {
    news.happened("case-1", opened(), sealed());
    assertThat(news.seenBy(Role.HEAD)).isEmpty();
    assertThat(news.seenBy("account:head1")).hasSize(1);
    assertThat(news.happened("case-1", unsealed()).seenBy(Role.HEAD)).hasSize(1);
  }

  @Test
  void neither_the_registry_nor_what_others_announced_is_news() {
    news.happened("person-chief", person()).happened("case-2", announcedByOthers(CASE, PLACE, day(3, 1)));
    assertThat(news.keys()).isEmpty();
  }

  private static FileNewsRow by(String account, long position, FileNewsRow before) {
    Event event = served();
    return VIEW.fold(before, new Recorded(event, "event-" + position, "casefile/fact-material-served", "case-1", position - 1, position,
        Instant.parse("2026-03-01T02:00:00Z"), new Actor(account, Role.INVESTIGATOR)), "case-1");
  }
}
