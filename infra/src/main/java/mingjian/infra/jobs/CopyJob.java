package mingjian.infra.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import mingjian.infra.accounts.AccountStore;
import mingjian.infra.accounts.MongoAccounts;
import mingjian.infra.accounts.SqliteAccounts;
import mingjian.infra.attachments.AttachmentCheck;
import mingjian.infra.attachments.AttachmentStore;
import mingjian.infra.attachments.FolderAttachments;
import mingjian.infra.attachments.MongoAttachments;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.LogCopy;
import mingjian.infra.eventlog.LogVerifier;
import mingjian.infra.eventlog.LogVerifier.Report;
import mingjian.infra.eventlog.MongoEventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.mongo.MongoStore;
import mingjian.infra.personal.MongoPersonal;
import mingjian.infra.personal.PersonalStore;
import mingjian.infra.personal.SqlitePersonal;
import mingjian.infra.proofs.LogTree;
import mingjian.infra.proofs.MongoTreeStore;
import mingjian.infra.proofs.SqliteTreeStore;
import mingjian.infra.proofs.TreeStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Moves an office from the files of one machine to a replica set. Nothing of the record changes: both logs end with the same hash and the
/// same tree, and checkpoints signed before still hold.
@Command(
    name = "copy",
    description = {
      "把数据目录中的事件日志原样复制到MongoDB（位置、时间、盐值、哈希和检查点都不变），然后从头核验目标，并比较两边的末尾和哈希树。",
      "请先停止使用该数据目录的服务。可随时中断，重新运行即接着复制。目标没有的账号、草稿和通知订阅一并复制。视图不复制：服务在MongoDB上首次启动时重新汇总。"
    },
    synopsisHeading = "用法：", descriptionHeading = "%n", optionListHeading = "%n选项：%n",
    footer = {"", "退出码：0 已复制且两边相符，1 失败或不符，2 用法有误或没有日志。"})
final class CopyJob implements Callable<Integer> {
  @Option(names = "--data-dir", paramLabel = "目录", defaultValue = "data", description = "来源：数据目录，默认为当前目录下的data。")
  private Path from = Path.of("data");

  @Option(
      names = "--to-mongodb-uri", paramLabel = "URI", required = true, defaultValue = "${env:MINGJIAN_MONGODB_URI}",
      description = "目标：MongoDB副本集及数据库名。含口令时请改用环境变量MINGJIAN_MONGODB_URI。")
  private String to = "";

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Path folder = from.toAbsolutePath().normalize();
    if (Files.notExists(folder.resolve("log.db"))) {
      throw new CommandLine.ParameterException(spec.commandLine(), "数据目录 " + folder + " 中没有事件日志。");
    }
    // for writing, so that a server that still uses the folder is noticed
    try (EventLog source = SqliteEventLog.open(folder); TreeStore sourceTree = SqliteTreeStore.open(folder); MongoStore server = MongoStore.open(to)) {
      long copied;
      try (ProgressBar bar = Bar.of("复制", source.head())) {
        copied = LogCopy.toServer(source, server, bar::stepTo);
      }
      spec.commandLine().getOut().println("已复制 " + copied + " 个提交。");
      try (EventLog target = MongoEventLog.openReadOnly(server); TreeStore targetTree = MongoTreeStore.open(server)) {
        return compare(source, sourceTree, target, targetTree);
      }
    }
  }

  private int compare(EventLog source, TreeStore sourceTree, EventLog target, TreeStore targetTree) {
    Report one = verified("核验来源", source);
    Report other = verified("核验目标", target);
    for (Report report : List.of(one, other)) {
      if (report.damage().isPresent()) {
        spec.commandLine().getErr().println("损坏：" + report.damage().get().what() + "（第 " + report.damage().get().position() + " 号位置）。");
        return Jobs.FAILED;
      }
    }
    LogTree sourceRoots = new LogTree(source, sourceTree);
    LogTree targetRoots = new LogTree(target, targetTree);
    long size = sourceRoots.catchUp().size();
    boolean same = one.head().equals(other.head()) && targetRoots.catchUp().size() == size
        && (size == 0 || Arrays.equals(sourceRoots.root(size), targetRoots.root(size)));
    if (!same) {
      spec.commandLine().getErr().println("不符：来源末尾 " + one.head() + "，目标末尾 " + other.head() + "。");
      return Jobs.FAILED;
    }
    long brought = accounts();
    AttachmentCheck.Found attachments = attachments();
    long checkpoints = sourceTree.bringCheckpoints(targetTree);
    spec.commandLine().getOut().println("两边相符：" + size + " 个提交，检查点 " + checkpoints + " 个，新增账号 " + brought + " 个，附件 " + attachments.kept() + " 个，末尾 " + other.head());
    if (attachments.damaged().isEmpty()) return Jobs.OK;
    spec.commandLine().getErr().println("附件 " + attachments.damaged().size() + " 个的内容与哈希不符，没有复制：" + String.join("、", attachments.damaged()) + "。请从备份恢复后重新运行。");
    return Jobs.FAILED;
  }

  private AttachmentCheck.Found attachments() {
    try (AttachmentStore source = new FolderAttachments(from.toAbsolutePath().normalize()); AttachmentStore target = MongoAttachments.on(to)) {
      return AttachmentCheck.bring(source, target);
    }
  }

  private long accounts() {
    if (Files.notExists(from.resolve(SqliteAccounts.FILE))) return 0;
    try (PersonalStore source = SqlitePersonal.open(from); PersonalStore target = MongoPersonal.open(to)) {
      source.bring(target);
    }
    try (AccountStore source = SqliteAccounts.open(from); AccountStore target = MongoAccounts.open(to)) {
      return source.bring(target);
    }
  }

  private static Report verified(String task, EventLog log) {
    try (ProgressBar bar = Bar.of(task, log.head())) {
      return LogVerifier.verify(log, null, bar::stepTo);
    }
  }
}
