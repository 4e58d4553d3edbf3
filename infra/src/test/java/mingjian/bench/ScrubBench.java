package mingjian.bench;

import java.nio.file.Path;
import mingjian.events.PersonId;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.web.RunningServer;
import mingjian.infra.web.pages.Browser;

/// The replay bar of a leader with 10,000 entries, moved by a script in a real browser: how many frames a second it draws while it moves.
final class ScrubBench {
  private static final int FRAMES = 300;
  /// Each frame moves the bar, as a dragging hand does; what is counted are frames that the browser got to draw.
  private static final String DRAG = """
      frames => new Promise(done => {
        const slider = document.querySelector('#scrub');
        const max = Number(slider.max);
        let frame = 0;
        let begun;
        const next = now => {
          begun ??= now;
          if (frame === frames) {
            done(1000 * frames / (now - begun));
            return;
          }
          frame++;
          slider.value = Math.round(max * (0.5 + 0.5 * Math.cos(frame * 2 * Math.PI / frames)));
          slider.dispatchEvent(new Event('input', {bubbles: true}));
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      })""";

  private final Report report;

  ScrubBench(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    report.title("Scrubbing over 10,000 entries, in chromium without a graphics card");
    Folders.use(this::scrub);
  }

  private void scrub(Path folder) throws Exception {
    PersonId leader = ProductBench.longStory(folder);
    try (RunningServer server = RunningServer.start(folder, "--mingjian.demo=true"); Browser browser = Browser.open(server.address)) {
      browser.signIn(DemoAccounts.DEPUTY_LEAD);
      long begun = System.nanoTime();
      browser.go("/office-holders/" + leader.value());
      browser.page.waitForSelector("#replay[data-ready]");
      report.value("page, 10,000 entries loaded and drawn", "s", (System.nanoTime() - begun) / 1e9);
      dragged(browser, "as known");
      browser.page.check("[name=clock][value=happened]");
      dragged(browser, "as it happened");
    }
  }

  private void dragged(Browser browser, String clock) {
    browser.page.evaluate(DRAG, FRAMES / 3); // warming up
    report.atLeast("dragging the bar, " + clock, "frames/s", ((Number) browser.page.evaluate(DRAG, FRAMES)).doubleValue(), 30);
  }
}
