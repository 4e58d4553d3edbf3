package mingjian.infra.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mingjian.infra.proofs.ProofCheck;
import mingjian.infra.proofs.ProofFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Checks a proof file, without a store.
@Command(
    name = "check-proof",
    description = "核对证明文件：离线，不需要数据目录。公钥须从可靠的途径取得，不能取自证明文件的提供者。",
    synopsisHeading = "用法：", descriptionHeading = "%n", parameterListHeading = "%n参数：%n", optionListHeading = "%n选项：%n",
    footer = {"", "退出码：0 成立，1 不成立，2 用法有误（没有此文件、公钥有误）。"})
final class CheckProofJob implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "文件", description = "prove 或 consistency --out 出具的证明文件。")
  Path file;

  @Mixin KeyOption key;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    if (key.keys.isEmpty()) throw new CommandLine.ParameterException(spec.commandLine(), "缺少参数：--key=公钥");
    if (!Files.isRegularFile(file)) throw new CommandLine.ParameterException(spec.commandLine(), "没有此文件：" + file);
    try {
      new ProofCheck(key.keys).check(file).forEach(spec.commandLine().getOut()::println);
      return Jobs.OK;
    } catch (ProofFailure failure) {
      spec.commandLine().getErr().println("不成立：" + failure.getMessage());
      return Jobs.FAILED;
    }
  }
}
