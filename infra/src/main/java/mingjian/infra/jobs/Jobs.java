package mingjian.infra.jobs;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mingjian.infra.CannotStart;
import mingjian.infra.accounts.AccountsUnavailable;
import mingjian.infra.announced.ImportJob;
import mingjian.infra.eventlog.LogFailure;
import mingjian.infra.proofs.ProofFailure;
import mingjian.infra.views.ViewsUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// All jobs. Exit codes: 0 done, 1 failed, 2 asked for wrongly.
@Command(
    name = "java -jar mingjian.jar",
    description = {"明鉴：纪检监察案件跟踪。", "不带参数时启动网页服务（http://127.0.0.1:8080）；带任务名时执行任务。"},
    synopsisHeading = "用法：",
    customSynopsis = {"java -jar mingjian.jar [--server.port=端口] [--mingjian.data-dir=目录]", "      java -jar mingjian.jar 任务 [参数]"},
    descriptionHeading = "%n", parameterListHeading = "%n参数：%n", optionListHeading = "%n选项：%n", commandListHeading = "%n任务：%n",
    footer = {"", "退出码：0 成功，1 失败，2 用法有误。", "各任务的说明：java -jar mingjian.jar 任务 --help"},
    subcommands = {AccountJob.class, ImportJob.class, VerifyJob.class, RebuildJob.class, BackupJob.class, CopyJob.class, ExampleJob.class, HistoryJob.class,
      ReportJob.class, ExportJob.class, KeysJob.class, CheckpointJob.class, ProveJob.class, CheckProofJob.class, ConsistencyJob.class})
public final class Jobs implements Runnable {
  public static final int OK = 0;
  public static final int FAILED = 1;
  public static final int USAGE = 2;
  /// Of `verify`: the store didn't answer, so nothing can be said about it.
  public static final int UNANSWERED = 3;
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "显示说明。")
  boolean help;

  @CommandLine.Spec CommandLine.Model.CommandSpec spec;

  private Jobs() {}

  public static int run(String... arguments) {
    // Standard output is the job's answer, read by scripts: what libraries have to say goes to standard error, from warnings up.
    System.setProperty("logback.configurationFile", "mingjian/infra/jobs/logback.xml");
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    return run(out, err, arguments);
  }

  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return commandLine().setOut(out).setErr(err).execute(arguments);
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Jobs());
    line.setParameterExceptionHandler(Jobs::misused);
    line.setExecutionExceptionHandler(Jobs::failed);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int misused(ParameterException wrong, String[] arguments) {
    CommandLine job = wrong.getCommandLine();
    String reason = switch (wrong) {
      case UnmatchedArgumentException unknown when job.getParent() == null -> "没有这个任务：" + String.join(" ", unknown.getUnmatched());
      case UnmatchedArgumentException unknown -> "多余或不认识的参数：" + String.join(" ", unknown.getUnmatched());
      case MissingParameterException missing -> "缺少参数：" + String.join("、", missing.getMissing().stream().map(CommandLine.Model.ArgSpec::paramLabel).toList());
      case ParameterException typed when typed.getCause() instanceof TypeConversionException own && HAN.matcher(String.valueOf(own.getMessage())).find() -> "参数有误：" + own.getMessage();
      case ParameterException typed when typed.getArgSpec() != null && typed.getValue() != null -> "参数有误：" + unfit(typed.getArgSpec(), typed.getValue());
      default -> "参数有误：" + wrong.getMessage();
    };
    job.getErr().println(reason);
    if (job.getParent() == null) {
      job.getErr().println("可用的任务：" + String.join("、", job.getSubcommands().keySet()) + "；不带参数则启动网页服务。");
    }
    job.getErr().println("说明：java -jar mingjian.jar " + path(job) + "--help");
    return USAGE;
  }

  /// What is no number, no day or none of the words that there are, where whoever reads it says nothing of its own.
  private static String unfit(CommandLine.Model.ArgSpec wanted, String value) {
    List<String> words = new ArrayList<>();
    if (wanted.completionCandidates() != null) wanted.completionCandidates().forEach(words::add);
    String name = wanted instanceof CommandLine.Model.OptionSpec option ? option.longestName() : wanted.paramLabel();
    return name + " 的值“" + value + "”不合要求，" + (words.isEmpty() ? "须为" + wanted.paramLabel() + "。" : "可用：" + String.join("、", words) + "。");
  }

  private static String path(CommandLine job) {
    return job.getParent() == null ? "" : path(job.getParent()) + job.getCommandName() + " ";
  }

  /// What the person at the console can mend is one line; anything else is a fault of ours and shows where.
  private static int failed(Exception failure, CommandLine job, CommandLine.ParseResult parsed) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart || cause instanceof LogFailure || cause instanceof ViewsUnavailable || cause instanceof ProofFailure || cause instanceof AccountsUnavailable ||
          cause instanceof IllegalArgumentException) {
        job.getErr().println(cause.getMessage());
        return FAILED;
      }
    }
    job.getErr().println("任务失败：" + failure + "。未完成的部分可以重新运行本任务；加 -Dmingjian.trace=true 可看到详细过程。");
    if (Boolean.getBoolean("mingjian.trace")) {
      failure.printStackTrace(job.getErr());
    }
    return FAILED;
  }
}
