package mingjian.events.timelimits;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import mingjian.events.Event;

/// A condition on the events that move a clock: `kind=PARTY`, one component of the record and the constant that must stand there. The event that starts it
/// has such a component; of the others it holds where they have it too.
public record OnlyWhen(String component, String constant) {

  /// @throws IllegalArgumentException in Chinese, when the text isn't a condition
  public static OnlyWhen parse(String text) {
    String[] sides = text.split("=", -1);
    if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
      throw new IllegalArgumentException("条件须写作“字段=取值”，例如kind=PARTY：" + text);
    }
    return new OnlyWhen(sides[0].strip(), sides[1].strip());
  }

  public boolean holds(Event event) {
    return component(event.getClass()).map(found -> valueOf(found, event).equals(constant)).orElse(true);
  }

  /// Whether events of the type have such a component, with such a constant.
  public boolean fits(Class<? extends Event> type) {
    return component(type).map(RecordComponent::getType).filter(Class::isEnum)
        .map(kind -> Arrays.stream(kind.getEnumConstants()).anyMatch(value -> ((Enum<?>) value).name().equals(constant))).orElse(false);
  }

  private Optional<RecordComponent> component(Class<?> type) {
    return type.isRecord() ? Arrays.stream(type.getRecordComponents()).filter(each -> each.getName().equals(component)).findFirst() : Optional.empty();
  }

  private static String valueOf(RecordComponent component, Event event) {
    try {
      return component.getAccessor().invoke(event) instanceof Enum<?> value ? value.name() : "";
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(event.getClass() + "." + component.getName(), e);
    }
  }
}
