package mingjian.infra.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.infra.CannotStart;
import mingjian.infra.Storage;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.papers.PaperProblem;
import mingjian.infra.papers.Papers;
import mingjian.infra.reports.ReadyReport;
import mingjian.infra.reports.ReportDefinition;
import mingjian.infra.reports.ReportFormat;
import mingjian.infra.reports.ReportMaker;
import mingjian.infra.reports.ReportPaper;
import mingjian.infra.reports.ReportSheet;
import mingjian.infra.views.ShadowViews;
import mingjian.query.ViewStore;
import mingjian.query.Viewer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a report as of a position, beside a running server too; for cron.
@Command(
    name = "report",
    description = {
      "生成报表。同一定义、同一位置，无论何时何处运行，文件逐字节相同。可在服务运行时执行。",
      "名称：figures（统计报表，须有 --from 和 --to，或者 --year），或公布数字 guangan-2020、baoshan-2023、wuling、dazu、others。"
    },
    synopsisHeading = "用法：", descriptionHeading = "%n", parameterListHeading = "%n参数：%n", optionListHeading = "%n选项：%n",
    footer = {"", "标准输出的最后一行：SHA-256和文件，可用 sha256sum -c 核对。", "退出码：0 已生成，1 没有可统计的内容或未能生成，2 用法有误。"})
final class ReportJob implements Callable<Integer> {
  private static final Viewer REPORTER = new Viewer(new Actor("job:report", Role.REPORTER), Set.of(Viewer.role(Role.REPORTER)));

  @Mixin LogOption log;

  @Parameters(index = "0", paramLabel = "名称", description = "figures 或公布数字的名称。")
  String name = "";

  @Mixin FigureOptions figures;

  @Option(names = "--outside", description = "对外公布：小于5的数不显示。")
  boolean outside;

  @Option(names = "--at", paramLabel = "位置", description = "截至第几号事件；不写则到日志末尾。")
  @Nullable Long at;

  @Option(names = "--out", required = true, paramLabel = "文件", description = "写到此文件，已有的将被替换。")
  Path out = Path.of("");

  /// The formats of the sheet, and paper.
  enum As { JSON, CSV, HTML, PDF }

  @Option(names = "--format", paramLabel = "格式", defaultValue = "JSON", description = "${COMPLETION-CANDIDATES}，默认JSON。PDF带图，写有生成时间，逐字节相同只就其余格式而言。")
  As format = As.JSON;

  @Option(names = "--font", paramLabel = "字体文件", defaultValue = "", description = "PDF用的中文字体（.ttf或.ttc）；不写则到系统常用位置查找，同设置 mingjian.papers.font。")
  String font = "";

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    ReportDefinition definition = definition();
    Storage storage = log.storage();
    ReportSheet sheet;
    try (EventLog events = storage.readLog()) {
      sheet = sheet(definition, position(events), storage, events);
    }
    if (sheet.isEmpty()) {
      spec.commandLine().getErr().println("期间内没有可统计的内容，未生成文件。请核对期间、--place 和其他限定。");
      return Jobs.FAILED;
    }
    byte[] bytes;
    try {
      bytes = format == As.PDF ? ReportPaper.pdf(new Papers(storage.folder().resolve("papers"), font), sheet) : ReportFormat.valueOf(format.name()).write(sheet);
    } catch (PaperProblem problem) {
      spec.commandLine().getErr().println(problem.sentence());
      return Jobs.FAILED;
    }
    write(bytes);
    spec.commandLine().getOut().println("截至第 " + sheet.position() + " 号事件。");
    spec.commandLine().getOut().println(ReportFormat.sha256(bytes) + "  " + out);
    return Jobs.OK;
  }

  private ReportDefinition definition() {
    Optional<ReadyReport> ready = ReadyReport.named(name);
    if (ready.isPresent()) {
      if (figures.areGiven() || outside) {
        throw misused("公布数字的期间和范围是固定的，不能再写期间（--year、--from 等）、--by、--place 等限定和 --outside。");
      }
      return ReportDefinition.of(ready.get());
    }
    if (!name.equals(ReportDefinition.FIGURES)) {
      throw misused("没有“" + name + "”这个报表，可用：" + Stream.concat(
          Stream.of(ReportDefinition.FIGURES), Stream.of(ReadyReport.values()).map(ReadyReport::address)).collect(Collectors.joining("、")));
    }
    try {
      return ReportDefinition.of(figures.ask(), outside);
    } catch (IllegalArgumentException wrong) {
      throw misused(wrong.getMessage());
    }
  }

  /// The end of the commit that the position belongs to: half a commit never was.
  private long position(EventLog events) {
    long head = events.head();
    if (head == 0) {
      throw new CannotStart("日志中还没有事件，没有可统计的内容。");
    }
    if (at == null) {
      return head;
    }
    if (at < 1 || at > head) {
      throw misused("--at 须在1至" + head + "之间，日志只到第 " + head + " 号。");
    }
    return events.commitEnd(at);
  }

  /// From the views where they stand at the position, else folded anew in a shadow.
  private ReportSheet sheet(ReportDefinition definition, long position, Storage storage, EventLog events) {
    Optional<ReportSheet> read = storage.readViews().flatMap(views -> {
      try (views) {
        return standing(definition, position, views.store());
      }
    });
    if (read.isPresent()) {
      return read.get();
    }
    try (ProgressBar progress = Bar.of("汇总", position)) {
      return ShadowViews.asOf(
          position, ReportMaker.VIEWS, events, progress::stepTo, views -> ReportMaker.sheet(definition, position, views, REPORTER));
    }
  }

  private static Optional<ReportSheet> standing(ReportDefinition definition, long position, ViewStore views) {
    if (ReportMaker.position(views) != position) {
      return Optional.empty();
    }
    ReportSheet sheet = ReportMaker.sheet(definition, position, views, REPORTER);
    // a server may have gone on meanwhile
    return ReportMaker.position(views) == position ? Optional.of(sheet) : Optional.empty();
  }

  /// There whole or not at all: who fetches it by cron never gets half a report.
  private void write(byte[] bytes) {
    Path part = out.toAbsolutePath().resolveSibling(out.getFileName() + ".part");
    try {
      Files.write(part, bytes);
      Files.move(part, out.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CannotStart("文件 " + out + " 无法写入，请检查目录是否存在、是否可写。", e);
    }
  }

  private ParameterException misused(@Nullable String sentence) {
    return new ParameterException(spec.commandLine(), sentence == null ? "" : sentence);
  }
}
