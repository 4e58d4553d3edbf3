package mingjian.infra.web;

import java.time.Duration;
import mingjian.infra.CannotStart;
import mingjian.infra.accounts.AccountsUnavailable;
import mingjian.infra.eventlog.LogUnavailable;
import mingjian.infra.proofs.ProofFailure;
import mingjian.infra.views.ViewsUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

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
      case AccountsUnavailable accounts -> accounts.getMessage();
      case ProofFailure proofs -> proofs.getMessage();
      case InvalidConfigurationPropertyValueException setting -> unreadable(setting.getName(), setting.getValue());
      case BindException setting -> unreadable(setting.getName().toString(), setting.getProperty() == null ? null : setting.getProperty().getValue());
      case TypeMismatchException setting -> "设置项的值“" + setting.getValue() + "”无法识别（应为" + expected(setting) + "）。请更正后再启动；各设置项见使用说明。";
      case PortInUseException port -> "端口" + port.getPort() + "已被占用。请停止占用它的程序，或用 --server.port=端口号 另行指定。";
      default -> null;
    };
  }

  private static String unreadable(String setting, @Nullable Object value) {
    return "设置项" + setting + (value == null ? "的值" : "的值“" + value + "”") + "无法识别。请更正后再启动；各设置项见使用说明。";
  }

  private static String expected(TypeMismatchException setting) {
    Class<?> type = setting.getRequiredType();
    if (type == boolean.class || type == Boolean.class) {
      return "true或false";
    }
    if (type == Duration.class) {
      return "时长，如10m";
    }
    return type != null && Number.class.isAssignableFrom(ClassUtils.resolvePrimitiveIfNecessary(type)) ? "数字" : "另一种值";
  }
}
