package mingjian.infra.web.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One place of a form.
///
/// @param name component of the record
/// @param label its Chinese word
/// @param required false where the record allows it to be left out
/// @param repeated the person may give several; for a [Kind#CHOICE] these are check boxes
/// @param maxLength of a text, in characters; 0 where it doesn't apply
/// @param options of a [Kind#CHOICE]
/// @param picks what a [Kind#PICKER] looks up: `office-holders`, `units`, `cases`, `talks`, `rectifications`, `reviews`, `staff`, `tenures`, `divisions`
/// @param children of a [Kind#GROUP]
/// @param hint a sentence below the field; null for none
public record FormField(
    String name,
    String label,
    Kind kind,
    boolean required,
    boolean repeated,
    int maxLength,
    List<Option> options,
    @Nullable String picks,
    List<FormField> children,
    @Nullable String hint) {

  /// AMOUNT is typed in 元 and posted in 分 ([mingjian.events.Yuan]).
  public enum Kind { TEXT, LONG_TEXT, NUMBER, AMOUNT, PARTIAL_DATE, DATE, DATE_TIME, CHOICE, YES_NO, PICKER, FILE, GROUP }

  public record Option(String value, String label) {}

  public boolean isGroup() {
    return kind == Kind.GROUP;
  }
}
