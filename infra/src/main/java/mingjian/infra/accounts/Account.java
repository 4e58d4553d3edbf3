package mingjian.infra.accounts;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import mingjian.events.Role;
import org.jspecify.annotations.Nullable;

/// A member of the inspection body who signs in.
///
/// @param code staff code 工号; the account of [mingjian.events.Actor] and the value of [mingjian.events.StaffId]
/// @param label the post in Chinese, “第一审查调查室承办人”; never a person's name
/// @param section 科室, “案件审理室”; null where none was set. What waits for a section is what its accounts handle
/// @param passwordHash encoded, the algorithm named in it
public record Account(String code, String label, @Nullable String section, Set<Role> roles, String passwordHash, boolean disabled) {
  public static final int PASSWORD_LENGTH_MIN = 10;
  public static final int PASSWORD_LENGTH_MAX = 128;
  private static final int LABEL_LENGTH_MAX = 60;
  private static final int SECTION_LENGTH_MAX = 30;

  public Account {
    if (!code.matches("[A-Za-z0-9][A-Za-z0-9._-]{1,39}")) {
      throw new IllegalArgumentException("工号须为2至40个字母、数字、点、横线或下划线，且以字母或数字开头：" + code);
    }
    if (label.isBlank() || label.length() > LABEL_LENGTH_MAX) {
      throw new IllegalArgumentException("岗位名称须为1至" + LABEL_LENGTH_MAX + "个字。");
    }
    checkSection(section);
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("至少须有一个角色。");
    }
    roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    if (roles.size() > 1 && (roles.contains(Role.SYSTEM_ADMINISTRATOR) || roles.contains(Role.SECURITY_AUDITOR))) {
      // 系统、安全保密、安全审计 are kept apart from each other and from the work on cases (DOMAIN 8.3)
      throw new IllegalArgumentException("系统管理员、安全审计员不得兼任其他角色。");
    }
    if (roles.contains(Role.INVESTIGATOR) && roles.contains(Role.HEARING_OFFICER)) {
      throw new IllegalArgumentException("承办人与审理人员不得为同一账号。");
    }
  }

  /// @param section null for none
  public static void checkSection(@Nullable String section) {
    if (section != null && (section.length() > SECTION_LENGTH_MAX || !section.equals(section.strip()) || section.isEmpty())) {
      throw new IllegalArgumentException("科室名称须为1至" + SECTION_LENGTH_MAX + "个字，前后不留空格。");
    }
  }

  /// Without the hash: an account may end in a log.
  @Override
  public String toString() {
    return "Account[" + code + ", " + label + ", " + roles + (disabled ? ", disabled]" : "]");
  }

  public static void checkPassword(String code, String password) {
    if (password.length() < PASSWORD_LENGTH_MIN || password.length() > PASSWORD_LENGTH_MAX) {
      throw new IllegalArgumentException("密码须为" + PASSWORD_LENGTH_MIN + "至" + PASSWORD_LENGTH_MAX + "个字符。");
    }
    if (password.toLowerCase().contains(code.toLowerCase()) || password.chars().distinct().count() < 5 || password.equals(DemoAccounts.PASSWORD)) {
      throw new IllegalArgumentException("密码过于简单：不得含有工号，至少须有5个不同字符，且不得使用演示密码。");
    }
  }
}
