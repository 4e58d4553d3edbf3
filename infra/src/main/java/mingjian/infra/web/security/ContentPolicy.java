package mingjian.infra.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.web.filter.OncePerRequestFilter;

/// The content security policy: nothing but our own files, and inline only what bears the nonce of this very answer.
/// `data:` images are what Tabler's style sheet draws its arrows with.
public class ContentPolicy extends OncePerRequestFilter {
  /// Request attribute, and model attribute of every page.
  public static final String NONCE = "nonce";

  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] random = new byte[18];
    RANDOM.nextBytes(random);
    String nonce = Base64.getEncoder().encodeToString(random);
    request.setAttribute(NONCE, nonce);
    response.setHeader("Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self' 'nonce-" + nonce + "'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'");
    chain.doFilter(request, response);
  }
}
