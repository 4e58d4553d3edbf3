package mingjian.command.axon;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.stream.Stream;
import mingjian.command.Command;
import org.jspecify.annotations.Nullable;

/// The earlier record that a command is about, by the id of its event: its component `eventId`. Commands that have none are about no record.
final class NamedEvent {
  static final String FIELD = "eventId";

  private static final ClassValue<Optional<Method>> ACCESSORS = new ClassValue<>() {
    @Override
    protected Optional<Method> computeValue(Class<?> command) {
      return Stream.of(command.getRecordComponents()).filter(component -> component.getName().equals(FIELD)).map(RecordComponent::getAccessor).findFirst();
    }
  };

  private NamedEvent() {}

  static @Nullable String of(Command command) {
    Method accessor = ACCESSORS.get(command.getClass()).orElse(null);
    if (accessor == null) {
      return null;
    }
    try {
      accessor.setAccessible(true);
      return (String) accessor.invoke(command);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(command.getClass() + "." + FIELD, e);
    }
  }
}
