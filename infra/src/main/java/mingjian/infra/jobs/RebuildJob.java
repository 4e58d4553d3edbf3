package mingjian.infra.jobs;

import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.views.Rebuild;
import mingjian.infra.views.SqliteViewStore;
import mingjian.infra.views.Views;
import mingjian.query.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Folds views again from the log; the server must not be running.
@Command(
    name = "rebuild",
    description = {"从事件日志重建视图。须先停止服务；事件日志不受影响。", "不指明视图时重建全部。"},
    synopsisHeading = "用法：", descriptionHeading = "%n", parameterListHeading = "%n参数：%n", optionListHeading = "%n选项：%n",
    footer = {"", "退出码：0 成功，1 失败，2 用法有误。"})
final class RebuildJob implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "视图", description = "视图名称，如leader-timeline。")
  List<String> names = List.of();

  @Mixin DataDirOption dataDir;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    List<View<?>> views = names.isEmpty() ? Views.all() : names.stream().<View<?>>map(Views::named).toList();
    var folder = dataDir.existing();
    try (EventLog log = SqliteEventLog.openReadOnly(folder); SqliteViewStore store = SqliteViewStore.open(folder);
        ProgressBar progress = progress(log.head())) {
      new Rebuild(store, log, EventCatalogue.ALL).run(views, progress::stepTo);
    }
    spec.commandLine().getOut().println("已重建：" + String.join("、", views.stream().map(View::name).toList()));
    return Jobs.OK;
  }

  private static ProgressBar progress(long events) {
    return new ProgressBarBuilder().setTaskName("重建").setInitialMax(events).setUpdateIntervalMillis(500)
        .setConsumer(new ConsoleProgressBarConsumer(System.err)).build();
  }
}
