package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.query.ViewProgress;
import org.junit.jupiter.api.Test;

class BehindTest {
  private static final List<String> VIEWS = List.of("case-register", "talk-register");
  private final ViewProgress progress = new ViewProgress();

  @Test
  void what_was_just_recorded_and_is_not_folded_is_said() {
    progress.advanced("case-register", 10);
    progress.advanced("talk-register", 7);
    progress.stopped("talk-register");
    assertThat(Behind.sentence(progress, VIEWS, 10, "10")).contains("刚才的记录已保存").contains("还差3条记录");
  }

  @Test
  void what_was_just_recorded_and_is_folded_needs_no_words() {
    progress.advanced("case-register", 10);
    progress.advanced("talk-register", 10);
    assertThat(Behind.sentence(progress, VIEWS, 12, "10")).isNull();
    assertThat(Behind.sentence(progress, VIEWS, 12, "x")).isNull();
  }

  @Test
  void a_view_far_behind_is_named_on_any_page() {
    long head = 10 + Behind.FAR + 1;
    progress.advanced("case-register", head);
    progress.advanced("talk-register", 10);
    assertThat(Behind.sentence(progress, VIEWS, head, null)).contains("谈话").contains("最多还差" + (Behind.FAR + 1) + "条记录").doesNotContain("案件");
    progress.advanced("talk-register", 11);
    assertThat(Behind.sentence(progress, VIEWS, head, null)).isNull();
  }
}
