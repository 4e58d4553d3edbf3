package mingjian.infra.web.api;

import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingjian.infra.web.RunningServer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The pages that the application itself names, with parameters of every wrong kind: those that the page's own forms and links carry, and those that its
/// method takes.
final class SenselessQuestions {
  private static final List<String> NUMBERS = List.of("0", "-1", "999999999999", "99999999999999999999", "abc");
  private static final List<String> DAYS = List.of("2026-13-40", "0000-00-00", "99999-01-01", "不详", "2026-02-30");
  private static final List<String> WORDS = List.of("NONSENSE", "unit-nowhere", "字".repeat(2_000), "%\"'<(");
  private static final Set<String> NUMERIC = Set.of("page", "year", "month", "quarter", "seen", "asOf", "entry", "days", "limit", "at");
  private static final Set<String> DATED = Set.of("from", "to", "knownOn", "happenedBy", "left", "right", "on", "until");
  private static final Pattern PARAMETER = Pattern.compile("<(?:input|select)[^>]*\\bname=\"([A-Za-z0-9]+)\"|[?;]([A-Za-z0-9]+)=");
  /// Their methods take all parameters as they come, and they have no links where they show little.
  private static final Pattern TAKEN_WHOLE = Pattern.compile("^/(cases|units|office-holders|clues|exports|deadlines)(\\?|$)");
  private static final Pattern FOREIGN = Pattern.compile(
      "Exception|at mingjian|Whitelabel|Failed to|No enum|Bad Request|For input string|must be|could not be parsed|Internal Server Error");
  private static final Map<String, String> PLACES = Map.of(
      "/cases/", "case-demo-decided", "/reviews/", "review-0", "/units/", "unit-0", "/events/", "1", "/do/{command}", "register-unit", "/pick/", "units");
  /// They end the session, never end themselves, or are the door.
  private static final Set<String> LEFT_OUT = Set.of("/live", "/error", "/sign-in");

  private SenselessQuestions() {}

  static List<String> pages(RunningServer server) {
    Set<String> pages = new TreeSet<>(List.of("/office-holders/person-nobody", "/clues", "/exports", "/events/999999999999", "/figures/reports/published/wuling"));
    mappings(server).forEach((mapping, method) -> {
      Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
      if (methods.isEmpty() || methods.contains(RequestMethod.GET)) mapping.getPatternValues().forEach(pattern -> pages.add(filled(pattern) + parameters(method)));
    });
    return pages.stream().filter(page -> !page.startsWith("/api") && !page.startsWith("/v3") && !LEFT_OUT.contains(page.replaceFirst("\\?.*", ""))).toList();
  }

  /// One mistake at a time.
  static List<String> about(String address, String page) {
    String path = address.replaceFirst("\\?.*", "");
    Set<String> names = new TreeSet<>(List.of("page"));
    if (address.contains("?")) names.addAll(List.of(address.replaceFirst(".*\\?", "").split("&")));
    Matcher found = PARAMETER.matcher(page);
    while (found.find() && !path.startsWith("/do/")) {
      names.add(Objects.requireNonNullElseGet(found.group(1), () -> found.group(2)));
    }
    List<String> questions = new ArrayList<>();
    for (String name : names) {
      for (String value : NUMERIC.contains(name) ? NUMBERS : DATED.contains(name) ? DAYS : WORDS) {
        questions.add(path + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    }
    return questions;
  }

  /// Whether the page takes a number of a page: its method says so, or its links do.
  static boolean pages(String address, String page) {
    return address.matches(".*[?&]page(&.*)?") || page.contains("aria-label=\"翻页\"") || TAKEN_WHOLE.matcher(address).find();
  }

  static Optional<String> fault(HttpResponse<String> answer) {
    if (answer.statusCode() >= 500) return Optional.of("broke");
    if (answer.body().contains("请求有误，请返回后重试")) return Optional.of("doesn't say which field, nor what to do");
    if (answer.statusCode() >= 300 && answer.statusCode() < 400) return Optional.empty();
    Matcher foreign = FOREIGN.matcher(answer.body());
    if (foreign.find()) return Optional.of(foreign.group());
    boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    return page && !Pattern.compile("\\p{IsHan}").matcher(answer.body()).find() ? Optional.of("no Chinese") : Optional.empty();
  }

  private static Map<RequestMappingInfo, HandlerMethod> mappings(RunningServer server) {
    return server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods();
  }

  private static String filled(String pattern) {
    String id = PLACES.entrySet().stream().filter(place -> pattern.startsWith(place.getKey())).map(Map.Entry::getValue).findFirst().orElse("x-0");
    return pattern.replaceFirst("\\{files:([a-z-]+)[^}]*}", "$1").replaceAll("\\{[^}]+}", id);
  }

  private static String parameters(HandlerMethod method) {
    List<String> names = Arrays.stream(method.getMethodParameters()).flatMap(SenselessQuestions::names).distinct().toList();
    return names.isEmpty() ? "" : "?" + String.join("&", names);
  }

  private static Stream<String> names(MethodParameter parameter) {
    RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
    if (asked != null && !Map.class.isAssignableFrom(parameter.getParameterType())) {
      return Stream.of(asked.name().isEmpty() ? String.valueOf(parameter.getParameter().getName()) : asked.name());
    }
    boolean together = parameter.getParameterType().isRecord() && parameter.getParameterAnnotations().length == 0;
    return together ? Arrays.stream(parameter.getParameterType().getRecordComponents()).map(RecordComponent::getName) : Stream.empty();
  }
}
