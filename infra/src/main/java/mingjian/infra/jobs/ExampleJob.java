package mingjian.infra.jobs;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import mingjian.infra.Node;
import mingjian.infra.demo.WorkedExample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Loads the worked example beside whatever the store holds.
@Command(
    name = "example",
    description = {
      "装入一个完整的示例：某县交通运输局局长从任职、谈话、预警、线索、立案、一案双查到整改和回头看。没有真实人名，日期从今天往前推算。",
      "使用数据目录时请先停止服务。可随时中断，重新运行即接着装入；重复运行不会重复记录。请勿装入正式数据：事件日志中的内容不能删除。"
    },
    synopsisHeading = "用法：", descriptionHeading = "%n", optionListHeading = "%n选项：%n",
    footer = {"", "退出码：0 已装入，1 失败（如目录正被使用），2 用法有误。"})
final class ExampleJob implements Callable<Integer> {
  @Mixin DataDirOption dataDir;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    // the views run: deciders ask them what the steps before have made
    try (Node node = Node.open(dataDir.preparedStorage())) {
      WorkedExample.Loaded loaded = WorkedExample.load(node.log(), node.commands(), Instant.now());
      if (!node.await(loaded.position()).there()) {
        spec.commandLine().getErr().println("记录已全部写入；有视图尚未更新，启动服务后见系统状态页。");
      }
      PrintWriter out = spec.commandLine().getOut();
      out.println("示例共 " + loaded.steps() + " 步，本次记录 " + loaded.recorded() + " 步。");
      out.println("启动服务并登录后打开这位领导干部的页面：" + WorkedExample.ADDRESS);
      return Jobs.OK;
    }
  }
}
