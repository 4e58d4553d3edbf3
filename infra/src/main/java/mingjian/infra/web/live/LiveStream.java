package mingjian.infra.web.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import mingjian.events.Role;
import mingjian.infra.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// `GET /live`: server-sent events for a page that is open and in sight.
@RestController
class LiveStream {
  private final LivePages pages;
  private final News news;

  LiveStream(LivePages pages, News news) {
    this.pages = pages;
    this.news = news;
  }

  /// 204 tells a browser not to come back: who reads no content has no news.
  ///
  /// @param after the position that the page shows; a browser that comes back says in a header how far it was told
  @GetMapping("/live")
  ResponseEntity<SseEmitter> live(
      @RequestParam(defaultValue = "") String after, @RequestHeader(name = "Last-Event-ID", defaultValue = "") String told,
      @AuthenticationPrincipal SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    HttpSession session = request.getSession(false);
    if (accepted == null || !accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE) || session == null) {
      return ResponseEntity.status(406).build();
    }
    SseEmitter stream = hasNews(who) ? pages.open(who, session.getId(), position(told.isEmpty() ? after : told)) : null;
    if (stream == null) {
      return ResponseEntity.noContent().build();
    }
    response.setHeader("X-Accel-Buffering", "no"); // a proxy must not wait until it has enough to pass on
    return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).header(HttpHeaders.CACHE_CONTROL, "no-store").body(stream);
  }

  private static boolean hasNews(SignedIn who) {
    return who.roles().stream().anyMatch(role -> role != Role.REPORTER && role != Role.SYSTEM_ADMINISTRATOR && role != Role.SECURITY_AUDITOR);
  }

  private long position(@Nullable String text) {
    long now = news.position();
    return text != null && text.matches("\\d{1,18}") ? Math.min(Long.parseLong(text), now) : now;
  }
}
