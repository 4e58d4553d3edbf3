package mingjian.infra.web.commands;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// All bodies that differ from a right one in one field, and what is to be said of each.
final class FieldMistakes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectNode right;
  private final List<Mistake> all = new ArrayList<>();

  /// @param pointer where it is named; @param code how; @param word what its sentence contains
  record Mistake(String pointer, String code, String word, ObjectNode body) {
    @Override
    public String toString() {
      return pointer + " " + code + " " + body.at(pointer);
    }
  }

  private FieldMistakes(ObjectNode right) {
    this.right = right;
  }

  /// @param right a body of that command with every field filled, each list with an item or more
  static List<Mistake> of(Class<?> command, ObjectNode right) {
    FieldMistakes mistakes = new FieldMistakes(right);
    mistakes.inRecord(command, Components.ofBody(command), "");
    return mistakes.all;
  }

  /// What an empty form leaves out: a check box left alone says no.
  static List<String> owed(List<RecordComponent> components, String pointer) {
    List<String> owed = new ArrayList<>();
    for (RecordComponent component : components) {
      String at = pointer + "/" + component.getName();
      if (Components.isOptional(component) || Components.isRepeated(component) || component.getType() == boolean.class) {
        continue;
      }
      owed.addAll(Components.isGroup(component.getType()) ? owed(Components.of(component.getType()), at) : List.of(at));
    }
    return owed;
  }

  private void inRecord(Class<?> record, List<RecordComponent> components, String pointer) {
    put(pointer + "/noSuchField", StringNode.valueOf("x"), "unknown-field", "noSuchField");
    for (RecordComponent component : components) {
      String at = pointer + "/" + component.getName();
      String word = Words.ofField(record, component.getName());
      if (Components.isRepeated(component)) {
        inList(component, at, word);
      } else {
        if (!Components.isOptional(component)) {
          leftOut(component, at, word);
        }
        inValue(component.getType(), component.getName(), at, word);
      }
    }
  }

  private void leftOut(RecordComponent component, String pointer, String word) {
    put(pointer, null, "field-required", word);
    put(pointer, NODES.nullNode(), "field-required", word);
    put(pointer, StringNode.valueOf("  "), "field-required", word);
  }

  private void inList(RecordComponent component, String pointer, String word) {
    put(pointer, StringNode.valueOf("x"), "wrong-type", word);
    ArrayNode many = NODES.arrayNode();
    for (int i = 0; i <= TextLimits.ITEMS_MAX; i++) {
      many.add(right.at(pointer + "/0"));
    }
    put(pointer, many, "too-many", word);
    put(pointer + "/0", NODES.nullNode(), "field-required", word);
    inValue(Components.itemType(component), component.getName(), pointer + "/0", word);
  }

  private void inValue(Class<?> type, String name, String pointer, String word) {
    if (Components.isGroup(type)) {
      put(pointer, NODES.arrayNode(), "wrong-type", word);
      if (type == Period.class) {
        put(pointer, NODES.objectNode().put("from", "2016-02").put("to", "2016-01-31"), "period-reversed", word);
      }
      inRecord(type, Components.of(type), pointer);
      return;
    }
    put(pointer, NODES.objectNode(), "wrong-type", word);
    put(pointer, Set.of(boolean.class, Boolean.class).contains(type) ? NODES.numberNode(1) : NODES.booleanNode(true), "wrong-type", word);
    if (type == String.class) {
      put(pointer, StringNode.valueOf("字".repeat(TextLimits.maxOf(name) + 1)), "too-long", word);
      put(pointer, StringNode.valueOf("a\u0000b"), "invalid-character", word);
    } else if (type.isEnum()) {
      put(pointer, StringNode.valueOf("NO_SUCH_CHOICE"), "not-in-list", word);
    } else if (type == PartialDate.class || type == LocalDate.class) {
      put(pointer, StringNode.valueOf("2015-02-30"), "no-such-date", word);
    } else if (type == LocalDateTime.class) {
      put(pointer, StringNode.valueOf("2015-02-28T25:00"), "no-such-date", word);
    } else if (Id.class.isAssignableFrom(type)) {
      put(pointer, StringNode.valueOf("two words"), "invalid-id", word);
    } else {
      put(pointer, StringNode.valueOf("3"), "wrong-type", word);
    }
  }

  /// @param value null takes the field away
  private void put(String pointer, JsonNode value, String code, String word) {
    ObjectNode body = right.deepCopy();
    int last = pointer.lastIndexOf('/');
    String name = pointer.substring(last + 1);
    switch (body.at(pointer.substring(0, last))) {
      case ObjectNode parent when value == null -> parent.remove(name);
      case ObjectNode parent -> parent.set(name, value);
      case ArrayNode parent -> parent.set(Integer.parseInt(name), value);
      default -> throw new IllegalStateException("nothing at " + pointer + " of " + right);
    }
    all.add(new Mistake(pointer, code, word, body));
  }
}
