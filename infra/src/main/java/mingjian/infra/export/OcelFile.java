package mingjian.infra.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mingjian.events.Words;
import mingjian.infra.json.Json;
import tools.jackson.core.JsonGenerator;

/// OCEL 2.0 as JSON. Events come first and as they are read; things and types, which are known only afterwards, follow them: members of an object have
/// no order. Values are texts, as the published schema has them.
final class OcelFile {
  private static final String NAME = "名称";
  private static final String ROLE = "办理角色";
  private static final String RECORDED = "记录时间";
  private static final String POSITION = "记录号";
  /// OCEL's way to say of a value that it held from the beginning.
  private static final String ALWAYS = "1970-01-01T00:00:00Z";

  private final JsonGenerator json;
  private final Map<String, String> typeOfObject = new LinkedHashMap<>();
  private final Map<String, String> eventTypes = new TreeMap<>();

  OcelFile(OutputStream out) {
    json = Json.mapper().createGenerator(out);
    json.writeStartObject();
    json.writeName("events");
    json.writeStartArray();
  }

  void event(Traced event) {
    eventTypes.put(event.type(), event.name());
    json.writeStartObject();
    json.writeStringProperty("id", event.id());
    json.writeStringProperty("type", event.type());
    json.writeStringProperty("time", event.at().toString());
    json.writeName("attributes");
    json.writeStartArray();
    attribute(NAME, event.name());
    attribute(ROLE, event.role());
    attribute(RECORDED, event.recordedAt().toString());
    attribute(POSITION, Long.toString(event.position()));
    json.writeEndArray();
    json.writeName("relationships");
    json.writeStartArray();
    boolean own = true;
    for (String id : event.objects()) {
      typeOfObject.computeIfAbsent(id, thing -> Traced.typeOf(thing).orElse("other"));
      json.writeStartObject();
      json.writeStringProperty("objectId", id);
      json.writeStringProperty("qualifier", own ? "所在卷宗" : "涉及");
      json.writeEndObject();
      own = false;
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void attribute(String name, String value) {
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeStringProperty("value", value);
    json.writeEndObject();
  }

  void end() throws IOException {
    json.writeEndArray();
    json.writeName("objects");
    json.writeStartArray();
    typeOfObject.forEach((id, type) -> {
      json.writeStartObject();
      json.writeStringProperty("id", id);
      json.writeStringProperty("type", type);
      json.writeName("attributes");
      json.writeStartArray();
      json.writeStartObject();
      json.writeStringProperty("name", NAME);
      json.writeStringProperty("value", nameOfType(type));
      json.writeStringProperty("time", ALWAYS);
      json.writeEndObject();
      json.writeEndArray();
      json.writeName("relationships");
      json.writeStartArray();
      json.writeEndArray();
      json.writeEndObject();
    });
    json.writeEndArray();
    types("eventTypes", eventTypes.keySet(), Map.of(NAME, "string", ROLE, "string", RECORDED, "time", POSITION, "integer"));
    types("objectTypes", new TreeSet<>(typeOfObject.values()), Map.of(NAME, "string"));
    json.writeEndObject();
    json.flush();
  }

  private void types(String member, Set<String> names, Map<String, String> attributes) {
    json.writeName(member);
    json.writeStartArray();
    for (String name : names) {
      json.writeStartObject();
      json.writeStringProperty("name", name);
      json.writeName("attributes");
      json.writeStartArray();
      new TreeMap<>(attributes).forEach((attribute, type) -> {
        json.writeStartObject();
        json.writeStringProperty("name", attribute);
        json.writeStringProperty("type", type);
        json.writeEndObject();
      });
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /// `casefile/case` as people call it.
  static String nameOfType(String type) {
    return mingjian.command.Deciders.ALL.stream().filter(decider -> decider.aggregateType().equals(type)).findFirst()
        .map(decider -> Words.of("what." + decider.collection())).orElse("其他");
  }
}
