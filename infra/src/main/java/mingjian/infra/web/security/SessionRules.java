package mingjian.infra.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import mingjian.infra.accounts.Account;
import mingjian.infra.accounts.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session eight hours after sign-in however busy it is, and at once when its account was disabled, removed or given other roles.
/// (Half an hour of idleness ends it too: `server.servlet.session.timeout`.)
class SessionRules extends OncePerRequestFilter {
  static final Duration LASTS_MAX = Duration.ofHours(8);
  private static final String SIGNED_IN_AT = "mingjian.signedInAt";

  private final Accounts accounts;
  private final Clock clock;

  SessionRules(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (session != null && authentication != null && authentication.getPrincipal() instanceof SignedIn who && !isValid(session, who)) {
      session.invalidate();
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }

  private boolean isValid(HttpSession session, SignedIn who) {
    if (!(session.getAttribute(SIGNED_IN_AT) instanceof Instant signedInAt)) {
      session.setAttribute(SIGNED_IN_AT, clock.instant());
      return isCurrent(accounts.find(who.code()).orElse(null), who);
    }
    return clock.instant().isBefore(signedInAt.plus(LASTS_MAX)) && isCurrent(accounts.find(who.code()).orElse(null), who);
  }

  private static boolean isCurrent(@Nullable Account account, SignedIn who) {
    return account != null && !account.disabled() && account.roles().equals(who.roles());
  }
}
