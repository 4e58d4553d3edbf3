package mingjian.infra.web.security;

import java.util.Collection;
import java.util.Set;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.infra.accounts.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// Who has signed in, as the session keeps it; no password in it.
public record SignedIn(String code, String label, Set<Role> roles) implements UserDetails {

  public static SignedIn of(Account account) {
    return new SignedIn(account.code(), account.label(), account.roles());
  }

  /// In the first of the roles; which one matters only where the account has several.
  public Actor actor() {
    return new Actor(code, roles.iterator().next());
  }

  /// Whether the account is still the one that signed in.
  public boolean isStill(@Nullable Account account) {
    return account != null && !account.disabled() && account.roles().equals(roles);
  }

  public boolean holds(Role role) {
    return roles.contains(role);
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList();
  }

  @Override
  public @Nullable String getPassword() {
    return null;
  }

  @Override
  public String getUsername() {
    return code;
  }
}
