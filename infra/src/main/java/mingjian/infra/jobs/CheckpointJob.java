package mingjian.infra.jobs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingjian.infra.proofs.CheckpointAddress;
import mingjian.infra.proofs.CheckpointFolder;
import mingjian.infra.proofs.Checkpoints;
import mingjian.infra.proofs.ProofFailure;
import mingjian.infra.proofs.SigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// Signs what the log is now.
@Command(
    name = "checkpoint",
    description = {
      "生成检查点：对日志当前的全部提交签名，存入库中，并另存于外部文件夹、发送到外部地址。可在服务运行时执行。",
      "日志与以前的检查点不符时不签名。日志没有增长时给出最近的检查点。"
    },
    synopsisHeading = "用法：", descriptionHeading = "%n", optionListHeading = "%n选项：%n",
    footer = {"", "标准输出为检查点本身（C2SP tlog-checkpoint）。", "退出码：0 成功，1 失败（包括没有送达外部地址），2 用法有误或没有日志。"})
final class CheckpointJob implements Callable<Integer> {
  @Option(names = "--key-file", paramLabel = "文件", required = true, description = "签名密钥文件（keys new 生成）。")
  Path keyFile;

  @Option(names = "--folder", paramLabel = "文件夹", description = "外部文件夹，同服务的 mingjian.checkpoint.folder。")
  @Nullable Path folder;

  @Option(names = "--address", paramLabel = "URL", converter = Address.class, description = "外部地址，同服务的 mingjian.checkpoint.address：检查点另以POST发送到此。")
  @Nullable CheckpointAddress address;

  @Option(names = "--log-name", paramLabel = "名称", description = "日志名称，同服务的 mingjian.log-name。")
  @Nullable String name;

  @Mixin LogOption log;
  @Spec CommandSpec spec;

  static final class Address implements ITypeConverter<CheckpointAddress> {
    @Override
    public CheckpointAddress convert(String text) {
      try {
        return CheckpointAddress.of(text);
      } catch (ProofFailure malformed) {
        throw new TypeConversionException(malformed.getMessage());
      }
    }
  }

  @Override
  public Integer call() {
    SigningKey key = SigningKey.read(keyFile);
    return log.with((events, tree) -> {
      Optional<Checkpoints.Written> written = new Checkpoints(events, tree, key, name, folder == null ? null : new CheckpointFolder(folder)).write();
      if (written.isEmpty()) {
        spec.commandLine().getErr().println("日志为空，没有可签名的内容。");
        return Jobs.FAILED;
      }
      spec.commandLine().getOut().print(written.get().note());
      spec.commandLine().getOut().flush();
      if (!written.get().fresh()) spec.commandLine().getErr().println("日志没有增长，这是最近的检查点。");
      return address == null ? Jobs.OK : deliver(written.get().note(), address);
    });
  }

  private int deliver(String note, CheckpointAddress to) {
    try {
      to.send(note);
      return Jobs.OK;
    } catch (ProofFailure undelivered) {
      spec.commandLine().getErr().println(undelivered.getMessage() + "检查点已存入库中，重新运行本任务即再次发送。");
      return Jobs.FAILED;
    }
  }
}
