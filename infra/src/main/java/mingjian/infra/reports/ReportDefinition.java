package mingjian.infra.reports;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingjian.query.figures.FigureAsk;
import org.jspecify.annotations.Nullable;

/// What a report is made of.
///
/// @param ask null for a published table, whose questions are its own
/// @param outside 对外公布: small numbers are hidden
public record ReportDefinition(String name, @Nullable FigureAsk ask, boolean outside) {
  public static final String FIGURES = "figures";

  public static ReportDefinition of(FigureAsk ask, boolean outside) {
    return new ReportDefinition(FIGURES, ask, outside);
  }

  public static ReportDefinition of(ReadyReport ready) {
    return new ReportDefinition(ready.address(), null, false);
  }

  /// In order of the names, so that it is written the same each time.
  Map<String, String> written() {
    Map<String, String> written = new TreeMap<>();
    written.put("report", name);
    if (ask != null) {
      written.put("from", ask.span().from().toString());
      written.put("to", ask.span().to().toString());
      written.put("by", ask.by().stream().map(Enum::name).collect(Collectors.joining(",")));
      written.put("only", ask.only().entrySet().stream().map(only -> only.getKey() + "=" + only.getValue()).collect(Collectors.joining(" ")));
      written.put("outside", String.valueOf(outside));
    }
    return Collections.unmodifiableMap(written);
  }
}
