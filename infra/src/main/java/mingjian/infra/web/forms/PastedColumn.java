package mingjian.infra.web.forms;

import java.util.ArrayList;
import java.util.List;
import mingjian.infra.web.forms.FormField.Kind;

/// One place of a row that a single cell can fill.
///
/// @param path within the row, `document.title`; empty where the row is that place itself
/// @param names by which a header may call it, the plainest first
record PastedColumn(String path, FormField field, List<String> names) {

  /// The places of a row in the order in which the form shows them. A file can't be pasted, and neither can a list of groups within a row.
  static List<PastedColumn> of(FormField list) {
    List<PastedColumn> columns = new ArrayList<>();
    if (list.isGroup()) {
      collect(list.children(), "", "", columns);
    } else {
      columns.add(new PastedColumn("", list, List.of(list.label())));
    }
    return columns;
  }

  private static void collect(List<FormField> fields, String path, String label, List<PastedColumn> columns) {
    for (FormField field : fields) {
      if (field.isGroup() && !field.repeated()) {
        collect(field.children(), path + field.name() + ".", label + field.label(), columns);
      } else if (!field.isGroup() && field.kind() != Kind.FILE) {
        columns.add(new PastedColumn(path + field.name(), field, label.isEmpty() ? List.of(field.label()) : List.of(field.label(), label + field.label())));
      }
    }
  }

  boolean isCalled(String header) {
    return names.stream().anyMatch(name -> plain(name).equals(plain(header)));
  }

  /// “依据·文书标题（必填）：” is “依据文书标题”.
  private static String plain(String header) {
    return header.replaceAll("[（(](?:选填|必填)[）)]", "").replaceAll("[\\s*＊:：·]", "");
  }
}
