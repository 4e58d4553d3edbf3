package mingjian.infra.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingjian.infra.web.security.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/// A filter that takes a unit or a person, typed by hand where no script offers a choice: the list is asked again with the id, or else without the filter
/// and with a sentence that says what was meant.
@Component
class TypedFilters implements HandlerInterceptor, WebMvcConfigurer {
  /// `typed@units@unit`: what is looked up, and the parameter that takes its id.
  private static final Pattern FILTER = Pattern.compile(TypedPicks.TYPED + "([a-z-]{1,40})@([A-Za-z]{1,40})");

  private final TypedPicks typed;
  private final Desk desk;

  TypedFilters(TypedPicks typed, Desk desk) {
    this.typed = typed;
    this.desk = desk;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
    boolean asked = "GET".equals(request.getMethod()) && request.getParameterMap().keySet().stream().anyMatch(name -> FILTER.matcher(name).matches());
    if (!asked || !(request.getUserPrincipal() instanceof Authentication signedIn) || !(signedIn.getPrincipal() instanceof SignedIn who)) {
      return true;
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, values[values.length - 1]));
    List<String> problems = new ArrayList<>();
    for (String name : List.copyOf(parameters.keySet())) {
      Matcher filter = FILTER.matcher(name);
      if (filter.matches()) {
        settle(parameters, filter.group(1), filter.group(2), parameters.remove(name).strip(), problems, who);
      }
    }
    if (!problems.isEmpty()) {
      RequestContextUtils.getOutputFlashMap(request).putAll(Map.of("notice", "没有按名称筛选。", "warnings", problems));
    }
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
    parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    String to = address.encode().buildAndExpand(parameters).toUriString();
    RequestContextUtils.saveOutputFlashMap(to, request, response);
    response.sendRedirect(to);
    return false;
  }

  private void settle(Map<String, String> parameters, String kind, String field, String text, List<String> problems, SignedIn who) {
    Names names = desk.names(who);
    String id = parameters.getOrDefault(field, "");
    if (text.isEmpty()) {
      parameters.remove(field);
    } else if (!text.equals(names.label(id))) {
      TypedPicks.Found found = typed.find(kind, "筛选", text, "", who, names);
      parameters.put(field, found.problem() == null ? found.text() : "");
      if (found.problem() != null) problems.add(found.problem());
    }
  }
}
