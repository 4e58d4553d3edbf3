package mingjian.infra.web.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingjian.events.Yuan;
import mingjian.infra.web.forms.FormField.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A posted form as the JSON tree that the API takes. Names are paths: `document.title`, `measures[0].owner`, `roles[]` or a repeated
/// `roles` for several values. Rows may have gaps in their numbers (a row was removed in the page); they are numbered anew. What is blank
/// is left out, a group with nothing in it too unless it is required.
public final class PostedForm {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private final Map<String, List<String>> posted;

  private PostedForm(Map<String, ? extends Collection<String>> posted) {
    this.posted = new TreeMap<>();
    posted.forEach((name, values) -> this.posted.put(name, values.stream().filter(value -> !value.isBlank()).toList()));
    this.posted.values().removeIf(List::isEmpty);
  }

  public static ObjectNode read(FormModel form, Map<String, ? extends Collection<String>> posted) {
    return read(form, posted, "");
  }

  /// @param prefix where several forms share a page: `first.` takes `first.reason` as `reason`
  public static ObjectNode read(FormModel form, Map<String, ? extends Collection<String>> posted, String prefix) {
    return new PostedForm(posted).group(form.fields(), prefix);
  }

  private ObjectNode group(List<FormField> fields, String prefix) {
    ObjectNode group = JSON.objectNode();
    for (FormField field : fields) {
      JsonNode value = field.repeated() ? several(field, prefix + field.name()) : one(field, prefix + field.name());
      if (value != null) {
        group.set(field.name(), value);
      }
    }
    return group;
  }

  private @Nullable JsonNode one(FormField field, String path) {
    if (field.isGroup()) {
      ObjectNode group = group(field.children(), path + ".");
      boolean empty = isEmpty(group);
      return empty && !field.required() ? null : group;
    }
    if (field.kind() == Kind.FILE) {
      ObjectNode kept = group(field.children(), path + ".");
      return isEmpty(kept) || posted.containsKey(path + ".remove") ? null : kept;
    }
    List<String> values = posted.getOrDefault(path, List.of());
    if (values.isEmpty()) {
      return field.kind() == Kind.YES_NO && field.required() ? JSON.booleanNode(false) : null;
    }
    return value(field.kind(), values.getLast());
  }

  private @Nullable ArrayNode several(FormField field, String path) {
    ArrayNode items = JSON.arrayNode();
    if (!field.isGroup()) {
      for (String name : List.of(path, path + "[]")) {
        posted.getOrDefault(name, List.of()).forEach(value -> items.add(value(field.kind(), value)));
      }
    }
    for (int row : rows(path)) {
      String rowPath = path + "[" + row + "]";
      JsonNode item = field.isGroup() ? group(field.children(), rowPath + ".") : value(field.kind(), posted.get(rowPath).getLast());
      if (!(item instanceof ObjectNode group && isEmpty(group))) {
        items.add(item);
      }
    }
    return items.isEmpty() ? null : items;
  }

  private Collection<Integer> rows(String path) {
    Pattern row = Pattern.compile(Pattern.quote(path) + "\\[(\\d{1,4})](?:\\..*)?");
    TreeMap<Integer, Boolean> rows = new TreeMap<>();
    for (String name : posted.keySet()) {
      Matcher matcher = row.matcher(name);
      if (matcher.matches()) {
        rows.put(Integer.parseInt(matcher.group(1)), true);
      }
    }
    return new ArrayList<>(rows.keySet());
  }

  /// A form that was never touched still says “no” for its check boxes.
  private static boolean isEmpty(ObjectNode group) {
    return group.values().stream().allMatch(value -> value.isBoolean() && !value.booleanValue() || value instanceof ObjectNode inner && isEmpty(inner));
  }

  /// What is no amount stays as it was typed, for the reader of commands to refuse.
  private static JsonNode amount(String text) {
    OptionalLong fen = Yuan.fen(text);
    return fen.isPresent() ? JSON.numberNode(fen.getAsLong()) : JSON.stringNode(text);
  }

  private static JsonNode value(Kind kind, String typed) {
    String text = typed.strip().replace("\r\n", "\n");
    return switch (kind) {
      case PARTIAL_DATE, DATE -> JSON.stringNode(TypedDates.normal(text));
      case YES_NO -> text.equals("true") || text.equals("on") ? JSON.booleanNode(true)
          : text.equals("false") ? JSON.booleanNode(false) : JSON.stringNode(text);
      case NUMBER -> text.matches("-?\\d{1,18}") ? JSON.numberNode(Long.parseLong(text)) : JSON.stringNode(text);
      case AMOUNT -> amount(text);
      case TEXT, LONG_TEXT, DATE_TIME, CHOICE, PICKER -> JSON.stringNode(text);
      case GROUP, FILE -> throw new IllegalStateException("a group has no value of its own");
    };
  }
}
