package mingjian.infra.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import mingjian.command.Envelope;
import mingjian.command.Rejection;
import mingjian.command.supervision.RecordCommand.RecordSupervision;
import mingjian.events.Actor;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.RecordId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.UnitId;
import mingjian.events.supervision.RecordDetail;
import mingjian.events.supervision.RecordKind;
import mingjian.events.supervision.RecordKind.RecordPoint;
import mingjian.events.work.WorkAbout;
import mingjian.infra.Node;
import mingjian.infra.demo.DemoSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An annual assessment 年度检查考核 is recorded once per unit and year, a code of the table 监督方式代码 once per unit, over the real log.
class RecordReservationIT {
  private static final Actor CLERK = new Actor("anguan01", Role.CASE_ADMINISTRATOR);
  private static final UnitId HOUSING = new UnitId("unit-demo-housing");
  private static final PartialDate DAY = PartialDate.of(2020, 1, 15);

  @TempDir Path folder;
  private Node node;
  private int sent;

  @BeforeEach
  void open() {
    node = Node.open(folder);
    node.await(DemoSet.sendMainLineTo(node.log(), node.commands(), Instant.now()));
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void another_year_may_be_recorded() {
    assess("record-a", 2018);
    assess("record-b", 2019);
    assertThat(sent).isEqualTo(2);
  }

  @Test
  void the_same_year_may_not() {
    assess("record-a", 2019);
    assertThatThrownBy(() -> assess("record-b", 2019)).isInstanceOfSatisfying(Rejection.class, it -> {
      assertThat(it.code()).isEqualTo("record-of-year-taken");
      assertThat(it.inChinese()).contains("2019年度");
    });
  }

  @Test
  void the_same_code_may_not_either() {
    code("record-a", "JD01");
    code("record-b", "JD02");
    assertThatThrownBy(() -> code("record-c", "JD01")).isInstanceOfSatisfying(Rejection.class, it -> {
      assertThat(it.code()).isEqualTo("record-code-taken");
      assertThat(it.inChinese()).contains("JD01");
    });
  }

  private void assess(String id, int year) {
    send(id, RecordKind.ASSESSMENT, year, new RecordDetail(RecordPoint.CONCLUSION, "良好"));
  }

  private void code(String id, String code) {
    send(id, RecordKind.METHOD_CODE, null, new RecordDetail(RecordPoint.CODE, code));
  }

  private void send(String id, RecordKind kind, @Nullable Integer year, RecordDetail detail) {
    WorkAbout about = new WorkAbout(List.of(), HOUSING, null, Secrecy.INTERNAL);
    RecordSupervision command = new RecordSupervision(
        new RecordId(id), kind, about, "标题", "党风室", year, null, null, "内容", List.of(detail), List.of(), new DocumentRef("文件", null, DAY), null, DAY);
    String message = "test:" + ++sent;
    byte[] hash = Arrays.copyOf(message.getBytes(StandardCharsets.UTF_8), 32);
    node.await(node.commands().send(new Envelope(command, CLERK, Instant.now(), message, hash, null)).position());
  }
}
