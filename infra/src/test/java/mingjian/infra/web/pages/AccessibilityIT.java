package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.web.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every kind of page under axe-core: with all its rules by day at 1,280 pixels, and with those that colours and width touch by night at 390. By day on the
/// phone and by night on the desk nothing is looked at again, to save time: colours don't depend on the width. No page is wider than the phone, and none
/// complains on its console, so the content security policy holds too.
class AccessibilityIT {
  /// Routes that answer with a file or with JSON.
  private static final String NO_PAGE = ".*(/api/|/attachments/|export\\.|/picture|/events/checks|/proof|/pick/|\\{format}).*";
  /// Pages that no link leads to, and what pages look like when something is missing, wrong or not there yet.
  private static final List<String> BESIDES = List.of(
      "/institutions", "/search", "/search?q=整改", "/search?q=没有这样的词句", "/deadlines?span=month", "/cases?q=没有这个案件", "/cases?page=99", "/cases?openedYear=abc",
      "/figures/reports?year=1", "/office-holders/person-demo-director?on=abc", "/nowhere", "/cases/case-none", "/events/99999999");
  private static final String FROZEN = "/figures/reports/frozen/{sha256}";
  private static final String AXE = axe();
  private static final List<String> WHAT_COLOUR_AND_WIDTH_CHANGE = List.of("color-contrast", "link-in-text-block", "scrollable-region-focusable");
  private static final String RUN = """
      async only => (await axe.run(document, {resultTypes: ['violations'], selectors: false, ...only.length && {runOnly: only}})).violations.flatMap(found =>
        found.nodes.map(node => `${found.id}: ${node.html.slice(0, 160)} | ${(node.any[0] || node.all[0] || node.none[0] || {}).message}`))""";

  @TempDir static Path folder;
  private static RunningServer server;
  private static PageKinds kinds;
  private static Map<String, String> pages;
  private final List<String> violations = new ArrayList<>();
  private Browser browser;

  @BeforeAll
  static void start() throws Exception {
    server = RunningServer.start(folder);
    Node node = server.bean(Node.class);
    assertThat(node.await(node.log().head()).there()).isTrue();
    kinds = new PageKinds(server);
    pages = Map.copyOf(kinds.reachedBy(server.browser(DemoAccounts.HEAD)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void on_an_english_page_chinese_is_what_somebody_recorded() throws Exception {
    ChineseLeft left = ChineseLeft.beside(server.bean(Node.class), Path.of("src/main/resources/mingjian/published/figures.csv"));
    RunningServer.Caller head = server.browser(DemoAccounts.HEAD);
    head.get("/language/en");
    Map<String, Set<String>> chinese = new TreeMap<>();
    for (String page : Stream.concat(pages.values().stream(), BESIDES.stream().map(address -> URI.create(address).toASCIIString())).sorted().toList()) {
      Set<String> found = left.on(head.get(page).body());
      if (!found.isEmpty()) chinese.put(page, found);
    }
    assertThat(chinese).isEmpty();
  }

  @Test
  void every_kind_of_page_can_be_used_by_everybody() throws Exception {
    browser = Browser.open(server.address);
    Set<String> missed = kinds.routes();
    missed.removeAll(pages.keySet());
    BESIDES.forEach(page -> missed.remove(kinds.kindOf(page)));
    missed.removeIf(route -> route.matches(NO_PAGE));
    assertThat(missed).as("pages that are not looked at").containsExactlyInAnyOrder("/sign-in", FROZEN);

    at("/sign-in");
    at("/sign-in?problem=bad-credentials");
    browser.signIn(DemoAccounts.HEAD);
    pages.values().forEach(this::at);
    BESIDES.forEach(this::at);
    whatIsClicked();
    others();
    assertThat(violations).isEmpty();
    // that a page is missing or refused, the browser says on its console by itself
    assertThat(browser.complaints.stream().filter(said -> !said.startsWith("Failed to load resource: the server responded with a status of 4"))).isEmpty();
  }

  private void whatIsClicked() {
    browser.go("/do/open-case").page.click("main .mj-form button.btn-primary");
    browser.page.locator("[aria-invalid=true]").first().waitFor();
    looked("a form with mistakes");
    browser.page.click(".mj-else summary");
    looked("the menu of the header");
    browser.go("/figures/reports").page.click("form[action$=freeze] button");
    browser.page.waitForURL("**/figures/reports/frozen/*");
    looked(FROZEN);
  }

  private void others() {
    for (String code : List.of(DemoAccounts.INVESTIGATOR, DemoAccounts.SYSTEM_ADMINISTRATOR, DemoAccounts.REPORTER)) {
      browser.signIn(code);
      at("/");
      at("/health");
    }
  }

  private void at(String path) {
    browser.go(path);
    looked(path);
  }

  private void looked(String name) {
    browser.page.evaluate(AXE);
    look(name, 1280, ColorScheme.LIGHT, List.of());
    look(name, 390, ColorScheme.DARK, WHAT_COLOUR_AND_WIDTH_CHANGE);
    browser.page.setViewportSize(1280, 900);
    browser.page.emulateMedia(looks(ColorScheme.LIGHT));
  }

  private void look(String name, int width, ColorScheme colours, List<String> rules) {
    browser.page.setViewportSize(width, 900);
    browser.page.emulateMedia(looks(colours));
    String where = name + " at " + width + ", " + colours + ": ";
    ((List<?>) browser.page.evaluate(RUN, rules)).forEach(violation -> violations.add(where + violation));
    int over = (int) browser.page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    if (over > 0) {
      violations.add(where + "wider than the window by " + over);
    }
  }

  private static EmulateMediaOptions looks(ColorScheme colours) {
    return new EmulateMediaOptions().setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE);
  }

  private static String axe() {
    try (InputStream script = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
