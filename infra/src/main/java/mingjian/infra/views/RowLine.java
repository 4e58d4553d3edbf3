package mingjian.infra.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mingjian.query.Folded;
import mingjian.query.View;
import mingjian.query.ViewFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/// A row as it will stand in a store.
///
/// @param roles the tags of roles among its readers, @param tags the others; sorted
/// @param search normal text, null where it isn't searched for
/// @param values of the fields, in their order
/// @param json null where the row goes
record RowLine(
    String key, long position, List<String> roles, List<String> tags, @Nullable String search, List<@Nullable Object> values, @Nullable String json) {

  /// @throws ViewFault where the view can't tell the fields, readers or search text of a row it made
  static <R> RowLine of(View<R> view, List<String> fields, ObjectMapper json, String key, Folded.Change<R> change) {
    R row = change.row();
    if (row == null) {
      return new RowLine(key, change.position(), List.of(), List.of(), null, List.of(), null);
    }
    try {
      String text = view.searchText(row);
      Set<String> readers = new TreeSet<>(view.readers(row));
      return new RowLine(
          key, change.position(), readers.stream().filter(RowLine::isRole).toList(), readers.stream().filter(tag -> !isRole(tag)).toList(),
          text == null ? null : Grams.normal(text), values(fields, view.fields(row)), json.writeValueAsString(row));
    } catch (RuntimeException e) {
      throw new ViewFault(view.name(), change.position(), e);
    }
  }

  private static boolean isRole(String tag) {
    return tag.startsWith("role:");
  }

  private static List<@Nullable Object> values(List<String> declared, Map<String, @Nullable Comparable<?>> fields) {
    for (String field : fields.keySet()) {
      if (!declared.contains(field)) {
        throw new IllegalArgumentException("field " + field + " is in no index");
      }
    }
    List<@Nullable Object> values = new ArrayList<>();
    declared.forEach(field -> values.add(Column.of(fields.get(field))));
    return values;
  }
}
