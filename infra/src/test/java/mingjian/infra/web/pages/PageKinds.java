package mingjian.infra.web.pages;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingjian.infra.web.RunningServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// One address of each kind of page, found by following links as somebody would. A kind is a pattern of the application's own routes; forms of commands
/// are told apart by what they are made of, so that one of each make is among them.
final class PageKinds {
  private static final int FETCHED_PER_KIND = 3;
  private static final int FORMS = 12;
  private static final List<String> MAKES = List.of(".mj-fold", ".mj-group", ".mj-repeat", ".mj-date", ".mj-picker", ".mj-file", "textarea", "select", ".form-check-inline");

  private final RequestMappingHandlerMapping mappings;
  private final List<PathPattern> patterns;
  private final Map<String, String> found = new LinkedHashMap<>();
  private final Map<String, Integer> fetched = new HashMap<>();

  PageKinds(RunningServer server) {
    mappings = server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    patterns = mappings.getHandlerMethods().keySet().stream().flatMap(route -> route.getPathPatternsCondition().getPatterns().stream()).sorted().toList();
  }

  /// Every GET route of the pages' own package.
  Set<String> routes() {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(route -> route.getValue().getBeanType().getPackage() == Frame.class.getPackage())
        .map(Map.Entry::getKey)
        .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(route -> route.getPathPatternsCondition().getPatterns().stream()).map(PathPattern::getPatternString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Kind to address.
  Map<String, String> reachedBy(RunningServer.Caller who) throws Exception {
    Deque<String> waiting = new ArrayDeque<>(List.of("/"));
    Set<String> met = new HashSet<>(waiting);
    while (!waiting.isEmpty()) {
      String address = waiting.poll();
      String kind = kindOf(address);
      if (fetched.merge(kind, 1, Integer::sum) > (kind.startsWith("/do/") ? 2 * FORMS : FETCHED_PER_KIND)) {
        continue;
      }
      HttpResponse<String> answer = who.get(address);
      if (answer.statusCode() == 200 && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        Document page = Jsoup.parse(answer.body(), address);
        note(kind, address, page);
        linksOf(page).stream().filter(met::add).forEach(waiting::add);
      }
    }
    return found;
  }

  private void note(String kind, String address, Document page) {
    if (!kind.startsWith("/do/")) {
      found.putIfAbsent(kind, address);
      return;
    }
    String make = MAKES.stream().filter(part -> page.selectFirst("main form.mj-form " + part) != null).collect(Collectors.joining(" "));
    if (!found.containsKey(kind)) {
      found.put(kind, address);
    } else if (found.keySet().stream().filter(one -> one.startsWith("/do/")).count() < FORMS) {
      found.putIfAbsent(kind + " " + make, address);
    }
  }

  /// What is meant for programs and for keeping isn't followed: an export goes on record.
  private static List<String> linksOf(Document page) {
    List<String> links = new ArrayList<>();
    for (Element link : page.select("a[href^=/]:not([rel=nofollow]):not([download])")) {
      links.add(link.attr("href").replaceFirst("#.*", ""));
    }
    return links;
  }

  String kindOf(String address) {
    PathContainer path = PathContainer.parsePath(address.replaceFirst("\\?.*", ""));
    return patterns.stream().filter(pattern -> pattern.matches(path)).findFirst().map(PathPattern::getPatternString).orElse(address);
  }
}
