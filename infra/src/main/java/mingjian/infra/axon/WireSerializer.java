package mingjian.infra.axon;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.infra.json.Json;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Axon's serializer over our wire names: what is stored names `casefile/case-opened`, never a class.
/// Takes events and metadata; nothing else is ever stored.
public final class WireSerializer implements Serializer {
  private static final String METADATA = "metadata";

  private final EventCatalogue catalogue;
  private final JsonMapper mapper = Json.mapper();
  private final Converter converter = new ChainingConverter();

  public WireSerializer(EventCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public <T> SerializedObject<T> serialize(Object object, Class<T> expected) {
    String json = mapper.writeValueAsString(object instanceof MetaData metadata ? Map.copyOf(metadata) : object);
    T written = converter.convert(json, expected);
    return new SimpleSerializedObject<>(written, expected, typeOf(object));
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> expected) {
    return converter.canConvert(String.class, expected);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <S, T> T deserialize(SerializedObject<S> serialized) {
    if (SerializedType.isEmptyType(serialized.getType())) {
      return null;
    }
    String json = text(serialized);
    try {
      if (serialized.getType().getName().equals(METADATA)) {
        return (T) MetaData.from(mapper.readValue(json, Map.class));
      }
      Class<?> type = classForType(serialized.getType());
      if (type == UnknownSerializedType.class) {
        throw new SerializationException("no event of this name: " + serialized.getType().getName());
      }
      return (T) mapper.readValue(json, type);
    } catch (JacksonException e) {
      throw new SerializationException("can't read " + serialized.getType().getName() + ": " + json, e);
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Class classForType(SerializedType type) {
    if (type.getName().equals(METADATA)) {
      return MetaData.class;
    }
    return catalogue.typeOf(type.getName()).<Class>map(found -> found).orElse(UnknownSerializedType.class);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(Class type) {
    if (type == null || Void.TYPE.equals(type) || Void.class.equals(type)) {
      return SimpleSerializedType.emptyType();
    }
    if (MetaData.class.isAssignableFrom(type)) {
      return new SimpleSerializedType(METADATA, null);
    }
    String name = catalogue.nameOf(type.asSubclass(Event.class));
    return new SimpleSerializedType(name, catalogue.revisionOf(name));
  }

  @Override
  public Converter getConverter() {
    return converter;
  }

  private SerializedType typeOf(Object object) {
    return typeForClass(object.getClass());
  }

  private String text(SerializedObject<?> serialized) {
    return switch (serialized.getData()) {
      case String json -> json;
      case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
      default -> converter.convert(serialized.getData(), String.class);
    };
  }
}
