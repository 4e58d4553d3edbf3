package mingjian.infra.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.json.Json;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/// A real server on a free port over a folder of its own.
public final class RunningServer implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  public final String address;

  private RunningServer(ConfigurableApplicationContext context) {
    this.context = context;
    this.address = "http://127.0.0.1:" + ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  public static RunningServer start(Path dataDir, String... settings) {
    List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--mingjian.data-dir=" + dataDir));
    // on a real server, which is asked about itself and not about the files, the told story is enough
    if (Stream.of(settings).anyMatch(setting -> setting.startsWith("--mingjian.mongodb.uri="))) arguments.add("--mingjian.demo-years=false");
    arguments.addAll(List.of(settings));
    return new RunningServer(SpringApplication.run(WebApplication.class, arguments.toArray(String[]::new)));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /// A program that sends staff code and password with each request.
  public Caller program(String code) {
    String basic = Base64.getEncoder().encodeToString((code + ":" + DemoAccounts.PASSWORD).getBytes(StandardCharsets.UTF_8));
    return new Caller(HttpClient.newHttpClient(), Map.of("Authorization", "Basic " + basic));
  }

  public Caller anybody() {
    return new Caller(HttpClient.newBuilder().cookieHandler(new CookieManager()).build(), Map.of());
  }

  /// A browser after sign-in, as far as HTTP goes: a session and its CSRF token.
  public Caller browser(String code) throws IOException, InterruptedException {
    Caller browser = anybody();
    HttpResponse<String> signedIn = browser.signIn(code, DemoAccounts.PASSWORD);
    if (signedIn.headers().firstValue("Location").orElse("").contains("problem")) {
      throw new IllegalStateException("not signed in: " + signedIn.headers().map());
    }
    String token = json(browser.get("/api/session")).path("csrfToken").asString();
    return new Caller(browser.client, Map.of("X-CSRF-TOKEN", token));
  }

  public static JsonNode json(HttpResponse<String> answer) {
    return Json.mapper().readTree(answer.body());
  }

  @Override
  public void close() {
    context.close();
  }

  /// One who sends requests.
  public final class Caller {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    public final HttpClient client;
    private final Map<String, String> headers;

    private Caller(HttpClient client, Map<String, String> headers) {
      this.client = client;
      this.headers = headers;
    }

    public HttpResponse<String> get(String path, String... more) throws IOException, InterruptedException {
      return send(HttpRequest.newBuilder(URI.create(address + path)).GET(), more);
    }

    public HttpResponse<String> post(String path, String body, String... more) throws IOException, InterruptedException {
      return send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(body)), more);
    }

    public HttpResponse<String> post(String path, byte[] body, String contentType) throws IOException, InterruptedException {
      return send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", contentType)
          .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /// Posts a form of the page at `page`, with the CSRF token that stands in it.
    public HttpResponse<String> postForm(String page, String path, Map<String, String> fields) throws IOException, InterruptedException {
      Matcher token = CSRF.matcher(get(page).body());
      String csrf = token.find() ? "&_csrf=" + encoded(token.group(1)) : "";
      String form = fields.entrySet().stream().map(field -> field.getKey() + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
      return send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(form + csrf)));
    }

    public HttpResponse<String> signIn(String code, String password) throws IOException, InterruptedException {
      return postForm("/sign-in", "/sign-in", Map.of("code", code, "password", password));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... more) throws IOException, InterruptedException {
      headers.forEach(request::header);
      for (int i = 0; i < more.length; i += 2) {
        request.header(more[i], more[i + 1]);
      }
      return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
