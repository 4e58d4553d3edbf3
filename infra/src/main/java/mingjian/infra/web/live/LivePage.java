package mingjian.infra.web.live;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import mingjian.infra.web.security.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/// One open page. A virtual thread of its own writes to it, so that a slow one keeps nobody waiting.
///
/// It lives a minute; then the browser comes back by itself and passes every rule that a request passes: session, account, rights.
final class LivePage {
  static final Duration LIVES = Duration.ofSeconds(60);
  private static final Duration BEAT = Duration.ofSeconds(10);
  private static final int WAITING_MAX = 16;

  final SignedIn who;
  final String session;
  final SseEmitter emitter = new SseEmitter(LIVES.plusSeconds(30).toMillis());
  private final BlockingQueue<Message> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
  /// How far the page was told.
  volatile long told;

  private record Message(String name, String id, String json) {
    static final Message END = new Message("", "", "");
  }

  LivePage(SignedIn who, String session, long told) {
    this.who = who;
    this.session = session;
    this.told = told;
  }

  /// A page that doesn't take what it is told is let go; it comes back and asks for what it missed.
  void tell(String name, long position, String json) {
    told = position;
    if (!waiting.offer(new Message(name, Long.toString(position), json))) {
      end();
    }
  }

  void end() {
    if (!waiting.offer(Message.END)) {
      waiting.clear();
      waiting.offer(Message.END);
    }
  }

  /// Writes until the page is gone, its minute is over, or it is ended.
  void write() {
    long deadline = System.nanoTime() + LIVES.toNanos();
    try {
      emitter.send(SseEmitter.event().comment("").reconnectTime(1_000));
      while (System.nanoTime() < deadline) {
        Message message = waiting.poll(BEAT.toMillis(), TimeUnit.MILLISECONDS);
        if (message == Message.END) break;
        emitter.send(message == null ? SseEmitter.event().comment("") : event(message));
      }
      emitter.complete();
    } catch (IOException | IllegalStateException gone) {
      emitter.complete();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      emitter.complete();
    }
  }

  private static SseEventBuilder event(Message message) {
    return SseEmitter.event().name(message.name()).id(message.id()).data(message.json(), MediaType.TEXT_PLAIN);
  }
}
