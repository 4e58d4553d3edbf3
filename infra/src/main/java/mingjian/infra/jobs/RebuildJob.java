package mingjian.infra.jobs;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import mingjian.events.EventCatalogue;
import mingjian.events.timelimits.TimeLimits;
import mingjian.infra.Storage;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.search.FullTextView;
import mingjian.infra.search.SearchIndex;
import mingjian.infra.timelimits.TimeLimitFiles;
import mingjian.infra.views.Rebuild;
import mingjian.infra.views.Views;
import mingjian.query.View;
import mingjian.query.ViewFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Folds views again from the first event. Two writers of one view would undo each other, so not beside a server: there it is done from the health page.
@Command(
    name = "rebuild",
    description = {
      "重建视图：清空后从第一个事件起重新汇总。事件日志不变。全文检索的索引（full-text）在数据目录的search文件夹，一并重建。",
      "嵌入式存储在服务运行时不能执行：请先停止服务，或在运行状况页面上重建。"
    },
    synopsisHeading = "用法：", descriptionHeading = "%n", parameterListHeading = "%n参数：%n", optionListHeading = "%n选项：%n",
    footer = {"", "退出码：0 成功，1 失败（目录正被使用，或有视图出错而停止），2 用法有误。"})
final class RebuildJob implements Callable<Integer> {
  private static final FullTextView FULL_TEXT = new FullTextView();

  @Mixin DataDirOption dataDir;

  @Parameters(paramLabel = "视图", arity = "0..*", description = "视图名称，可多个；不写则重建全部。")
  List<String> names = new ArrayList<>();

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Storage storage = dataDir.existingStorage();
    boolean searched = names.isEmpty() ? searchesHere(storage) : names.contains(FULL_TEXT.name());
    List<View<?>> views = views(TimeLimitFiles.load(storage.folder()));
    if (!storage.mayHaveLog()) {
      throw new CommandLine.ParameterException(spec.commandLine(), "数据目录 " + storage.folder() + " 中没有事件日志。");
    }
    long begun = System.nanoTime();
    // the views' own lock refuses a folder that a server is using; the log is only read
    try (Storage.Opened store = storage.openForViews(); ProgressBar progress = Bar.of("重建", store.log().head())) {
      EventLog log = store.log();
      List<ViewFault> faults = new ArrayList<>();
      if (!views.isEmpty()) faults.addAll(new Rebuild(store.views(), log, EventCatalogue.ALL).run(views, progress::stepTo));
      progress.close();
      if (searched) faults.addAll(searchAnew(storage, log));
      faults.forEach(fault -> spec.commandLine().getErr().println(fault.getMessage()));
      if (!views.isEmpty()) spec.commandLine().getOut().printf(
          "已重建 %d 个视图，%d 个事件，用时 %.1f 秒。%n", views.size() - viewFaults(faults), log.head(), (System.nanoTime() - begun) / 1e9);
      return faults.isEmpty() ? Jobs.OK : Jobs.FAILED;
    }
  }

  /// A replica set has an index on each node; it is made where there is one.
  private static boolean searchesHere(Storage storage) {
    return storage.mongodbUri() == null || Files.exists(storage.folder().resolve(SearchIndex.FOLDER));
  }

  private List<ViewFault> searchAnew(Storage storage, EventLog log) {
    try (SearchIndex index = SearchIndex.open(storage.folder(), log); ProgressBar progress = Bar.of("全文检索", log.head())) {
      List<ViewFault> faults = new Rebuild(index, log, EventCatalogue.ALL).run(List.of(FULL_TEXT), progress::stepTo);
      progress.close();
      spec.commandLine().getOut().printf("全文检索的索引已重建。%n");
      return faults;
    } catch (UncheckedIOException e) {
      return List.of(new ViewFault(FULL_TEXT.name(), 0, e));
    }
  }

  private static long viewFaults(List<ViewFault> faults) {
    return faults.stream().filter(fault -> !fault.view().equals(FULL_TEXT.name())).count();
  }

  private List<View<?>> views(TimeLimits limits) {
    List<View<?>> views = new ArrayList<>();
    Set<String> others = new LinkedHashSet<>(names);
    if (others.remove(FULL_TEXT.name()) && others.isEmpty()) {
      return views;
    }
    for (String name : others) {
      try {
        views.add(Views.named(name, limits));
      } catch (IllegalArgumentException unknown) {
        throw new CommandLine.ParameterException(spec.commandLine(), unknown.getMessage() + "、" + FULL_TEXT.name(), unknown);
      }
    }
    return views.isEmpty() ? Views.all(limits) : views;
  }
}
