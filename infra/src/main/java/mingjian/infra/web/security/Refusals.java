package mingjian.infra.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import mingjian.infra.web.problems.Answers;
import mingjian.infra.web.problems.Problem;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.security.web.session.SessionInformationExpiredStrategy;

/// What those hear who aren't let in: programs a problem, people the sign-in page or an error page.
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler, SessionInformationExpiredStrategy {
  /// Where Spring's `HttpSessionRequestCache` looks for the page to show after sign-in.
  private static final String AFTER_SIGN_IN = "SPRING_SECURITY_SAVED_REQUEST";

  private final LostForms lostForms;

  Refusals(LostForms lostForms) {
    this.lostForms = lostForms;
  }

  /// Not signed in. No `WWW-Authenticate`: a browser that remembers a password for Basic would undo the protection against forged requests.
  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
    if (Answers.wantsJson(request)) {
      String code = codeOf(why);
      Answers.write(response, Problem.of(401, code.equals("wrong-password") && request.getHeader("Authorization") == null ? "not-signed-in" : code));
    } else if (SessionRules.LIVE.equals(request.getRequestURI()) && String.valueOf(request.getHeader("Accept")).contains("event-stream")) {
      response.setStatus(204); // a page that waits for news stops asking
    } else if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", "/sign-in?again");
      response.setStatus(401);
    } else if (!kept(request, response)) {
      response.sendRedirect("/sign-in");
    }
  }

  /// Signed in, but not for this.
  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) throws IOException {
    if (Answers.wantsJson(request)) {
      Answers.write(response, Problem.of(403, why instanceof CsrfException ? "csrf-token-missing" : "no-access"));
    } else if (!(why instanceof CsrfException) || !kept(request, response)) {
      response.sendError(403, why instanceof CsrfException ? "csrf-token-missing" : "no-access");
    }
  }

  /// A sign-in that failed.
  @Override
  public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
    response.sendRedirect("/sign-in?problem=" + codeOf(why));
  }

  /// A fourth session of the same account ended this one.
  @Override
  public void onExpiredSessionDetected(SessionInformationExpiredEvent event) throws IOException {
    if (event.getResponse().isCommitted()) {
      return; // a stream of news that ends: what it had to say is said
    }
    if (Answers.wantsJson(event.getRequest())) {
      Answers.write(event.getResponse(), Problem.of(401, "session-replaced"));
    } else if (!kept(event.getRequest(), event.getResponse())) {
      event.getResponse().sendRedirect("/sign-in?problem=session-replaced");
    }
  }

  /// A form whose session has ended is kept, and shown again after sign-in; at once to who has signed in meanwhile.
  private boolean kept(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    SignedIn who = authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    Optional<String> form = lostForms.keep(request, who);
    if (form.isEmpty()) {
      return false;
    }
    if (who == null) {
      request.getSession().setAttribute(AFTER_SIGN_IN, new SimpleSavedRequest(form.get()));
    }
    response.sendRedirect(who == null ? "/sign-in?kept" : form.get());
    return true;
  }

  private static String codeOf(AuthenticationException why) {
    return switch (why) {
      case LockedException locked -> "account-locked";
      case DisabledException disabled -> "account-disabled";
      default -> "wrong-password";
    };
  }
}
