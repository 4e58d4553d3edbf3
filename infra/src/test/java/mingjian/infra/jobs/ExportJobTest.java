package mingjian.infra.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Command;
import mingjian.command.Envelope;
import mingjian.command.export.ExportCommand.ApproveExport;
import mingjian.command.export.ExportCommand.RequestExport;
import mingjian.events.Actor;
import mingjian.events.ExportId;
import mingjian.events.PartialDate;
import mingjian.events.Role;
import mingjian.events.export.ExportKind;
import mingjian.infra.Node;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.demo.DemoSet;
import mingjian.infra.export.Approvals;
import mingjian.infra.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Beside a server that has the folder.
class ExportJobTest {
  private static final LocalDate TODAY = Clock.systemUTC().instant().atZone(Asking.ZONE).toLocalDate();

  @TempDir Path folder;
  @TempDir Path outside;
  private Node server;
  private int sent;

  @BeforeEach
  void open() {
    server = Node.open(folder);
    DemoSet.sendTo(server.log(), server.commands(), Instant.parse("2026-03-02T02:00:00Z"));
    try (Accounts accounts = Accounts.open(folder)) {
      accounts.add("L001", "案管主任", Set.of(Role.SECTION_HEAD), "very-long-secret-1");
      accounts.add("X001", "系统管理员", Set.of(Role.SYSTEM_ADMINISTRATOR), "very-long-secret-2");
    }
    server.await(server.log().head());
  }

  @AfterEach
  void close() {
    server.close();
  }

  private JobRun export(String what, String account, String file, String... more) {
    List<String> arguments = new java.util.ArrayList<>(List.of(
        "export", what, "--account", account, "--out", outside.resolve(file).toString(), "--data-dir", folder.toString()));
    arguments.addAll(List.of(more));
    return JobRun.of(arguments.toArray(String[]::new));
  }

  private void approve(String id, ExportKind kind, String list, String filters) {
    ExportId export = new ExportId(id);
    PartialDate today = PartialDate.of(TODAY);
    send(new Actor("L001", Role.SECTION_HEAD), new RequestExport(export, kind, list, filters, 9, "月报", today));
    send(new Actor("H001", Role.HEAD), new ApproveExport(export, TODAY.plusDays(3), today));
  }

  private void send(Actor actor, Command command) {
    server.await(server.commands().send(
        new Envelope(command, actor, Clock.systemUTC().instant(), "test:" + ++sent, new byte[32], null)).position());
  }

  private List<String> log() throws IOException {
    return Files.readAllLines(folder.resolve(RecordedFile.LOG));
  }

  @Test
  void a_list_leaves_whole_and_on_record() throws IOException {
    JobRun run = export("units", "L001", "单位.csv", "--filter", "sort=name");
    assertThat(run.code()).as(run.err()).isEqualTo(Jobs.OK);
    assertThat(run.lastLine()).contains(RecordedFile.LOG);
    String file = Files.readString(outside.resolve("单位.csv"));
    assertThat(file).startsWith("\uFEFF台账名称,单位").contains("案管主任（L001）").endsWith("行，完\r\n");
    assertThat(log()).singleElement().asString().contains("L001\t单位\t全部\tCSV\t无须批准").containsPattern("\t[0-9a-f]{64}\t");
    assertThat(export("cases", "L001", "cases.xlsx", "--format", "xlsx").code()).isEqualTo(Jobs.OK);
    try (var files = Files.list(outside)) {
      assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("单位.csv", "cases.xlsx");
    }
  }

  @Test
  void a_timeline_and_the_steps_of_a_file_leave_as_their_pages_tell_them() throws IOException {
    JobRun run = export("office-holders/person-demo-director", "L001", "timeline.csv", "--filter", "kind=TENURE", "--filter", "knownOn=2026-03");
    assertThat(run.code()).as(run.err()).isEqualTo(Jobs.OK);
    assertThat(Files.readString(outside.resolve("timeline.csv"))).contains("廉政档案时间线", "时点：截至2026年3月所知", "发生时间,类别,事项,标记,内容,记录,依据事件位置").endsWith("行，完\r\n");
    assertThat(log()).singleElement().asString().contains("领导干部：person-demo-director；类别：");
    assertThat(export("cases/case-demo-decided", "L001", "case.csv").code()).isEqualTo(Jobs.OK);
    assertThat(export("cases/case-none", "L001", "none.csv").err()).contains("没有“cases/case-none”，或者账号 L001 无权查阅");
    assertThat(export("cases/{id}", "L001", "none.csv").code()).isEqualTo(Jobs.USAGE);
    assertThat(export("cases/case-demo-decided", "L001", "none.csv", "--filter", "kind=TENURE").err()).contains("没有“kind”这个筛选条件");
    assertThat(outside.resolve("none.csv")).doesNotExist();
  }

  @Test
  void a_large_one_needs_an_approval_of_just_this() throws IOException {
    JobRun refused = export("units", "L001", "units.csv", "--rows-without-approval", "0");
    assertThat(refused.code()).isEqualTo(Jobs.FAILED);
    assertThat(refused.err()).contains("须经批准", "导出登记");
    assertThat(outside).isEmptyDirectory();
    approve("export-1", ExportKind.LEDGER, "案件", "全部");
    assertThat(export("units", "L001", "units.csv", "--rows-without-approval", "0").code()).isEqualTo(Jobs.FAILED);
    approve("export-2", ExportKind.LEDGER, "单位", "全部");
    assertThat(export("units", "L001", "units.csv", "--rows-without-approval", "0").code()).isEqualTo(Jobs.OK);
    assertThat(log()).singleElement().asString().contains("export-2");
  }

  @Test
  void events_leave_for_process_mining_and_as_changes_on_their_approvals() throws IOException {
    assertThat(export("ocel", "L001", "log.json").code()).isEqualTo(Jobs.FAILED);
    assertThat(export("changes", "L001", "log.ndjson").code()).isEqualTo(Jobs.FAILED);
    assertThat(outside).isEmptyDirectory();
    approve("export-3", ExportKind.PROCESS, Approvals.EVERYTHING, Approvals.UNFILTERED);
    approve("export-4", ExportKind.FEED, Approvals.EVERYTHING, Approvals.UNFILTERED);
    assertThat(export("ocel", "L001", "log.json").code()).isEqualTo(Jobs.OK);
    assertThat(Json.mapper().readTree(Files.readString(outside.resolve("log.json"))).path("events").size()).isPositive();
    assertThat(export("xes", "L001", "log.xes", "--from", "1", "--to", "30").code()).isEqualTo(Jobs.OK);
    assertThat(Files.readString(outside.resolve("log.xes"))).contains("<trace>");
    assertThat(export("changes", "L001", "log.ndjson", "--after", "10").code()).isEqualTo(Jobs.OK);
    assertThat(Files.readAllLines(outside.resolve("log.ndjson"))).first().satisfies(
        line -> assertThat(Json.mapper().readTree(line).path("position").asLong()).isGreaterThan(10));
  }

  @Test
  void what_is_asked_wrongly_is_answered_in_words() {
    assertThat(export("nonsense", "L001", "x").code()).isEqualTo(Jobs.USAGE);
    assertThat(export("units", "L001", "x", "--filter", "colour=red").err()).contains("没有“colour”这个筛选条件");
    assertThat(export("cases", "L001", "x", "--filter", "year=去年").code()).isEqualTo(Jobs.USAGE);
    assertThat(export("units", "L001", "x", "--format", "pdf").code()).isEqualTo(Jobs.USAGE);
    assertThat(export("units", "Z999", "x").err()).contains("没有这个账号");
    assertThat(export("units", "X001", "x").err()).contains("不能导出");
    assertThat(export("ocel", "L001", "x", "--to", "99999999").code()).isEqualTo(Jobs.USAGE);
    assertThat(export("units", "L001", "no/such/folder/x").err()).contains("无法写入");
    assertThat(outside).isEmptyDirectory();
  }
}
