package mingjian.infra.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import org.jspecify.annotations.Nullable;

/// Makes a value of any record of the language out of a random generator: the same seed, the same value.
public final class Examples {
  private final RandomGenerator random;
  private final boolean whole;

  /// @param whole fill every optional component; otherwise leave some out
  public Examples(RandomGenerator random, boolean whole) {
    this.random = random;
    this.whole = whole;
  }

  public <T> T of(Class<T> type) {
    return type.cast(value(type, type.getSimpleName()));
  }

  private Object value(Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      int size = whole ? 2 : random.nextInt(3);
      Type element = generic.getActualTypeArguments()[0];
      List<Object> elements = IntStream.range(0, size).mapToObj(i -> value(element, name)).toList();
      return generic.getRawType() == List.class ? elements : new LinkedHashSet<>(elements);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return name + "之" + random.nextInt(100);
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return random.nextBoolean();
    }
    if (plain == int.class || plain == Integer.class) {
      return random.nextInt(1, 100);
    }
    if (plain == long.class || plain == Long.class) {
      return random.nextLong(1, 100_000);
    }
    if (plain == LocalDate.class) {
      return LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4000));
    }
    if (plain == LocalDateTime.class) {
      return LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4000)).atTime(random.nextInt(24), 30);
    }
    if (plain == Instant.class) {
      return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(100_000));
    }
    if (plain == PartialDate.class) {
      return date();
    }
    if (plain == Period.class) {
      int year = random.nextInt(2000, 2020);
      return new Period(PartialDate.of(year, 3, 1), whole || random.nextBoolean() ? PartialDate.of(year + random.nextInt(1, 5), 2, 28) : null);
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
    }
    if (Id.class.isAssignableFrom(plain)) {
      return construct(plain, plain.getSimpleName().replace("Id", "").toLowerCase(java.util.Locale.ROOT) + "-" + random.nextInt(20));
    }
    if (plain.isRecord()) {
      return construct(plain, Arrays.stream(plain.getRecordComponents()).map(this::component).toArray());
    }
    throw new IllegalArgumentException("no example of " + type + " (" + name + ")");
  }

  private @Nullable Object component(RecordComponent component) {
    boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return optional && !whole && random.nextBoolean() ? null : value(component.getGenericType(), component.getName());
  }

  private PartialDate date() {
    LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4000));
    return switch (whole ? 0 : random.nextInt(5)) {
      case 1 -> PartialDate.ofMonth(day.getYear(), day.getMonthValue());
      case 2 -> PartialDate.ofYear(day.getYear());
      case 3 -> PartialDate.UNKNOWN;
      default -> PartialDate.of(day);
    };
  }

  private static Object construct(Class<?> type, @Nullable Object... arguments) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      if (type.isRecord()) {
        constructor = type.getDeclaredConstructor(
            Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new));
      }
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("can't make a " + type + " of " + Arrays.toString(arguments), e);
    }
  }
}
