package mingjian.infra.jobs;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import mingjian.command.Asking;
import mingjian.events.ExportId;
import mingjian.events.casefile.Penalty;
import mingjian.events.export.ExportFormat;
import mingjian.events.export.ExportKind;
import mingjian.infra.Node;
import mingjian.infra.Storage;
import mingjian.infra.accounts.Account;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.export.Approvals;
import mingjian.infra.export.Exports;
import mingjian.infra.export.LedgerFile;
import mingjian.infra.export.LedgerHead;
import mingjian.infra.jobs.RecordedFile.Content;
import mingjian.infra.web.Reading;
import mingjian.infra.web.pages.Ledger;
import mingjian.infra.web.pages.Ledgers;
import mingjian.infra.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ResponseStatusException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes out what an account may see, beside a running server, on the same approvals as the pages.
@Command(
    name = "export",
    description = {
      "导出台账、统计表、过程日志或变更，只含所指账号可以查阅的内容。可在服务运行时执行。",
      "超过不经批准行数的台账、过程日志和变更，须有该账号在“导出登记”中已获批准、尚未到期的申请；任务执行不用掉批准。",
      "任务不能在服务旁写入事件日志，因此每次导出记入数据目录中的 " + RecordedFile.LOG + "（时间、账号、对象、筛选、批准、行数、截至记录号、SHA-256、文件）。"
    },
    synopsisHeading = "用法：", descriptionHeading = "%n", parameterListHeading = "%n参数：%n", optionListHeading = "%n选项：%n",
    footer = {"", "退出码：0 成功，1 失败（没有批准、读不到、写不了；不留下半个文件），2 用法有误。"})
final class ExportJob implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "对象", description = "台账名称，同页面地址（如cases、deadlines、figures/rates、figures/reports/behind，一人的时间线office-holders/编号，一卷的全部记录cases/编号），或ocel、xes、changes。")
  String what = "";

  @Option(names = "--account", paramLabel = "工号", required = true, description = "以哪个账号的权限导出。")
  String code = "";

  @Option(names = "--out", paramLabel = "文件", required = true, description = "写入的文件；已存在的，写完后整个替换。")
  Path out = Path.of("");

  @Option(names = "--filter", paramLabel = "字段=值", description = "台账的筛选条件，同页面地址中的参数，可重复；检索用q，排序用sort和order。")
  Map<String, String> filters = new LinkedHashMap<>();

  @Option(names = "--format", paramLabel = "格式", description = "台账的格式：csv（默认）或xlsx。")
  String format = "csv";

  @Option(names = "--from", paramLabel = "记录号", defaultValue = "1", description = "过程日志的第一号记录，默认为1。")
  long from = 1;

  @Option(names = "--to", paramLabel = "记录号", description = "过程日志的最后一号记录，默认为目前最后一号。")
  @Nullable Long to;

  @Option(names = "--after", paramLabel = "记录号", defaultValue = "0", description = "变更：从此号记录之后起，默认为0。")
  long after;

  @Option(
      names = "--rows-without-approval", paramLabel = "行数", defaultValue = "${env:MINGJIAN_EXPORT_ROWSWITHOUTAPPROVAL:-1000}",
      description = "不经批准可以导出的行数，应与服务的设置mingjian.export.rows-without-approval一致，默认为1000。")
  long freeRows;

  @Mixin DataDirOption dataDir;
  @Spec CommandSpec spec;

  private final Clock clock = Clock.systemUTC();

  /// What everything below stands on.
  private record Desk(Node node, Accounts accounts, SignedIn who, RecordedFile file) {}

  @Override
  public Integer call() {
    if (!List.of("ocel", "xes", "changes").contains(what) && !Ledgers.areNamed(what)) {
      throw wrong("没有“" + what + "”这个台账。可用的：" + Ledgers.names().stream().filter(name -> !name.contains("{")).collect(Collectors.joining("、"))
          + "，一人的时间线office-holders/编号，一卷的全部记录（如cases/编号），以及ocel、xes、changes");
    }
    Storage storage = dataDir.existingStorage();
    if (!storage.mayHaveLog()) throw wrong("数据目录 " + storage.folder() + " 中没有事件日志。");
    try (Accounts accounts = Accounts.in(storage.openAccounts(), false); Node node = Node.openToRead(storage)) {
      Desk desk = new Desk(node, accounts, signedIn(accounts), new RecordedFile(out, storage.folder()));
      Content written = Ledgers.areNamed(what) ? ledger(desk) : events(desk);
      spec.commandLine().getOut().printf("已导出：%s，%d %s，截至第%d号记录。%n", out, written.rows(), Ledgers.areNamed(what) ? "行" : "个事件", written.position());
      spec.commandLine().getOut().println("已登记于：" + desk.file().log());
      return Jobs.OK;
    }
  }

  private SignedIn signedIn(Accounts accounts) {
    Account account = accounts.find(code).filter(found -> !found.disabled())
        .orElseThrow(() -> new IllegalArgumentException("没有这个账号，或者已停用：" + code + "。账号由任务 account 建立。"));
    Exports.actor(code, account.roles()).orElseThrow(() -> new IllegalArgumentException("账号 " + code + " 的角色不能查阅内容，因此不能导出。"));
    return new SignedIn(account.code(), account.label(), account.roles());
  }

  private Content ledger(Desk desk) {
    ExportFormat into = switch (format.toLowerCase(Locale.ROOT)) {
      case "csv" -> ExportFormat.CSV;
      case "xlsx" -> ExportFormat.XLSX;
      default -> throw wrong("台账的格式只有csv和xlsx：" + format);
    };
    Ledgers ledgers = Ledgers.over(desk.node(), desk.accounts(), clock, Penalty.REMOVAL);
    filters.keySet().stream().filter(field -> !ledgers.filters(what, desk.who()).contains(field)).findFirst().ifPresent(field -> {
      throw wrong("没有“" + field + "”这个筛选条件。可用的：" + String.join("、", ledgers.filters(what, desk.who())));
    });
    Ledgers.Asked asked = asked(ledgers, desk.who());
    asked.problem().ifPresent(problem -> {
      throw wrong(problem);
    });
    Ledger<?> ledger = asked.ledger();
    long rows = ledger.rows(desk.node().views());
    String approval = rows <= freeRows ? "无须批准" : approval(desk, ExportKind.LEDGER, ledger.title(), ledger.onRecord());
    String at = clock.instant().atZone(Asking.ZONE).toLocalDateTime().withNano(0).toString().replace('T', ' ');
    try (ProgressBar progress = Bar.of("导出", rows)) {
      return desk.file().write(about(ledger.title(), ledger.onRecord(), into, approval), at, out -> {
        Ledger.Written written = ledger.write(
            desk.node().views(), ledgers.names(desk.who()), LedgerFile.of(into, out),
            (position, total) -> new LedgerHead(
                ledger.title(), ledger.inFile(), desk.who().label() + "（" + code + "）", at, position, total, RecordedFile.LOG + " " + at),
            progress::stepTo);
        return new Content(written.rows(), written.position());
      });
    }
  }

  private Ledgers.Asked asked(Ledgers ledgers, SignedIn who) {
    try {
      return ledgers.named(what, filters, who).orElseThrow();
    } catch (ResponseStatusException none) {
      throw wrong("没有“" + what + "”，或者账号 " + code + " 无权查阅：请核对对象和编号。");
    }
  }

  private Content events(Desk desk) {
    ExportKind kind = what.equals("changes") ? ExportKind.FEED : ExportKind.PROCESS;
    EventFile file = new EventFile(desk.node(), () -> new Reading(desk.node()).viewerOf(desk.who()));
    long head = file.rightsKnown();
    long end = to == null ? head : to;
    if (from < 1 || end > head || from > end + 1 || after < 0 || after > head) {
      throw wrong("记录号须在1至" + head + "之间，且起始不大于终止");
    }
    String approval = approval(desk, kind, Approvals.EVERYTHING, Approvals.UNFILTERED);
    ExportFormat into = kind == ExportKind.FEED ? ExportFormat.NDJSON : what.equals("ocel") ? ExportFormat.OCEL : ExportFormat.XES;
    String range = kind == ExportKind.FEED ? "第" + after + "号之后" : "第" + from + "至" + end + "号";
    String at = clock.instant().atZone(Asking.ZONE).toLocalDateTime().withNano(0).toString().replace('T', ' ');
    try (ProgressBar progress = Bar.of("导出", head)) {
      return desk.file().write(about(Approvals.EVERYTHING, range, into, approval), at, (OutputStream out) -> switch (into) {
        case OCEL -> new Content(file.process(from, end, progress::stepTo).ocel(out), end);
        case XES -> new Content(file.process(from, end, progress::stepTo).xes(out), end);
        default -> new Content(file.changes(after, head, out, progress::stepTo), head);
      });
    }
  }

  private String approval(Desk desk, ExportKind kind, String list, String told) {
    LocalDate today = clock.instant().atZone(Asking.ZONE).toLocalDate();
    return new Approvals(desk.node().log(), desk.node().views()).holding(code, kind, list, told, today).map(ExportId::value)
        .orElseThrow(() -> new IllegalArgumentException(
            "须经批准：请以账号 " + code + " 在网页“导出登记”中申请（种类、导出对象“" + list + "”、筛选条件“" + told + "”），由他人批准后再运行。"));
  }

  private List<String> about(String list, String told, ExportFormat into, String approval) {
    return List.of(code, list, told, into.name(), approval);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
