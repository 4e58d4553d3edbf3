package mingjian.infra.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import mingjian.events.PartialDate;
import org.jspecify.annotations.Nullable;

/// A text that published numbers stand in.
///
/// @param file its name among the texts that were handed over; @param issuer empty where it isn't recorded; @param publishedOn null where it isn't
record PublishedSource(String file, String issuer, String title, @Nullable LocalDate publishedOn) {
  /// A table of ours, which says nothing of where the text has it.
  private static final Pattern OWN_TABLE = Pattern.compile("T\\d+");

  /// Who, when and under which title, each by itself.
  ///
  /// @param line where in it, as far as it is told
  List<String> told(String line) {
    boolean within = !line.isEmpty() && !OWN_TABLE.matcher(line).matches();
    return List.of(
        issuer.isEmpty() ? "刊发者未登记" : issuer, publishedOn == null ? "日期未登记" : PartialDate.of(publishedOn).inChinese(), title + (within ? "：" + line : ""));
  }
}
