package mingjian.infra.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Styles and scripts are kept by browsers for a week, so their addresses change with what is in them: nobody works with the script of the version before.
///
/// Spring's chain of resource resolvers does the same, but looks for a file behind every link of a page: two fifths of what a register costs.
@Component
final class AssetAddresses extends OncePerRequestFilter {
  private static final int HASH_BYTES = 6;
  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    String context = request.getContextPath();
    chain.doFilter(request, new HttpServletResponseWrapper(response) {
      @Override
      public String encodeURL(String url) {
        boolean asset = url.startsWith(context + "/css/") || url.startsWith(context + "/js/");
        return super.encodeURL(asset && url.indexOf('?') < 0 ? url + addresses.computeIfAbsent(url.substring(context.length()), AssetAddresses::version) : url);
      }
    });
  }

  /// @return to be appended to the address; empty where there is no such file
  private static String version(String path) {
    ClassPathResource file = new ClassPathResource("static" + path);
    if (!file.exists()) return "";
    try (InputStream content = file.getInputStream()) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return "?v=" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
