package mingjian.infra.web;

import mingjian.infra.CannotStart;
import mingjian.infra.eventlog.LogUnavailable;
import mingjian.infra.views.ViewsUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/// Tells in one Chinese line why the server doesn't start, where the reason lies outside the program. Anything else gets Spring's report.
final class StartProblems implements SpringBootExceptionReporter {

  StartProblems(@Nullable ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String reason = reason(cause);
      if (reason != null) {
        System.err.println("无法启动：" + reason);
        return true;
      }
    }
    return false;
  }

  private static @Nullable String reason(Throwable cause) {
    return switch (cause) {
      case CannotStart known -> known.getMessage();
      case LogUnavailable log -> log.getMessage();
      case ViewsUnavailable views -> views.getMessage();
      case PortInUseException port -> "端口" + port.getPort() + "已被占用。请停止占用它的程序，或用 --server.port=端口号 另行指定。";
      default -> null;
    };
  }
}
