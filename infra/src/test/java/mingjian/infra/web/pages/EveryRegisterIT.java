package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mingjian.command.WhoMay;
import mingjian.events.work.WorkCollection;
import mingjian.infra.Node;
import mingjian.infra.accounts.Account;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.watch.Watch;
import mingjian.infra.web.RunningServer;
import mingjian.infra.web.commands.CommandRoute;
import mingjian.infra.web.commands.CommandRoutes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One template serves all registers, one all files, one all forms; what they are filled with differs. So each register, its first file and each form that
/// begins something is opened at both widths: none is wider than its window, none complains on the console. [AccessibilityIT] looks closer at one of a kind.
class EveryRegisterIT {
  private static final List<Integer> WIDTHS = List.of(1280, 390);
  /// Of these the demo set has no file: nothing left the system.
  private static final Set<WorkCollection> EMPTY = EnumSet.of(WorkCollection.EXPORTS);

  private static final String EMPTY_COLUMNS = """
      () => [...document.querySelectorAll('main thead th')].filter((head, at) => !head.querySelector('a')
        && [...document.querySelectorAll('main tbody tr')].every(row => row.cells[at].textContent.trim() === '')).map(head => head.textContent)""";

  @TempDir Path folder;
  private final List<String> tooWide = new ArrayList<>();
  private RunningServer server;
  private Browser browser;

  @BeforeEach
  void start() {
    server = RunningServer.start(folder);
    Node node = server.bean(Node.class);
    node.await(node.log().head());
    server.bean(Watch.class).look();
    assertThat(node.await(node.log().head()).there()).isTrue();
    browser = Browser.open(server.address);
  }

  @AfterEach
  void stop() {
    if (browser != null) {
      browser.close();
    }
    server.close();
  }

  @Test
  void every_register_its_first_file_and_every_form_that_begins_something_fits_both_widths() {
    browser.signIn(DemoAccounts.HEAD);
    Set<WorkCollection> empty = EnumSet.noneOf(WorkCollection.class);
    for (WorkCollection collection : WorkCollection.values()) {
      fits("/" + collection.address());
      assertThat((List<?>) browser.page.evaluate(EMPTY_COLUMNS)).as("columns of %s that no line fills", collection).isEmpty();
      Locator first = browser.page.locator("main table a[href^='/" + collection.address() + "/']").first();
      if (first.count() == 0) {
        empty.add(collection);
      } else {
        fits(first.getAttribute("href"));
        assertThat(browser.heading()).isNotBlank();
      }
    }
    assertThat(empty).as("registers whose files nobody looks at").isEqualTo(EMPTY);
    forms();
    assertThat(tooWide).isEmpty();
    assertThat(browser.complaints).isEmpty();
  }

  /// By somebody who may: first what the head may enter, then each of the others the rest.
  private void forms() {
    List<CommandRoute> left = new ArrayList<>(server.bean(CommandRoutes.class).all().stream().filter(CommandRoute::creates).toList());
    left.removeIf(route -> opened(DemoAccounts.find(DemoAccounts.HEAD).orElseThrow(), route));
    for (Account account : DemoAccounts.all()) {
      List<CommandRoute> theirs = left.stream().filter(route -> may(account, route)).toList();
      if (!theirs.isEmpty()) {
        browser.signIn(account.code());
        left.removeIf(route -> opened(account, route));
      }
    }
    assertThat(left).as("forms that nobody may open").isEmpty();
  }

  private boolean opened(Account account, CommandRoute route) {
    if (!may(account, route)) {
      return false;
    }
    fits("/do/" + route.name());
    assertThat(browser.page.locator("main form.mj-form").count()).as(route.name()).isPositive();
    return true;
  }

  private static boolean may(Account account, CommandRoute route) {
    return account.roles().stream().anyMatch(WhoMay.send(route.type())::contains);
  }

  private void fits(String address) {
    browser.go(address);
    for (int width : WIDTHS) {
      browser.page.setViewportSize(width, 900);
      int over = (int) browser.page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
      if (over > 0) {
        tooWide.add(address + " at " + width + ": " + over + " pixels too wide");
      }
    }
    browser.page.setViewportSize(WIDTHS.getFirst(), 900);
  }
}
