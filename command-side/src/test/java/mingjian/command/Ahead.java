package mingjian.command;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mingjian.events.Approval;
import mingjian.events.PartialDate;

/// The same command as if it were about tomorrow: once for the day of the step, once for each approval.
final class Ahead {
  private static final PartialDate TOMORROW = PartialDate.of(Scenario.TODAY.plusDays(1));

  private Ahead() {}

  static List<Command> of(Command command) {
    List<Command> ahead = new ArrayList<>();
    RecordComponent[] components = command.getClass().getRecordComponents();
    for (RecordComponent component : components) {
      Object then = tomorrow(component, valueOf(component, command));
      if (then != null) {
        ahead.add(copy(command, component, then));
      }
    }
    return ahead;
  }

  /// The same command about the record with that id, where it is about an earlier record at all.
  static Optional<Command> naming(String eventId, Command command) {
    return Arrays.stream(command.getClass().getRecordComponents()).filter(component -> component.getName().equals("eventId"))
        .map(component -> copy(command, component, eventId)).findFirst();
  }

  private static Object tomorrow(RecordComponent component, Object value) {
    if (component.getName().equals("occurredOn")) {
      return TOMORROW;
    }
    return switch (value) {
      case Approval it -> tomorrow(it);
      case List<?> items when !items.isEmpty() && items.getFirst() instanceof Approval it -> List.of(tomorrow(it));
      case null, default -> null;
    };
  }

  private static Approval tomorrow(Approval it) {
    return new Approval(it.organ(), it.post(), it.approver(), TOMORROW, it.document());
  }

  private static Command copy(Command command, RecordComponent changed, Object value) {
    RecordComponent[] components = command.getClass().getRecordComponents();
    Object[] arguments = Arrays.stream(components)
        .map(component -> component.getName().equals(changed.getName()) ? value : valueOf(component, command)).toArray();
    try {
      var constructor = command.getClass().getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return (Command) constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object valueOf(RecordComponent component, Command command) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(command);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
