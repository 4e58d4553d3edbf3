package mingjian.infra.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import mingjian.infra.proofs.CheckpointTimer;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says on the console that one may begin, and where.
@Component
class ReadyLine {
  private final Wiring.Folder folder;
  private final DemoFilling demo;
  private final CheckpointTimer checkpoints;

  ReadyLine(Wiring.Folder folder, DemoFilling demo, CheckpointTimer checkpoints) {
    this.folder = folder;
    this.demo = demo;
    this.checkpoints = checkpoints;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    demo.await();
    String host = event.getApplicationContext().getEnvironment().getProperty("server.address", "127.0.0.1");
    int port = ((WebServerApplicationContext) event.getApplicationContext()).getWebServer().getPort();
    double seconds = ProcessHandle.current().info().startInstant()
        .map(start -> Duration.between(start, Instant.now()).toMillis() / 1000.0).orElse(0.0);
    System.out.printf(Locale.ROOT, "明鉴已就绪：http://%s:%d （%.1f秒），数据目录 %s%n", host, port, seconds, folder.path());
    if (!checkpoints.runs()) {
      System.out.println(checkpoints.state().words());
    }
  }
}
