package mingjian.infra.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.LogUnavailable;
import mingjian.infra.eventlog.LogVerifier;
import mingjian.infra.eventlog.LogVerifier.Head;
import mingjian.infra.eventlog.LogVerifier.Report;
import mingjian.infra.eventlog.SqliteEventLog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// Verifies the event log, beside a running server too.
@Command(
    name = "verify",
    description = {
      "核验事件日志：逐个提交重算哈希，指出第一个被改动、删除、插入或调换的位置。可在服务运行时执行。",
      "最后一行给出末尾“位置:哈希”。请抄存于别处，下次用 --head 核对：只有这样才能发现末尾被删除或全部重写。"
    },
    synopsisHeading = "用法：", descriptionHeading = "%n", optionListHeading = "%n选项：%n",
    footer = {"", "退出码：0 完好，1 损坏，2 用法有误或没有日志。"})
final class VerifyJob implements Callable<Integer> {
  @Mixin DataDirOption dataDir;

  @Option(names = "--head", paramLabel = "位置:哈希", converter = HeadText.class, description = "以前核验时抄存的末尾。")
  @Nullable Head kept;

  @Spec CommandSpec spec;

  static final class HeadText implements ITypeConverter<Head> {
    @Override
    public Head convert(String text) {
      try {
        return Head.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  @Override
  public Integer call() {
    Path folder = dataDir.existing();
    if (Files.notExists(folder.resolve("log.db"))) {
      throw new CommandLine.ParameterException(spec.commandLine(), "数据目录 " + folder + " 中没有事件日志。");
    }
    try (EventLog log = SqliteEventLog.openReadOnly(folder); ProgressBar progress = progress(log.head())) {
      return tell(LogVerifier.verify(log, kept, progress::stepTo));
    } catch (LogUnavailable e) {
      spec.commandLine().getErr().println("损坏：" + e.getMessage());
      return Jobs.FAILED;
    }
  }

  private static ProgressBar progress(long events) {
    return new ProgressBarBuilder().setTaskName("核验").setInitialMax(events).setUpdateIntervalMillis(500)
        .setConsumer(new ConsoleProgressBarConsumer(System.err)).build();
  }

  private int tell(Report report) {
    spec.commandLine().getOut().println("已核验 " + report.commits() + " 个提交、" + report.events() + " 个事件。");
    report.damage().ifPresent(d -> spec.commandLine().getErr().println(
        d.position() == 0 ? "损坏：" + d.what() : "损坏：第 " + d.position() + " 号位置，" + d.what() + "。"));
    if (report.damage().isEmpty()) spec.commandLine().getOut().println("完好。末尾 " + report.head());
    return report.damage().isEmpty() ? Jobs.OK : Jobs.FAILED;
  }
}
