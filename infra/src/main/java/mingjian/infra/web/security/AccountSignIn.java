package mingjian.infra.web.security;

import java.time.Clock;
import java.util.Optional;
import mingjian.infra.accounts.Account;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.accounts.Attempts;
import mingjian.infra.accounts.Passwords;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Checks staff code and password. An unknown code, a wrong password and a locked name take the same time; that an account is disabled is
/// told only to somebody who knows its password.
@Component
class AccountSignIn implements AuthenticationProvider {
  private final Accounts accounts;
  private final Attempts attempts;

  AccountSignIn(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.attempts = new Attempts(clock);
  }

  @Override
  public Authentication authenticate(Authentication offered) {
    String code = offered.getName().strip();
    String password = String.valueOf(offered.getCredentials());
    if (attempts.isLocked(code)) {
      throw new LockedException("locked");
    }
    boolean demoFromElsewhere = accounts.demo()
        && offered.getDetails() instanceof WebAuthenticationDetails from && !ThisMachine.isLoopback(from.getRemoteAddress());
    Optional<Account> account = demoFromElsewhere ? Optional.empty() : accounts.find(code);
    boolean known = account.map(found -> Passwords.matches(password, found.passwordHash())).orElseGet(() -> {
      Passwords.matchNobody(password);
      return false;
    });
    if (!known) {
      attempts.failed(code);
      throw new BadCredentialsException("bad credentials");
    }
    if (account.get().disabled()) {
      throw new DisabledException("disabled");
    }
    attempts.succeeded(code);
    SignedIn who = SignedIn.of(account.get());
    UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities());
    signedIn.setDetails(offered.getDetails());
    return signedIn;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
