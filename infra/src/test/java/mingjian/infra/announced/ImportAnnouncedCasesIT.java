package mingjian.infra.announced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import mingjian.command.Commands;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.infra.DataFolder;
import mingjian.infra.Mingjian;
import mingjian.infra.Node;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.LogUnavailable;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.infra.views.Views;
import mingjian.query.View;
import mingjian.query.ViewStore.Ask;
import mingjian.query.Viewer;
import mingjian.query.caseregister.CaseRegisterView;
import mingjian.query.officeholderregister.OfficeHolderRegisterView;
import mingjian.query.unitregister.UnitRegisterView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The import over a real node. Rows are generated; the real file is imported where `-Dmingjian.announced-cases=FILE` names it.
class ImportAnnouncedCasesIT {
  private static final int ROWS = 300;
  private static final int REJECTED = 5;
  private static final long SEED = 20121203;
  private static final Duration VIEWS_PATIENCE = Duration.ofSeconds(60);
  private static final Viewer HEAD = new Viewer(new Actor("head", Role.HEAD), Set.of(Viewer.role(Role.HEAD)));

  private final StringWriter out = new StringWriter();
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void generate() throws IOException {
    file = Generated.file(folder, ROWS, SEED);
  }

  @Test
  void every_row_is_recorded_or_refused() {
    Path data = folder.resolve("data");

    assertThat(run(data, file)).hasToString("imported=" + (ROWS - REJECTED) + " rejected=" + REJECTED + " skipped=0");
    assertThat(streams(data).keySet()).filteredOn(id -> id.startsWith("case-")).hasSize(ROWS - REJECTED);
  }

  @Test
  void run_again_it_adds_nothing() {
    Path data = folder.resolve("data");
    run(data, file);
    Map<String, List<String>> first = streams(data);

    assertThat(run(data, file)).hasToString("imported=0 rejected=" + REJECTED + " skipped=" + (ROWS - REJECTED));
    assertThat(streams(data)).isEqualTo(first);
  }

  @Test
  void stopped_in_the_middle_and_run_again_it_ends_as_if_undisturbed() {
    Path undisturbed = folder.resolve("undisturbed");
    Path disturbed = folder.resolve("disturbed");
    run(undisturbed, file);

    assertThatThrownBy(() -> run(disturbed, file, 100)).isInstanceOf(LogUnavailable.class);
    int before = streams(disturbed).size();
    run(disturbed, file);

    assertThat(before).isPositive().isLessThan(streams(undisturbed).size());
    assertThat(streams(disturbed)).isEqualTo(streams(undisturbed));
    assertThat(rows(disturbed)).isEqualTo(rows(undisturbed)).isNotEmpty();
    assertThat(report(disturbed)).isEqualTo(report(undisturbed));
  }

  @Test
  void killed_in_the_middle_and_run_again_it_ends_as_if_undisturbed() throws Exception {
    Path undisturbed = folder.resolve("undisturbed");
    Path killed = folder.resolve("killed");
    run(undisturbed, file);

    killOnceUnderWay(new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"), "-Dstderr.encoding=UTF-8",
        Mingjian.class.getName(), "import", "announced-cases", file.toString(), "--data-dir", killed.toString()));
    run(killed, file);

    assertThat(streams(killed)).isEqualTo(streams(undisturbed));
  }

  @Test
  void views_that_stand_behind_are_brought_on_from_where_they_stand() throws IOException {
    Path inTwo = folder.resolve("in-two");
    Path inOne = folder.resolve("in-one");
    Path half = Files.write(folder.resolve("half.csv"), Generated.lines(ROWS, SEED).subList(0, ROWS / 2));

    assertThat(List.of(job(inTwo, half), job(inTwo, file), job(inOne, file))).containsOnly(0);

    assertThat(rows(inTwo)).isEqualTo(rows(inOne)).isNotEmpty();
  }

  @Test
  void a_row_that_changed_since_is_refused_not_doubled() throws IOException {
    Path data = folder.resolve("data");
    run(data, file);
    List<String> changed = new ArrayList<>(Generated.lines(ROWS, SEED));
    changed.set(1, changed.get(1).replace("安和市,149900", "安平市,149900"));

    assertThat(run(data, Files.write(file, changed))).hasToString("imported=0 rejected=" + (REJECTED + 1) + " skipped=" + (ROWS - REJECTED - 1));
    assertThat(report(data)).anySatisfy(line -> assertThat(line).startsWith("2,1,").contains("同一编号已导入过，内容与这次不同"));
  }

  @Test
  void the_report_names_line_number_field_and_reason() {
    Path data = folder.resolve("data");
    run(data, file);

    assertThat(report(data))
        .startsWith("\uFEFF行号,编号,栏,类别,说明")
        .contains("51,50,position,拒收,职务栏为空，无法确定对象")
        .anySatisfy(line -> assertThat(line).endsWith("month,不详,月份“89”不合理，只记年份"))
        .anySatisfy(line -> assertThat(line).endsWith(",year,不详,没有年份，通报时间不详"))
        .anySatisfy(line -> assertThat(line).endsWith(",reason,遮蔽,文中残留的人名已遮蔽，共1处"))
        .anySatisfy(line -> assertThat(line).startsWith("61,60,,疑似重复,除编号外与编号59逐字相同"));
  }

  @Test
  void each_unit_is_registered_once_however_many_rows_name_it() {
    Path data = folder.resolve("data");
    run(data, file);

    assertThat(streams(data)).allSatisfy((id, events) -> {
      if (id.startsWith("unit-")) {
        assertThat(events).hasSize(1);
      }
    });
  }

  @Test
  void the_job_prints_the_figures_last() {
    assertThat(job(folder.resolve("data"), file)).isZero();

    assertThat(out.toString().strip().lines().toList().getLast()).isEqualTo("imported=" + (ROWS - REJECTED) + " rejected=" + REJECTED + " skipped=0");
  }

  @Test
  void a_folder_in_use_is_refused() {
    Path data = folder.resolve("data");
    try (Node first = Node.open(DataFolder.prepare(data.toString()))) {
      assertThat(first.log().head()).isZero();
      assertThatThrownBy(() -> run(data, file)).isInstanceOf(LogUnavailable.class);
    }
  }

  private int job(Path data, Path file) {
    CommandLine job = new CommandLine(new ImportJob()).setOut(new PrintWriter(out, true));
    return job.execute("announced-cases", file.toString(), "--data-dir", data.toString());
  }

  private static void killOnceUnderWay(ProcessBuilder job) throws IOException, InterruptedException {
    Process process = job.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    StringBuilder progress = new StringBuilder();
    Pattern underWay = Pattern.compile("导入 +[1-9][0-9]%");
    try (Reader err = process.errorReader(StandardCharsets.UTF_8)) {
      for (int c = err.read(); c >= 0 && !underWay.matcher(progress).find(); c = err.read()) {
        progress.append((char) c);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(progress.toString()).containsPattern(underWay);
  }

  private static Tally run(Path data, Path file) {
    return run(data, file, Integer.MAX_VALUE);
  }

  /// @param sendsMax after so many commands the log fails, as when the process dies or the disk is full
  private static Tally run(Path data, Path file, int sendsMax) {
    try (Node node = Node.open(DataFolder.prepare(data.toString()))) {
      AtomicInteger sent = new AtomicInteger();
      Commands failing = envelope -> {
        if (sent.incrementAndGet() > sendsMax) {
          throw new LogUnavailable("磁盘已满");
        }
        return node.commands().send(envelope);
      };
      Tally tally = new AnnouncedImport(failing, id -> node.log().lastSequence(id) >= 0, Clock.systemUTC(), done -> { })
          .run(AnnouncedFile.checked(file), data);
      return tally;
    }
  }

  /// Each stream's events: type and payload, nothing of when or where they were stored.
  private static Map<String, List<String>> streams(Path data) {
    Map<String, List<String>> streams = new TreeMap<>();
    try (Node node = Node.open(data)) {
      EventLog log = node.log();
      for (StoredEvent event : log.readAfter(0, Math.toIntExact(log.head()))) {
        streams.computeIfAbsent(event.aggregateId(), id -> new ArrayList<>()).add(described(event));
      }
    }
    return streams;
  }

  private static String described(StoredEvent event) {
    return event.sequence() + " " + event.type() + " " + event.payload();
  }

  /// What the registers show, by key.
  private static List<Object> rows(Path data) {
    List<Object> rows = new ArrayList<>();
    try (Node node = Node.open(data)) {
      assertThat(node.progress().await(Views.names(), node.log().head(), VIEWS_PATIENCE).there()).isTrue();
      for (View<?> view : List.of(new UnitRegisterView(), new OfficeHolderRegisterView(), new CaseRegisterView())) {
        for (int page = 0, size = -1; size != 0; page++) {
          List<?> found = node.views().page(view, new Ask(List.of(), null, null, false, page * 200, 200), HEAD).rows();
          rows.addAll(found);
          size = found.size();
        }
      }
    }
    return rows;
  }

  private static List<String> report(Path data) {
    try {
      return Files.readAllLines(data.resolve(ImportReport.FILE_NAME));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
