package mingjian.infra.announced;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import mingjian.infra.Node;
import mingjian.infra.Storage;
import mingjian.infra.jobs.DataDirOption;
import mingjian.infra.jobs.Jobs;
import mingjian.query.ViewFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Imports publicly announced cases. May be killed and run again at any time: it goes on where it was.
@Command(
    name = "announced-cases",
    description = {
      "导入公开通报的案件（CSV，UTF-8）。每行一次提交：登记单位、以职务称呼登记对象、任职、公开通报。",
      "可随时中断，重新运行即接着导入；重复运行不会重复记录。从文字推定的内容均标明“推定”，不作为事实。",
      "拒收、推定、不详、疑似重复等逐行写入数据目录下的" + ImportReport.FILE_NAME + "。"
    },
    synopsisHeading = "用法：", descriptionHeading = "%n", parameterListHeading = "%n参数：%n", optionListHeading = "%n选项：%n",
    footer = {"", "标准输出的最后一行：imported=导入行数 rejected=拒收行数 skipped=以前已导入的行数", "退出码：0 已处理全部行（拒收的见报告），1 未能完成，2 用法有误。"})
public final class ImportAnnouncedCasesJob implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "文件", description = "CSV文件，表头：caseId,provinceCode,prefecture,prefectureCode,county,countyCode,position,rank,reason,year,month")
  Path file;

  @Mixin DataDirOption dataDir;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    AnnouncedFile checked = AnnouncedFile.checked(file);
    Storage storage = dataDir.preparedStorage();
    Path folder = storage.folder();
    PrintWriter out = spec.commandLine().getOut();
    try (Node node = Node.openStill(storage)) {
      Tally tally;
      try (ProgressBar bar = bar("导入", checked.rows())) {
        tally = new AnnouncedImport(node.commands(), id -> node.log().lastSequence(id) >= 0, Clock.systemUTC(), bar::stepTo).run(checked, folder);
      }
      showRows(node);
      out.println("导入报告：" + folder.resolve(ImportReport.FILE_NAME));
      out.println("其中村（居）负责人" + tally.villages() + "人，统计单列，不计领导干部。");
      out.println(tally);
      out.flush();
      return Jobs.OK;
    }
  }

  /// Views are folded in one go after the last row rather than row by row: each event is then decoded once for all of them. The log has everything by
  /// then; a view that can't go on says so on the health page and doesn't undo the import.
  private void showRows(Node node) {
    try (ProgressBar bar = bar("视图", node.log().head())) {
      for (ViewFault fault : node.catchUp(bar::stepTo)) {
        spec.commandLine().getErr().println("记录已全部写入；有视图未能更新，启动服务后见系统状态页。" + fault.getMessage());
      }
    }
  }

  private static ProgressBar bar(String task, long most) {
    return new ProgressBarBuilder().setTaskName(task).setInitialMax(most).setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(200).build();
  }
}
