package mingjian.infra.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TurnsTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final CountDownLatch done = new CountDownLatch(1);
  private final AtomicInteger inside = new AtomicInteger();
  private final FilterChain lasting = (request, response) -> {
    inside.incrementAndGet();
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  };

  @AfterEach
  void end() {
    done.countDown();
  }

  @Test
  void a_page_waits_while_others_are_made_and_comes_when_they_are_done() {
    Turns turns = new Turns(1, 1, LONG);
    Thread first = ask(turns, "/cases", lasting);
    await().until(() -> inside.get() == 1);
    Thread second = ask(turns, "/cases", lasting);
    await().until(() -> second.getState() == Thread.State.TIMED_WAITING);
    assertThat(inside).hasValue(1);
    done.countDown();
    await().until(() -> !first.isAlive() && !second.isAlive());
    assertThat(inside).hasValue(2);
  }

  @Test
  void who_has_waited_long_enough_goes_in_all_the_same() {
    Turns turns = new Turns(1, 1, Duration.ofMillis(10));
    ask(turns, "/figures/reports", lasting);
    await().until(() -> inside.get() == 1);
    ask(turns, "/cases", lasting);
    await().until(() -> inside.get() == 2);
  }

  @Test
  void commands_news_styles_and_who_waits_for_what_was_recorded_take_no_turns() throws Exception {
    Turns turns = new Turns(1, 1, LONG);
    ask(turns, "/cases", lasting);
    await().until(() -> inside.get() == 1);
    AtomicInteger passed = new AtomicInteger();
    for (String[] request : new String[][] {{"POST", "/api/commands"}, {"GET", "/live"}, {"GET", "/css/mingjian.css"}, {"GET", "/cases?page=2&seen=7"}}) {
      filter(turns, request[0], request[1], (asked, answer) -> passed.incrementAndGet());
    }
    assertThat(passed).hasValue(4);
  }

  @Test
  void a_search_waits_for_searches_only() {
    Turns turns = new Turns(1, 1, LONG);
    ask(turns, "/figures/reports", lasting);
    await().until(() -> inside.get() == 1);
    ask(turns, "/search", lasting);
    await().until(() -> inside.get() == 2);
    Thread picking = ask(turns, "/pick/units", lasting);
    await().until(() -> picking.getState() == Thread.State.TIMED_WAITING);
    assertThat(inside).hasValue(2);
  }

  @Test
  void a_page_that_fails_gives_its_turn_back() throws Exception {
    Turns turns = new Turns(1, 1, LONG);
    for (int i = 0; i < 3; i++) {
      try {
        filter(turns, "GET", "/cases", (request, response) -> { throw new IOException("the reader has gone"); });
      } catch (IOException expected) {
        inside.incrementAndGet();
      }
    }
    assertThat(inside).hasValue(3);
  }

  private static Thread ask(Turns turns, String path, FilterChain chain) {
    return Thread.ofVirtual().start(() -> {
      try {
        filter(turns, "GET", path, chain);
      } catch (IOException | ServletException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private static void filter(Turns turns, String method, String address, FilterChain chain) throws IOException, ServletException {
    int question = address.indexOf('?');
    MockHttpServletRequest request = new MockHttpServletRequest(method, question < 0 ? address : address.substring(0, question));
    request.setQueryString(question < 0 ? null : address.substring(question + 1));
    turns.doFilter(request, new MockHttpServletResponse(), chain);
  }
}
