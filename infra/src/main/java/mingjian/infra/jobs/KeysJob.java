package mingjian.infra.jobs;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.proofs.LogTree;
import mingjian.infra.proofs.ProofFailure;
import mingjian.infra.proofs.SigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Makes the key that signs checkpoints, and shows what they are checked with.
@Command(
    name = "keys", description = "检查点的签名密钥：生成，或显示验证公钥。更换密钥即另生成一个；旧检查点仍用旧公钥验证，请保留旧公钥。",
    synopsisHeading = "用法：", descriptionHeading = "%n", optionListHeading = "%n选项：%n", commandListHeading = "%n操作：%n",
    subcommands = {KeysJob.New.class, KeysJob.Show.class})
final class KeysJob implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "请指明操作：new或show");
  }

  @Command(name = "new", description = "生成签名密钥（Ed25519），写入只有本人可读的新文件。不要放在数据目录中，另行备份。", synopsisHeading = "用法：",
      descriptionHeading = "%n", optionListHeading = "%n选项：%n")
  static final class New implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "文件", required = true, description = "新文件；已存在的不覆盖。")
    Path out;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
      SigningKey.create(out);
      spec.commandLine().getOut().println("已生成：" + out + "。以 --mingjian.checkpoint.key-file=" + out + " 启动服务；用 keys show 得到验证公钥，公布或交存于外部。");
      return Jobs.OK;
    }
  }

  @Command(name = "show", description = "显示验证公钥，一行。公钥可以公开。", synopsisHeading = "用法：", descriptionHeading = "%n", optionListHeading = "%n选项：%n")
  static final class Show implements Callable<Integer> {
    @Option(names = "--key-file", paramLabel = "文件", required = true, description = "签名密钥文件。")
    Path file;

    @Option(names = "--log-name", paramLabel = "名称", description = "日志名称，同服务的 mingjian.log-name；不写则取自数据目录中日志的第一个提交。")
    @Nullable String name;

    @Mixin DataDirOption dataDir;
    @Spec CommandSpec spec;

    @Override
    public Integer call() {
      spec.commandLine().getOut().println(SigningKey.read(file).verifier(name == null ? nameOfLog() : name));
      return Jobs.OK;
    }

    private String nameOfLog() {
      try (EventLog log = dataDir.existingStorage().readLog()) {
        return LogTree.nameOf(log).orElseThrow(() -> new ProofFailure("日志为空，还没有名称。请用 --log-name 指定，或在记录第一件事之后再试。"));
      }
    }
  }
}
