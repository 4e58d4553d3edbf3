package mingjian.infra.web.pages;

import static mingjian.infra.web.pages.Told.bar;
import static mingjian.infra.web.pages.Told.entry;
import static mingjian.infra.web.pages.Told.marked;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mingjian.query.leadertimeline.MarkKind;
import org.junit.jupiter.api.Test;

class PictureTest {
  @Test
  void a_date_known_to_the_month_spans_the_month_and_an_unknown_one_nothing() {
    Picture picture = picture(entry(1, "2015-02", DossierLane.TALKS), entry(2, "2015-03-04", DossierLane.CASES), entry(3, "unknown", DossierLane.CASES));
    assertThat(picture.first()).containsExactly(day("2015-02-01"), day("2015-03-04"), Picture.UNKNOWN);
    assertThat(picture.last()).containsExactly(day("2015-02-28"), day("2015-03-04"), Picture.UNKNOWN);
    assertThat(picture.lane()).containsExactly(DossierLane.TALKS.ordinal(), DossierLane.CASES.ordinal(), DossierLane.CASES.ordinal());
  }

  @Test
  void a_post_is_a_bar_until_its_end_or_open() {
    Picture picture = picture(bar(1, "2010-01-01", "2012", 0), bar(2, "2013-01-01", "", 3), entry(3, "2015-06-30", DossierLane.POSTS), bar(4, "2016", "unknown", 0));
    assertThat(picture.until()).containsExactly(day("2012-12-31"), Picture.OPEN, Picture.UNKNOWN, Picture.OPEN);
    assertThat(picture.endedBy()).containsExactly(-1, 2, -1, -1);
  }

  @Test
  void an_entry_says_which_other_corrected_or_cleared_it() {
    Picture picture = picture(marked(entry(1, "2015", DossierLane.CASES), MarkKind.CORRECTED, 2), entry(2, "2016", DossierLane.CLEARING),
        marked(entry(3, "2017", DossierLane.CASES), MarkKind.CLEARED, 99));
    assertThat(picture.corrected()).containsExactly(1, -1, -1);
    assertThat(picture.cleared()).as("by one that isn't in the picture").containsExactly(-1, -1, -2);
  }

  @Test
  void entries_of_one_commit_are_joined() {
    Picture picture = Picture.of(List.of(DossierLane.values()), List.of(entry(1, "2015", DossierLane.CASES), entry(2, "2016", DossierLane.CASES)), file -> null, Set.of(2L));
    assertThat(picture.joined()).containsExactly(0, 1);
  }

  @Test
  void of_too_many_entries_the_oldest_are_left_out_and_counted() {
    List<TimelineEntry> many = IntStream.rangeClosed(1, Picture.ENTRIES_MAX + 5).mapToObj(i -> entry(i, "2015", DossierLane.CASES)).toList();
    Picture picture = Picture.of(List.of(DossierLane.values()), many, file -> null, Set.of());
    assertThat(picture.left()).isEqualTo(5);
    assertThat(picture.position()).hasSize(Picture.ENTRIES_MAX).startsWith(6);
  }

  @Test
  void a_file_without_a_page_has_no_address() {
    Picture picture = Picture.of(List.of(DossierLane.values()), List.of(entry(1, "2015", DossierLane.CASES), entry(2, "2016", DossierLane.TALKS)),
        file -> file.equals("file-CASES") ? "/cases/1" : null, Set.of());
    assertThat(picture.pages()).containsExactly("/cases/1", null);
    assertThat(picture.file()).containsExactly(0, 1);
  }

  private static Picture picture(TimelineEntry... entries) {
    return Picture.of(List.of(DossierLane.values()), List.of(entries), file -> null, Set.of());
  }

  private static int day(String text) {
    return (int) LocalDate.parse(text).toEpochDay();
  }
}
