package mingjian.infra.web.forms;

import java.util.List;
import java.util.stream.IntStream;
import mingjian.events.Yuan;
import mingjian.infra.web.commands.FieldProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A form with what the person has typed so far and what is wrong with it; what a template shows. Paths are those of [PostedForm].
///
/// @param more the list that is wanted with a row more; empty for none
public record FilledForm(FormModel form, ObjectNode values, List<FieldProblem> problems, String more) {
  public FilledForm(FormModel form, ObjectNode values, List<FieldProblem> problems) {
    this(form, values, problems, "");
  }

  public static FilledForm blank(FormModel form) {
    return new FilledForm(form, JsonNodeFactory.instance.objectNode(), List.of());
  }

  /// The text to put into a field; empty where there is none.
  public String value(String path) {
    JsonNode node = node(path);
    return node.isValueNode() && !node.isNull() ? node.asString() : "";
  }

  /// 分 as 元; what was typed where it is no amount.
  public String amount(String path) {
    JsonNode node = node(path);
    return node.isIntegralNumber() ? Yuan.typed(node.longValue()) : value(path);
  }

  /// The texts of a repeated field without rows, such as check boxes.
  public List<String> values(String path) {
    return node(path).values().stream().filter(JsonNode::isValueNode).map(JsonNode::asString).toList();
  }

  /// Whether somebody filled in anything below the path, or made a mistake there.
  public boolean isTouched(String path) {
    return !node(path).isEmpty() || more.startsWith(path) || problems.stream().anyMatch(problem -> problem.path().startsWith(path));
  }

  /// The numbers of the rows to draw: what is there, at least `least`, and the one more.
  public List<Integer> rows(String path, int least) {
    int drawn = Math.max(node(path).size(), least) + (path.equals(more) ? 1 : 0);
    return IntStream.range(0, drawn).boxed().toList();
  }

  /// The sentences to show beside a field.
  public List<String> problemsAt(String path) {
    return problems.stream().filter(problem -> problem.path().equals(path)).map(FieldProblem::detail).toList();
  }

  /// The sentences that belong to no field of this form, shown above it.
  public List<String> problemsElsewhere() {
    return problems.stream().filter(problem -> !isHere(problem.path())).map(FieldProblem::detail).toList();
  }

  private boolean isHere(String path) {
    String first = path.replaceFirst("[.\\[].*", "");
    return form.fields().stream().anyMatch(field -> field.name().equals(first));
  }

  private JsonNode node(String path) {
    String pointer = "/" + path.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
    return values.at(pointer);
  }
}
