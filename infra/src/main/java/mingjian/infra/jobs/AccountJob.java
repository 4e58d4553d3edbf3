package mingjian.infra.jobs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import mingjian.events.Role;
import mingjian.events.Words;
import mingjian.infra.accounts.Account;
import mingjian.infra.accounts.Accounts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes and ends accounts; may run beside a server.
@Command(
    name = "account", description = "建立、停用、启用账号，设置科室，修改密码。可在服务运行时执行。",
    synopsisHeading = "用法：", descriptionHeading = "%n", optionListHeading = "%n选项：%n", commandListHeading = "%n操作：%n",
    subcommands = {AccountJob.Add.class, AccountJob.Disable.class, AccountJob.Enable.class, AccountJob.Section.class, AccountJob.Passwd.class, AccountJob.ListAll.class})
final class AccountJob implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "请指明操作：add、disable、enable、section、passwd或list");
  }

  abstract static class OneAccount implements Callable<Integer> {
    @Mixin DataDirOption dataDir;
    @Parameters(index = "0", paramLabel = "工号", description = "工号，即登录名。")
    String code;
    @Spec CommandSpec spec;

    int with(String done, Consumer<Accounts> work) {
      try (Accounts accounts = Accounts.in(dataDir.accountsStorage().openAccounts(), false)) {
        work.accept(accounts);
        spec.commandLine().getOut().println(done + "：" + code);
        return Jobs.OK;
      }
    }
  }

  @Command(name = "add", description = "建立账号。密码从提示或标准输入的第一行读入。", synopsisHeading = "用法：", descriptionHeading = "%n",
      parameterListHeading = "%n参数：%n", optionListHeading = "%n选项：%n")
  static final class Add extends OneAccount {
    @Option(names = "--label", paramLabel = "岗位", required = true, description = "岗位名称，如“第一审查调查室承办人”；不写姓名。")
    String label;

    @Option(names = "--role", paramLabel = "角色", required = true,
        description = "角色，可重复：承办人、审理人员、案管人员、承办部门负责人、分管负责人、主要负责人、统计人员、系统管理员、安全审计员。")
    List<String> roles;

    @Option(names = "--section", paramLabel = "科室", description = "科室，如“案件审理室”；可不填，以后用section设置。")
    @Nullable String section;

    @Override
    public Integer call() {
      Set<Role> named = new LinkedHashSet<>(roles.stream().map(Add::role).toList());
      new Account(code, label, section, named, "", false);
      return with("已建立账号", accounts -> accounts.add(code, label, section, named, NewPassword.read()));
    }

    private static Role role(String text) {
      for (Role role : Role.values()) {
        if (role.name().equalsIgnoreCase(text) || Words.of(role).equals(text)) {
          return role;
        }
      }
      throw new IllegalArgumentException("没有这个角色：" + text + "。可用：" + String.join("、", List.of(Role.values()).stream().map(Words::of).toList()));
    }
  }

  @Command(name = "disable", description = "停用账号；已登录的立即失效。", synopsisHeading = "用法：", descriptionHeading = "%n",
      parameterListHeading = "%n参数：%n", optionListHeading = "%n选项：%n")
  static final class Disable extends OneAccount {
    @Override
    public Integer call() {
      return with("已停用", accounts -> accounts.disable(code));
    }
  }

  @Command(name = "enable", description = "重新启用账号。", synopsisHeading = "用法：", descriptionHeading = "%n",
      parameterListHeading = "%n参数：%n", optionListHeading = "%n选项：%n")
  static final class Enable extends OneAccount {
    @Override
    public Integer call() {
      return with("已启用", accounts -> accounts.enable(code));
    }
  }

  @Command(name = "section", description = "设置科室，立即生效；不写科室即为取消。", synopsisHeading = "用法：", descriptionHeading = "%n",
      parameterListHeading = "%n参数：%n", optionListHeading = "%n选项：%n")
  static final class Section extends OneAccount {
    @Parameters(index = "1", arity = "0..1", paramLabel = "科室", description = "科室名称，如“第一审查调查室”。")
    @Nullable String section;

    @Override
    public Integer call() {
      return with(section == null ? "已取消科室" : "已设置科室“" + section + "”", accounts -> accounts.setSection(code, section));
    }
  }

  @Command(name = "passwd", description = "修改密码。密码从提示或标准输入的第一行读入。", synopsisHeading = "用法：", descriptionHeading = "%n",
      parameterListHeading = "%n参数：%n", optionListHeading = "%n选项：%n")
  static final class Passwd extends OneAccount {
    @Override
    public Integer call() {
      return with("已修改密码", accounts -> accounts.changePassword(code, NewPassword.read()));
    }
  }

  @Command(name = "list", description = "列出全部账号。", synopsisHeading = "用法：", descriptionHeading = "%n", optionListHeading = "%n选项：%n")
  static final class ListAll implements Callable<Integer> {
    @Mixin DataDirOption dataDir;
    @Spec CommandSpec spec;

    @Override
    public Integer call() {
      try (Accounts accounts = Accounts.in(dataDir.existingStorage().openAccounts(), false)) {
        accounts.all().forEach(account -> spec.commandLine().getOut().println(String.join("\t",
            account.code(), account.label(), String.join("、", account.roles().stream().map(Words::of).toList()), account.disabled() ? "已停用" : "在用",
            account.section() == null ? "未设科室" : account.section())));
        return Jobs.OK;
      }
    }
  }
}
