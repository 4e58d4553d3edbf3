package mingjian.infra.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mingjian.infra.web.security.Assets;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Pages are made a few at a time, in the order they were asked for. A page asks the store many small questions; where thirty pages are made at once, each question
/// waits behind those of all the others, and a page of a hundred questions waits a hundred times.
///
/// Who searches, or types the beginning of a name, has turns of their own: an answer is wanted while the hand is still on the keys, and a queue of reports must not
/// stand before it.
///
/// Who only reads takes turns. Commands don't: the log makes many of them durable together. Nor does who waits for what was just recorded (`seen`), or for news.
@Component
final class Turns extends OncePerRequestFilter {
  private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();
  /// Who has waited so long goes in all the same: some slow reports must not lock out everybody.
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int SEARCHES_AT_ONCE = Runtime.getRuntime().availableProcessors();
  private static final List<String> SEARCHES = List.of("/search", "/api/search", "/pick");
  private static final List<String> WITHOUT = List.of("/live", "/actuator/");

  private final Semaphore turns;
  private final Semaphore searches;
  private final Duration patience;

  Turns() {
    this(AT_ONCE, SEARCHES_AT_ONCE, PATIENCE);
  }

  Turns(int atOnce, int searchesAtOnce, Duration patience) {
    turns = new Semaphore(atOnce, true);
    searches = new Semaphore(searchesAtOnce, true);
    this.patience = patience;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("GET") || waits(request) || Assets.isOne(request) || WITHOUT.stream().anyMatch(request.getRequestURI()::startsWith);
  }

  /// The parameters themselves aren't read here: where they make no sense, it is for others to say so.
  private static boolean waits(HttpServletRequest request) {
    return request.getQueryString() != null && ("&" + request.getQueryString()).contains("&seen=");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    Semaphore mine = SEARCHES.stream().anyMatch(request.getRequestURI()::startsWith) ? searches : turns;
    boolean taken = taken(mine);
    try {
      chain.doFilter(request, response);
    } finally {
      if (taken) mine.release();
    }
  }

  private boolean taken(Semaphore mine) {
    try {
      return mine.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
