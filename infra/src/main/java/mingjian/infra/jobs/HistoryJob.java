package mingjian.infra.jobs;

import java.time.Instant;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import mingjian.infra.Node;
import mingjian.infra.Storage;
import mingjian.infra.demo.RecordedHistory;
import mingjian.query.ViewFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Loads the history behind the published tables into a store of its own.
@Command(
    name = "history",
    description = {
      "装入公布数字背后的事件：广安2020年、保山2023年、武陵2007年以来。只有单位和职务，没有真实人名，日期固定，每次装入相同。",
      "只能装入空的数据目录；已有其他内容的一律拒绝。可随时中断，重新运行即接着装入。装入后用 report 任务或“统计报表”页面核对公布数字。"
    },
    synopsisHeading = "用法：", descriptionHeading = "%n", optionListHeading = "%n选项：%n",
    footer = {"", "退出码：0 已装入，1 失败（如目录中已有其他内容，或正被使用），2 用法有误。"})
final class HistoryJob implements Callable<Integer> {
  @Mixin DataDirOption dataDir;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Storage storage = dataDir.preparedStorage();
    try (ProgressBar progress = Bar.of("装入", RecordedHistory.size())) {
      if (!recordedFirst(storage, progress)) {
        spec.commandLine().getErr().println("此处已有其他内容，未装入任何记录。请用 --data-dir 指定一个空目录。");
        return Jobs.FAILED;
      }
      // deciders of reviews ask the views what has been recorded before
      try (Node node = Node.open(storage)) {
        long position = RecordedHistory.loadThen(node.commands(), Instant.now(), progress::stepTo);
        boolean there = node.await(position).there();
        progress.close();
        if (!there) {
          spec.commandLine().getErr().println("记录已全部写入；有视图尚未更新，启动服务后见系统状态页。");
        }
        spec.commandLine().getOut().println("已装入 " + RecordedHistory.size() + " 步，共 " + node.log().head() + " 个事件。");
      }
    }
    spec.commandLine().getOut().println("核对公布数字：report guangan-2020 --out 文件，或启动服务后打开 /figures/reports/published/guangan-2020");
    return Jobs.OK;
  }

  /// Views stand still meanwhile, and are folded in one go.
  ///
  /// @return false where the store holds other things
  private boolean recordedFirst(Storage storage, ProgressBar progress) {
    try (Node node = Node.openStill(storage)) {
      if (!RecordedHistory.mayGoInto(node.log())) {
        return false;
      }
      RecordedHistory.loadFirst(node.commands(), Instant.now(), progress::stepTo);
      for (ViewFault fault : node.catchUp(position -> {})) {
        spec.commandLine().getErr().println(fault.getMessage());
      }
      return true;
    }
  }
}
