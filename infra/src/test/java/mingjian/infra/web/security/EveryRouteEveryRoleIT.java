package mingjian.infra.web.security;

import static mingjian.infra.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mingjian.command.WhoMay;
import mingjian.events.Role;
import mingjian.infra.Node;
import mingjian.infra.accounts.Account;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.views.Views;
import mingjian.infra.web.RunningServer;
import mingjian.infra.web.commands.CommandRoute;
import mingjian.infra.web.commands.CommandRoutes;
import mingjian.query.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Asks every address there is, in every role and in none, over the demo set. The list comes from the application itself, so that a new
/// route is asked without being entered here.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRouteEveryRoleIT {
  private static final Set<Role> LEADERS = EnumSet.of(Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
  private static final Set<Role> NO_CONTENT = EnumSet.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_AUDITOR, Role.REPORTER);
  /// Signing in, and in which language one reads that page.
  private static final Set<String> OPEN = Set.of("/sign-in", "/error", "/language/en", "/language/zh");

  @TempDir static Path folder;
  private RunningServer server;

  @BeforeAll
  void start() {
    server = RunningServer.start(folder, "--mingjian.demo-years=false");
    Node node = server.bean(Node.class);
    assertThat(node.log().head()).as("the demo set is there").isPositive();
    assertThat(node.await(node.log().head()).there()).isTrue();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void a_stranger_gets_nothing_anywhere() throws Exception {
    for (String path : addresses()) {
      HttpResponse<String> read = server.anybody().get(path);
      assertThat(isRefused(read)).as("GET %s → %s", path, read.statusCode()).isTrue();
      HttpResponse<String> written = server.anybody().post(path, "{}");
      assertThat(written.statusCode()).as("POST %s", path).isIn(302, 401, 403);
    }
  }

  private static boolean isRefused(HttpResponse<String> answer) {
    return answer.statusCode() == 401
        || answer.statusCode() == 302 && answer.headers().firstValue("Location").orElse("").endsWith("/sign-in");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void no_address_breaks_and_health_is_for_its_own(Role role) throws Exception {
    RunningServer.Caller who = server.browser(codeOf(role));
    for (String path : addresses()) {
      assertThat(who.get(path).statusCode()).as("%s GET %s", role, path).isLessThan(500);
    }
    boolean mayHealth = role == Role.SYSTEM_ADMINISTRATOR || LEADERS.contains(role);
    assertThat(who.get("/api/health").statusCode()).isEqualTo(mayHealth ? 200 : 403);
    assertThat(who.get("/health").statusCode()).isEqualTo(mayHealth ? 200 : 403);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void a_command_is_taken_from_those_in_the_table_and_from_nobody_else(Role role) throws Exception {
    RunningServer.Caller who = server.browser(codeOf(role));
    for (CommandRoute route : server.bean(CommandRoutes.class).all()) {
      HttpResponse<String> answer = who.post(route.path().replace("{id}", route.decider().prefix() + "0"), "{\"x\": 1}");
      boolean permitted = WhoMay.send(route.type()).contains(role);
      assertThat(answer.statusCode()).as("%s %s %s", role, route.name(), answer.body()).isEqualTo(permitted ? 400 : 403);
      assertThat(json(answer).path("code").asString()).isEqualTo(permitted ? "invalid-input" : "not-permitted");
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void a_view_shows_each_role_what_the_table_of_reading_gives_it(Role role) throws Exception {
    RunningServer.Caller who = server.browser(codeOf(role));
    Map<String, Boolean> seen = new TreeMap<>();
    for (View<?> view : Views.all()) {
      seen.put(view.name(), json(who.get("/api/views/" + view.name())).path("total").asLong() > 0);
    }
    if (role == Role.REPORTER) {
      assertThat(seen.remove("case-counts")).as("figures").isTrue();
      assertThat(seen.remove("sanction-counts")).as("figures").isTrue();
      assertThat(seen.remove("rates")).as("figures").isTrue();
      for (String figures : List.of("case-counts", "sanction-counts", "rates")) {
        assertThat(who.get("/api/views/" + figures).body()).as("figures name nobody").contains("rows").doesNotContain("person");
      }
    }
    if (NO_CONTENT.contains(role)) {
      assertThat(seen.values()).as("%s sees %s", role, seen).containsOnly(false);
    } else {
      assertThat(seen).containsEntry("unit-register", true).containsEntry("office-holder-register", true);
    }
    if (LEADERS.contains(role)) {
      assertThat(seen).containsEntry("case-register", true).containsEntry("leader-timeline", true);
    }
    assertThat(seen).as("what only rules read").containsEntry("case-facts", false).containsEntry("figure-facts", false)
        .containsEntry("figure-register", false);
  }

  @Test
  void a_hearing_officer_neither_reads_nor_writes_a_case_that_was_not_granted() throws Exception {
    RunningServer.Caller head = server.browser(DemoAccounts.HEAD);
    RunningServer.Caller stranger = server.browser(DemoAccounts.HEARING_OFFICER);
    Set<String> granted = ids(stranger);
    Set<String> others = ids(head);
    others.removeAll(granted);
    assertThat(others).isNotEmpty();
    for (String id : others) {
      assertThat(stranger.get("/api/cases/" + id).statusCode()).isEqualTo(404);
      HttpResponse<String> answer = stranger.post("/api/cases/" + id + "/record-hearing-talk", "{}");
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(json(answer).path("code").asString()).isEqualTo("no-access");
    }
  }

  private static Set<String> ids(RunningServer.Caller who) throws Exception {
    Set<String> ids = new TreeSet<>();
    json(who.get("/api/cases?limit=200")).path("rows").forEach(row -> ids.add(row.path("caseId").asString()));
    return ids;
  }

  private static String codeOf(Role role) {
    return DemoAccounts.all().stream().filter(account -> account.roles().contains(role)).map(Account::code).findFirst().orElseThrow();
  }

  /// Every pattern of every controller, its places filled with something that isn't there.
  private List<String> addresses() {
    Set<String> addresses = new TreeSet<>();
    RequestMappingHandlerMapping mappings = server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    mappings.getHandlerMethods().keySet().forEach(mapping -> addresses.addAll(mapping.getPatternValues()));
    server.bean(CommandRoutes.class).all().forEach(route -> addresses.add(route.path()));
    Views.names().forEach(name -> addresses.add("/api/views/" + name));
    return addresses.stream().map(path -> path.replaceAll("\\{[^}]+}", "x-0")).filter(path -> !OPEN.contains(path)).distinct().toList();
  }
}
