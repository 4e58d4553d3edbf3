package mingjian.query.rectificationregister;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.PartialDate;
import mingjian.events.RectificationId;
import mingjian.events.rectification.RectificationProgress;
import org.jspecify.annotations.Nullable;

/// @param problems what was found, in the words of the letter
/// @param issuedBy the body that asks
/// @param findings of the last look-back 回头看, or why nothing is to be mended; null before either
public record RectificationRegisterRow(
    RectificationId rectificationId, RectificationProgress progress, List<String> problems, String issuedBy, PartialDate issuedOn,
    @Nullable String findings) {

  /// The nearest date something is still due on. Overdue 逾期 is what lies before today: a filter, never a state that somebody would have to set.
  public @Nullable LocalDate dueOn() {
    return progress.nextDueOn();
  }
}
