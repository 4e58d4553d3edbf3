package mingjian.infra.web;

import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says on the console that one may begin, and where.
@Component
class ReadyLine {
  private final Wiring.Folder folder;

  ReadyLine(Wiring.Folder folder) {
    this.folder = folder;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    String host = event.getApplicationContext().getEnvironment().getProperty("server.address", "127.0.0.1");
    int port = ((WebServerApplicationContext) event.getApplicationContext()).getWebServer().getPort();
    double seconds = event.getTimeTaken() == null ? 0 : event.getTimeTaken().toMillis() / 1000.0;
    System.out.printf(Locale.ROOT, "明鉴已就绪：http://%s:%d （%.1f秒），数据目录 %s%n", host, port, seconds, folder.path());
  }
}
