package mingjian.infra.help;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A rule as help cites it.
///
/// @param number as in the table of rules of the domain, `L2`
/// @param instrument the text it stands in, with its year; @param article empty where it isn't known
/// @param verified read in a text; otherwise 待核
/// @param limit whether it is one of the legal clocks, so that number and instrument stand in `time-limits.csv`
public record CitedRule(String number, String text, String instrument, String article, boolean verified, boolean limit) {
  /// Where a rule stands in two texts, each with its own article.
  public String source() {
    String[] instruments = instrument.split("；");
    String[] articles = article.split("；");
    return IntStream.range(0, instruments.length).mapToObj(n -> "《" + instruments[n] + "》" + (n < articles.length ? articles[n] : ""))
        .collect(Collectors.joining("；"));
  }
}
