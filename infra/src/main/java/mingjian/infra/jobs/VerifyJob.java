package mingjian.infra.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import mingjian.events.EventCatalogue;
import mingjian.infra.CannotStart;
import mingjian.infra.Storage;
import mingjian.infra.attachments.AttachmentCheck;
import mingjian.infra.attachments.AttachmentStore;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.LogUnavailable;
import mingjian.infra.eventlog.LogVerifier;
import mingjian.infra.eventlog.LogVerifier.Head;
import mingjian.infra.eventlog.LogVerifier.Report;
import mingjian.infra.mongo.MongoTrouble;
import mingjian.infra.proofs.CheckpointCheck;
import mingjian.infra.proofs.EventCheck;
import mingjian.infra.proofs.EventKindCheck;
import mingjian.infra.proofs.ProofFailure;
import mingjian.infra.proofs.TileCheck;
import mingjian.infra.proofs.TreeStore;
import mingjian.infra.views.ShadowViews;
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
      "核验：一遍读完全部日志，逐个提交重算哈希，并核对哈希树、检查点、各流序号和事件内容；指出第一个被改动、删除、插入或调换的位置。可在服务运行时执行。",
      "末尾被删除或全部重写，只有与存于别处的检查点（--checkpoint）或末尾（--head，本任务最后一行）核对才能发现。"
    },
    synopsisHeading = "用法：", descriptionHeading = "%n", optionListHeading = "%n选项：%n",
    footer = {"", "退出码：0 完好，1 损坏，2 用法有误或没有日志，3 未能核验（存储无法访问或权限不足）。"})
final class VerifyJob implements Callable<Integer> {
  @Mixin LogOption log;

  @Option(names = "--head", paramLabel = "位置:哈希", converter = HeadText.class, description = "以前核验时抄存的末尾。")
  @Nullable Head kept;

  @Option(names = "--checkpoint", paramLabel = "文件或文件夹", description = "存于库外的检查点，可重复。")
  List<Path> outside = new ArrayList<>();

  @Option(names = "--views", description = "另从第一个事件起重算全部视图，与现有视图逐行比较。")
  boolean views;

  @Option(names = "--attachments", description = "另读一遍全部附件，核对内容与哈希。")
  boolean attachments;

  @Option(
      names = "--quick",
      description = "只核对哈希链、哈希树、检查点、各流序号和事件种类：不解读每个事件的内容，也不核对存储的索引。用时约为全部核验的三分之一，适合大库的日常巡检。")
  boolean quick;

  @Mixin KeyOption key;
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
    Storage storage = log.storage();
    outside.stream().filter(Files::notExists).findFirst().ifPresent(missing -> {
      throw new CommandLine.ParameterException(spec.commandLine(), "没有此文件或文件夹：" + missing);
    });
    try {
      int outcome = verify(storage);
      if (outcome == Jobs.OK && attachments) outcome = checkAttachments(storage);
      return outcome == Jobs.OK && views ? compareViews(storage) : outcome;
    } catch (CannotStart e) {
      spec.commandLine().getErr().println("未能核验：" + e.getMessage());
      return Jobs.UNANSWERED;
    } catch (LogUnavailable | ProofFailure e) {
      boolean unanswered = MongoTrouble.isBehind(e);
      spec.commandLine().getErr().println((unanswered ? "未能核验：" : "损坏：") + e.getMessage());
      return unanswered ? Jobs.UNANSWERED : Jobs.FAILED;
    }
  }

  private int verify(Storage storage) {
    // the tree first: as it was at a moment before the log is read, so that nothing in it is ahead of what is read
    try (TreeStore tree = storage.existingTree().orElse(null);
        EventLog rows = storage.readLog(); EventCheck events = new EventCheck(EventCatalogue.ALL)) {
      List<LogVerifier.Check> checks = new ArrayList<>(List.of(quick ? new EventKindCheck(EventCatalogue.ALL) : events));
      if (tree != null) {
        checks.add(new TileCheck(tree));
        checks.add(CheckpointCheck.stored(tree, key.keys));
      }
      outside.forEach(path -> checks.add(CheckpointCheck.outside(path, key.keys)));
      Report report;
      try (ProgressBar progress = progress(rows.head())) {
        report = quick ? LogVerifier.verifyRows(rows, kept, checks, progress::stepTo) : LogVerifier.verify(rows, kept, checks, progress::stepTo);
      }
      return tell(report, unchecked(tree));
    }
  }

  private List<String> unchecked(@Nullable TreeStore tree) {
    List<String> unchecked = new ArrayList<>();
    if (quick) unchecked.add("按 --quick 核验：未解读事件内容，未核对存储的索引");
    if (tree == null) unchecked.add("没有哈希树和检查点，未核对");
    if (tree != null && tree.checkpointCount() == 0 && outside.isEmpty()) unchecked.add("没有检查点，无从核对");
    if (key.keys.isEmpty() && (!outside.isEmpty() || tree != null && tree.checkpointCount() > 0)) unchecked.add("未给出 --key，检查点的签名未核对");
    return unchecked;
  }

  private int checkAttachments(Storage storage) {
    try (AttachmentStore store = storage.openAttachments()) {
      AttachmentCheck.Found found = AttachmentCheck.of(store);
      if (found.damaged().isEmpty()) {
        spec.commandLine().getOut().println("附件 " + found.kept() + " 个，内容与哈希相符。");
        return Jobs.OK;
      }
      spec.commandLine().getErr().println("损坏：附件 " + found.damaged().size() + " 个的内容与哈希不符：" + String.join("、", found.damaged()) + "。请从备份恢复。");
      return Jobs.FAILED;
    }
  }

  private int compareViews(Storage storage) {
    return storage.mongodbUri() == null ? compareFiles(storage) : compareOnServer(storage);
  }

  private int compareFiles(Storage storage) {
    Path folder = storage.folder();
    if (Files.notExists(folder.resolve("views.db"))) {
      spec.commandLine().getErr().println("数据目录中没有视图库，视图未核对。请先启动一次服务，或运行 rebuild。");
      return Jobs.FAILED;
    }
    Optional<ShadowViews.Difference> difference;
    try (EventLog rows = storage.readLog(); ProgressBar progress = progress(rows.head())) {
      difference = ShadowViews.compare(folder, rows, progress::stepTo);
    }
    return tell(difference);
  }

  private int compareOnServer(Storage storage) {
    Optional<ShadowViews.Difference> difference;
    try (Storage.Opened opened = storage.openForViews(); ProgressBar progress = progress(opened.log().head())) {
      difference = ShadowViews.compare(Objects.requireNonNull(opened.server()), storage.folder(), opened.log(), progress::stepTo);
    }
    return tell(difference);
  }

  private int tell(Optional<ShadowViews.Difference> difference) {
    if (difference.isEmpty()) {
      spec.commandLine().getOut().println("全部视图与重算的相符。");
      return Jobs.OK;
    }
    ShadowViews.Difference d = difference.get();
    spec.commandLine().getErr().println("视图与日志不符：视图 " + d.view() + "，键 " + d.key() + "，第 " + d.position() + " 号位置，" + d.what() + "。日志完好，可用 rebuild 重建视图。");
    return Jobs.FAILED;
  }

  private static ProgressBar progress(long events) {
    return new ProgressBarBuilder().setTaskName("核验").setInitialMax(events).setUpdateIntervalMillis(500)
        .setConsumer(new ConsoleProgressBarConsumer(System.err)).build();
  }

  private int tell(Report report, List<String> unchecked) {
    spec.commandLine().getOut().println("已核验 " + report.commits() + " 个提交、" + report.events() + " 个事件。");
    report.damage().ifPresent(d -> spec.commandLine().getErr().println(
        d.position() == 0 ? "损坏：" + d.what() : "损坏：第 " + d.position() + " 号位置，" + d.what() + "。"));
    unchecked.forEach(what -> spec.commandLine().getOut().println(what + "。"));
    if (report.damage().isEmpty()) spec.commandLine().getOut().println("完好。末尾 " + report.head());
    return report.damage().isEmpty() ? Jobs.OK : Jobs.FAILED;
  }
}
