package mingjian.infra.web.api;

import java.util.List;
import java.util.Set;
import mingjian.events.Role;
import mingjian.infra.accounts.Account;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who has signed in, and what a program with a session must put into the header of each changing request; the staff to choose from.
@RestController
class SessionApi {
  private final Accounts accounts;

  SessionApi(Accounts accounts) {
    this.accounts = accounts;
  }

  record Session(String code, String label, @Nullable String section, Set<Role> roles, @Nullable String csrfHeader, @Nullable String csrfToken) {}

  record Staff(String code, String label, @Nullable String section, Set<Role> roles) {}

  @GetMapping("/api/session")
  Session session(@AuthenticationPrincipal SignedIn who, @Nullable CsrfToken token) {
    String section = accounts.find(who.code()).map(Account::section).orElse(null);
    return new Session(who.code(), who.label(), section, who.roles(), token == null ? null : token.getHeaderName(), token == null ? null : token.getToken());
  }

  @GetMapping("/api/staff")
  List<Staff> staff() {
    return accounts.all().stream().filter(account -> !account.disabled()).map(SessionApi::staff).toList();
  }

  private static Staff staff(Account account) {
    return new Staff(account.code(), account.label(), account.section(), account.roles());
  }
}
