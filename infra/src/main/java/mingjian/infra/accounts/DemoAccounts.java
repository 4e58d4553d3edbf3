package mingjian.infra.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjian.events.Role;
import org.jspecify.annotations.Nullable;

/// Accounts to try the system with: one per role, and as many investigators and hearing officers as a case takes. They are never stored, all
/// have one published password, and exist only while the server listens to this machine alone and no real account was made (see
/// [Accounts#demo]).
public final class DemoAccounts {
  public static final String PASSWORD = "mingjian-demo";

  public static final String INVESTIGATOR = "C101";
  public static final String SECOND_INVESTIGATOR = "C102";
  public static final String THIRD_INVESTIGATOR = "C103";
  public static final String HEARING_OFFICER = "S201";
  public static final String SECOND_HEARING_OFFICER = "S202";
  public static final String CASE_ADMINISTRATOR = "A301";
  public static final String SECTION_HEAD = "H401";
  public static final String DEPUTY_LEAD = "H402";
  public static final String HEAD = "H403";
  public static final String REPORTER = "T501";
  public static final String SYSTEM_ADMINISTRATOR = "X601";
  public static final String SECURITY_AUDITOR = "X701";

  private static final class Made {
    static final List<Account> ALL = make();
  }

  private DemoAccounts() {}

  public static List<Account> all() {
    return Made.ALL;
  }

  public static Optional<Account> find(String code) {
    return all().stream().filter(account -> account.code().equals(code)).findFirst();
  }

  private static List<Account> make() {
    String hash = Passwords.hash(PASSWORD);
    record Post(String code, String label, @Nullable String section, Role role) {}
    return Arrays.asList(
            new Post(INVESTIGATOR, "第一审查调查室承办人甲", "第一审查调查室", Role.INVESTIGATOR),
            new Post(SECOND_INVESTIGATOR, "第一审查调查室承办人乙", "第一审查调查室", Role.INVESTIGATOR),
            new Post(THIRD_INVESTIGATOR, "第一监督检查室承办人丙", "第一监督检查室", Role.INVESTIGATOR),
            new Post(HEARING_OFFICER, "案件审理室审理人员甲", "案件审理室", Role.HEARING_OFFICER),
            new Post(SECOND_HEARING_OFFICER, "案件审理室审理人员乙", "案件审理室", Role.HEARING_OFFICER),
            new Post(CASE_ADMINISTRATOR, "案件监督管理室案管人员", "案件监督管理室", Role.CASE_ADMINISTRATOR),
            new Post(SECTION_HEAD, "第一审查调查室主任", "第一审查调查室", Role.SECTION_HEAD),
            new Post(DEPUTY_LEAD, "分管副书记", null, Role.DEPUTY_LEAD),
            new Post(HEAD, "县纪委书记、监委主任", null, Role.HEAD),
            new Post(REPORTER, "办公室统计人员", "办公室", Role.REPORTER),
            new Post(SYSTEM_ADMINISTRATOR, "信息中心系统管理员", null, Role.SYSTEM_ADMINISTRATOR),
            new Post(SECURITY_AUDITOR, "安全审计员", null, Role.SECURITY_AUDITOR))
        .stream()
        .map(post -> new Account(post.code(), post.label(), post.section(), Set.of(post.role()), hash, false))
        .toList();
  }
}
