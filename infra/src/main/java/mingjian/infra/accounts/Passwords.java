package mingjian.infra.accounts;

import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Argon2id with Spring Security's parameters. The algorithm stands in each hash, so that a better one can follow without a break.
public final class Passwords {
  private static final PasswordEncoder ENCODER =
      new DelegatingPasswordEncoder("argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
  /// Compared with where there is no such account, so that the time of an answer doesn't tell who exists.
  private static final String OF_NOBODY = ENCODER.encode("nobody");

  private Passwords() {}

  public static String hash(String password) {
    return ENCODER.encode(password);
  }

  public static boolean matches(String password, String hash) {
    return password.length() <= Account.PASSWORD_LENGTH_MAX && ENCODER.matches(password, hash);
  }

  public static void matchNobody(String password) {
    matches(password, OF_NOBODY);
  }
}
