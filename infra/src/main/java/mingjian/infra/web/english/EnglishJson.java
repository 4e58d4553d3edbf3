package mingjian.infra.web.english;

import java.util.HashMap;
import java.util.Map;
import mingjian.infra.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a chart or a picture of a timeline is drawn from, with English words in it. Names of fields stay, and what the dictionary doesn't know is somebody's own.
final class EnglishJson {
  private final Dictionary dictionary;

  EnglishJson(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  String of(String json) {
    return Json.mapper().writeValueAsString(translated(Json.mapper().readTree(json), new HashMap<>()));
  }

  /// @param known a timeline says the same again and again
  private JsonNode translated(JsonNode node, Map<String, String> known) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(property -> copy.set(property.getKey(), translated(property.getValue(), known)));
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        array.forEach(item -> copy.add(translated(item, known)));
        yield copy;
      }
      default -> node.isString()
          ? JsonNodeFactory.instance.stringNode(known.computeIfAbsent(node.stringValue(), text -> dictionary.english(text).orElse(text))) : node;
    };
  }
}
