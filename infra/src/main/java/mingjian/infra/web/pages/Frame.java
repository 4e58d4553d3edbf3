package mingjian.infra.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mingjian.events.Role;
import mingjian.events.Words;
import mingjian.events.work.WorkCollection;
import mingjian.infra.accounts.Account;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.web.live.News;
import mingjian.infra.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What stands around every page: who is at the desk, where one can go from here, what was just done.
///
/// @param role the roles, and the section 科室 where the account has one
/// @param notice what was just recorded; null for nothing
/// @param warnings what somebody should look at about it
/// @param shows how far of the log the page is, where it is told what is new; null where it isn't
public record Frame(String label, String role, List<Item> nav, boolean demo, @Nullable String notice, List<?> warnings, @Nullable Long shows) {
  private static final Set<Role> CONTENT =
      EnumSet.of(Role.INVESTIGATOR, Role.HEARING_OFFICER, Role.CASE_ADMINISTRATOR, Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
  private static final Set<Role> FIGURES =
      EnumSet.of(Role.REPORTER, Role.CASE_ADMINISTRATOR, Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
  private static final Set<Role> OWING = EnumSet.of(Role.CASE_ADMINISTRATOR, Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
  private static final Set<Role> HEALTH = EnumSet.of(Role.SYSTEM_ADMINISTRATOR, Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);

  /// What few ask for every day, behind 更多 of the header.
  private static final Set<String> SELDOM = Set.of("/units", Registers.OWED_ADDRESS, "/health");

  public record Item(String label, String href, boolean current) {}

  @ControllerAdvice(basePackageClasses = Frame.class)
  static class Advice {
    private final Accounts accounts;
    private final News news;
    private final Clock clock;

    Advice(Accounts accounts, News news, Clock clock) {
      this.accounts = accounts;
      this.news = news;
      this.clock = clock;
    }

    @ModelAttribute
    void frame(@AuthenticationPrincipal @Nullable SignedIn who, HttpServletRequest request, Model model) {
      if (who != null) {
        String roles = String.join("、", who.roles().stream().map((Role role) -> Words.of(role)).toList());
        String section = accounts.find(who.code()).map(Account::section).map(name -> "，" + name).orElse("");
        model.addAttribute("frame", new Frame(
            who.label(), roles + section, nav(who, request.getRequestURI()), accounts.demo(), (String) model.getAttribute("notice"),
            model.getAttribute("warnings") instanceof List<?> warnings ? warnings : List.of(),
            contentless(who) ? null : news.position()));
        model.addAttribute("printed", printed(who, clock.instant()));
      }
    }
  }

  /// The field to search everything: for whom there is something to read.
  public boolean searches() {
    return leadsTo("/cases");
  }

  /// Which tour is for the account, a fragment of `parts/tour`.
  public String tour() {
    return searches() ? "steps" : leadsTo("/figures") ? "reporter" : leadsTo("/health") ? "administrator" : "auditor";
  }

  private boolean leadsTo(String page) {
    return nav.stream().anyMatch(item -> item.href().equals(page));
  }

  public List<Item> often() {
    return nav.stream().filter(item -> !isSeldom(item)).toList();
  }

  public List<Item> seldom() {
    return nav.stream().filter(this::isSeldom).toList();
  }

  /// Where there is little, nothing is put behind a menu.
  private boolean isSeldom(Item item) {
    return searches() && SELDOM.contains(item.href());
  }

  /// What stands at the foot of everything printed (DOMAIN 7.10).
  static String printed(SignedIn who, Instant at) {
    return "打印：" + who.label() + "（" + who.code() + "） " + Times.minute(at);
  }

  static List<Item> nav(SignedIn who, String here) {
    List<Item> nav = new ArrayList<>();
    nav.add(new Item("工作台", "/", here.equals("/")));
    if (holds(who, CONTENT)) {
      add(nav, here, "案件", "/cases");
      add(nav, here, "领导干部", "/office-holders");
      add(nav, here, "单位", "/units");
      add(nav, here, "谈话", "/talks");
      nav.add(new Item("整改", "/rectifications", isAt(here, "/rectifications") || isAt(here, OwedRectifications.ADDRESS)));
      add(nav, here, "一案双查", "/reviews");
      add(nav, here, "时限", DeadlinePages.ADDRESS);
      boolean work = here.equals(WorkPages.ADDRESS) || here.equals(Institutions.ADDRESS) || WorkCollection.addressed(here.replaceFirst("^/", "").replaceFirst("/.*", "")).isPresent();
      nav.add(new Item("监督", WorkPages.ADDRESS, work));
    }
    if (owing(who)) {
      add(nav, here, "未启动双查", Registers.OWED_ADDRESS);
    }
    if (holds(who, FIGURES)) {
      add(nav, here, "统计", "/figures");
    }
    if (holds(who, HEALTH)) {
      add(nav, here, "系统状态", "/health");
    }
    return nav;
  }

  private static void add(List<Item> nav, String here, String label, String href) {
    nav.add(new Item(label, href, isAt(here, href)));
  }

  private static boolean isAt(String here, String href) {
    return here.equals(href) || here.startsWith(href + "/");
  }

  /// Whether the account watches over what is owed in cases that it doesn't handle itself.
  static boolean owing(SignedIn who) {
    return holds(who, OWING);
  }

  /// Whether the account may read no content at all.
  static boolean contentless(SignedIn who) {
    return !holds(who, CONTENT);
  }

  private static boolean holds(SignedIn who, Set<Role> roles) {
    return who.roles().stream().anyMatch(roles::contains);
  }
}
