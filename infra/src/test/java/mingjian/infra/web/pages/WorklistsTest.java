package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.infra.web.pages.Worklists.Section;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorklistsTest {
  @Test
  void a_section_that_ends_before_its_number_says_so_where_there_is_nothing_more_to_open() {
    assertThat(section("100+", null).isCut()).isTrue();
    assertThat(section("100+", "/?all=overdue#overdue").isCut()).isFalse();
    assertThat(section("7", null).isCut()).isFalse();
  }

  private static Section section(String number, @Nullable String all) {
    return new Section("overdue", "逾期", number, true, List.of(), "", all);
  }
}
