package mingjian.infra.web.commands;

import java.util.Map;
import mingjian.events.Words;

/// What somebody should look at; it blocks nothing. `code` is stable, the sentence stands under `warning.<code>`.
public record Warning(String code, String detail) {
  static Warning of(String code, Map<String, ?> arguments) {
    return new Warning(code, Words.sentence("warning." + code, arguments));
  }
}
