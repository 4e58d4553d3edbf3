package mingjian.infra.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import mingjian.infra.Storage;
import mingjian.infra.attachments.AttachmentCheck;
import mingjian.infra.backup.Backup;
import mingjian.infra.backup.BackupFolder;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.LogVerifier.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Takes the store as it is now into a folder, beside running servers.
@Command(
    name = "backup",
    description = {
      "备份：把事件日志、哈希树和检查点、账号、附件存入文件夹，从头核验后才算完成。可在服务运行时执行。两种存储的备份相同，都可直接作为数据目录。",
      "文件夹须尚不存在，或是同一日志以前的备份（更新它；核验不过时原备份不变）。未完成的部分在同名加“.part”的文件夹中，不是备份。",
      "恢复：以此文件夹为数据目录启动，或用任务 copy 复制到空的MongoDB数据库。视图不备份，首次启动时重新汇总。"
    },
    synopsisHeading = "用法：", descriptionHeading = "%n", optionListHeading = "%n选项：%n",
    footer = {"", "标准输出的最后一行为日志的末尾，宜另外抄存（verify --head）。", "退出码：0 已备份且完好，1 失败，2 用法有误或没有日志。"})
final class BackupJob implements Callable<Integer> {
  @Option(names = "--to", paramLabel = "文件夹", required = true, description = "备份到此文件夹，宜在另一块磁盘上。")
  Path to;

  @Mixin LogOption log;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Storage storage = log.storage();
    try {
      BackupFolder.check(to);
    } catch (IllegalArgumentException somethingElse) {
      throw new ParameterException(spec.commandLine(), somethingElse.getMessage(), somethingElse);
    }
    long head = head(storage);
    try (BackupFolder folder = BackupFolder.open(to)) {
      Backup backup = new Backup(storage, folder);
      try (ProgressBar bar = Bar.of("备份", head)) {
        backup.fill(bar::stepTo);
        bar.stepTo(head);
      }
      Report report;
      try (ProgressBar bar = Bar.of("核验", head)) {
        report = backup.verify(bar::stepTo);
      }
      AttachmentCheck.Found attachments = report.damage().isPresent() ? new AttachmentCheck.Found(0, List.of()) : backup.attachments();
      List<String> reports = report.damage().isPresent() ? List.of() : backup.reports();
      int outcome = tell(report, folder);
      return outcome == Jobs.OK ? Math.max(tell(attachments), told(reports)) : outcome;
    }
  }

  /// Asks the store before anything is made: where there is no log, no folder is left behind.
  private static long head(Storage storage) {
    try (EventLog events = storage.readLog()) {
      return events.head();
    }
  }

  private int told(List<String> damagedReports) {
    if (damagedReports.isEmpty()) return Jobs.OK;
    spec.commandLine().getErr().println("已冻结的报表 " + damagedReports.size() + " 个的内容与哈希不符，没有备份：" + String.join("、", damagedReports) + "。请从以前的备份恢复。");
    return Jobs.FAILED;
  }

  /// The log is safe by now; a damaged file is missing in this backup, and may lie whole in an earlier one.
  private int tell(AttachmentCheck.Found attachments) {
    if (attachments.damaged().isEmpty()) return Jobs.OK;
    spec.commandLine().getErr().println("附件 " + attachments.damaged().size() + " 个的内容与哈希不符，没有备份：" + String.join("、", attachments.damaged()) + "。请从以前的备份恢复。");
    return Jobs.FAILED;
  }

  private int tell(Report report, BackupFolder folder) {
    if (report.damage().isPresent()) {
      // or the next one would go on from what is damaged
      folder.clear();
      String old = Files.exists(folder.whole()) ? "原备份没有改动。" : "";
      spec.commandLine().getErr().println("备份未通过核验：第 " + report.damage().get().position() + " 号位置，" + report.damage().get().what() + "。" + old + "请对来源运行 verify。");
      return Jobs.FAILED;
    }
    folder.finish(report.head().toString(), Instant.now());
    spec.commandLine().getOut().println("已备份至 " + folder.whole() + "：" + report.commits() + " 个提交、" + report.events() + " 个事件。");
    spec.commandLine().getOut().println("完好。末尾 " + report.head());
    return Jobs.OK;
  }
}
