package mingjian.events.timelimits;

import java.time.LocalDate;
import java.util.Objects;
import mingjian.events.PartialDate;
import org.jspecify.annotations.Nullable;

/// One lengthening that a rule allows. A rule that allows several lists them in the order in which they may be used.
///
/// @param by null where it goes to the day that the event names ([ExtendsTo]), as often as one was approved
/// @param approver whose approval it takes, as the rule calls it
public record Extension(@Nullable Length by, String approver) {
  /// Stands for the length.
  public static final String TO_THE_DAY = "至批准日期";

  Length length() {
    return Objects.requireNonNull(by, "an extension to a day has no length");
  }

  /// @param counted how the last day was found until now, in Chinese
  Deadline to(LocalDate day, String counted) {
    return new Deadline(day, counted + "，延长至" + PartialDate.of(day).inChinese() + "（" + approver + "）");
  }
}
