package mingjian.infra.jobs;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import mingjian.infra.proofs.Prover;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes a proof that records are in the log.
@Command(
    name = "prove",
    description = {
      "出具证明：证明一个事件或一个案件的全部事件确在日志中、未被改动。可在服务运行时执行。",
      "证明文件含所出示的记录，不含其他记录的内容，同一次提交的也不含。用 check-proof 离线核对。"
    },
    synopsisHeading = "用法：", descriptionHeading = "%n", optionListHeading = "%n选项：%n",
    footer = {"", "退出码：0 成功，1 失败（没有这条记录、检查点尚未包含它），2 用法有误。"})
final class ProveJob implements Callable<Integer> {
  @ArgGroup(multiplicity = "1") What what;

  static final class What {
    @Option(names = "--event", paramLabel = "编号", description = "事件编号。")
    @Nullable String event;

    @Option(names = "--case", paramLabel = "编号", description = "案件编号（或其他聚合的编号）：其全部事件。")
    @Nullable String stream;
  }

  @Option(names = "--out", paramLabel = "文件", required = true, description = "证明文件（JSON）；已存在的不覆盖。")
  Path out;

  @Mixin LogOption log;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    return log.with((events, tree) -> {
      Prover prover = new Prover(events, tree);
      String proof = what.event != null ? prover.event(what.event) : prover.stream(String.valueOf(what.stream));
      Prover.write(out, proof);
      spec.commandLine().getOut().println("已出具证明：" + out);
      return Jobs.OK;
    });
  }
}
