package mingjian.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// The Chinese words for the names of the code, one file per context in `mingjian/words`.
///
/// Keys: `event.<wire-name>`, `command.<CommandName>`, `field.<Record>.<component>` or `field.<component>`,
/// `value.<Enum>.<CONSTANT>`, `rejection.<code>` (with `{argument}` places), `flag.<code>`.
public final class Words {
  private static final List<String> FILES =
      List.of(
          "general", "views", "registry", "casefile", "talk", "rectification", "accountability", "work", "supervision", "clue", "deliberation",
          "watch", "records", "casework", "rates", "exports", "web", "jobs");
  private static final Properties ALL = load();

  private Words() {}

  public static Optional<String> find(String key) {
    return Optional.ofNullable(ALL.getProperty(key));
  }

  /// The word, or the key itself where there is none; a test sees to it that there is one.
  public static String of(String key) {
    return ALL.getProperty(key, key);
  }

  public static String of(Enum<?> value) {
    return of("value." + value.getDeclaringClass().getSimpleName() + "." + value.name());
  }

  public static String ofField(Class<?> record, String component) {
    return find("field." + record.getSimpleName() + "." + component).orElseGet(() -> of("field." + component));
  }

  /// The sentence under `key` with each `{name}` filled from `arguments`.
  public static String sentence(String key, Map<String, ?> arguments) {
    String sentence = of(key);
    for (Map.Entry<String, ?> argument : arguments.entrySet()) {
      sentence = sentence.replace("{" + argument.getKey() + "}", inChinese(argument.getValue()));
    }
    return sentence;
  }

  private static String inChinese(Object value) {
    return switch (value) {
      case Enum<?> constant -> of(constant);
      case PartialDate date -> date.inChinese();
      default -> value.toString();
    };
  }

  private static Properties load() {
    Properties all = new Properties();
    for (String file : FILES) {
      String path = "/mingjian/words/" + file + ".properties";
      try (InputStream in = Words.class.getResourceAsStream(path)) {
        if (in != null) {
          all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(path, e);
      }
    }
    return all;
  }
}
