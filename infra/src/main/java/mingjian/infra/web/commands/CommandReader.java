package mingjian.infra.web.commands;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingjian.command.Command;
import mingjian.command.Rejection;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.Words;
import mingjian.events.Yuan;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the body of a request as a command: the components of the record without the aggregate's id. Strict, because what gets in here
/// stays in the log for ever, and complete: every mistake is found before anything is refused.
///
/// Texts are stripped; a blank text counts as left out. A list that is left out is empty. A date is as precise as it was given.
public final class CommandReader {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MINUTE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?");

  private final List<FieldProblem> problems = new ArrayList<>();

  private CommandReader() {}

  /// @param id of the aggregate, from the address
  /// @throws BadInput with every mistake
  public static <C extends Command> C read(Class<C> type, String id, JsonNode body) {
    CommandReader reader = new CommandReader();
    Object aggregateId = reader.id(Components.of(type).getFirst().getType(), id, new Place(type, "id", ""));
    Object command = reader.record(type, body, new Place(type, "", ""), aggregateId);
    if (command == null || !reader.problems.isEmpty()) {
      throw new BadInput(reader.problems);
    }
    return type.cast(command);
  }

  /// Where we are: the record that owns the component, the component's name, and its pointer.
  private record Place(Class<?> owner, String component, String pointer) {
    Place into(Class<?> record, String child) {
      return new Place(record, child, pointer + "/" + child.replace("~", "~0").replace("/", "~1"));
    }

    Place item(int index) {
      return new Place(owner, component, pointer + "/" + index);
    }

    String word() {
      return component.isEmpty() ? Words.of("problem.whole") : Words.ofField(owner, component);
    }
  }

  private @Nullable Object record(Class<?> type, JsonNode node, Place place, @Nullable Object aggregateId) {
    if (!node.isObject()) {
      return wrong(place, "wrong-type", "expected", Words.of("problem.expected.object"));
    }
    int before = problems.size();
    List<RecordComponent> components = aggregateId == null ? Components.of(type) : Components.ofBody(type);
    refuseUnknown(type, components, node, place);
    List<@Nullable Object> arguments = new ArrayList<>();
    if (aggregateId != null) {
      arguments.add(aggregateId);
    }
    for (RecordComponent component : components) {
      arguments.add(component(component, node.get(component.getName()), place.into(type, component.getName())));
    }
    return problems.size() > before ? null : build(type, arguments, place);
  }

  private void refuseUnknown(Class<?> type, List<RecordComponent> components, JsonNode node, Place place) {
    Set<String> known = components.stream().map(RecordComponent::getName).collect(Collectors.toCollection(LinkedHashSet::new));
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        wrong(place.into(type, name), "unknown-field", "name", name, "known", String.join("、", known));
      }
    }
  }

  private @Nullable Object component(RecordComponent component, @Nullable JsonNode node, Place place) {
    boolean leftOut = node == null || node.isNull() || node.isString() && node.stringValue().isBlank();
    if (Components.isRepeated(component)) {
      return leftOut ? Components.isOptional(component) ? null : collected(component.getType(), List.of()) : items(component, node, place);
    }
    if (leftOut) {
      return Components.isOptional(component) ? null : wrong(place, "field-required");
    }
    return value(component.getType(), node, place);
  }

  private @Nullable Object items(RecordComponent component, JsonNode node, Place place) {
    if (!node.isArray()) {
      return wrong(place, "wrong-type", "expected", Words.of("problem.expected.list"));
    }
    if (node.size() > TextLimits.ITEMS_MAX) {
      return wrong(place, "too-many", "max", TextLimits.ITEMS_MAX, "actual", node.size());
    }
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      JsonNode item = node.get(i);
      boolean blank = item.isNull() || item.isString() && item.stringValue().isBlank();
      Object read = blank ? wrong(place.item(i), "field-required") : value(Components.itemType(component), item, place.item(i));
      if (read != null) {
        items.add(read);
      }
    }
    return collected(component.getType(), items);
  }

  private static Object collected(Class<?> collection, List<Object> items) {
    return Set.class.isAssignableFrom(collection) ? Set.copyOf(items) : List.copyOf(items);
  }

  private @Nullable Object value(Class<?> type, JsonNode node, Place place) {
    if (Components.isGroup(type)) {
      return record(type, node, place, null);
    }
    if (type == boolean.class || type == Boolean.class) {
      return node.isBoolean() ? node.booleanValue() : wrong(place, "wrong-type", "expected", Words.of("problem.expected.boolean"));
    }
    if (type == int.class || type == Integer.class) {
      return node.isIntegralNumber() && node.canConvertToInt() ? node.intValue() : noNumber(place);
    }
    if (type == long.class || type == Long.class) {
      return node.isIntegralNumber() && node.canConvertToLong() ? node.longValue()
          : Yuan.isAmount(place.component()) ? wrong(place, "wrong-type", "expected", Words.of("problem.expected.amount")) : noNumber(place);
    }
    if (!node.isString()) {
      return wrong(place, "wrong-type", "expected", Words.of("problem.expected.text"));
    }
    return written(type, node.stringValue().strip(), place);
  }

  private @Nullable Object noNumber(Place place) {
    return wrong(place, "wrong-type", "expected", Words.of("problem.expected.number"));
  }

  private @Nullable Object written(Class<?> type, String text, Place place) {
    if (type == String.class) {
      return text(text, place);
    }
    if (type == PartialDate.class) {
      return date(() -> PartialDate.parse(text.equals("不详") ? "unknown" : text), text, place);
    }
    if (type == LocalDate.class) {
      return DAY.matcher(text).matches()
          ? date(() -> PartialDate.parse(text).latest(), text, place)
          : wrong(place, "wrong-type", "expected", Words.of("problem.expected.day"));
    }
    if (type == LocalDateTime.class) {
      return MINUTE.matcher(text).matches()
          ? date(() -> LocalDateTime.parse(text), text, place)
          : wrong(place, "wrong-type", "expected", Words.of("problem.expected.minute"));
    }
    if (type.isEnum()) {
      return constant(type, text, place);
    }
    if (Id.class.isAssignableFrom(type)) {
      return id(type, text, place);
    }
    throw new IllegalStateException(place.owner() + "." + place.component() + " has a type that commands can't have: " + type);
  }

  private @Nullable String text(String text, Place place) {
    int max = TextLimits.maxOf(place.component());
    int length = text.codePointCount(0, text.length());
    if (length > max) {
      wrong(place, "too-long", "max", max, "actual", length);
      return null;
    }
    // half a surrogate pair can't be stored as UTF-8; controls but line breaks and tabs have no place in a record
    boolean odd = text.codePoints().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f || c >= 0xd800 && c <= 0xdfff);
    if (odd) {
      wrong(place, "invalid-character");
      return null;
    }
    return text;
  }

  private interface Parse {
    Object get();
  }

  private @Nullable Object date(Parse parse, String text, Place place) {
    try {
      return parse.get();
    } catch (DateTimeException e) {
      return wrong(place, "no-such-date", "text", shortened(text));
    }
  }

  private @Nullable Object constant(Class<?> type, String text, Place place) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(text)) {
        return constant;
      }
    }
    String choices =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name() + "（" + Words.of((Enum<?>) constant) + "）")
            .collect(Collectors.joining("、"));
    return wrong(place, "not-in-list", "text", shortened(text), "choices", choices);
  }

  private @Nullable Object id(Class<?> type, String text, Place place) {
    if (type == String.class) {
      return text;
    }
    boolean odd = text.isBlank() || text.length() > Id.MAX_LENGTH || !text.chars().allMatch(c -> c > ' ' && c < 0x7f || Character.isLetterOrDigit(c));
    return odd ? wrong(place, "invalid-id", "text", shortened(text), "max", Id.MAX_LENGTH) : build(type, List.of(text), place);
  }

  private @Nullable Object build(Class<?> type, List<@Nullable Object> arguments, Place place) {
    try {
      Class<?>[] types = Components.of(type).stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments.toArray());
    } catch (InvocationTargetException e) {
      return refusedBy(e.getCause(), place);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("not a record that can be built: " + type, e);
    }
  }

  /// A value refuses to exist with a Chinese sentence of its own.
  private @Nullable Object refusedBy(Throwable cause, Place place) {
    return switch (cause) {
      case Rejection rejection -> add(place, rejection.code(), rejection.inChinese());
      case Period.Reversed it -> refusedBy(Rejection.because("period-reversed", "field", place.word(), "from", it.from(), "to", it.to()), place);
      case DateTimeException refused -> add(place, "invalid-value", place.word() + "：" + refused.getMessage());
      case IllegalArgumentException refused -> add(place, "invalid-value", place.word() + "：" + refused.getMessage());
      case RuntimeException other -> throw other;
      default -> throw new IllegalStateException(cause);
    };
  }

  /// @param arguments name, value, name, value … for the places of the sentence
  private @Nullable Object wrong(Place place, String code, Object... arguments) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("field", place.word());
    for (int i = 0; i < arguments.length; i += 2) {
      named.put((String) arguments[i], arguments[i + 1]);
    }
    return add(place, code, Words.sentence("problem." + code, named));
  }

  private @Nullable Object add(Place place, String code, String detail) {
    problems.add(new FieldProblem(place.pointer(), code, detail));
    return null;
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
