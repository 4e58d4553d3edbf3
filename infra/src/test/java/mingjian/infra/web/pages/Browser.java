package mingjian.infra.web.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingjian.infra.accounts.DemoAccounts;

/// Debian's chromium, driven. Collects what the page complains about on its console: a broken policy or script shows there.
public final class Browser implements AutoCloseable {
  private static final List<Path> PLACES = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

  public final Page page;
  final List<String> complaints = new ArrayList<>();
  private final Playwright playwright;
  private final String address;

  private Browser(Playwright playwright, String address, Path chromium) {
    this.playwright = playwright;
    this.address = address;
    this.page = playwright.chromium().launch(new LaunchOptions().setExecutablePath(chromium).setArgs(List.of(
        "--no-sandbox", "--disable-background-networking", "--no-first-run", "--disable-gpu", "--disable-component-update"))).newPage();
    page.setDefaultTimeout(30_000);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text() + " @ " + page.url());
      }
    });
    page.onPageError(complaints::add);
  }

  /// Ends the test as “not run”, in words, where there is no chromium.
  public static Browser open(String address) {
    Path chromium = Stream.concat(Stream.ofNullable(System.getProperty("mingjian.chromium")).map(Path::of), PLACES.stream())
        .filter(Files::isExecutable).findFirst().orElse(null);
    if (chromium == null) {
      System.out.println("浏览器测试没有运行：本机没有安装chromium（apt-get install chromium，或以 -Dmingjian.chromium=路径 指定）。");
    }
    assumeTrue(chromium != null, "浏览器测试没有运行：本机没有安装chromium");
    Playwright playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(playwright, address, chromium);
  }

  public Browser signIn(String code) {
    page.context().clearCookies();
    page.navigate(address + "/sign-in");
    page.fill("#code", code);
    page.fill("#password", DemoAccounts.PASSWORD);
    page.click("#sign-in button");
    page.waitForURL(address + "/**");
    return this;
  }

  public Browser go(String path) {
    page.navigate(address + path);
    return this;
  }

  String heading() {
    return page.locator("h1").first().innerText();
  }

  /// Types into a picker and takes the first answer, by keyboard alone.
  void pick(String label, String text) {
    var input = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
    input.focus();
    input.pressSequentially(text);
    page.locator(".mj-picks:not([hidden]) [role=option]").first().waitFor();
    input.press("ArrowDown");
    input.press("Enter");
  }

  @Override
  public void close() {
    playwright.close();
  }
}
