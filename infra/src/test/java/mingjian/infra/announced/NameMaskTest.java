package mingjian.infra.announced;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameMaskTest {
  @Test
  void a_surname_after_a_post_is_masked() {
    assertThat(NameMask.over("迎合局长王_要求违规操作")).isEqualTo(new NameMask("迎合局长某某要求违规操作", 1));
    assertThat(NameMask.over("涉入原局长王甲乙案")).isEqualTo(new NameMask("涉入原局长某某案", 1));
  }

  @Test
  void a_relative_by_name_is_masked() {
    assertThat(NameMask.over("利用岳父张甲(已退休)的职权")).isEqualTo(new NameMask("利用岳父某某(已退休)的职权", 1));
  }

  @Test
  void what_is_no_name_stays() {
    for (String text : new String[] {"收受某公司好处费", "与局长酒后驾车", "_用公款150万元", "向县长送礼金"}) {
      assertThat(NameMask.over(text)).isEqualTo(new NameMask(text, 0));
    }
  }
}
