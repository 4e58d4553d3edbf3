package mingjian.infra.web.pages;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import mingjian.command.Asking;

/// Instants as people in China read them.
final class Times {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Asking.ZONE);

  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Asking.ZONE);

  private Times() {}

  static String minute(Instant instant) {
    return MINUTE.format(instant);
  }

  static String second(Instant instant) {
    return SECOND.format(instant);
  }
}
