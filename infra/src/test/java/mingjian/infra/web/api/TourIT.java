package mingjian.infra.web.api;

import static mingjian.infra.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingjian.infra.web.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tour of the API that the documentation gives runs as it stands there.
class TourIT {
  private static final Path TOUR = Path.of("src/docs/tour.http");
  private static final Pattern VARIABLE = Pattern.compile("@(\\w+) = (.+)");
  private static final Pattern EXPECTED = Pattern.compile("# expect (\\d+) (\\S+)");
  private static final Pattern KEPT = Pattern.compile("> \\{% client\\.global\\.set\\(\"(\\w+)\", response\\.body\\.(\\w+)\\) %}");

  private final Map<String, String> variables = new HashMap<>();

  @Test
  void every_request_of_the_tour_is_answered_as_the_tour_says(@TempDir Path dataDir) throws Exception {
    try (RunningServer server = RunningServer.start(dataDir); HttpClient client = HttpClient.newHttpClient()) {
      String text = Files.readString(TOUR);
      text.lines().map(VARIABLE::matcher).filter(Matcher::matches).forEach(line -> variables.put(line.group(1), line.group(2)));
      variables.put("host", server.address);
      String[] requests = text.split("(?m)^### ");
      assertThat(requests).hasSizeGreaterThan(20);
      for (int i = 1; i < requests.length; i++) {
        run(requests[i], client);
      }
    }
  }

  private void run(String request, HttpClient client) throws IOException, InterruptedException {
    String title = request.lines().findFirst().orElseThrow();
    int status = 0;
    String code = "";
    String keep = null;
    List<String> lines = new ArrayList<>();
    for (String line : request.lines().skip(1).toList()) {
      Matcher expected = EXPECTED.matcher(line);
      Matcher kept = KEPT.matcher(line);
      if (expected.matches()) {
        status = Integer.parseInt(expected.group(1));
        code = expected.group(2);
      } else if (kept.matches()) {
        keep = kept.group(1);
      } else if (!line.startsWith("#")) {
        lines.add(filled(line));
      }
    }
    HttpResponse<String> answer = send(lines, client);
    if (status == 0) {
      assertThat(answer.statusCode()).as(title + "\n" + answer.body()).isBetween(200, 299);
    } else {
      assertThat(answer.statusCode()).as(title + "\n" + answer.body()).isEqualTo(status);
      assertThat(json(answer).path("code").asString()).as(title).isEqualTo(code);
    }
    if (keep != null) {
      variables.put(keep, json(answer).path("id").asString());
    }
    if (json(answer).path("position").isIntegralNumber()) {
      variables.put("seen", json(answer).path("position").asString());
    }
  }

  private HttpResponse<String> send(List<String> lines, HttpClient client) throws IOException, InterruptedException {
    String[] first = lines.getFirst().split(" ", 2);
    int blank = lines.indexOf("");
    String body = blank < 0 ? "" : String.join("\n", lines.subList(blank, lines.size())).strip();
    String address = first[0].equals("GET") ? first[1] + (first[1].contains("?") ? "&" : "?") + "seen=" + variables.getOrDefault("seen", "0") : first[1];
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
        .method(first[0], body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    for (String header : lines.subList(1, blank < 0 ? lines.size() : blank)) {
      String[] parts = header.split(": ", 2);
      boolean basic = parts[1].startsWith("Basic ");
      request.header(parts[0], basic ? "Basic " + Base64.getEncoder().encodeToString(parts[1].substring(6).getBytes(StandardCharsets.UTF_8)) : parts[1]);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private String filled(String line) {
    String filled = line;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      filled = filled.replace("{{" + variable.getKey() + "}}", variable.getValue());
    }
    return filled;
  }
}
