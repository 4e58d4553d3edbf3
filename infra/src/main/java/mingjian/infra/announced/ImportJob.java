package mingjian.infra.announced;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// All imports there are.
@Command(
    name = "import", description = "导入数据。", synopsisHeading = "用法：", descriptionHeading = "%n", optionListHeading = "%n选项：%n",
    commandListHeading = "%n可导入：%n", subcommands = {ImportAnnouncedCasesJob.class})
public final class ImportJob implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "请指明导入什么：announced-cases");
  }
}
