package mingjian.events.timelimits;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingjian.events.Event;

/// A condition on the events that move a clock: `kind=PARTY`, one component of the record and the constant that must stand there; `penalty=DEMOTION|REMOVAL`
/// where one of several may. Where it is yes or no, `true` or `false`; what isn't known holds for neither. The event that starts it has such a component; of the others it holds where they have it too.
public record OnlyWhen(String component, List<String> constants) {
  public OnlyWhen {
    constants = List.copyOf(constants);
  }

  /// @throws IllegalArgumentException in Chinese, when the text isn't a condition
  public static OnlyWhen parse(String text) {
    String[] sides = text.split("=", -1);
    List<String> constants = sides.length != 2 ? List.of() : Stream.of(sides[1].split("\\|", -1)).map(String::strip).toList();
    if (constants.isEmpty() || sides[0].isBlank() || constants.contains("")) {
      throw new IllegalArgumentException("条件须写作“字段=取值”，例如kind=PARTY，多个取值之间用“|”隔开：" + text);
    }
    return new OnlyWhen(sides[0].strip(), constants);
  }

  public boolean holds(Event event) {
    return component(event.getClass()).map(found -> constants.contains(valueOf(found, event))).orElse(true);
  }

  /// Those of the constants that events of the type can't have there.
  public List<String> unknownIn(Class<? extends Event> type) {
    List<String> known = component(type).map(found -> constantsOf(found.getType())).orElse(List.of());
    return constants.stream().filter(constant -> !known.contains(constant)).toList();
  }

  private static List<String> constantsOf(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return List.of("true", "false");
    }
    return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(value -> ((Enum<?>) value).name()).toList() : List.of();
  }

  private Optional<RecordComponent> component(Class<?> type) {
    return type.isRecord() ? Arrays.stream(type.getRecordComponents()).filter(each -> each.getName().equals(component)).findFirst() : Optional.empty();
  }

  private static String valueOf(RecordComponent component, Event event) {
    try {
      return switch (component.getAccessor().invoke(event)) {
        case Enum<?> value -> value.name();
        case Boolean value -> value.toString();
        case null, default -> "";
      };
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(event.getClass() + "." + component.getName(), e);
    }
  }
}
