package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandSourceTest {
  @ParameterizedTest
  @CsvSource({
    "page:H403:6f1, 网页填报",
    "api:C101:key:with:colons, 接口提交",
    "web:H403:6f1, 网页或接口",
    "import:announced-cases:N-17, 导入公开通报，文件中编号N-17",
    "policy:watch:case-1, 监督规则自动记录",
    "policy:late-facts:review-1:9, 任职分工变化后自动记录",
    "example:12, 示例数据第12步",
    "history:5, 公布数字的历史第5步",
    "demo:3, 演示数据第3步",
    "demo-years:7, 演示数据第7步",
    "0f8fad5b-d9cb-469f-a165-70867728950e, 来源未注明",
  })
  void an_id_of_a_command_tells_its_way_in(String commandId, String words) {
    assertThat(CommandSource.of(commandId)).isEqualTo(words);
  }
}
