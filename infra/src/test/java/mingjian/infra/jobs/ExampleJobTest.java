package mingjian.infra.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mingjian.infra.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleJobTest {
  @TempDir Path folder;

  @Test
  void it_says_what_was_recorded_and_where_to_look() {
    JobRun first = JobRun.of("example", "--data-dir", folder.toString());
    assertThat(first.err()).isEmpty();
    assertThat(first.code()).isEqualTo(Jobs.OK);
    assertThat(first.out()).containsPattern("示例共 (\\d+) 步，本次记录 \\1 步").endsWith("/office-holders/person-example-head\n");
    assertThat(JobRun.of("example", "--data-dir", folder.toString()).out()).contains("本次记录 0 步");
  }

  @Test
  void a_folder_in_use_is_refused_and_nothing_is_recorded() {
    try (Node server = Node.open(folder)) {
      JobRun refused = JobRun.of("example", "--data-dir", folder.toString());
      assertThat(refused.code()).isEqualTo(Jobs.FAILED);
      assertThat(refused.err()).contains("正在使用中");
      assertThat(server.log().head()).isZero();
    }
  }

  @Test
  void an_argument_too_many_is_a_misuse() {
    assertThat(JobRun.of("example", "now").code()).isEqualTo(Jobs.USAGE);
  }
}
