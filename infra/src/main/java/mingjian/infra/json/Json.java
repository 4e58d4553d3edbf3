package mingjian.infra.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.DateTimeException;
import java.util.Comparator;
import java.util.Set;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.type.CollectionType;

/// The one way in which values become JSON: ids as bare strings, dates as text, enums by name, what is absent left out.
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .addModule(language())
      // Components only: what a record can also say of itself (`isOpen`) is no part of it.
      .changeDefaultVisibility(visible -> visible
          .withGetterVisibility(Visibility.NONE).withIsGetterVisibility(Visibility.NONE).withFieldVisibility(Visibility.ANY))
      .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
      .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
      .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .build();

  private Json() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }

  private static SimpleModule language() {
    SimpleModule module = new SimpleModule("mingjian") {
      private static final long serialVersionUID = 1L;

      @Override
      public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new IdDeserializers());
      }
    };
    module.addSerializer(Id.class, new ValueSerializer<Id>() {
      @Override
      public void serialize(Id id, JsonGenerator out, SerializationContext context) {
        out.writeString(id.value());
      }
    });
    module.addSerializer(PartialDate.class, new ValueSerializer<PartialDate>() {
      @Override
      public void serialize(PartialDate date, JsonGenerator out, SerializationContext context) {
        out.writeString(date.toString());
      }
    });
    module.setSerializerModifier(new ValueSerializerModifier() {
      private static final long serialVersionUID = 1L;

      @Override
      public ValueSerializer<?> modifyCollectionSerializer(
          SerializationConfig config, CollectionType type, BeanDescription.Supplier beans, ValueSerializer<?> serializer) {
        return Set.class.isAssignableFrom(type.getRawClass()) ? new SetSerializer() : serializer;
      }
    });
    module.addDeserializer(PartialDate.class, new ValueDeserializer<PartialDate>() {
      @Override
      public PartialDate deserialize(JsonParser in, DeserializationContext context) {
        String text = in.getString();
        try {
          return PartialDate.parse(text);
        } catch (DateTimeException notADate) {
          return (PartialDate) context.handleWeirdStringValue(PartialDate.class, text, "%s", notADate.getMessage());
        }
      }
    });
    return module;
  }

  /// Sets go out in the order of their text: one value has one JSON, in every process.
  private static final class SetSerializer extends ValueSerializer<Set<?>> {
    @Override
    public void serialize(Set<?> values, JsonGenerator out, SerializationContext context) {
      out.writeStartArray();
      values.stream().sorted(Comparator.comparing(Object::toString)).forEach(value -> context.writeValue(out, value));
      out.writeEndArray();
    }
  }

  /// Every record that is an [Id] is read through its one-argument constructor.
  private static final class IdDeserializers extends Deserializers.Base {
    @Override
    public ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config, BeanDescription.Supplier beans) {
      return Id.class.isAssignableFrom(type.getRawClass()) ? new IdDeserializer(type.getRawClass()) : null;
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return Id.class.isAssignableFrom(type);
    }
  }

  private static final class IdDeserializer extends ValueDeserializer<Object> {
    private final Class<?> type;
    private final Constructor<?> constructor;

    IdDeserializer(Class<?> type) {
      this.type = type;
      try {
        this.constructor = type.getConstructor(String.class);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("an id is a record of one string: " + type, e);
      }
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) {
      String text = in.getString();
      try {
        return constructor.newInstance(text);
      } catch (InvocationTargetException notAnId) {
        return context.handleWeirdStringValue(type, text, "%s", notAnId.getCause().getMessage());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
