package mingjian.infra.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mingjian.infra.personal.Drafts;
import mingjian.infra.personal.PersonalStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// A form that is sent when its session has ended becomes a draft of the account that opened it, so that nothing typed is lost. Nothing is recorded, and
/// nobody reads the draft before that account has signed in again.
///
/// Whose form it was tells a signed cookie that outlives the session. It is `SameSite=Strict`: another site can't make a browser send it, hence can't
/// plant a draft.
@Component
public class LostForms {
  private static final String COOKIE = "MINGJIAN_FORM";
  /// Among the fields of a draft: names of files that were chosen. A file goes only with the form itself, so they have to be chosen again.
  public static final String FILES = "files@lost";
  private static final int FILES_MAX = 20;
  private static final Duration VALID = Duration.ofHours(24);
  private static final Pattern FORM = Pattern.compile("/do/[a-z-]{1,80}(/[A-Za-z0-9._-]{1,80})?");
  private static final Pattern STEP = Pattern.compile("[a-z-]{1,80}");
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final Drafts drafts;
  private final Clock clock;
  private final boolean secure;
  private final byte[] key;

  LostForms(Drafts drafts, PersonalStore store, Clock clock, @Value("${server.servlet.session.cookie.secure}") boolean secure) {
    this.drafts = drafts;
    this.clock = clock;
    this.secure = secure;
    this.key = store.secret("lost-forms", LostForms::random);
  }

  /// The address of the draft of a form: with the further steps on it, without anything that was filled in.
  public static String address(String path, List<String> also) {
    return also.isEmpty() ? path : path + "?also=" + String.join("&also=", also);
  }

  /// The address at which a draft is taken up again.
  public static String resumed(String address) {
    return address + (address.contains("?") ? "&" : "?") + "draft=1";
  }

  /// Fields as they are kept: without what belongs to this one sending.
  public static Map<String, List<String>> fields(Map<String, ? extends List<String>> posted) {
    Map<String, List<String>> fields = new LinkedHashMap<>(posted);
    Stream.of("_csrf", "key", "for", "draft").forEach(fields::remove);
    return fields;
  }

  /// As [#fields(Map)], with the names of the files that came with them.
  public static Map<String, List<String>> fields(Map<String, ? extends List<String>> posted, HttpServletRequest request) {
    Map<String, List<String>> fields = fields(posted);
    List<String> files = files(request);
    if (!files.isEmpty()) fields.put(FILES, files);
    return fields;
  }

  private static List<String> files(HttpServletRequest request) {
    if (!String.valueOf(request.getContentType()).startsWith("multipart/form-data")) {
      return List.of();
    }
    try {
      return request.getParts().stream().map(Part::getSubmittedFileName).filter(name -> name != null && !name.isBlank())
          .map(name -> name.replaceAll(".*[/\\\\]", "")).limit(FILES_MAX).toList();
    } catch (IOException | ServletException | IllegalStateException unreadable) {
      return List.of(); // too large: nothing of it has arrived
    }
  }

  /// Whose form is opened.
  public void remember(SignedIn who, HttpServletResponse response) {
    String said = ENCODER.encodeToString(who.code().getBytes(StandardCharsets.UTF_8)) + "." + clock.instant().getEpochSecond();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(said + "." + signature(said)).build().toString());
  }

  /// Where somebody signs out, no form is left open.
  void forget(HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie("").maxAge(0).build().toString());
  }

  /// @param who has signed in again meanwhile; null for nobody
  /// @return where to go on with it; empty where this is no form, nobody's, or too much
  Optional<String> keep(HttpServletRequest request, @Nullable SignedIn who) {
    String path = request.getRequestURI();
    Optional<String> account = owner(request);
    if (!"POST".equals(request.getMethod()) || !FORM.matcher(path).matches() || account.isEmpty() || who != null && !who.code().equals(account.get())) {
      return Optional.empty();
    }
    Map<String, List<String>> posted = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> posted.put(name, List.of(values)));
    String address = address(path, posted.getOrDefault("also", List.of()).stream().filter(name -> STEP.matcher(name).matches()).limit(7).toList());
    return drafts.save(account.get(), address, fields(posted, request)).isEmpty() ? Optional.of(resumed(address)) : Optional.empty();
  }

  private Optional<String> owner(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null ? Optional.empty()
        : Arrays.stream(cookies).filter(it -> it.getName().equals(COOKIE)).map(Cookie::getValue).findFirst().flatMap(this::owner);
  }

  private Optional<String> owner(String value) {
    int dot = value.lastIndexOf('.');
    String said = dot < 0 ? "" : value.substring(0, dot);
    if (!said.matches("[A-Za-z0-9_-]{1,80}\\.\\d{1,12}") || !same(signature(said), value.substring(dot + 1))) {
      return Optional.empty();
    }
    String[] parts = said.split("\\.");
    boolean old = clock.instant().getEpochSecond() > Long.parseLong(parts[1]) + VALID.toSeconds();
    return old ? Optional.empty() : Optional.of(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8));
  }

  private ResponseCookie.ResponseCookieBuilder cookie(String value) {
    return ResponseCookie.from(COOKIE, value).httpOnly(true).secure(secure).sameSite("Strict").path("/");
  }

  private String signature(String said) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return ENCODER.encodeToString(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] random() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return random;
  }
}
