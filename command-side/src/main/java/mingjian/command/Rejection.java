package mingjian.command;

import java.util.LinkedHashMap;
import java.util.Map;
import mingjian.events.Words;
import org.jspecify.annotations.Nullable;

/// A rule forbids the command. `code` is stable, kebab-case, and names the fact that forbids it; the Chinese sentence stands under
/// `rejection.<code>`; `field`, where given, is the component of the command to mend.
public final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final transient Map<String, Object> arguments;
  private final @Nullable String field;

  private Rejection(String code, @Nullable String field, Map<String, Object> arguments) {
    super(code, null, false, false);
    this.code = code;
    this.field = field;
    this.arguments = arguments;
  }

  public static Rejection because(String code) {
    return new Rejection(code, null, Map.of());
  }

  /// @param arguments name, value, name, value … for the places of the sentence
  public static Rejection because(String code, Object... arguments) {
    return new Rejection(code, null, pairs(arguments));
  }

  public static Rejection at(String field, String code, Object... arguments) {
    return new Rejection(code, field, pairs(arguments));
  }

  public String code() {
    return code;
  }

  public @Nullable String field() {
    return field;
  }

  public Map<String, Object> arguments() {
    return arguments;
  }

  public String inChinese() {
    return Words.sentence("rejection." + code, arguments);
  }

  @Override
  public String getMessage() {
    return code + "：" + inChinese();
  }

  private static Map<String, Object> pairs(Object[] arguments) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      named.put((String) arguments[i], arguments[i + 1]);
    }
    return named;
  }
}
