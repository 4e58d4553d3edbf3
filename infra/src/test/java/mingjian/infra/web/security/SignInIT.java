package mingjian.infra.web.security;

import static mingjian.infra.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import mingjian.events.Role;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.web.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInIT {
  @TempDir Path folder;
  private RunningServer server;

  @BeforeEach
  void start() {
    server = RunningServer.start(folder, "--mingjian.demo-years=false");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void strangers_see_the_sign_in_page_and_nothing_else() throws Exception {
    assertThat(server.anybody().get("/").headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    assertThat(server.anybody().get("/api/units").statusCode()).isEqualTo(401);
    assertThat(json(server.anybody().get("/api/units")).path("code").asString()).isEqualTo("not-signed-in");
    HttpResponse<String> page = server.anybody().get("/sign-in");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("演示模式", DemoAccounts.PASSWORD, "登录明鉴");
  }

  @Test
  void every_answer_carries_a_strict_policy_with_a_nonce_of_its_own() throws Exception {
    String first = server.anybody().get("/sign-in").headers().firstValue("Content-Security-Policy").orElse("");
    String second = server.anybody().get("/sign-in").headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(first).contains("default-src 'none'", "'nonce-", "frame-ancestors 'none'").doesNotContain("unsafe").isNotEqualTo(second);
    assertThat(server.anybody().get("/sign-in").headers().map()).containsKeys("x-content-type-options", "x-frame-options", "referrer-policy");
  }

  @Test
  void who_signs_in_gets_a_new_session_and_may_sign_out() throws Exception {
    RunningServer.Caller browser = server.anybody();
    String before = cookie(browser.get("/sign-in"));
    HttpResponse<String> signedIn = browser.signIn(DemoAccounts.HEAD, DemoAccounts.PASSWORD);
    assertThat(cookie(signedIn)).isNotEmpty().isNotEqualTo(before).contains("HttpOnly", "SameSite=Lax");
    assertThat(json(browser.get("/api/session")).path("code").asString()).isEqualTo(DemoAccounts.HEAD);

    RunningServer.Caller other = server.browser(DemoAccounts.HEAD);
    other.post("/sign-out", "");
    assertThat(other.get("/api/session").statusCode()).isEqualTo(401);
    assertThat(browser.get("/api/session").statusCode()).isEqualTo(200);
  }

  @Test
  void five_wrong_passwords_lock_the_name_even_against_the_right_one() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(location(server.anybody().signIn(DemoAccounts.HEAD, "wrong-password"))).endsWith("problem=wrong-password");
    }
    String locked = location(server.anybody().signIn(DemoAccounts.HEAD, DemoAccounts.PASSWORD));
    assertThat(locked).endsWith("problem=account-locked");
    assertThat(server.anybody().get("/sign-in?problem=account-locked").body()).contains("锁定");
    assertThat(json(server.program(DemoAccounts.HEAD).get("/api/units")).path("code").asString()).isEqualTo("account-locked");
  }

  @Test
  void a_session_changes_nothing_without_its_token() throws Exception {
    RunningServer.Caller browser = server.anybody();
    browser.signIn(DemoAccounts.CASE_ADMINISTRATOR, DemoAccounts.PASSWORD);
    HttpResponse<String> forged = browser.post("/api/units", "{}");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(json(forged).path("code").asString()).isEqualTo("csrf-token-missing");
    assertThat(server.browser(DemoAccounts.CASE_ADMINISTRATOR).post("/api/units", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void a_fourth_session_ends_the_first() throws Exception {
    RunningServer.Caller first = server.browser(DemoAccounts.HEAD);
    for (int i = 0; i < 3; i++) {
      server.browser(DemoAccounts.HEAD);
    }
    assertThat(json(first.get("/api/session")).path("code").asString()).isEqualTo("session-replaced");
  }

  @Test
  void a_real_account_ends_the_demo_and_a_disabled_one_its_session() throws Exception {
    RunningServer.Caller demo = server.browser(DemoAccounts.HEAD);
    try (Accounts job = Accounts.open(folder)) {
      job.add("g01", "第一室承办人", Set.of(Role.INVESTIGATOR), "correct horse");
      assertThat(demo.get("/api/session").statusCode()).isEqualTo(401);
      assertThat(server.anybody().get("/sign-in").body()).doesNotContain("演示模式");

      RunningServer.Caller real = server.anybody();
      real.signIn("g01", "correct horse");
      assertThat(real.get("/api/session").statusCode()).isEqualTo(200);
      job.disable("g01");
      assertThat(real.get("/api/session").statusCode()).isEqualTo(401);
      assertThat(location(server.anybody().signIn("g01", "correct horse"))).endsWith("account-disabled");
    }
  }

  @Test
  void there_are_no_demo_accounts_where_others_can_reach_the_server(@TempDir Path elsewhere) throws Exception {
    try (RunningServer open = RunningServer.start(elsewhere, "--server.address=0.0.0.0")) {
      assertThat(open.bean(Accounts.class).demo()).isFalse();
      assertThat(open.anybody().get("/sign-in").body()).doesNotContain("演示模式");
    }
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElse("");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
