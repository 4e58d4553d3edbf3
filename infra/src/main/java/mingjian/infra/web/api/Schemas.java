package mingjian.infra.web.api;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.Words;
import mingjian.events.Yuan;
import mingjian.infra.web.commands.Components;
import mingjian.infra.web.commands.TextLimits;

/// Records as OpenAPI schemas, each by its simple name; what the reader of commands demands, said in advance.
@SuppressWarnings("rawtypes")
final class Schemas {
  private final Map<String, Schema> named = new LinkedHashMap<>();

  Map<String, Schema> named() {
    return named;
  }

  /// The body of a command: its components without the aggregate's id.
  Schema<?> body(Class<?> command) {
    return object(command, Components.ofBody(command));
  }

  Schema<?> of(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      Class<?> raw = (Class<?>) parameterized.getRawType();
      Type[] arguments = parameterized.getActualTypeArguments();
      return Collection.class.isAssignableFrom(raw) ? new ArraySchema().items(of(arguments[0])).maxItems(TextLimits.ITEMS_MAX)
          : Map.class.isAssignableFrom(raw) ? new MapSchema().additionalProperties(of(arguments[1])) : of(raw);
    }
    return type instanceof Class<?> plain ? ofClass(plain) : new ObjectSchema();
  }

  private Schema<?> ofClass(Class<?> type) {
    if (Id.class.isAssignableFrom(type)) {
      return new StringSchema().maxLength(Id.MAX_LENGTH).description("编号");
    }
    if (type == PartialDate.class) {
      return new StringSchema().pattern("unknown|\\d{4}(-\\d{2}(-\\d{2})?)?").example("2015-03").description("日期，可只写到月或年，不详写作unknown");
    }
    if (type == LocalDate.class) {
      return new StringSchema().format("date");
    }
    if (type == LocalDateTime.class) {
      // local time in China, hence not RFC 3339's `date-time`
      return new StringSchema().pattern("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$").example("2015-03-04T09:30");
    }
    if (type == Instant.class) {
      return new StringSchema().format("date-time");
    }
    if (type == boolean.class || type == Boolean.class) {
      return new BooleanSchema();
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return new IntegerSchema().format(type == int.class || type == Integer.class ? "int32" : "int64");
    }
    if (type.isEnum() || type.isRecord()) {
      return reference(type);
    }
    return type == String.class ? new StringSchema() : new ObjectSchema();
  }

  private Schema<?> reference(Class<?> type) {
    String name = type.getEnclosingClass() == null ? type.getSimpleName() : type.getEnclosingClass().getSimpleName() + type.getSimpleName();
    if (!named.containsKey(name)) {
      named.put(name, new ObjectSchema());
      named.put(name, type.isEnum() ? choice(type) : object(type, Components.of(type)));
    }
    return new Schema<>().$ref("#/components/schemas/" + name);
  }

  private static Schema<?> choice(Class<?> type) {
    List<Enum<?>> constants = Arrays.stream(type.getEnumConstants()).<Enum<?>>map(constant -> (Enum<?>) constant).toList();
    StringSchema schema = new StringSchema();
    constants.forEach(constant -> schema.addEnumItem(constant.name()));
    schema.description(constants.stream().map(constant -> constant.name() + " " + Words.of(constant)).collect(Collectors.joining("；")));
    return schema;
  }

  /// Who sends amounts, sends 分; only pages speak of 元.
  private static String label(Class<?> owner, String component) {
    String label = Words.ofField(owner, component);
    return Yuan.isAmount(component) ? label.replace("（元）", "（分，须为整数）") : label;
  }

  private Schema<?> object(Class<?> owner, List<RecordComponent> components) {
    ObjectSchema schema = new ObjectSchema();
    schema.additionalProperties(false);
    for (RecordComponent component : components) {
      Schema<?> property = of(component.getGenericType());
      String label = label(owner, component.getName());
      if (component.getType() == String.class) {
        property.maxLength(TextLimits.maxOf(component.getName()));
      }
      if (property.get$ref() == null) {
        property.description(property.getDescription() == null ? label : label + "（" + property.getDescription() + "）");
      } else {
        property = new Schema<>().addAllOfItem(property).description(label);
      }
      schema.addProperty(component.getName(), property);
      if (!Components.isOptional(component) && !Components.isRepeated(component)) {
        schema.addRequiredItem(component.getName());
      }
    }
    return schema;
  }
}
