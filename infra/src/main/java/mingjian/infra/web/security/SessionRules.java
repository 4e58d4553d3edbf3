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
import mingjian.infra.accounts.Accounts;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session eight hours after sign-in however busy it is, and at once when its account was disabled, removed or given other roles.
/// Half an hour of idleness ends it too (`server.servlet.session.timeout`): an open page that asks for news by itself is no sign of life.
class SessionRules extends OncePerRequestFilter {
  static final String LIVE = "/live";
  static final Duration LASTS_MAX = Duration.ofHours(8);
  private static final String SIGNED_IN_AT = "mingjian.signedInAt";
  private static final String USED_AT = "mingjian.usedAt";

  private final Accounts accounts;
  private final Clock clock;

  SessionRules(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /// A page that says the store is away keeps its looks.
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return Assets.isOne(request);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (session != null && authentication != null && authentication.getPrincipal() instanceof SignedIn who && !(isUsed(session, request) && isValid(session, who))) {
      session.invalidate();
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }

  private boolean isUsed(HttpSession session, HttpServletRequest request) {
    if (!request.getRequestURI().equals(LIVE)) {
      session.setAttribute(USED_AT, clock.instant());
      return true;
    }
    return !(session.getAttribute(USED_AT) instanceof Instant used) || clock.instant().isBefore(used.plusSeconds(session.getMaxInactiveInterval()));
  }

  private boolean isValid(HttpSession session, SignedIn who) {
    if (!(session.getAttribute(SIGNED_IN_AT) instanceof Instant signedInAt)) {
      session.setAttribute(SIGNED_IN_AT, clock.instant());
      return who.isStill(accounts.find(who.code()).orElse(null));
    }
    return clock.instant().isBefore(signedInAt.plus(LASTS_MAX)) && who.isStill(accounts.find(who.code()).orElse(null));
  }
}
