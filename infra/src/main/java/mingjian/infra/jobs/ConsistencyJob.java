package mingjian.infra.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mingjian.infra.proofs.Consistency;
import mingjian.infra.proofs.Prover;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Holds an old checkpoint against today's log.
@Command(
    name = "consistency",
    description = {
      "一致性：核对今天的日志是否仍以外部保存的旧检查点所签的内容开头。可在服务运行时执行，用时与日志长短无关。",
      "凭哈希树核对；哈希树与日志逐条是否相符，由 verify 核验。"
    },
    synopsisHeading = "用法：", descriptionHeading = "%n", optionListHeading = "%n选项：%n",
    footer = {"", "退出码：0 一致，1 不一致，2 用法有误。"})
final class ConsistencyJob implements Callable<Integer> {
  @Option(names = "--checkpoint", paramLabel = "文件", required = true, description = "外部保存的检查点。")
  Path file;

  @Option(names = "--out", paramLabel = "文件", description = "另出具证明文件（从旧检查点到库中最近的检查点），可用 check-proof 离线核对。不覆盖已有的文件。")
  @Nullable Path out;

  @Mixin KeyOption key;
  @Mixin LogOption log;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) throw new CommandLine.ParameterException(spec.commandLine(), "没有此文件：" + file);
    return log.with((events, tree) -> {
      Consistency consistency = new Consistency(events, tree);
      spec.commandLine().getOut().println(consistency.check(file, key.keys));
      if (out != null) Prover.write(out, consistency.proof(file, key.keys));
      if (key.keys.isEmpty()) spec.commandLine().getErr().println("未给出 --key，检查点的签名未核对。");
      return Jobs.OK;
    });
  }
}
