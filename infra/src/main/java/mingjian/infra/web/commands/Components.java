package mingjian.infra.web.commands;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import org.jspecify.annotations.Nullable;

/// What a record's components say about themselves; the one place that knows how optional and repeated are written.
public final class Components {
  private Components() {}

  /// All but the aggregate's id, which stands in the address and not in the body.
  public static List<RecordComponent> ofBody(Class<?> command) {
    List<RecordComponent> all = of(command);
    return all.subList(1, all.size());
  }

  public static List<RecordComponent> of(Class<?> record) {
    return Arrays.asList(record.getRecordComponents());
  }

  public static boolean isOptional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  public static boolean isRepeated(RecordComponent component) {
    return Collection.class.isAssignableFrom(component.getType());
  }

  /// The type of the value, or of one item of a list or set.
  public static Class<?> itemType(RecordComponent component) {
    Type type = component.getGenericType();
    return type instanceof ParameterizedType listed ? (Class<?>) listed.getActualTypeArguments()[0] : component.getType();
  }

  /// True for a record that is more than a single value: not an id, not a date.
  public static boolean isGroup(Class<?> type) {
    return type.isRecord() && !Id.class.isAssignableFrom(type) && type != PartialDate.class;
  }

}
