package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingjian.events.Words;
import mingjian.infra.web.commands.FieldProblem;
import mingjian.infra.web.forms.FormField;
import mingjian.infra.web.forms.FormModel;
import mingjian.infra.web.pages.Picks.Pick;
import mingjian.infra.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What somebody typed into a picker without choosing from its list, as everybody does whose browser runs no scripts. An id, or a name that one thing alone
/// bears, is taken; of anything else the person is told what it may mean, with the ids to choose from, among what the person may see.
@Component
class TypedPicks {
  /// Before the name of a picker's field: its visible words. Where scripts run they aren't sent.
  static final String TYPED = "typed@";
  private static final Pattern ID = Pattern.compile("@\\d{1,2}|[\\x21-\\x7e]*-[\\x21-\\x7e]*");
  private static final Pattern CODE = Pattern.compile("[\\x21-\\x7e]+");
  private static final int TEXT_SHOWN_MAX = 40;

  private final Picks picks;
  private final Desk desk;

  TypedPicks(Picks picks, Desk desk) {
    this.picks = picks;
    this.desk = desk;
  }

  /// The words in the place of the id that stood there, where they no longer are the words of that id.
  Map<String, List<String>> merged(Map<String, List<String>> posted, SignedIn who) {
    Names names = desk.names(who);
    Map<String, List<String>> merged = new LinkedHashMap<>(posted);
    posted.forEach((name, typed) -> {
      if (name.startsWith(TYPED) && !typed.isEmpty()) {
        String field = name.substring(TYPED.length());
        List<String> ids = posted.getOrDefault(field, List.of());
        String text = typed.getLast().strip();
        if (ids.isEmpty() || !text.equals(names.label(ids.getLast()))) {
          merged.put(field, List.of(text));
        }
      }
    });
    return merged;
  }

  /// Puts ids in the place of names; whatever names nobody, or several, keeps its text and has a problem.
  ///
  /// @param pointer of the body
  /// @param about the thing that the form is about; null for what begins something
  List<FieldProblem> settle(FormModel form, ObjectNode body, String pointer, @Nullable String about, SignedIn who) {
    Settling settling = new Settling(about == null ? "" : about, who, desk.names(who), new ArrayList<>());
    settling.group(form.fields(), body, pointer);
    return settling.problems;
  }

  private final class Settling {
    private final String about;
    private final SignedIn who;
    private final Names names;
    private final List<FieldProblem> problems;

    Settling(String about, SignedIn who, Names names, List<FieldProblem> problems) {
      this.about = about;
      this.who = who;
      this.names = names;
      this.problems = problems;
    }

    void group(List<FormField> fields, ObjectNode group, String pointer) {
      for (FormField field : fields) {
        String at = pointer + "/" + field.name();
        switch (group.get(field.name())) {
          case null -> { }
          case ArrayNode items -> {
            for (int i = 0; i < items.size(); i++) {
              items.set(i, value(field, items.get(i), at + "/" + i));
            }
          }
          case JsonNode one -> group.set(field.name(), value(field, one, at));
        }
      }
    }

    private JsonNode value(FormField field, JsonNode value, String at) {
      if (field.isGroup() && value instanceof ObjectNode group) {
        group(field.children(), group, at);
        return value;
      }
      return field.kind() == FormField.Kind.PICKER && value.isString() ? JsonNodeFactory.instance.stringNode(id(field, value.stringValue(), at)) : value;
    }

    private String id(FormField field, String text, String at) {
      Found found = find(String.valueOf(field.picks()), field.label(), text, about, who, names);
      if (found.code() != null && found.problem() != null) {
        problems.add(new FieldProblem(at, found.code(), found.problem()));
      }
      return found.text();
    }
  }

  /// @param text the id, or what was typed where it names nobody or several; then with a problem
  record Found(String text, @Nullable String code, @Nullable String problem) {}

  /// @param kind what a picker looks up; @param label of its field
  Found find(String kind, String label, String text, String about, SignedIn who, Names names) {
    if (ID.matcher(text).matches() || !names.label(text).equals(text)) {
      return new Found(text, null, null);
    }
    List<Pick> exact = picks.exactly(kind, text, about, who);
    if (exact.size() == 1) {
      return new Found(exact.getFirst().id(), null, null);
    }
    List<Pick> near = exact.isEmpty() ? picks.pick(kind, text, about, who) : exact;
    if (near.isEmpty() && CODE.matcher(text).matches()) {
      return new Found(text, null, null);
    }
    String code = near.isEmpty() ? "pick-not-found" : exact.isEmpty() ? "pick-not-exact" : "pick-several";
    return new Found(text, code, Words.sentence("problem." + code, Map.of(
        "field", label, "text", text.length() <= TEXT_SHOWN_MAX ? text : text.substring(0, TEXT_SHOWN_MAX) + "…", "choices", choices(near))));
  }

  private static String choices(List<Pick> picks) {
    return picks.stream().map(pick -> pick.label() + "（" + pick.id() + (pick.note() == null || pick.note().isEmpty() ? "" : "，" + pick.note()) + "）")
        .collect(Collectors.joining("、"));
  }
}
