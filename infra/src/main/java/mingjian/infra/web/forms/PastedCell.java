package mingjian.infra.web.forms;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.PartialDate;
import mingjian.events.Words;
import mingjian.events.Yuan;
import mingjian.infra.web.forms.FormField.Option;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a cell means in its column, and what a person still has to settle about it. A cell that isn't understood keeps its text.
///
/// @param problem code of the sentence; null where there is nothing to settle
record PastedCell(JsonNode value, @Nullable String problem, @Nullable String detail) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> YES = Set.of("是", "有", "对", "√", "✓", "✔", "Y", "y", "1", "TRUE", "true");
  private static final Set<String> NO = Set.of("否", "无", "没有", "×", "✗", "N", "n", "0", "FALSE", "false");
  /// As many as a search answers at the most; there may be more.
  private static final int FOUND_MAX = 10;

  static PastedCell of(FormField field, String text, PastedRows.Lookup lookup) {
    return switch (field.kind()) {
      case TEXT, LONG_TEXT -> good(text);
      case PARTIAL_DATE, DATE -> date(field, TypedDates.normal(text), text);
      case DATE_TIME -> good(TypedDates.moment(text));
      case NUMBER -> number(field, text);
      case AMOUNT -> amount(field, text);
      case YES_NO -> YES.contains(text) ? new PastedCell(JSON.booleanNode(true), null, null)
          : NO.contains(text) ? new PastedCell(JSON.booleanNode(false), null, null)
          : wrong(JSON.booleanNode(false), "paste-no-yes", Map.of("field", field.label(), "text", shown(text)));
      case CHOICE -> choice(field, text);
      case PICKER -> picked(field, text, lookup);
      case GROUP, FILE -> throw new IllegalStateException("no single cell fills a " + field.kind());
    };
  }

  private static PastedCell date(FormField field, String normal, String text) {
    if (field.kind() == FormField.Kind.DATE && !normal.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return wrong(JSON.stringNode(text), "wrong-type", Map.of("field", field.label(), "expected", Words.of("problem.expected.day")));
    }
    try {
      PartialDate.parse(normal);
      return good(normal);
    } catch (DateTimeException | IllegalArgumentException noDate) {
      return wrong(JSON.stringNode(text), "no-such-date", Map.of("field", field.label(), "text", shown(text)));
    }
  }

  private static PastedCell number(FormField field, String text) {
    String digits = text.replaceAll("[,，\\s]", "");
    return digits.matches("-?\\d{1,18}") ? new PastedCell(JSON.numberNode(Long.parseLong(digits)), null, null)
        : wrong(JSON.stringNode(text), "wrong-type", Map.of("field", field.label(), "expected", Words.of("problem.expected.number")));
  }

  private static PastedCell amount(FormField field, String text) {
    OptionalLong fen = Yuan.fen(text);
    return fen.isPresent() ? new PastedCell(JSON.numberNode(fen.getAsLong()), null, null)
        : wrong(JSON.stringNode(text), "wrong-type", Map.of("field", field.label(), "expected", Words.of("problem.expected.amount")));
  }

  /// Only the very word: “警告” is not meant where “严重警告” stands.
  private static PastedCell choice(FormField field, String text) {
    List<Option> meant = field.options().stream().filter(option -> option.label().equals(text) || option.value().equals(text)).toList();
    return meant.size() == 1 ? good(meant.getFirst().value())
        : wrong(JSON.stringNode(text), "not-in-list", Map.of("field", field.label(), "text", shown(text),
            "choices", field.options().stream().map(Option::label).collect(Collectors.joining("、"))));
  }

  /// The one of exactly this name, or else the only one that was found.
  private static PastedCell picked(FormField field, String text, PastedRows.Lookup lookup) {
    List<Option> found = lookup.find(String.valueOf(field.picks()), text);
    List<Option> exact = found.stream().filter(option -> option.label().equals(text) || option.value().equals(text)).toList();
    List<Option> left = exact.isEmpty() ? found : exact;
    if (left.size() == 1) {
      return good(left.getFirst().value());
    }
    String count = left.size() < FOUND_MAX ? String.valueOf(left.size()) : FOUND_MAX + "个以上";
    return wrong(JSON.stringNode(text), left.isEmpty() ? "paste-not-found" : "paste-several", Map.of("text", shown(text), "count", count));
  }

  private static PastedCell good(String text) {
    return new PastedCell(JSON.stringNode(text), null, null);
  }

  private static PastedCell wrong(JsonNode kept, String code, Map<String, String> arguments) {
    return new PastedCell(kept, code, Words.sentence("problem." + code, arguments));
  }

  private static String shown(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
